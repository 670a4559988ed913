package convscope.ui.convolve;

import convscope.stepper.Case;
import convscope.stepper.CodeLines;
import convscope.stepper.OutputSizeFormula;
import convscope.text.Message;
import convscope.text.Texts;
import convscope.ui.Lab;
import convscope.ui.control.Action;
import convscope.ui.control.Buttons;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** What comes out: its size with the formula's numbers, what it costs, and the same as a line of code. */
final class ResultView extends VBox {
    private final ConvolveController controller;
    private final ConvolveModel model;
    private final Lab lab;
    private final Label size = new Label();
    private final Label formula = new Label();
    private final Label costs = new Label();
    private final Label keras = new Label();
    private final Label pytorch = new Label();

    ResultView(ConvolveController controller, ConvolveModel model, Lab lab, Buttons buttons) {
        this.controller = controller;
        this.model = model;
        this.lab = lab;
        getStyleClass().add("result");
        Label title = new Label();
        title.getStyleClass().add("section-title");
        title.textProperty().bind(lab.texts().bind("convolve.result"));
        title.setMinWidth(USE_PREF_SIZE);
        size.setId("output-size");
        size.getStyleClass().addAll("value", "result-size");
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        HBox head = new HBox(title, spacer, size);
        head.setAlignment(Pos.BASELINE_LEFT);
        formula.setId("formula");
        formula.getStyleClass().addAll("value", "result-formula");
        costs.setId("costs");
        costs.getStyleClass().add("caption");
        for (Label label : new Label[] {formula, costs}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        getChildren()
                .addAll(
                        head,
                        formula,
                        costs,
                        code("Keras", keras, "keras", buttons),
                        code("PyTorch", pytorch, "pytorch", buttons));
        model.experiment.addListener(property -> say());
        model.problems.addListener(property -> say());
        model.calculation.addListener(property -> say());
        lab.texts().textsProperty().addListener(property -> say());
        say();
    }

    private VBox code(String library, Label line, String id, Buttons buttons) {
        Label name = new Label(library);
        name.getStyleClass().add("caption");
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        Button copy =
                buttons.icon(Action.of("convolve.copy-code", BootstrapIcons.CLIPBOARD, () -> copy(line.getText())));
        copy.setId("copy-" + id);
        copy.getStyleClass().add("small-button");
        copy.accessibleTextProperty().unbind();
        copy.accessibleTextProperty().bind(lab.texts().bind("convolve.copy-code-of", library));
        HBox head = new HBox(name, spacer, copy);
        head.setAlignment(Pos.CENTER_LEFT);
        line.setId(id);
        line.getStyleClass().addAll("value", "code");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        line.setMaxWidth(Double.MAX_VALUE);
        return new VBox(head, line);
    }

    private void copy(String line) {
        ClipboardContent content = new ClipboardContent();
        content.putString(line);
        Clipboard.getSystemClipboard().setContent(content);
        controller.say(Notice.done(Message.of("convolve.copied", line)));
    }

    private void say() {
        Texts texts = lab.texts().textsProperty().get();
        Case subject = model.experiment.get().subject();
        boolean possible = model.problems.get().isEmpty();
        size.setText(possible ? outputSize(subject) : "–");
        formula.setText(formula(subject));
        costs.setText(possible ? costs(texts, subject) : texts.get("convolve.no-result"));
        keras.setText(possible ? CodeLines.keras(subject) : "–");
        pytorch.setText(possible ? CodeLines.pytorch(subject) : "–");
    }

    private String costs(Texts texts, Case subject) {
        return model.calculation
                .get()
                .filter(done -> done.subject() == subject)
                .map(done -> texts.get("convolve.costs", done.parameters(), done.multiplyAdds()))
                .orElse("…");
    }

    private static String outputSize(Case subject) {
        return subject.vertical().positions() + "×" + subject.horizontal().positions() + "×" + subject.maps();
    }

    private String formula(Case subject) {
        String rows = OutputSizeFormula.vertical(subject);
        String columns = OutputSizeFormula.horizontal(subject);
        return rows.equals(columns) || model.flat().getValue() ? columns : rows + "\n" + columns;
    }
}
