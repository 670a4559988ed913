package convscope.ui.build.canvas;

import convscope.assembly.Assembly;
import convscope.assembly.Clip;
import convscope.assembly.Draft;
import convscope.assembly.Edit;
import convscope.assembly.Spot;
import convscope.spec.LayerSpec;
import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import convscope.training.Plan;
import convscope.ui.build.draft.BuildEdits;
import convscope.ui.build.draft.BuildModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Edits of a draft that belongs to no project; it notes what it was asked for. */
final class HandEdits implements BuildEdits {
    final List<String> asked = new ArrayList<>();
    private final BuildModel model;
    private Clip clip = Clip.EMPTY;

    HandEdits(BuildModel model) {
        this.model = model;
    }

    void open(NetworkSpec network) {
        model.selection.set(List.of());
        show(new Draft(network, Map.of()));
    }

    private void show(Draft draft) {
        model.draft.set(draft);
        model.trace.set(ShapeTrace.of(draft.network()));
    }

    private Draft draft() {
        return model.draft.get();
    }

    private void take(Edit edit) {
        if (edit.changes(draft())) {
            show(edit.draft());
        }
        if (!edit.selected().isEmpty() || draft().network().nodes().isEmpty()) {
            model.selection.set(edit.selected());
        } else {
            select(model.selection.get());
        }
    }

    @Override
    public void select(List<String> layers) {
        model.selection.set(layers.stream()
                .filter(name -> draft().network().node(name).isPresent())
                .toList());
    }

    @Override
    public void insert(LayerSpec layer, Spot spot) {
        asked.add("insert " + layer.kind() + " " + spot);
        take(Assembly.insert(draft(), layer, spot));
    }

    @Override
    public void insert(LayerSpec layer) {
        List<Node> nodes = draft().network().nodes();
        List<String> selection = model.selection.get();
        Spot spot = !selection.isEmpty()
                ? new Spot.Behind(selection.get(selection.size() - 1))
                : nodes.isEmpty()
                        ? new Spot.Loose()
                        : new Spot.Behind(nodes.get(nodes.size() - 1).name());
        insert(layer, spot);
    }

    @Override
    public void change(String layer, LayerSpec next, String gesture) {
        take(Assembly.change(draft(), layer, next));
    }

    @Override
    public void rename(String layer, String name) {
        asked.add("rename " + layer + " " + name);
        take(Assembly.rename(draft(), layer, name));
    }

    @Override
    public void become(NetworkSpec next) {
        asked.add("become " + next.nodes().size());
        take(Assembly.become(draft(), next));
    }

    @Override
    public void move(List<String> layers, Spot spot) {
        asked.add("move " + layers + " " + spot);
        take(Assembly.move(draft(), layers, spot));
    }

    @Override
    public void wire(String from, String to) {
        asked.add("wire " + from + " " + to);
        take(Assembly.wire(draft(), from, to));
    }

    @Override
    public void unwire(String from, String to) {
        asked.add("unwire " + from + " " + to);
        take(Assembly.unwire(draft(), from, to));
    }

    @Override
    public void branch(LayerSpec join) {
        asked.add("branch " + join.kind());
        take(Assembly.branch(draft(), model.selection.get(), join));
    }

    @Override
    public void delete() {
        asked.add("delete " + model.selection.get());
        take(Assembly.delete(draft(), model.selection.get()));
    }

    @Override
    public void duplicate() {
        asked.add("duplicate " + model.selection.get());
        take(Assembly.duplicate(draft(), model.selection.get()));
    }

    @Override
    public void cut() {
        copy();
        delete();
    }

    @Override
    public void copy() {
        asked.add("copy " + model.selection.get());
        clip = Assembly.copy(draft(), model.selection.get());
    }

    @Override
    public void paste() {
        List<String> selection = model.selection.get();
        asked.add("paste");
        take(Assembly.paste(
                draft(),
                clip,
                selection.isEmpty() ? new Spot.Loose() : new Spot.Behind(selection.get(selection.size() - 1))));
    }

    @Override
    public void selectAll() {
        asked.add("select all");
        model.selection.set(draft().network().nodes().stream().map(Node::name).toList());
    }

    @Override
    public void setWeights(Map<String, Tensor> weights) {
        throw new UnsupportedOperationException("The canvas sets no weights");
    }

    @Override
    public void redrawWeights() {
        throw new UnsupportedOperationException("The canvas draws no weights");
    }

    @Override
    public void plan(Plan next) {
        throw new UnsupportedOperationException("The canvas plans nothing");
    }
}
