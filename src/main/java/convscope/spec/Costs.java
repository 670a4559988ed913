package convscope.spec;

import convscope.tensor.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a network costs, layer by layer and altogether: parameters, multiplications, memory, and how far each layer sees.
 *
 * <p>For any network: layers whose shapes are not known cost nothing yet.
 */
public final class Costs {
    /** Bytes of the code that the engine's library compiles for one convolution; measured. */
    private static final long KERNELS = 1_200_000;

    private final ShapeTrace trace;
    private final BatchShare share;
    private final Map<String, Layer> layers;
    private final Map<String, PassNumbers> pass;

    private Costs(ShapeTrace trace, Map<String, Layer> layers) {
        this.trace = trace;
        this.share = BatchShare.of(trace);
        this.layers = layers;
        this.pass = PassNumbers.byLayer(trace);
    }

    /**
     * What one layer costs.
     *
     * @param name the layer
     * @param trainable parameters that training moves
     * @param nonTrainable parameters that it does not move: running statistics
     * @param multiplyAdds multiplications with an addition for one image
     * @param outputs values that it puts out for one image
     * @param sight what one of these values sees of the image
     */
    public record Layer(String name, long trainable, long nonTrainable, long multiplyAdds, long outputs, Sight sight) {
        public long parameters() {
            return trainable + nonTrainable;
        }

        /** Bytes of the parameters. */
        public long weightBytes() {
            return Memory.bytes(parameters(), 1);
        }

        /** Bytes of what the layer puts out for one image. */
        public long outputBytes() {
            return Memory.bytes(outputs, 1);
        }
    }

    /** The costs of whatever of a network has known shapes. */
    public static Costs of(ShapeTrace trace) {
        Optional<Shape> image = trace.layers().stream()
                .filter(layer -> layer.spec() instanceof Input)
                .map(ShapeTrace.Layer::output)
                .findFirst();
        Map<String, Layer> layers = new LinkedHashMap<>();
        for (ShapeTrace.Layer layer : trace.layers()) {
            List<Sight> below = layer.node().inputs().stream()
                    .map(input -> layers.get(input).sight())
                    .toList();
            layers.put(
                    layer.name(),
                    new Layer(
                            layer.name(),
                            layer.trainableCount(),
                            layer.parameterCount() - layer.trainableCount(),
                            layer.multiplyAdds(),
                            layer.output().count(),
                            Sight.of(layer, below, image.orElseThrow())));
        }
        return new Costs(trace, layers);
    }

    /** The layers whose shapes are known, each after those that feed it. */
    public List<Layer> layers() {
        return new ArrayList<>(layers.values());
    }

    /** The layer of this name, if its shape is known. */
    public Optional<Layer> layer(String name) {
        return Optional.ofNullable(layers.get(name));
    }

    public long trainable() {
        return trace.trainable();
    }

    public long nonTrainable() {
        return trace.nonTrainable();
    }

    public long parameters() {
        return trace.total();
    }

    public long multiplyAdds() {
        return trace.multiplyAdds();
    }

    /**
     * Images of a batch whose activations are in memory at once: large networks take a batch in portions.
     *
     * @param batch images a step looks at, at least 1
     */
    public int imagesAtOnce(int batch) {
        return share.atOnce(batch);
    }

    /**
     * Memory for training with this optimiser and batch.
     *
     * @param batch images a step looks at, at least 1
     */
    public Memory memory(Optimizer optimizer, int batch) {
        return layers.values().stream()
                .map(layer -> memory(layer, optimizer, batch))
                .reduce(Memory.NONE, Memory::plus);
    }

    /** The part of {@link #memory(Optimizer, int)} that is this layer's. */
    public Memory memory(Layer layer, Optimizer optimizer, int batch) {
        int images = imagesAtOnce(batch);
        int copies = 1 + share.workers() * (share.cuts(batch) ? 2 : 1);
        PassNumbers numbers = pass.get(layer.name());
        return new Memory(
                layer.weightBytes(),
                Memory.bytes(numbers.forward(), images),
                Memory.bytes(numbers.backward(), images),
                Memory.bytes(layer.parameters(), copies),
                Memory.bytes(layer.parameters(), optimizer.moments()),
                numbers.working() == 0 ? 0 : Memory.sum(KERNELS, Memory.bytes(numbers.working(), images)));
    }
}
