package convscope.ui.build.canvas;

import convscope.spec.Activation;
import convscope.spec.Add;
import convscope.spec.BatchNormalization;
import convscope.spec.Concatenate;
import convscope.spec.Convolution;
import convscope.spec.Dense;
import convscope.spec.Flatten;
import convscope.spec.GlobalAverage;
import convscope.spec.Input;
import convscope.spec.LayerSpec;
import convscope.spec.MaxPooling;
import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import convscope.spec.Padding;
import convscope.spec.Preset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Networks of every form that the canvas has to show. */
public final class Networks {
    private static final Convolution SAME = Convolution.of(16, 3, Padding.SAME, Activation.RELU);

    private Networks() {}

    public static NetworkSpec lenet() {
        return Preset.LENET.network();
    }

    public static NetworkSpec empty() {
        return new NetworkSpec("Nothing", List.of());
    }

    /** So many blocks of two convolutions with a skip, every third with a convolution on the skip. */
    public static NetworkSpec residual(int blocks) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(new Node("input", List.of(), new Input(32, 32, 3)));
        nodes.add(new Node("stem", List.of("input"), SAME));
        String at = "stem";
        for (int i = 1; i <= blocks; i++) {
            nodes.add(new Node("conv" + i + "a", List.of(at), SAME));
            nodes.add(new Node("norm" + i + "a", List.of("conv" + i + "a"), BatchNormalization.STANDARD));
            nodes.add(new Node("conv" + i + "b", List.of("norm" + i + "a"), SAME));
            nodes.add(new Node("norm" + i + "b", List.of("conv" + i + "b"), BatchNormalization.STANDARD));
            String skip = at;
            if (i % 3 == 0) {
                skip = "skip" + i;
                nodes.add(new Node(skip, List.of(at), Convolution.of(16, 1, Padding.SAME, Activation.NONE)));
            }
            nodes.add(new Node("add" + i, List.of("norm" + i + "b", skip), new Add()));
            at = "add" + i;
        }
        nodes.add(new Node("average", List.of(at), new GlobalAverage()));
        nodes.add(new Node("output", List.of("average"), Dense.of(10, Activation.SOFTMAX)));
        return new NetworkSpec("Residual " + blocks, nodes);
    }

    /** Four branches that are put together. */
    public static NetworkSpec inception() {
        return new NetworkSpec(
                "Inception",
                List.of(
                        new Node("input", List.of(), new Input(28, 28, 1)),
                        new Node("stem", List.of("input"), SAME),
                        new Node("one", List.of("stem"), conv(8, 1)),
                        new Node("three_in", List.of("stem"), conv(8, 1)),
                        new Node("three", List.of("three_in"), conv(16, 3)),
                        new Node("five_in", List.of("stem"), conv(4, 1)),
                        new Node("five", List.of("five_in"), conv(8, 5)),
                        new Node("pool", List.of("stem"), conv(8, 3)),
                        new Node("pool_out", List.of("pool"), conv(8, 1)),
                        new Node("join", List.of("one", "three", "five", "pool_out"), new Concatenate()),
                        new Node("pool2", List.of("join"), MaxPooling.of(2)),
                        new Node("flatten", List.of("pool2"), new Flatten()),
                        new Node("output", List.of("flatten"), Dense.of(10, Activation.SOFTMAX))));
    }

    private static Convolution conv(int filters, int kernel) {
        return Convolution.of(filters, kernel, Padding.SAME, Activation.RELU);
    }

    /** Every layer is fed by all before it. */
    public static NetworkSpec densely(int layers) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(new Node("input", List.of(), new Input(28, 28, 1)));
        nodes.add(new Node("d0", List.of("input"), SAME));
        List<String> before = new ArrayList<>(List.of("d0"));
        for (int i = 1; i < layers; i++) {
            String join = before.get(0);
            if (before.size() > 1) {
                join = "join" + i;
                nodes.add(new Node(join, before, new Concatenate()));
            }
            nodes.add(new Node("d" + i, List.of(join), SAME));
            before.add("d" + i);
        }
        return new NetworkSpec("Dense", nodes);
    }

    /** A circle, a layer without wires, an input that is nowhere, a name twice, a kernel that does not fit. */
    public static NetworkSpec broken() {
        return new NetworkSpec(
                "Broken",
                List.of(
                        new Node("input", List.of(), new Input(28, 28, 1)),
                        new Node("conv1", List.of("input", "add"), SAME),
                        new Node("conv2", List.of("conv1"), SAME),
                        new Node("add", List.of("conv2", "conv1"), new Add()),
                        new Node("loose", List.of(), new Flatten()),
                        new Node("conv2", List.of("nowhere"), SAME),
                        new Node("huge", List.of("add"), Convolution.of(4, 99, Padding.VALID, Activation.RELU)),
                        new Node("self", List.of("self"), new Add()),
                        new Node("output", List.of("huge"), Dense.of(10, Activation.SOFTMAX))));
    }

    /** Layers with any wires, sound or not. */
    public static NetworkSpec random(Random random, int layers) {
        List<Node> nodes = new ArrayList<>();
        boolean wild = random.nextInt(3) == 0;
        for (int i = 0; i < layers; i++) {
            int count = i == 0 ? 0 : random.nextInt(4) == 0 ? random.nextInt(4) : 1;
            List<String> inputs = new ArrayList<>();
            for (int k = 0; k < count; k++) {
                int from = wild ? random.nextInt(layers + 1) : i - 1 - random.nextInt(Math.min(i, 5));
                inputs.add("layer" + from);
            }
            LayerSpec layer = i == 0 ? new Input(28, 28, 1) : count > 1 ? new Add() : SAME;
            String name = wild && random.nextInt(12) == 0 ? "layer0" : "layer" + i;
            nodes.add(new Node(name, inputs, layer));
        }
        return new NetworkSpec("Random", nodes);
    }
}
