package convscope.spec;

import convscope.text.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A network as a graph of layers; immutable, each change makes a new one.
 *
 * <p>Any graph can be written down, the unusable ones too: {@link ShapeTrace} says what is wrong with it.
 *
 * @param name what people call the network
 * @param nodes the layers, in the order in which they are shown
 */
public record NetworkSpec(String name, List<Node> nodes) {
    /** More layers than the deepest published networks of the course's families have. */
    public static final int MOST_LAYERS = 1000;

    /** Wires between them; bounds what the search for problems may cost. */
    public static final int MOST_WIRES = 4000;

    public NetworkSpec {
        nodes = List.copyOf(nodes);
    }

    /** A chain: each layer is fed by the one before. */
    public static NetworkSpec chain(String name, List<NamedLayer> layers) {
        List<Node> nodes = new ArrayList<>();
        for (NamedLayer layer : layers) {
            List<String> inputs = nodes.isEmpty()
                    ? List.of()
                    : List.of(nodes.get(nodes.size() - 1).name());
            nodes.add(new Node(layer.name(), inputs, layer.layer()));
        }
        return new NetworkSpec(name, nodes);
    }

    /**
     * A layer with its name, for {@link #chain}.
     *
     * @param name unique in the network
     * @param layer kind and settings
     */
    public record NamedLayer(String name, LayerSpec layer) {}

    /** Number of wires between the layers. */
    public long wires() {
        return nodes.stream().mapToLong(node -> node.inputs().size()).sum();
    }

    /** Whether this has more layers or wires than are looked into; no file may hold such a network. */
    public boolean exceedsLimits() {
        return nodes.size() > MOST_LAYERS || wires() > MOST_WIRES;
    }

    /** The first layer of this name. */
    public Optional<Node> node(String name) {
        return nodes.stream().filter(node -> node.name().equals(name)).findFirst();
    }

    /**
     * Why a layer of this network cannot be called so; empty if it can.
     *
     * @param node the layer that is to have the name; its own name is free for it
     */
    public Optional<Message> nameProblem(Node node, String wanted) {
        if (!GraphCheck.isName(wanted)) {
            return Optional.of(Message.of("problem.name", wanted));
        }
        boolean taken =
                nodes.stream().anyMatch(other -> other != node && other.name().equals(wanted));
        return taken ? Optional.of(Message.of("problem.duplicate-name", wanted)) : Optional.empty();
    }

    /** The layers that this layer feeds. */
    public List<Node> consumers(String name) {
        return nodes.stream().filter(node -> node.inputs().contains(name)).toList();
    }

    /** This network with another layer in that place. */
    NetworkSpec withLayer(int index, LayerSpec layer) {
        return with(index, node -> node.withLayer(layer));
    }

    /** This network with one place changed. */
    NetworkSpec with(int index, UnaryOperator<Node> change) {
        List<Node> changed = new ArrayList<>(nodes);
        changed.set(index, change.apply(nodes.get(index)));
        return new NetworkSpec(name, changed);
    }

    /** This network with a layer put between a place and its first input. */
    NetworkSpec insertBefore(int index, LayerSpec layer) {
        Node follower = nodes.get(index);
        Node inserted = new Node(freeName(layer.kind()), follower.inputs().subList(0, 1), layer);
        List<String> inputs = new ArrayList<>(follower.inputs());
        inputs.set(0, inserted.name());
        List<Node> changed = new ArrayList<>(nodes);
        changed.set(index, follower.withInputs(inputs));
        changed.add(index, inserted);
        return new NetworkSpec(name, changed);
    }

    /** This network with a layer put behind everything, fed by {@code input}. */
    NetworkSpec append(String input, LayerSpec layer) {
        List<Node> changed = new ArrayList<>(nodes);
        changed.add(new Node(freeName(layer.kind()), input == null ? List.of() : List.of(input), layer));
        return new NetworkSpec(name, changed);
    }

    /** This network without one place; what it fed is fed by its first input instead. */
    NetworkSpec without(int index) {
        Node gone = nodes.get(index);
        List<Node> changed = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            if (i != index) {
                Node node = nodes.get(i);
                List<String> inputs = new ArrayList<>();
                for (String input : node.inputs()) {
                    if (!input.equals(gone.name())) {
                        inputs.add(input);
                    } else if (!gone.inputs().isEmpty()
                            && !node.inputs().contains(gone.inputs().get(0))) {
                        inputs.add(gone.inputs().get(0));
                    }
                }
                changed.add(node.withInputs(inputs));
            }
        }
        return new NetworkSpec(name, changed);
    }

    /**
     * {@code stem}, or with the smallest number behind it that makes it unique here; a stem as long as a name may be is
     * cut short for the number.
     */
    String freeName(String stem) {
        Set<String> taken = new HashSet<>();
        nodes.forEach(node -> taken.add(node.name()));
        String name = stem;
        for (int number = 2; taken.contains(name); number++) {
            name = Node.numbered(stem, number);
        }
        return name;
    }
}
