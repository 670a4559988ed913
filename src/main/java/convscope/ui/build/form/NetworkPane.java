package convscope.ui.build.form;

import convscope.spec.Costs;
import convscope.spec.Initializer;
import convscope.spec.NetworkSpec;
import convscope.spec.Optimizer;
import convscope.spec.ShapeTrace;
import convscope.text.Message;
import convscope.training.Plan;
import convscope.ui.build.draft.BuildEdits;
import convscope.ui.build.draft.BuildModel;
import convscope.ui.control.Choice;
import convscope.ui.control.FieldRow;
import convscope.ui.control.Help;
import convscope.ui.control.NumberField;
import convscope.ui.control.OptimizerWords;
import convscope.ui.control.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** What there is to say about the network as a whole, and what is decided about how it is trained. */
final class NetworkPane extends VBox {
    private static final int LARGEST_BATCH = 4096;

    private final BuildModel model;
    private final BuildEdits edits;
    private final FormLook look;
    private final TextField name = new TextField();
    private final FactRows rows;
    private final ProblemList problems;
    private final NumberField batch;
    private final Choice<Optimizer> optimizer;
    private final Choice<Initializer> initializer;
    private final VBox plan = new VBox();
    private final Label weights = new Label();
    private final Label hint = new Label();
    private String shownName = "";

    NetworkPane(BuildModel model, BuildEdits edits, FormLook look) {
        this.model = model;
        this.edits = edits;
        this.look = look;
        getStyleClass().add("form-pane");
        name.setId("network-name");
        name.getStyleClass().add("layer-name-field");
        name.accessibleTextProperty().bind(look.texts().bind("form.network.name"));
        name.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                takeName();
            }
        });
        name.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                takeName();
                event.consume();
            }
        });
        rows = new FactRows(look.texts());
        problems = new ProblemList(
                look.texts(),
                repair -> edits.become(repair.result()),
                Optional.of(layer -> edits.select(List.of(layer))));
        problems.setId("network-problems");
        batch = new NumberField(
                look.texts(),
                "build-batch",
                look.texts().bind("form.batch"),
                1,
                LARGEST_BATCH,
                images -> change(now -> now.withBatch(images)));
        batch.setWide();
        optimizer = new Choice<>(
                look.texts(),
                "build-optimizer",
                look.texts().bind("train.plan.optimizer"),
                Optimizer.STANDARDS,
                OptimizerWords::name,
                chosen -> change(now -> now.withOptimizer(chosen)));
        initializer = new Choice<>(
                look.texts(),
                "build-initializer",
                look.texts().bind("form.initializer"),
                List.of(Initializer.values()),
                (said, one) -> said.get("form.initializer." + one.id()),
                chosen -> change(now -> now.withInitializer(chosen)));
        fill();
    }

    private void fill() {
        plan.getStyleClass().add("settings");
        plan.getChildren()
                .addAll(
                        explained("form.batch", batch),
                        explained("train.plan.optimizer", optimizer),
                        explained("form.initializer", initializer));
        plan.managedProperty().bind(plan.visibleProperty());
        weights.setId("weights-said");
        weights.getStyleClass().add("weights-said");
        hint.getStyleClass().add("caption");
        hint.textProperty().bind(look.texts().bind("form.network.hint"));
        for (Label label : new Label[] {weights, hint}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        weights.managedProperty().bind(weights.visibleProperty());
        getChildren().addAll(name, problems, weights, rows, plan, hint);
    }

    private FieldRow explained(String key, javafx.scene.Node control) {
        FieldRow row = new FieldRow(look.texts(), key, control);
        Help.explain(row, "form.plan.help");
        return row;
    }

    private void change(UnaryOperator<Plan> change) {
        if (model.plan.get() != null) {
            edits.plan(change.apply(model.plan.get()));
        }
    }

    private void takeName() {
        String typed = name.getText().strip();
        NetworkSpec now = model.trace.get().network();
        if (typed.isEmpty()) {
            name.setText(shownName);
        } else if (!typed.equals(now.name()) && !typed.equals(shownName)) {
            edits.become(new NetworkSpec(typed, now.nodes()));
        }
    }

    void refresh() {
        ShapeTrace trace = model.trace.get();
        NetworkSpec network = trace.network();
        if (!shownName.equals(network.name()) || !name.isFocused()) {
            shownName = network.name();
            name.setText(shownName);
        }
        problems.show(trace.problems());
        Optional<Message> said = model.weightsSaid.get();
        weights.setVisible(said.isPresent());
        weights.setText(said.map(look.texts()::get).orElse(""));
        rows.clear();
        rows.add("layers", Quantity.count(network.nodes().size()));
        boolean some = trace.layers().size() < network.nodes().size();
        String soFar = some ? look.texts().get("form.so-far") : "";
        rows.add("parameters", Quantity.count(trace.total()), soFar);
        if (trace.nonTrainable() > 0) {
            rows.add("fixed", Quantity.count(trace.nonTrainable()));
        }
        rows.add("multiply-adds", Quantity.count(trace.multiplyAdds()), soFar);
        Plan now = model.plan.get();
        if (now != null) {
            long bytes = Costs.of(trace).memory(now.optimizer(), now.batch()).total();
            rows.add("memory", Quantity.bytes(bytes), soFar);
        }
        plan.setVisible(now != null);
        if (now != null) {
            if (batch.number() != now.batch()) {
                batch.show(now.batch());
            }
            optimizer.show(Optimizer.of(now.optimizer().kind()).orElseThrow());
            initializer.show(now.initializer());
        }
    }
}
