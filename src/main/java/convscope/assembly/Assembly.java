package convscope.assembly;

import convscope.spec.Input;
import convscope.spec.LayerSpec;
import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import convscope.tensor.Tensor;
import convscope.text.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every change that hands can make to a draft.
 *
 * <p>Each takes any draft, broken ones too, and any names: what is not there is left out, and what cannot be done leaves
 * the draft as it is. No wire ever leads from a layer that is gone, nothing is wired in twice, layers are listed after
 * what feeds them, and weights stay with their layers. Where two layers have a name, it means the first.
 */
public final class Assembly {
    private Assembly() {}

    /**
     * Puts a layer in; it gets a free name and is selected. An input layer comes first wherever it is put, and feeds the
     * first layer that nothing feeds.
     */
    public static Edit insert(Draft draft, LayerSpec layer, Spot spot) {
        List<Node> nodes = draft.network().nodes();
        Node node = new Node(layer.kind(), List.of(), layer);
        if (layer instanceof Input && nodes.stream().noneMatch(it -> it.layer() instanceof Input)) {
            return withInput(draft, node.withName(new Names(nodes).free(node.name())));
        }
        return paste(draft, new Clip(List.of(node), Map.of()), spot);
    }

    private static Edit withInput(Draft draft, Node input) {
        List<Node> nodes = new ArrayList<>(draft.network().nodes());
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            if (node.inputs().isEmpty() && node.layer().leastInputs() > 0) {
                nodes.set(i, node.withInputs(List.of(input.name())));
                break;
            }
        }
        nodes.add(0, input);
        return finished(draft, nodes, draft.weights(), List.of(input.name()));
    }

    /** Gives a layer other settings; weights that no longer fit wait in the draft. */
    public static Edit change(Draft draft, String name, LayerSpec layer) {
        Wires wires = new Wires(draft.network().nodes());
        if (!wires.has(name) || wires.node(name).layer().equals(layer)) {
            return Edit.of(draft, wires.present(List.of(name)));
        }
        List<Node> nodes = new ArrayList<>(draft.network().nodes());
        nodes.set(wires.place(name), wires.node(name).withLayer(layer));
        return finished(draft, new NetworkSpec(draft.network().name(), nodes), draft.weights(), List.of(name));
    }

    /** Gives a layer another name; its wires and weights follow. Refused if another layer is called so. */
    public static Edit rename(Draft draft, String from, String to) {
        Wires wires = new Wires(draft.network().nodes());
        if (!wires.has(from) || from.equals(to)) {
            return Edit.of(draft, wires.present(List.of(from)));
        }
        if (wires.has(to)) {
            return Edit.refused(draft, List.of(from), Message.of("edit.name-taken", to));
        }
        List<Node> nodes = new ArrayList<>();
        for (Node node : draft.network().nodes()) {
            nodes.add(Wires.rewired(node, from, to));
        }
        nodes.set(wires.place(from), nodes.get(wires.place(from)).withName(to));
        NetworkSpec renamed = new NetworkSpec(draft.network().name(), nodes);
        return finished(draft, renamed, Weights.renamed(draft.weights(), Map.of(from, to)), List.of(to));
    }

    /**
     * Takes layers out. What they fed is fed by the nearest layer before them, and a layer that joined several but has
     * only one left goes too.
     */
    public static Edit delete(Draft draft, Collection<String> names) {
        Wires wires = new Wires(draft.network().nodes());
        List<String> gone = wires.present(names);
        if (gone.isEmpty()) {
            return Edit.of(draft, List.of());
        }
        List<Node> nodes =
                Bridges.withoutIdleJoins(wires, Bridges.without(draft.network().nodes(), gone), Set.of());
        return finished(draft, nodes, draft.weights(), neighbour(wires, gone.get(0), nodes));
    }

    /** What is selected after a layer went: what was before it, else what has its place in the list now. */
    private static List<String> neighbour(Wires wires, String gone, List<Node> nodes) {
        Wires left = new Wires(nodes);
        Optional<String> before = wires.source(gone, left::has);
        if (before.isPresent() || nodes.isEmpty()) {
            return before.stream().toList();
        }
        return List.of(nodes.get(Math.min(wires.place(gone), nodes.size() - 1)).name());
    }

    /** Copies layers with their weights and puts the copies behind the last of them. */
    public static Edit duplicate(Draft draft, Collection<String> names) {
        Clip clip = copy(draft, names);
        if (clip.isEmpty()) {
            return Edit.of(draft, List.of());
        }
        Node last = clip.layers().get(clip.layers().size() - 1);
        return paste(draft, clip, new Spot.Behind(last.name()));
    }

    /**
     * Copies layers; wires between them are kept, and where layers that are not copied stand between two that are, the
     * copies are wired directly.
     */
    public static Clip copy(Draft draft, Collection<String> names) {
        List<Node> nodes = draft.network().nodes();
        List<Node> copies = Bridges.only(nodes, new Wires(nodes).present(names));
        Set<String> copied = new HashSet<>();
        copies.forEach(node -> copied.add(node.name()));
        return new Clip(Order.sorted(copies), Weights.of(draft.weights(), copied));
    }

    /**
     * Puts copied layers in under free names and selects them. Their open inputs are fed from the spot; what the spot's
     * layer fed is fed by the last of them. A second input layer is left out.
     */
    public static Edit paste(Draft draft, Clip clip, Spot spot) {
        List<Node> nodes = draft.network().nodes();
        boolean inputThere = nodes.stream().anyMatch(node -> node.layer() instanceof Input);
        Clip fitting = inputThere ? clip.withoutInputs() : clip;
        if (fitting.isEmpty()) {
            return clip.isEmpty()
                    ? Edit.of(draft, List.of())
                    : Edit.refused(draft, List.of(), Message.of("edit.one-input"));
        }
        Names names = new Names(nodes);
        Map<String, String> named = new LinkedHashMap<>();
        fitting.layers().forEach(node -> named.computeIfAbsent(node.name(), names::free));
        Optional<List<Node>> placed = Placing.of(nodes, fitting.layers(), named, spot);
        if (placed.isEmpty()) {
            return Edit.of(draft, List.of());
        }
        Map<String, Tensor> weights = new LinkedHashMap<>(draft.weights());
        weights.putAll(Weights.renamed(Weights.of(fitting.weights(), named.keySet()), named));
        return finished(draft, placed.get(), weights, named.values());
    }

    /** Takes layers elsewhere under their names; an input layer stays where it is. */
    public static Edit move(Draft draft, Collection<String> names, Spot spot) {
        List<Node> nodes = draft.network().nodes();
        Wires wires = new Wires(nodes);
        List<String> moved = wires.present(names).stream()
                .filter(name -> wires.node(name).layer().mostInputs() > 0)
                .toList();
        Map<String, String> named = new HashMap<>();
        moved.forEach(name -> named.put(name, name));
        List<Node> rest = Bridges.without(nodes, moved);
        Optional<List<Node>> placed = moved.isEmpty()
                ? Optional.empty()
                : Placing.of(rest, Order.sorted(Bridges.only(nodes, moved)), named, spot);
        return placed.map(all ->
                        finished(draft, Bridges.withoutIdleJoins(wires, all, named.keySet()), draft.weights(), moved))
                .orElse(Edit.of(draft, wires.present(names)));
    }

    /**
     * Lets one layer feed another. A layer that takes one input gets this one instead of what it had. Refused where it
     * would close a circle.
     */
    public static Edit wire(Draft draft, String from, String to) {
        Wires wires = new Wires(draft.network().nodes());
        if (!wires.has(from) || !wires.has(to) || wires.node(to).inputs().contains(from)) {
            return Edit.of(draft, wires.present(List.of(to)));
        }
        Node fed = wires.node(to);
        if (fed.layer().mostInputs() == 0) {
            return Edit.refused(draft, List.of(to), Message.of("edit.input-takes-nothing"));
        }
        if (wires.onward(List.of(to)).contains(from)) {
            return Edit.refused(draft, List.of(to), Message.of("edit.circle", to, from));
        }
        List<String> inputs = new ArrayList<>(fed.layer().mostInputs() > 1 ? fed.inputs() : List.of());
        inputs.add(from);
        List<Node> nodes = new ArrayList<>(draft.network().nodes());
        nodes.set(wires.place(to), fed.withInputs(inputs));
        return finished(draft, nodes, draft.weights(), List.of(to));
    }

    /** Takes a wire away; nothing else changes. */
    public static Edit unwire(Draft draft, String from, String to) {
        Wires wires = new Wires(draft.network().nodes());
        if (!wires.has(to) || !wires.node(to).inputs().contains(from)) {
            return Edit.of(draft, wires.present(List.of(to)));
        }
        List<Node> nodes = new ArrayList<>(draft.network().nodes());
        nodes.set(
                wires.place(to),
                Wires.rewired(wires.node(to), input -> input.equals(from) ? Optional.empty() : Optional.of(input)));
        return finished(draft, nodes, draft.weights(), List.of(to));
    }

    /**
     * Lays a wire around layers and joins both ways behind them; the join feeds what they fed and is selected. Layers
     * between selected ones count as selected. Refused unless one layer feeds them and one of them leads on.
     *
     * @param join {@code Add} or {@code Concatenate}; nothing happens with a layer that joins nothing
     */
    public static Edit branch(Draft draft, Collection<String> names, LayerSpec join) {
        List<Node> nodes = draft.network().nodes();
        Wires wires = new Wires(nodes);
        List<String> chosen = wires.present(names);
        if (chosen.isEmpty() || join.mostInputs() < 2) {
            return Edit.of(draft, chosen);
        }
        Set<String> around = wires.onward(chosen);
        around.retainAll(wires.backward(chosen));
        Set<String> sources = new LinkedHashSet<>();
        Set<String> ends = new LinkedHashSet<>();
        for (String name : around) {
            wires.node(name).inputs().stream()
                    .filter(input -> !around.contains(input))
                    .forEach(sources::add);
            if (wires.fedBy(name).isEmpty() || !around.containsAll(wires.fedBy(name))) {
                ends.add(name);
            }
        }
        if (sources.size() != 1
                || ends.size() != 1
                || !wires.has(sources.iterator().next())) {
            return Edit.refused(draft, chosen, Message.of("edit.branch"));
        }
        return joined(draft, around, sources.iterator().next(), ends.iterator().next(), join);
    }

    private static Edit joined(Draft draft, Set<String> around, String source, String end, LayerSpec join) {
        Node joint = new Node(new Names(draft.network().nodes()).free(join.kind()), List.of(end, source), join);
        List<Node> nodes = new ArrayList<>();
        for (Node node : draft.network().nodes()) {
            nodes.add(around.contains(node.name()) ? node : Wires.rewired(node, end, joint.name()));
        }
        nodes.add(new Wires(nodes).place(end) + 1, joint);
        return finished(draft, nodes, draft.weights(), List.of(joint.name()));
    }

    /** Makes it another network, as a repair does; weights of layers that are still there stay, also of one renamed. */
    public static Edit become(Draft draft, NetworkSpec network) {
        List<Node> before = draft.network().nodes();
        if (network.equals(draft.network())) {
            return Edit.of(draft, List.of());
        }
        Wires wires = new Wires(before);
        List<String> changed = network.nodes().stream()
                .filter(node -> !before.contains(node))
                .map(Node::name)
                .toList();
        List<String> selected =
                changed.stream().filter(name -> !wires.has(name)).toList();
        Map<String, Tensor> weights = Weights.renamed(draft.weights(), Weights.renaming(before, network.nodes()));
        return finished(draft, network, weights, selected.isEmpty() ? changed : selected);
    }

    private static Edit finished(
            Draft before, List<Node> nodes, Map<String, Tensor> weights, Collection<String> selected) {
        return finished(before, new NetworkSpec(before.network().name(), Order.sorted(nodes)), weights, selected);
    }

    private static Edit finished(
            Draft before, NetworkSpec network, Map<String, Tensor> weights, Collection<String> selected) {
        Wires wires = new Wires(network.nodes());
        boolean grew = network.nodes().size() > before.network().nodes().size()
                || network.wires() > before.network().wires();
        if (grew && network.exceedsLimits()) {
            return Edit.refused(
                    before, List.of(), Message.of("edit.too-large", NetworkSpec.MOST_LAYERS, NetworkSpec.MOST_WIRES));
        }
        Set<String> names = new HashSet<>();
        network.nodes().forEach(node -> names.add(node.name()));
        Map<String, Tensor> kept = Weights.of(weights, names);
        return network.equals(before.network()) && kept.equals(before.weights())
                ? Edit.of(before, wires.present(selected))
                : Edit.of(new Draft(network, kept), wires.present(selected));
    }
}
