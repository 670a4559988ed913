package convscope.ui.build.form;

import convscope.assembly.Draft;
import convscope.assembly.Spot;
import convscope.spec.Initializer;
import convscope.spec.LayerSpec;
import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import convscope.spec.Optimizer;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import convscope.training.Plan;
import convscope.ui.build.draft.BuildEdits;
import convscope.ui.build.draft.BuildModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the changes that views ask for in the plainest way, and notes them. */
public final class FakeEdits implements BuildEdits {
    public final BuildModel model = new BuildModel();
    public final List<String> asked = new ArrayList<>();
    private final List<Draft> before = new ArrayList<>();

    public FakeEdits(NetworkSpec network) {
        model.plan.set(new Plan(Optimizer.Adam.STANDARD, Initializer.GLOROT_UNIFORM, 64, 5, 1, false));
        ShapeTrace trace = ShapeTrace.of(network);
        Map<String, Tensor> weights = trace.usable() ? Initializer.GLOROT_UNIFORM.draw(trace, 1) : Map.of();
        show(new Draft(network, weights));
    }

    private void show(Draft draft) {
        model.draft.set(draft);
        model.trace.set(ShapeTrace.of(draft.network()));
    }

    private void edit(String what, NetworkSpec next) {
        asked.add(what);
        before.add(model.draft.get());
        show(new Draft(next, model.draft.get().weights()));
    }

    /** Takes the last change back. */
    public void undo() {
        show(before.remove(before.size() - 1));
    }

    public NetworkSpec network() {
        return model.trace.get().network();
    }

    public LayerSpec layer(String name) {
        return network().node(name).orElseThrow().layer();
    }

    @Override
    public void select(List<String> layers) {
        asked.add("select " + layers);
        model.selection.set(layers);
    }

    @Override
    public void insert(LayerSpec layer, Spot spot) {
        asked.add("insert " + layer.kind() + " " + spot);
    }

    @Override
    public void insert(LayerSpec layer) {
        asked.add("insert " + layer.kind());
    }

    @Override
    public void change(String layer, LayerSpec next, String gesture) {
        List<Node> nodes = new ArrayList<>();
        for (Node node : network().nodes()) {
            nodes.add(node.name().equals(layer) ? new Node(layer, node.inputs(), next) : node);
        }
        edit("change " + layer + " " + gesture, new NetworkSpec(network().name(), nodes));
    }

    @Override
    public void rename(String layer, String name) {
        List<Node> nodes = new ArrayList<>();
        for (Node node : network().nodes()) {
            List<String> inputs = node.inputs().stream()
                    .map(input -> input.equals(layer) ? name : input)
                    .toList();
            nodes.add(new Node(node.name().equals(layer) ? name : node.name(), inputs, node.layer()));
        }
        edit("rename " + layer + " " + name, new NetworkSpec(network().name(), nodes));
        model.selection.set(model.selection.get().stream()
                .map(selected -> selected.equals(layer) ? name : selected)
                .toList());
    }

    @Override
    public void become(NetworkSpec next) {
        edit("become", next);
    }

    @Override
    public void move(List<String> layers, Spot spot) {
        asked.add("move " + layers + " " + spot);
    }

    @Override
    public void wire(String from, String to) {
        asked.add("wire " + from + " " + to);
    }

    @Override
    public void unwire(String from, String to) {
        asked.add("unwire " + from + " " + to);
    }

    @Override
    public void branch(LayerSpec join) {
        asked.add("branch " + join.kind());
    }

    @Override
    public void delete() {
        asked.add("delete");
    }

    @Override
    public void duplicate() {
        asked.add("duplicate");
    }

    @Override
    public void cut() {
        asked.add("cut");
    }

    @Override
    public void copy() {
        asked.add("copy");
    }

    @Override
    public void paste() {
        asked.add("paste");
    }

    @Override
    public void selectAll() {
        asked.add("selectAll");
    }

    @Override
    public void setWeights(Map<String, Tensor> weights) {
        asked.add("setWeights " + weights.keySet());
        Map<String, Tensor> all = new LinkedHashMap<>(model.draft.get().weights());
        all.putAll(weights);
        before.add(model.draft.get());
        show(new Draft(network(), all));
    }

    @Override
    public void redrawWeights() {
        asked.add("redrawWeights");
    }

    @Override
    public void plan(Plan next) {
        asked.add("plan");
        model.plan.set(next);
    }
}
