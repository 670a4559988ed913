package convscope.ui.build.form;

import convscope.spec.LayerSettings;
import convscope.spec.LayerSpec;
import convscope.spec.Node;
import convscope.spec.Problem;
import convscope.spec.Setting;
import convscope.spec.ShapeTrace;
import convscope.ui.build.draft.BuildEdits;
import convscope.ui.build.draft.BuildModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;

/** Everything about one layer: its name, what is wrong with it, its settings, what follows from them, its neighbours. */
final class LayerPane extends VBox {
    private final BuildModel model;
    private final BuildEdits edits;
    private final FormLook look;
    private final LayerName name;
    private final ProblemList problems;
    private final VBox settings = new VBox();
    private final LayerFormula formula;
    private final LayerFigures figures;
    private final AdviceView advice;
    private final WeightsRow weights;
    private final InputsView inputs;
    private final List<SettingField<? extends Setting>> fields = new ArrayList<>();
    private Optional<Node> shown = Optional.empty();

    LayerPane(BuildModel model, BuildEdits edits, FormLook look) {
        this.model = model;
        this.edits = edits;
        this.look = look;
        getStyleClass().add("form-pane");
        name = new LayerName(model, edits, look.texts());
        problems = new ProblemList(look.texts(), repair -> edits.become(repair.result()), Optional.empty());
        problems.setId("layer-problems");
        settings.getStyleClass().add("settings");
        formula = new LayerFormula(look.texts());
        figures = new LayerFigures(look.texts());
        advice = new AdviceView(edits, look);
        weights = new WeightsRow(model, edits, look);
        inputs = new InputsView(model, edits, look.texts());
        getChildren().addAll(name, problems, settings, formula, advice, figures, weights, inputs);
    }

    void editName() {
        name.edit();
    }

    /** Another pane is shown from now on; a name that was typed to the end is taken. */
    void leave() {
        name.show(Optional.empty());
        shown = Optional.empty();
    }

    void refresh(Node node) {
        boolean otherLayer =
                shown.filter(before -> before.name().equals(node.name())).isEmpty();
        boolean otherKind = shown.filter(
                        before -> before.layer().kind().equals(node.layer().kind()))
                .isEmpty();
        shown = Optional.of(node);
        ShapeTrace trace = model.trace.get();
        Optional<ShapeTrace.Layer> traced = trace.layer(node.name()).filter(layer -> layer.node() == node);
        name.show(shown);
        List<Problem> own = trace.problems().stream()
                .filter(problem -> problem.layer().equals(node.name()))
                .toList();
        problems.show(own);
        show(LayerSettings.of(node.layer()), otherLayer, otherKind);
        formula.show(traced, !own.isEmpty());
        figures.show(trace, traced, model.plan.get());
        advice.show(trace, node);
        weights.show(traced);
        inputs.show(node);
    }

    private void show(List<Setting> now, boolean otherLayer, boolean otherKind) {
        if (otherKind) {
            fields.clear();
            now.forEach(setting -> fields.add(SettingField.of(look.texts(), setting, this::change)));
            settings.getChildren().setAll(fields);
            settings.setVisible(!fields.isEmpty());
            settings.setManaged(!fields.isEmpty());
        } else {
            for (int i = 0; i < fields.size(); i++) {
                fields.get(i).show(now.get(i), otherLayer);
            }
        }
    }

    private void change(LayerSpec next, String setting) {
        shown.ifPresent(node -> edits.change(node.name(), next, setting));
    }
}
