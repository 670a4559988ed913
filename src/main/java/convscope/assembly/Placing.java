package convscope.assembly;

import convscope.spec.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Layers put into a list at a spot. */
final class Placing {
    private final List<Node> nodes;
    private final Wires wires;
    private final Map<String, String> named;

    private Placing(List<Node> nodes, Map<String, String> named) {
        this.nodes = nodes;
        this.wires = new Wires(nodes);
        this.named = named;
    }

    /**
     * The list with a stretch of layers in it; empty if the spot is not there.
     *
     * @param nodes the list
     * @param stretch the layers, in order; inputs that are none of them are open and are fed from the spot
     * @param named the name that each layer of the stretch gets
     * @param spot where
     */
    static Optional<List<Node>> of(List<Node> nodes, List<Node> stretch, Map<String, String> named, Spot spot) {
        Placing placing = new Placing(nodes, named);
        if (spot instanceof Spot.Behind behind) {
            return placing.behind(stretch, behind.layer());
        }
        if (spot instanceof Spot.OnWire wire) {
            return placing.onWire(stretch, wire.from(), wire.to());
        }
        if (spot instanceof Spot.Branching branching) {
            return placing.branching(stretch, branching.layer());
        }
        return Optional.of(placing.with(placing.freeEnd(), placing.fed(stretch, Optional.empty())));
    }

    private Optional<List<Node>> behind(List<Node> stretch, String layer) {
        if (!wires.has(layer)) {
            return Optional.empty();
        }
        List<Node> put = fed(stretch, Optional.of(layer));
        String end = end(put);
        List<Node> all = new ArrayList<>();
        nodes.forEach(node -> all.add(Wires.rewired(node, layer, end)));
        all.addAll(wires.place(layer) + 1, put);
        return Optional.of(all);
    }

    private Optional<List<Node>> onWire(List<Node> stretch, String from, String to) {
        if (!wires.has(from) || !wires.has(to) || !wires.node(to).inputs().contains(from)) {
            return Optional.empty();
        }
        List<Node> put = fed(stretch, Optional.of(from));
        List<Node> all = new ArrayList<>(nodes);
        all.set(wires.place(to), Wires.rewired(wires.node(to), from, end(put)));
        all.addAll(wires.place(to), put);
        return Optional.of(all);
    }

    /** Behind the branches that begin here and stand directly behind it, so that branches stay in their order. */
    private Optional<List<Node>> branching(List<Node> stretch, String layer) {
        if (!wires.has(layer)) {
            return Optional.empty();
        }
        int place = wires.place(layer) + 1;
        while (place < nodes.size() - 1
                && nodes.get(place).inputs().equals(List.of(layer))
                && wires.fedBy(nodes.get(place).name()).isEmpty()) {
            place++;
        }
        return Optional.of(with(place, fed(stretch, Optional.of(layer))));
    }

    /** The last layer of a network is its answer and stays the last, unless nothing is wired to it yet. */
    private int freeEnd() {
        int last = nodes.size() - 1;
        while (last >= 0 && !wires.fedBy(nodes.get(last).name()).isEmpty()) {
            last--;
        }
        return last >= 0 && !nodes.get(last).inputs().isEmpty() ? last : nodes.size();
    }

    private List<Node> with(int place, List<Node> put) {
        List<Node> all = new ArrayList<>(nodes);
        all.addAll(place, put);
        return all;
    }

    /** The stretch under its names, its open inputs fed by {@code source} or left out. */
    private List<Node> fed(List<Node> stretch, Optional<String> source) {
        List<Node> put = new ArrayList<>();
        for (Node node : stretch) {
            Set<String> inputs = new LinkedHashSet<>();
            node.inputs()
                    .forEach(input -> Optional.ofNullable(named.get(input))
                            .or(() -> source)
                            .ifPresent(inputs::add));
            if (inputs.isEmpty() && node.layer().leastInputs() > 0) {
                source.ifPresent(inputs::add);
            }
            if (node.layer().mostInputs() == 0) {
                inputs.clear();
            }
            put.add(new Node(named.get(node.name()), List.copyOf(inputs), node.layer()));
        }
        return put;
    }

    /** The last layer of the stretch that feeds none of it: what comes behind is fed by this one. */
    private static String end(List<Node> put) {
        Set<String> read = new HashSet<>();
        put.forEach(node -> read.addAll(node.inputs()));
        String end = put.get(put.size() - 1).name();
        for (int i = put.size() - 1; i >= 0; i--) {
            if (!read.contains(put.get(i).name())) {
                return put.get(i).name();
            }
        }
        return end;
    }
}
