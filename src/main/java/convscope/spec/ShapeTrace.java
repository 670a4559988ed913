package convscope.spec;

import convscope.tensor.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What follows from a network's description: every layer's shapes, parameters and costs, or what is wrong.
 *
 * <p>Made once per description and immutable. A layer downstream of a problem has no shape and no problem of its own.
 */
public final class ShapeTrace {
    private final NetworkSpec network;
    private final Map<String, Layer> layers;
    private final List<Problem> problems;
    private final Optional<Head> head;

    private ShapeTrace(NetworkSpec network, Map<String, Layer> layers, List<Problem> problems, Optional<Head> head) {
        this.network = network;
        this.layers = layers;
        this.problems = List.copyOf(problems);
        this.head = head;
    }

    /**
     * A layer with what follows for it.
     *
     * @param node name, neighbours and settings
     * @param inputs shapes that come in
     * @param output shape that goes out
     * @param parameters the arrays it owns
     */
    public record Layer(Node node, List<Shape> inputs, Shape output, List<ParameterSpec> parameters) {
        public String name() {
            return node.name();
        }

        public LayerSpec spec() {
            return node.layer();
        }

        /** Number of parameters, trainable or not. */
        public long parameterCount() {
            return parameters.stream()
                    .mapToLong(parameter -> parameter.shape().count())
                    .sum();
        }

        /** Number of parameters that training moves. */
        public long trainableCount() {
            return parameters.stream()
                    .filter(ParameterSpec::trainable)
                    .mapToLong(parameter -> parameter.shape().count())
                    .sum();
        }

        public long multiplyAdds() {
            return node.layer().multiplyAdds(inputs);
        }

        public Formula formula() {
            return node.layer().formula(inputs);
        }

        /** Name of a parameter in files and maps: {@code layer/parameter}. */
        public String key(ParameterSpec parameter) {
            return node.name() + "/" + parameter.name();
        }
    }

    /** Traces shapes and problems through a network. */
    public static ShapeTrace of(NetworkSpec network) {
        GraphCheck graph = GraphCheck.of(network);
        List<Problem> problems = new ArrayList<>(graph.problems());
        Map<String, Layer> layers = new LinkedHashMap<>();
        for (int index : graph.order()) {
            Node node = network.nodes().get(index);
            List<Shape> inputs = new ArrayList<>();
            for (String input : node.inputs()) {
                if (layers.containsKey(input)) {
                    inputs.add(layers.get(input).output());
                }
            }
            if (inputs.size() == node.inputs().size()) {
                List<Fault> faults = node.layer().faults(inputs);
                faults.forEach(fault -> problems.add(graph.problem(index, fault)));
                if (faults.isEmpty()) {
                    Shape output = node.layer().output(inputs);
                    layers.put(
                            node.name(),
                            new Layer(node, inputs, output, node.layer().parameters(inputs)));
                }
            }
        }
        Optional<Head> head = Optional.empty();
        if (problems.isEmpty()) {
            HeadCheck check = HeadCheck.of(network, graph.output(), layers);
            problems.addAll(check.problems());
            head = check.head();
        }
        return new ShapeTrace(network, layers, problems, head);
    }

    public NetworkSpec network() {
        return network;
    }

    /** What is wrong; empty if the network can be trained. */
    public List<Problem> problems() {
        return problems;
    }

    public boolean usable() {
        return problems.isEmpty();
    }

    /** The layers whose shapes are known, each after the layers that feed it. */
    public List<Layer> layers() {
        return List.copyOf(layers.values());
    }

    /** The layer of this name, if its shape is known. */
    public Optional<Layer> layer(String name) {
        return Optional.ofNullable(layers.get(name));
    }

    /** The layer that takes the image. Only for a usable network. */
    public Layer input() {
        return layers().get(0);
    }

    /** The layer that nothing reads: the answer. Only for a usable network. */
    public Layer output() {
        List<Layer> all = layers();
        return all.get(all.size() - 1);
    }

    /** What the last layer says. Only for a usable network. */
    public Head head() {
        return head.orElseThrow(() -> new IllegalStateException("The network has problems: " + problems));
    }

    /** Every parameter under its name {@code layer/parameter}, in the order of the layers. */
    public Map<String, ParameterSpec> parameters() {
        Map<String, ParameterSpec> all = new LinkedHashMap<>();
        for (Layer layer : layers.values()) {
            layer.parameters().forEach(parameter -> all.put(layer.key(parameter), parameter));
        }
        return all;
    }

    public long total() {
        return layers.values().stream().mapToLong(Layer::parameterCount).sum();
    }

    public long trainable() {
        return layers.values().stream().mapToLong(Layer::trainableCount).sum();
    }

    public long nonTrainable() {
        return total() - trainable();
    }

    public long multiplyAdds() {
        return layers.values().stream().mapToLong(Layer::multiplyAdds).sum();
    }
}
