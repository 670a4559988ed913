package convscope.spec;

import convscope.text.Message;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is wrong with a network as a graph, and an order in which it can be computed.
 *
 * @param network the graph
 * @param problems names, wires, circles, loose ends
 * @param order places of the layers that can be reached, each after what feeds it; the output last
 * @param output place of the layer that nothing reads; −1 if there is none
 */
record GraphCheck(NetworkSpec network, List<Problem> problems, List<Integer> order, int output) {
    /** Names become file entries and words in code: letters, digits, and - _ . and blanks inside. */
    private static final Pattern NAME = Pattern.compile(
            "[\\p{L}\\p{N}_]([\\p{L}\\p{N}_ .-]{0,%d}[\\p{L}\\p{N}_])?".formatted(Node.LONGEST_NAME - 2));

    static GraphCheck of(NetworkSpec network) {
        return new Builder(network).check();
    }

    /** Whether a layer may have this name. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The problem that a layer's fault is in this graph: its changes become whole networks. */
    Problem problem(int index, Fault fault) {
        List<Problem.Repair> repairs = new ArrayList<>();
        for (Fault.Change change : fault.changes()) {
            NetworkSpec result = change.replacement()
                    .map(layer -> network.withLayer(index, layer))
                    .orElse(network);
            NetworkSpec inserted = change.before()
                    .map(layer -> result.insertBefore(index, layer))
                    .orElse(result);
            repairs.add(new Problem.Repair(change.label(), inserted));
        }
        return new Problem(index, network.nodes().get(index).name(), fault.what(), repairs);
    }

    private static final class Builder {
        private final NetworkSpec network;
        private final List<Node> nodes;
        private final List<Problem> problems = new ArrayList<>();
        private final Map<String, Integer> places = new HashMap<>();

        Builder(NetworkSpec network) {
            this.network = network;
            this.nodes = network.nodes();
        }

        GraphCheck check() {
            checkInputs();
            checkNames();
            checkWires();
            List<Integer> order = order();
            int output = problems.isEmpty() ? checkOutput() : -1;
            if (output >= 0) {
                order.remove((Integer) output);
                order.add(output);
            }
            return new GraphCheck(network, problems, order, output);
        }

        private void add(int index, Message what, Problem.Repair... repairs) {
            String name = index < 0 ? "" : nodes.get(index).name();
            problems.add(new Problem(index, name, what, List.of(repairs)));
        }

        private static Problem.Repair repair(NetworkSpec result, String key, Object... arguments) {
            return new Problem.Repair(Message.of(key, arguments), result);
        }

        private void checkInputs() {
            boolean found = false;
            for (int i = 0; i < nodes.size(); i++) {
                if (nodes.get(i).layer() instanceof Input) {
                    if (found) {
                        add(i, Message.of("problem.second-input"), repair(network.without(i), "repair.remove"));
                    }
                    found = true;
                }
            }
            if (!found) {
                List<Node> with = new ArrayList<>(nodes);
                with.add(0, new Node(network.freeName("input"), List.of(), new Input(28, 28, 1)));
                add(
                        -1,
                        Message.of("problem.no-input"),
                        repair(new NetworkSpec(network.name(), with), "repair.add-input"));
            }
        }

        private void checkNames() {
            for (int i = 0; i < nodes.size(); i++) {
                Node node = nodes.get(i);
                String free = network.freeName(node.layer().kind());
                boolean first = places.putIfAbsent(node.name(), i) == null;
                if (!isName(node.name())) {
                    // wires to a name stay with the first layer that has it
                    NetworkSpec mended = first ? renamed(i, free) : network.with(i, it -> it.withName(free));
                    add(i, Message.of("problem.name", node.name()), repair(mended, "repair.rename", free));
                } else if (!first) {
                    String other = network.freeName(node.name());
                    add(
                            i,
                            Message.of("problem.duplicate-name", node.name()),
                            repair(network.with(i, it -> it.withName(other)), "repair.rename", other));
                }
            }
        }

        private NetworkSpec renamed(int index, String to) {
            String from = nodes.get(index).name();
            List<Node> changed = new ArrayList<>();
            for (Node node : nodes) {
                changed.add(node.withInputs(node.inputs().stream()
                        .map(input -> input.equals(from) ? to : input)
                        .toList()));
            }
            changed.set(index, changed.get(index).withName(to));
            return new NetworkSpec(network.name(), changed);
        }

        private void checkWires() {
            for (int i = 0; i < nodes.size(); i++) {
                Node node = nodes.get(i);
                int place = i;
                for (String input : node.inputs()) {
                    if (!places.containsKey(input)) {
                        List<String> kept = node.inputs().stream()
                                .filter(it -> !it.equals(input))
                                .toList();
                        add(
                                i,
                                Message.of("problem.unknown-input", input),
                                repair(network.with(place, it -> it.withInputs(kept)), "repair.unwire", input));
                    }
                }
                checkInputCount(i, node);
            }
        }

        private void checkInputCount(int i, Node node) {
            int count = node.inputs().size();
            LayerSpec layer = node.layer();
            if (count < layer.leastInputs()) {
                add(i, Message.of("problem.too-few-inputs", count, layer.leastInputs()), fewInputsRepairs(i, node));
            } else if (count > layer.mostInputs()) {
                List<String> first = node.inputs().subList(0, layer.mostInputs());
                add(
                        i,
                        Message.of("problem.too-many-inputs", count, layer.mostInputs()),
                        repair(network.with(i, it -> it.withInputs(first)), "repair.keep-inputs", layer.mostInputs()));
            } else if (new HashSet<>(node.inputs()).size() < count) {
                add(i, Message.of("problem.repeated-input"), repair(network.without(i), "repair.remove"));
            }
        }

        private Problem.Repair[] fewInputsRepairs(int i, Node node) {
            if (node.layer().leastInputs() == 1 && i > 0) {
                String before = nodes.get(i - 1).name();
                return new Problem.Repair[] {
                    repair(network.with(i, it -> it.withInputs(List.of(before))), "repair.wire", before)
                };
            }
            return new Problem.Repair[] {repair(network.without(i), "repair.remove")};
        }

        /** Kahn's order, in the list's order where there is a choice; what stays behind stands in a circle. */
        private List<Integer> order() {
            List<Integer> order = new ArrayList<>();
            Set<String> done = new HashSet<>();
            Deque<Integer> waiting = new ArrayDeque<>();
            for (int i = 0; i < nodes.size(); i++) {
                waiting.add(i);
            }
            int idle = 0;
            while (!waiting.isEmpty() && idle <= waiting.size()) {
                int index = waiting.poll();
                Node node = nodes.get(index);
                boolean first = places.getOrDefault(node.name(), -1) == index;
                if (first
                        && done.containsAll(node.inputs())
                        && node.inputs().size() >= node.layer().leastInputs()) {
                    order.add(index);
                    done.add(node.name());
                    idle = 0;
                } else {
                    waiting.add(index);
                    idle++;
                }
            }
            if (problems.isEmpty() && !waiting.isEmpty()) {
                checkCircle(order, waiting);
            }
            return order;
        }

        /**
         * The problem of a circle, at one of its own layers: those that wait only because they stand behind a circle
         * are not to blame.
         */
        private void checkCircle(List<Integer> order, Collection<Integer> waiting) {
            List<Integer> path = new ArrayList<>();
            int index = waiting.stream().min(Integer::compare).orElseThrow();
            while (!path.contains(index)) {
                path.add(index);
                index = places.get(waitingInput(index, waiting));
            }
            String wire = waitingInput(index, waiting);
            add(index, Message.of("problem.circle"), circleRepair(index, wire, order));
        }

        private String waitingInput(int index, Collection<Integer> waiting) {
            return nodes.get(index).inputs().stream()
                    .filter(input -> waiting.contains(places.get(input)))
                    .findFirst()
                    .orElseThrow();
        }

        /** The wire that closes the circle is cut, or comes from a layer before the circle if one has to come. */
        private Problem.Repair circleRepair(int index, String wire, List<Integer> order) {
            Node node = nodes.get(index);
            if (node.inputs().size() > node.layer().leastInputs()) {
                List<String> kept =
                        node.inputs().stream().filter(it -> !it.equals(wire)).toList();
                return repair(network.with(index, it -> it.withInputs(kept)), "repair.unwire", wire);
            }
            for (int i = order.size() - 1; i >= 0; i--) {
                String before = nodes.get(order.get(i)).name();
                if (!node.inputs().contains(before)) {
                    List<String> moved = node.inputs().stream()
                            .map(it -> it.equals(wire) ? before : it)
                            .toList();
                    return repair(network.with(index, it -> it.withInputs(moved)), "repair.wire", before);
                }
            }
            return repair(network.without(index), "repair.remove");
        }

        private int checkOutput() {
            List<Integer> loose = new ArrayList<>();
            for (int i = 0; i < nodes.size(); i++) {
                if (network.consumers(nodes.get(i).name()).isEmpty()) {
                    loose.add(i);
                }
            }
            int output = loose.get(loose.size() - 1);
            for (int index : loose.subList(0, loose.size() - 1)) {
                add(index, Message.of("problem.loose-end"), repair(network.without(index), "repair.remove"));
            }
            return problems.isEmpty() ? output : -1;
        }
    }
}
