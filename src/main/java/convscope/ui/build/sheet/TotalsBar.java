package convscope.ui.build.sheet;

import convscope.spec.Costs;
import convscope.spec.Problem;
import convscope.spec.ShapeTrace;
import convscope.training.Plan;
import convscope.ui.build.draft.BuildEdits;
import convscope.ui.build.draft.BuildModel;
import convscope.ui.control.Floating;
import convscope.ui.control.Help;
import convscope.ui.control.Icons;
import convscope.ui.control.Quantity;
import convscope.ui.control.Tips;
import convscope.ui.fx.BeforePulse;
import convscope.ui.fx.LocalizedTexts;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** What the network costs altogether, and how many problems it has; one press leads to the first of them. */
public final class TotalsBar extends FlowPane {
    private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");

    private final BuildModel model;
    private final BuildEdits edits;
    private final LocalizedTexts texts;
    private final Floating floating = new Floating();
    private final Label parameters = number("totals-parameters");
    private final Label parts = new Label();
    private final Label multiplyAdds = number("totals-multiply-adds");
    private final Label soFar = new Label();
    private final Button memory = new Button();
    private final Button problems = new Button();
    private final StringProperty batch = new SimpleStringProperty();

    public TotalsBar(BuildModel model, BuildEdits edits, LocalizedTexts texts) {
        this.model = model;
        this.edits = edits;
        this.texts = texts;
        getStylesheets().add(TotalsBar.class.getResource("/css/build-sheet.css").toExternalForm());
        getStyleClass().add("totals");
        setId("totals");
        setRowValignment(VPos.CENTER);
        parts.setId("totals-parts");
        parts.getStyleClass().add("caption");
        parts.setMinWidth(USE_PREF_SIZE);
        soFar.setId("totals-so-far");
        soFar.getStyleClass().add("caption");
        soFar.textProperty()
                .bind(texts.bind("form.so-far")); // layers behind a problem have no shape yet, and cost nothing
        soFar.setMinWidth(USE_PREF_SIZE);
        memory.setId("totals-memory");
        memory.getStyleClass().addAll("flat", "totals-memory");
        memory.setOnAction(event -> showMemory());
        Tips.install(memory, batch);
        problems.setId("totals-problems");
        problems.getStyleClass().addAll("flat", "totals-problems");
        problems.setOnAction(event -> showProblem());
        getChildren()
                .addAll(
                        named("sheet.parameters", parameters, parts),
                        named("sheet.multiply-adds", multiplyAdds),
                        named("sheet.memory", memory, soFar),
                        problems);
        Help.explain(this, "sheet.totals.help");
        BeforePulse showing = new BeforePulse(this, this::refresh);
        InvalidationListener changed = property -> showing.ask();
        model.trace.addListener(changed);
        model.plan.addListener(changed);
        texts.textsProperty().addListener(changed);
        refresh();
    }

    private static Label number(String id) {
        Label number = new Label();
        number.setId(id);
        number.getStyleClass().add("value");
        number.setMinWidth(USE_PREF_SIZE);
        return number;
    }

    private HBox named(String key, Region value, Region... further) {
        Label name = new Label();
        name.getStyleClass().add("totals-name");
        name.textProperty().bind(texts.bind(key));
        name.setLabelFor(value);
        name.setMinWidth(USE_PREF_SIZE);
        HBox both = new HBox(name, value);
        both.getChildren().addAll(further);
        both.getStyleClass().add("total");
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    private void refresh() {
        ShapeTrace trace = model.trace.get();
        Costs costs = Costs.of(trace);
        boolean partly = costs.layers().size() < trace.network().nodes().size();
        soFar.setVisible(partly);
        soFar.setManaged(partly);
        parameters.setText(Quantity.count(costs.parameters()));
        boolean fixed = costs.nonTrainable() > 0;
        parts.setVisible(fixed);
        parts.setManaged(fixed);
        parts.setText(
                texts.get("sheet.parts", Quantity.count(costs.trainable()), Quantity.count(costs.nonTrainable())));
        multiplyAdds.setText(Quantity.rough(costs.multiplyAdds()));
        Plan plan = model.plan.get();
        memory.setDisable(plan == null);
        memory.setText(
                plan == null
                        ? "–"
                        : Quantity.bytes(
                                costs.memory(plan.optimizer(), plan.batch()).total()));
        batch.set(plan == null ? "" : texts.get("sheet.memory.batch", plan.batch()));
        memory.setAccessibleText(texts.get("sheet.memory") + " " + memory.getText());
        int count = trace.problems().size();
        problems.pseudoClassStateChanged(FAULTY, count > 0);
        problems.setGraphic(Icons.small(count > 0 ? BootstrapIcons.EXCLAMATION_TRIANGLE : BootstrapIcons.CHECK_CIRCLE));
        problems.setText(texts.get("sheet.problems", count));
        problems.setAccessibleText(problems.getText());
    }

    private void showMemory() {
        floating.show(memory, new MemoryView(texts, Costs.of(model.trace.get()), model.plan.get()));
    }

    private void showProblem() {
        List<Problem> all = model.trace.get().problems();
        if (!all.isEmpty()) {
            String layer = all.get(0).layer();
            edits.select(layer.isEmpty() ? List.of() : List.of(layer));
        }
    }
}
