package convscope.assembly;

import convscope.spec.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What becomes of wires when the layers between them go. */
final class Bridges {
    private Bridges() {}

    /** The list without these layers; what they fed is fed by the nearest layer before them that stays, if any. */
    static List<Node> without(List<Node> nodes, Collection<String> names) {
        Wires wires = new Wires(nodes);
        Set<String> gone = new HashSet<>(names);
        List<Node> left = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            boolean goes = gone.contains(node.name()) && wires.place(node.name()) == i;
            if (!goes) {
                left.add(Wires.rewired(
                        node,
                        input -> gone.contains(input)
                                ? wires.source(input, name -> !gone.contains(name))
                                : Optional.of(input)));
            }
        }
        return left;
    }

    /**
     * Only these layers, in the list's order. An input that is none of them is replaced by the nearest of them on the
     * way back; if there is none it stays as it is, open.
     */
    static List<Node> only(List<Node> nodes, Collection<String> names) {
        Wires wires = new Wires(nodes);
        Set<String> kept = new HashSet<>(names);
        List<Node> left = new ArrayList<>();
        for (String name : wires.present(names)) {
            left.add(Wires.rewired(
                    wires.node(name),
                    input -> Optional.of(wires.source(input, it -> kept.contains(it) && !it.equals(name))
                            .orElse(input))));
        }
        return left;
    }

    /**
     * The list without the layers that joined several before and have only one input now: it goes straight on.
     *
     * @param before how it was
     * @param spared layers that stay in any case
     */
    static List<Node> withoutIdleJoins(Wires before, List<Node> nodes, Set<String> spared) {
        List<Node> left = nodes;
        Optional<String> idle = idleJoin(before, left, spared);
        while (idle.isPresent()) {
            left = without(left, List.of(idle.get()));
            idle = idleJoin(before, left, spared);
        }
        return left;
    }

    private static Optional<String> idleJoin(Wires before, List<Node> nodes, Set<String> spared) {
        Wires now = new Wires(nodes);
        return nodes.stream()
                .filter(node -> node.layer().leastInputs() > 1
                        && node.inputs().size() == 1
                        && now.has(node.inputs().get(0)))
                .map(Node::name)
                .filter(name -> !spared.contains(name)
                        && before.has(name)
                        && before.node(name).inputs().stream().distinct().count() > 1)
                .findFirst();
    }
}
