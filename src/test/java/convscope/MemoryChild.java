package convscope;

import convscope.engine.Network;
import convscope.engine.RightOfWay;
import convscope.engine.dl4j.Dl4jEngine;
import convscope.spec.Activation;
import convscope.spec.Convolution;
import convscope.spec.Dense;
import convscope.spec.Flatten;
import convscope.spec.Input;
import convscope.spec.NetworkSpec;
import convscope.spec.NetworkSpec.NamedLayer;
import convscope.spec.Optimizer;
import convscope.spec.Padding;
import convscope.spec.ShapeTrace;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Trains one network for a few steps in a process of its own and prints what memory that took: bytes of the process at its
 * peak, above those of the same process when the library was warm and before the network was made, and bytes that the heap
 * holds more afterwards.
 *
 * <p>The heap is taken whole and touched at the start, so that what is resident beyond it is the library's. The peak is the
 * kernel's own (VmHWM), set back before the network is made.
 */
public final class MemoryChild {
    private static final int STEPS = 4;

    private MemoryChild() {}

    /** Name of a network of {@link MemoryTest}, kind of the optimiser, batch. */
    public static void main(String[] arguments) throws IOException {
        ShapeTrace trace = ShapeTrace.of(MemoryTest.network(arguments[0]));
        Optimizer optimizer = arguments[1].equals("adam") ? Optimizer.Adam.STANDARD : Optimizer.Sgd.STANDARD;
        int batch = Integer.parseInt(arguments[2]);
        Dl4jEngine engine = new Dl4jEngine();
        warm(engine);
        Map<String, Tensor> weights = MemoryTest.INITIALIZER.draw(trace, 1);
        Tensor images = random(trace.input().output().batch(batch));
        Tensor targets = targets(trace, batch);
        long heap = heap();
        long base = status("VmRSS");
        Files.writeString(Path.of("/proc/self/clear_refs"), "5");
        try (Network network = engine.network(trace, weights, optimizer, 0, 1, new RightOfWay())) {
            for (int step = 0; step < STEPS; step++) {
                network.train(images, targets, () -> true);
            }
            long peak = status("VmHWM");
            System.out.println((peak - base) + " " + Math.max(0, heap() - heap));
        }
    }

    private static void warm(Dl4jEngine engine) {
        NetworkSpec small = NetworkSpec.chain(
                "warm",
                List.of(
                        new NamedLayer("input", new Input(12, 12, 3)),
                        new NamedLayer("conv", Convolution.of(4, 3, Padding.VALID, Activation.RELU)),
                        new NamedLayer("conv2", Convolution.of(4, 3, Padding.SAME, Activation.RELU)),
                        new NamedLayer("flatten", new Flatten()),
                        new NamedLayer("output", Dense.of(4, Activation.SOFTMAX))));
        ShapeTrace trace = ShapeTrace.of(small);
        try (Network network = engine.network(
                trace, MemoryTest.INITIALIZER.draw(trace, 1), Optimizer.Adam.STANDARD, 0, 1, new RightOfWay())) {
            for (int step = 0; step < 20; step++) {
                network.train(random(trace.input().output().batch(8)), targets(trace, 8), () -> true);
            }
        }
    }

    private static Tensor random(Shape shape) {
        Random random = new Random(1);
        float[] values = new float[Math.toIntExact(shape.count())];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        return Tensor.of(shape, values);
    }

    private static Tensor targets(ShapeTrace trace, int batch) {
        int units = trace.head().units();
        float[] values = new float[batch * units];
        for (int i = 0; i < batch; i++) {
            values[i * units + i % units] = 1;
        }
        return Tensor.of(Shape.of(batch, units), values);
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long status(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
