package convscope.spec;

import convscope.tensor.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Random networks of 2 to about 12 layers, the same for the same seed: all kinds, all options, branches, three heads.
 *
 * <p>Images are small, so that every one can be computed and trained in an instant.
 */
public final class RandomNetworks {
    private static final int MOST_LAYERS = 12;
    private static final List<String> NAMES =
            List.of("conv", "합성곱", "block 1", "a.b", "x-1", "_", "Schicht", "7", "feature_map", "ReLU");

    private final Random random;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Shape> shapes = new ArrayList<>();

    private RandomNetworks(Random random) {
        this.random = random;
    }

    /**
     * A network that may have been spoilt.
     *
     * @param seed what it was made from
     * @param network the network
     * @param defect what was done to it; empty if nothing
     */
    public record Sample(long seed, NetworkSpec network, String defect) {}

    /** A network of which seven in ten are as sound as {@link #sound}, and the others spoilt in one place. */
    public static Sample sample(long seed) {
        Random random = generator(2 * seed);
        NetworkSpec network = sound(seed);
        if (random.nextInt(10) < 7) {
            return new Sample(seed, network, "");
        }
        List<Defect> defects = Defect.ALL;
        Defect defect = defects.get(random.nextInt(defects.size()));
        return new Sample(seed, defect.spoil(network, random), defect.name());
    }

    /** A network that can be used. */
    public static NetworkSpec sound(long seed) {
        return new RandomNetworks(generator(2 * seed + 1)).network(seed);
    }

    /** Neighbouring seeds of {@link Random} itself begin alike. */
    private static Random generator(long seed) {
        return new Random(new SplittableRandom(seed).nextLong());
    }

    private NetworkSpec network(long seed) {
        put(List.of(), new Input(size(), size(), 1 + random.nextInt(3)));
        int body = random.nextInt(8);
        int tip = 0;
        while (nodes.size() < 1 + body) {
            tip = grow(tip);
        }
        head(tip);
        if (random.nextInt(4) == 0) {
            Collections.shuffle(nodes, random);
        }
        return new NetworkSpec("random " + seed, nodes);
    }

    private int size() {
        return random.nextInt(8) == 0 ? 1 + random.nextInt(4) : 4 + random.nextInt(13);
    }

    private int put(List<Integer> inputs, LayerSpec layer) {
        List<String> names =
                inputs.stream().map(place -> nodes.get(place).name()).toList();
        List<Shape> from = inputs.stream().map(shapes::get).toList();
        String stem = random.nextInt(5) == 0 ? NAMES.get(random.nextInt(NAMES.size())) : layer.kind();
        nodes.add(new Node(new NetworkSpec("", nodes).freeName(stem), names, layer));
        shapes.add(layer.output(from));
        return nodes.size() - 1;
    }

    private int grow(int tip) {
        boolean room = nodes.size() + 3 < MOST_LAYERS;
        if (room && random.nextInt(4) == 0) {
            return branch(tip);
        }
        for (int attempt = 0; attempt < 20; attempt++) {
            LayerSpec layer = shapes.get(tip).isImage() ? imageLayer() : vectorLayer();
            if (layer.faults(List.of(shapes.get(tip))).isEmpty()) {
                return put(List.of(tip), layer);
            }
        }
        return put(List.of(tip), new ActivationLayer(activation()));
    }

    /** Two or three ways from here that meet again. */
    private int branch(int tip) {
        Shape shape = shapes.get(tip);
        boolean add = random.nextBoolean();
        int ways = 2 + random.nextInt(2);
        int channels = 1 + random.nextInt(4);
        List<Integer> ends = new ArrayList<>();
        boolean skip = random.nextBoolean();
        if (skip) {
            ends.add(tip);
            channels = shape.channels();
        }
        while (ends.size() < ways) {
            int maps = add ? channels : 1 + random.nextInt(4);
            LayerSpec way = shape.isImage()
                    ? new Convolution(
                            maps,
                            kernel(),
                            Size.of(1),
                            Padding.SAME,
                            Size.of(1 + random.nextInt(2)),
                            activation(),
                            random.nextBoolean())
                    : new Dense(maps, activation(), random.nextBoolean());
            ends.add(put(List.of(tip), way));
        }
        Collections.shuffle(ends, random);
        return put(ends, add ? new Add() : new Concatenate());
    }

    private LayerSpec imageLayer() {
        return switch (random.nextInt(11)) {
            case 0, 1, 2 ->
                new Convolution(
                        1 + random.nextInt(5),
                        kernel(),
                        stride(),
                        padding(),
                        dilation(),
                        activation(),
                        random.nextBoolean());
            case 3 ->
                new DepthwiseConvolution(
                        1 + random.nextInt(3),
                        kernel(),
                        stride(),
                        padding(),
                        dilation(),
                        activation(),
                        random.nextBoolean());
            case 4, 5 -> new MaxPooling(kernel(), stride(), padding());
            case 6, 7 -> new AveragePooling(kernel(), stride(), padding());
            case 8 -> normalization();
            case 9 -> new Dropout(random.nextInt(9) / 10.0);
            default -> new ActivationLayer(activation());
        };
    }

    private LayerSpec vectorLayer() {
        return switch (random.nextInt(5)) {
            case 0 -> normalization();
            case 1 -> new Dropout(random.nextInt(9) / 10.0);
            case 2 -> new ActivationLayer(activation());
            case 3 -> new Flatten();
            default -> new Dense(1 + random.nextInt(8), activation(), random.nextBoolean());
        };
    }

    private BatchNormalization normalization() {
        return random.nextBoolean()
                ? BatchNormalization.STANDARD
                : new BatchNormalization(random.nextInt(10) / 10.0, Math.pow(10, -1 - random.nextInt(5)));
    }

    private void head(int body) {
        int tip = body;
        if (shapes.get(tip).isImage()) {
            tip = put(List.of(tip), random.nextBoolean() ? new Flatten() : new GlobalAverage());
        }
        while (nodes.size() < MOST_LAYERS - 2 && random.nextInt(3) == 0) {
            tip = grow(tip);
        }
        boolean bias = random.nextBoolean();
        switch (random.nextInt(4)) {
            case 0, 1 -> answer(tip, 2 + random.nextInt(5), bias, Activation.SOFTMAX);
            case 2 -> answer(tip, 1, bias, Activation.SIGMOID);
            default -> put(List.of(tip), new Dense(1 + random.nextInt(4), Activation.NONE, bias));
        }
    }

    private void answer(int tip, int units, boolean bias, Activation activation) {
        if (random.nextInt(4) == 0) {
            int sums = put(List.of(tip), new Dense(units, Activation.NONE, bias));
            put(List.of(sums), new ActivationLayer(activation));
        } else {
            put(List.of(tip), new Dense(units, activation, bias));
        }
    }

    private Size kernel() {
        int height = 1 + random.nextInt(4);
        return random.nextInt(3) > 0 ? Size.of(height) : new Size(height, 1 + random.nextInt(4));
    }

    private Size stride() {
        return switch (random.nextInt(6)) {
            case 0 -> Size.of(2);
            case 1 -> new Size(1 + random.nextInt(3), 1 + random.nextInt(3));
            case 2 -> new Size(1 + random.nextInt(7), 1 + random.nextInt(7)); // often larger than the kernel
            default -> Size.of(1);
        };
    }

    private Padding padding() {
        return switch (random.nextInt(3)) {
            case 0 -> Padding.VALID;
            case 1 -> Padding.SAME;
            default -> Padding.of(random.nextInt(4), random.nextInt(4));
        };
    }

    private Size dilation() {
        return random.nextInt(4) > 0 ? Size.of(1) : new Size(1 + random.nextInt(3), 1 + random.nextInt(3));
    }

    private Activation activation() {
        return Activation.values()[random.nextInt(Activation.values().length)];
    }
}
