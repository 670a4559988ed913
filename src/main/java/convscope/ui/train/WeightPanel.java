package convscope.ui.train;

import convscope.engine.WeightStep;
import convscope.paint.Figure;
import convscope.paint.WeightStepFigure;
import convscope.spec.Optimizer;
import convscope.spec.ShapeTrace;
import convscope.text.Texts;
import convscope.ui.control.Buttons;
import convscope.ui.control.CopiedText;
import convscope.ui.control.Help;
import convscope.ui.fx.FigureCanvas;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** Why one weight changed in the last step, number by number. */
final class WeightPanel extends InsightPanel {
    /** Percent of the width for the names of the numbers. */
    private static final double NAMES = 40;

    private final InsightModel model;
    private final InsightListener listener;
    private final WeightChooser chooser;
    private final Label sentence = new Label();
    private final GridPane facts = new GridPane();
    private final FigureCanvas canvas;
    private final VBox answer;
    private final Label waiting = new Label();

    WeightPanel(InsightModel model, PanelLook look, Buttons buttons, InsightListener listener) {
        super(look, BootstrapIcons.QUESTION_CIRCLE);
        this.model = model;
        this.listener = listener;
        chooser = new WeightChooser(model, look, buttons, listener);
        sentence.setId("why");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        facts.setId("facts");
        facts.getStyleClass().add("insight-facts");
        facts.getColumnConstraints().setAll(column(NAMES), column(100 - NAMES));
        canvas = new FigureCanvas(look.fonts());
        canvas.setId("weight-step");
        canvas.setFocusTraversable(false); // what it shows is said in words above it
        canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        waiting.setId("why-waiting");
        waiting.getStyleClass().add("caption");
        waiting.setWrapText(true);
        waiting.textProperty().bind(look.texts().bind("insight.why.waiting"));
        Pane place = new Pane(canvas) {
            @Override
            protected void layoutChildren() {
                canvas.resizeRelocate(0, 0, getWidth(), getHeight());
            }
        };
        answer = new VBox(sentence, place, facts);
        answer.getStyleClass().add("insight-content");
        VBox all = new VBox(chooser, waiting, answer);
        all.getStyleClass().add("insight-content");
        ScrollPane area = new ScrollPane(all);
        area.getStyleClass().addAll("insight-area", "edge-to-edge");
        area.setFitToWidth(true);
        area.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        area.setFocusTraversable(false);
        answer.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.SECONDARY) {
                copy();
            }
        });
        place.widthProperty().addListener(property -> ask());
        Help.explain(area, "insight.weight.help");
        show(area, model.trace, model.asked, model.askedValues, model.step, model.optimizer);
    }

    private static ColumnConstraints column(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }

    @Override
    Optional<String> lacks() {
        boolean usable = model.trace.get().filter(ShapeTrace::usable).isPresent();
        return usable ? Optional.empty() : Optional.of("insight.empty.weight");
    }

    @Override
    void refresh() {
        boolean known = model.asked
                .get()
                .filter(asked -> model.trace.get().orElseThrow().parameters().containsKey(asked.parameter()))
                .isPresent();
        if (!known) {
            askFirst();
        }
        chooser.refresh();
        Optional<WeightStep> step = answered();
        answer.setVisible(step.isPresent());
        answer.setManaged(step.isPresent());
        waiting.setVisible(step.isEmpty());
        waiting.setManaged(step.isEmpty());
        step.ifPresent(this::say);
    }

    /** The first trainable parameter, so that there is something to see at once. */
    private void askFirst() {
        model.trace.get().orElseThrow().parameters().entrySet().stream()
                .filter(entry -> entry.getValue().trainable())
                .findFirst()
                .ifPresent(entry -> listener.explain(entry.getKey(), 0));
    }

    /** The answer to what is asked now; one to an earlier question does not count. */
    private Optional<WeightStep> answered() {
        return model.step
                .get()
                .filter(step -> model.asked
                        .get()
                        .filter(asked -> asked.parameter().equals(step.parameter()) && asked.index() == step.index())
                        .isPresent());
    }

    private void say(WeightStep step) {
        Texts texts = look().texts().textsProperty().get();
        sentence.setText(texts.get(StepWords.sentence(step)));
        facts.getChildren().clear();
        for (StepWords.Fact fact : StepWords.facts(step, texts)) {
            Label name = new Label(fact.name());
            name.getStyleClass().add("caption");
            name.setWrapText(true);
            name.setMinHeight(USE_PREF_SIZE);
            Label value = new Label(fact.value());
            value.getStyleClass().add("value");
            value.setWrapText(true);
            value.setMinHeight(USE_PREF_SIZE);
            facts.addRow(facts.getRowCount(), name, value);
        }
        figure(step).ifPresent(figure -> {
            Pane place = (Pane) canvas.getParent();
            double height = figure.heightFor(canvas.surface(), Math.max(0, place.getWidth() - 4)) + 4;
            place.setMinHeight(height);
            place.setPrefHeight(height);
            canvas.show(figure);
        });
        canvas.setAccessibleText(sentence.getText());
    }

    private Optional<WeightStepFigure> figure(WeightStep step) {
        return model.optimizer.get().map(rule -> figure(step, rule));
    }

    private WeightStepFigure figure(WeightStep step, Optimizer rule) {
        WeightStepFigure.Labels labels = new WeightStepFigure.Labels(
                look().texts().get("insight.step.before"),
                look().texts().get("insight.step.change"),
                look().texts().get("insight.step.after"));
        return new WeightStepFigure(
                step.before(),
                step.change(),
                step.after(),
                OptimizerFormula.of(step, rule),
                labels,
                look().palette(),
                look().scale());
    }

    /** The sentence and all its numbers. */
    private void copy() {
        answered().ifPresent(step -> {
            List<StepWords.Fact> all =
                    StepWords.facts(step, look().texts().textsProperty().get());
            CopiedText.put(sentence.getText() + "\n"
                    + all.stream()
                            .map(fact -> fact.name() + ": " + fact.value())
                            .collect(Collectors.joining("\n")));
        });
    }

    @Override
    Optional<Figure> picture() {
        return lacks().isPresent() ? Optional.empty() : answered().flatMap(this::figure);
    }

    @Override
    FigureCanvas canvas() {
        return canvas;
    }
}
