package convscope.assembly;

import convscope.spec.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Who feeds whom in a list of layers, sound or not; where two layers have a name, wires to it belong to the first. */
final class Wires {
    private final List<Node> nodes;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Set<String>> fed = new HashMap<>();

    Wires(List<Node> nodes) {
        this.nodes = nodes;
        for (int i = 0; i < nodes.size(); i++) {
            places.putIfAbsent(nodes.get(i).name(), i);
        }
        for (Node node : nodes) {
            node.inputs()
                    .forEach(input -> fed.computeIfAbsent(input, it -> new LinkedHashSet<>())
                            .add(node.name()));
        }
    }

    boolean has(String name) {
        return places.containsKey(name);
    }

    /** Place of the first layer of this name; only for a name that is there. */
    int place(String name) {
        return places.get(name);
    }

    /** The first layer of this name; only for a name that is there. */
    Node node(String name) {
        return nodes.get(place(name));
    }

    /** Names of the layers that this one feeds. */
    Set<String> fedBy(String name) {
        return fed.getOrDefault(name, Set.of());
    }

    /** Those of the names that are there, each once, in the order of the list. */
    List<String> present(Collection<String> names) {
        return names.stream()
                .filter(this::has)
                .distinct()
                .sorted((a, b) -> place(a) - place(b))
                .toList();
    }

    /** All that these layers feed, directly or through others, and these themselves. */
    Set<String> onward(Collection<String> names) {
        return reached(names, this::fedBy);
    }

    /** All that feeds these layers, directly or through others, and these themselves. */
    Set<String> backward(Collection<String> names) {
        return reached(names, name -> node(name).inputs());
    }

    private Set<String> reached(Collection<String> names, Function<String, Collection<String>> next) {
        Set<String> found = new HashSet<>();
        Deque<String> waiting = new ArrayDeque<>(names);
        while (!waiting.isEmpty()) {
            String name = waiting.poll();
            if (has(name) && found.add(name)) {
                waiting.addAll(next.apply(name));
            }
        }
        return found;
    }

    /**
     * The layer that takes the place of this one when only some are kept: itself, or else the nearest kept one on the
     * way back, the first input before the others; none if nothing that is kept feeds it.
     */
    Optional<String> source(String name, Predicate<String> kept) {
        Set<String> seen = new HashSet<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(name));
        while (!waiting.isEmpty()) {
            String next = waiting.pop();
            if (has(next) && seen.add(next)) {
                if (kept.test(next)) {
                    return Optional.of(next);
                }
                List<String> inputs = node(next).inputs();
                for (int i = inputs.size() - 1; i >= 0; i--) {
                    waiting.push(inputs.get(i));
                }
            }
        }
        return Optional.empty();
    }

    /** A layer with other inputs in place of some; what would come in twice comes in once. */
    static Node rewired(Node node, Function<String, Optional<String>> replacement) {
        List<String> inputs = new ArrayList<>();
        node.inputs().forEach(input -> replacement.apply(input).ifPresent(inputs::add));
        return inputs.equals(node.inputs()) ? node : node.withInputs(List.copyOf(new LinkedHashSet<>(inputs)));
    }

    /** A layer with {@code to} where {@code from} came in. */
    static Node rewired(Node node, String from, String to) {
        return rewired(node, input -> Optional.of(input.equals(from) ? to : input));
    }
}
