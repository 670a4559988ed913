package convscope.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A way to spoil a network.
 *
 * @param name what is done
 * @param change the deed itself
 */
record Defect(String name, Change change) {
    interface Change {
        NetworkSpec of(NetworkSpec network, Random random);
    }

    NetworkSpec spoil(NetworkSpec network, Random random) {
        return change.of(network, random);
    }

    static final List<Defect> ALL = List.of(
            new Defect("window larger than the image", (it, random) -> behindInput(it, convolution(40, 1, 0, 1))),
            new Defect("pooling larger than the image", (it, random) -> behindInput(it, pool(40, 1, 0))),
            new Defect("padding as wide as the pooling window", (it, random) -> behindInput(it, pool(2, 1, 2))),
            new Defect(
                    "average of padding only",
                    (it, random) -> behindInput(
                            it, new AveragePooling(Size.of(1), Size.of(3), Padding.of(0, 1 + random.nextInt(2))))),
            new Defect("no kernel", (it, random) -> behindInput(it, convolution(0, 1, 0, 1))),
            new Defect("no stride", (it, random) -> behindInput(it, pool(1, -random.nextInt(3), 0))),
            new Defect("no dilation", (it, random) -> behindInput(it, convolution(1, 1, 0, 0))),
            new Defect("negative padding", (it, random) -> behindInput(it, convolution(1, 1, -1, 1))),
            new Defect("kernel out of all bounds", (it, random) -> behindInput(it, convolution(70_000, 1, 0, 1))),
            new Defect("window out of all bounds", (it, random) -> behindInput(it, convolution(60_000, 1, 0, 60_000))),
            new Defect("padding at the bound", (it, random) -> behindInput(it, convolution(1, 1, 65_536, 1))),
            new Defect(
                    "filters out of all bounds",
                    (it, random) -> behindInput(
                            it, Convolution.of(65_537 + random.nextInt(9), 1, Padding.VALID, Activation.NONE))),
            new Defect(
                    "more weights than an array holds",
                    (it, random) -> behindInput(
                            it,
                            new Convolution(
                                    65_536,
                                    Size.of(65),
                                    Size.of(1),
                                    Padding.of(64, 64),
                                    Size.of(1),
                                    Activation.NONE,
                                    true))),
            new Defect(
                    "more maps than an array holds",
                    (it, random) -> behindInput(
                            it,
                            new DepthwiseConvolution(
                                    65_536,
                                    Size.of(1),
                                    Size.of(1),
                                    Padding.of(64, 64),
                                    Size.of(1),
                                    Activation.NONE,
                                    true))),
            new Defect("image larger than an array", (it, random) -> input(it, new Input(65_536, 65_536, 3))),
            new Defect("image of no height", (it, random) -> input(it, new Input(0, 5, 1))),
            new Defect("image of no channels", (it, random) -> input(it, new Input(5, 5, -1))),
            new Defect("image of one cell", (it, random) -> input(it, new Input(1, 1, 1))),
            new Defect("no units", (it, random) -> append(it, Dense.of(0, Activation.NONE))),
            new Defect("too many units", (it, random) -> append(it, Dense.of(1 << 20, Activation.NONE))),
            new Defect(
                    "everything dropped", (it, random) -> behindInput(it, new Dropout(random.nextBoolean() ? 1 : -.1))),
            new Defect("rate that is no number", (it, random) -> behindInput(it, new Dropout(Double.NaN))),
            new Defect("momentum of one", (it, random) -> behindInput(it, new BatchNormalization(1, 1e-3))),
            new Defect("epsilon of zero", (it, random) -> behindInput(it, new BatchNormalization(.9, 0))),
            new Defect("dense on maps", (it, random) -> behindInput(it, Dense.of(3, Activation.RELU))),
            new Defect("convolution on a vector", (it, random) -> append(it, convolution(1, 1, 0, 1))),
            new Defect("average of a vector", (it, random) -> append(it, new GlobalAverage())),
            new Defect("without its flattening", (it, random) -> without(it, Flatten.class)),
            new Defect("without its average", (it, random) -> without(it, GlobalAverage.class)),
            new Defect("without its input", (it, random) -> without(it, Input.class)),
            new Defect("a second input", (it, random) -> append(it, new Input(4, 4, 1))),
            new Defect("wire from nowhere", (it, random) -> rewire(it, random, inputs -> List.of("nowhere"))),
            new Defect("no wire", (it, random) -> rewire(it, random, inputs -> List.of())),
            new Defect("one wire too many", (it, random) -> rewire(it, random, inputs -> plus(inputs, someName(it)))),
            new Defect(
                    "the same wire twice", (it, random) -> rewire(it, random, inputs -> plus(inputs, inputs.get(0)))),
            new Defect("circle", (it, random) -> rewire(it, random, inputs -> List.of(lastName(it)))),
            new Defect("layer that feeds itself", (it, random) -> circle(it)),
            new Defect("loose end", (it, random) -> loose(it, random)),
            new Defect("two layers of one name", (it, random) -> renamed(it, random, someName(it))),
            new Defect("name that is none", (it, random) -> renamed(it, random, badName(random))),
            new Defect("sum of different shapes", (it, random) -> join(it, new Add())),
            new Defect("maps beside a vector", (it, random) -> join(it, new Concatenate())),
            new Defect(
                    "maps of different sizes",
                    (it, random) -> joinAtInput(it, new MaxPooling(Size.of(1), Size.of(2), Padding.VALID))),
            new Defect("sum of a layer with itself", (it, random) -> twice(it)),
            new Defect("sum of one", (it, random) -> append(it, new Add())),
            new Defect("head with relu", (it, random) -> append(it, Dense.of(1 + random.nextInt(2), Activation.RELU))),
            new Defect(
                    "head with an activation layer", (it, random) -> append(it, new ActivationLayer(Activation.ELU))),
            new Defect("softmax of one", (it, random) -> append(it, Dense.of(1, Activation.SOFTMAX))),
            new Defect("sigmoid of many", (it, random) -> append(it, Dense.of(2, Activation.SIGMOID))),
            new Defect("answer of maps", (it, random) -> without(it, Flatten.class, GlobalAverage.class, Dense.class)),
            new Defect(
                    "nothing to train",
                    (it, random) -> NetworkSpec.chain(
                            "idle",
                            List.of(
                                    new NetworkSpec.NamedLayer("in", new Input(4, 4, 2)),
                                    new NetworkSpec.NamedLayer("average", new GlobalAverage())))),
            new Defect("nothing at all", (it, random) -> new NetworkSpec("nothing", List.of())));

    private static Convolution convolution(int kernel, int stride, int padding, int dilation) {
        return new Convolution(
                2,
                Size.of(kernel),
                Size.of(stride),
                Padding.of(padding, padding),
                Size.of(dilation),
                Activation.NONE,
                true);
    }

    private static MaxPooling pool(int kernel, int stride, int padding) {
        return new MaxPooling(Size.of(kernel), Size.of(stride), Padding.of(padding, padding));
    }

    private static int inputPlace(NetworkSpec network) {
        for (int i = 0; i < network.nodes().size(); i++) {
            if (network.nodes().get(i).layer() instanceof Input) {
                return i;
            }
        }
        throw new IllegalStateException("A sound network has an input");
    }

    private static String inputName(NetworkSpec network) {
        return network.nodes().get(inputPlace(network)).name();
    }

    private static String lastName(NetworkSpec network) {
        return network.nodes().stream()
                .map(Node::name)
                .filter(name -> network.consumers(name).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static String someName(NetworkSpec network) {
        return network.nodes().get(network.nodes().size() / 2).name();
    }

    private static NetworkSpec input(NetworkSpec network, Input input) {
        return network.withLayer(inputPlace(network), input);
    }

    /** With a layer between the input and one of the layers that read it. */
    private static NetworkSpec behindInput(NetworkSpec network, LayerSpec layer) {
        String input = inputName(network);
        for (int i = 0; i < network.nodes().size(); i++) {
            List<String> inputs = network.nodes().get(i).inputs();
            if (!inputs.isEmpty() && inputs.get(0).equals(input)) {
                return network.insertBefore(i, layer);
            }
        }
        return network.append(input, layer);
    }

    private static NetworkSpec append(NetworkSpec network, LayerSpec layer) {
        return network.append(lastName(network), layer);
    }

    private static NetworkSpec without(NetworkSpec network, Class<?>... kinds) {
        NetworkSpec left = network;
        for (int i = left.nodes().size() - 1; i >= 0; i--) {
            for (Class<?> kind : kinds) {
                if (i < left.nodes().size()
                        && kind.isInstance(left.nodes().get(i).layer())) {
                    left = left.without(i);
                }
            }
        }
        return left;
    }

    private static int place(NetworkSpec network, Random random, Predicate<Node> wanted) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < network.nodes().size(); i++) {
            if (wanted.test(network.nodes().get(i))) {
                places.add(i);
            }
        }
        return places.get(random.nextInt(places.size()));
    }

    private static NetworkSpec rewire(NetworkSpec network, Random random, Function<List<String>, List<String>> change) {
        int place = place(network, random, node -> !node.inputs().isEmpty());
        return network.with(place, node -> node.withInputs(change.apply(node.inputs())));
    }

    private static List<String> plus(List<String> inputs, String more) {
        List<String> all = new ArrayList<>(inputs);
        all.add(more);
        return all;
    }

    private static NetworkSpec circle(NetworkSpec network) {
        String name = network.freeName("circle");
        List<Node> nodes = new ArrayList<>(network.nodes());
        nodes.add(new Node(name, List.of(lastName(network), name), new Add()));
        return new NetworkSpec(network.name(), nodes);
    }

    private static NetworkSpec twice(NetworkSpec network) {
        List<Node> nodes = new ArrayList<>(network.nodes());
        nodes.add(new Node(network.freeName("twice"), List.of(lastName(network), lastName(network)), new Add()));
        return new NetworkSpec(network.name(), nodes);
    }

    private static NetworkSpec loose(NetworkSpec network, Random random) {
        int place =
                place(network, random, node -> !network.consumers(node.name()).isEmpty());
        return network.append(network.nodes().get(place).name(), new ActivationLayer(Activation.TANH));
    }

    private static NetworkSpec renamed(NetworkSpec network, Random random, String name) {
        return network.with(random.nextInt(network.nodes().size()), node -> node.withName(name));
    }

    private static String badName(Random random) {
        List<String> bad = List.of("", " conv", "conv ", "a/b", "..", "-", "x".repeat(65), "new\nline", "😀", "a\\b");
        return bad.get(random.nextInt(bad.size()));
    }

    /** With the input and the answer joined behind everything. */
    private static NetworkSpec join(NetworkSpec network, LayerSpec joint) {
        List<Node> nodes = new ArrayList<>(network.nodes());
        nodes.add(new Node(network.freeName("joint"), List.of(inputName(network), lastName(network)), joint));
        return new NetworkSpec(network.name(), nodes);
    }

    /** With the input and something made of it side by side, then averaged and added to nothing else. */
    private static NetworkSpec joinAtInput(NetworkSpec network, LayerSpec layer) {
        String input = inputName(network);
        List<Node> nodes = new ArrayList<>(List.of(network.nodes().get(inputPlace(network))));
        nodes.add(new Node(input + "2", List.of(input), layer));
        nodes.add(new Node(input + "3", List.of(input, input + "2"), new Concatenate()));
        nodes.add(new Node(input + "4", List.of(input + "3"), new GlobalAverage()));
        nodes.add(new Node(input + "5", List.of(input + "4"), Dense.of(2, Activation.SOFTMAX)));
        return new NetworkSpec(network.name(), nodes);
    }
}
