package convscope.ui.build.sheet;

import convscope.spec.Costs;
import convscope.spec.Memory;
import convscope.training.Plan;
import convscope.ui.control.OptimizerWords;
import convscope.ui.control.Quantity;
import convscope.ui.fx.LocalizedTexts;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the memory for training is made of, part by part, each with its share as a bar. */
final class MemoryView extends VBox {
    private final LocalizedTexts texts;
    private final GridPane rows = new GridPane();

    MemoryView(LocalizedTexts texts, Costs costs, Plan plan) {
        this.texts = texts;
        getStylesheets()
                .add(MemoryView.class.getResource("/css/build-sheet.css").toExternalForm());
        getStyleClass().add("memory");
        Label title = new Label(texts.get("sheet.memory.title"));
        title.getStyleClass().add("section-title");
        rows.getStyleClass().add("memory-rows");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints values = new ColumnConstraints();
        values.setHalignment(HPos.RIGHT);
        values.setMinWidth(USE_PREF_SIZE);
        rows.getColumnConstraints().addAll(names, values);
        Memory memory = costs.memory(plan.optimizer(), plan.batch());
        int atOnce = costs.imagesAtOnce(plan.batch());
        row("memory-weights", texts.get("sheet.memory.weights"), memory.weights(), memory.total());
        row("memory-activations", texts.get("sheet.memory.activations", atOnce), memory.activations(), memory.total());
        row("memory-backward", texts.get("sheet.memory.backward", atOnce), memory.backward(), memory.total());
        row("memory-gradients", texts.get("sheet.memory.gradients"), memory.gradients(), memory.total());
        row(
                "memory-optimizer",
                texts.get(
                        "sheet.memory.optimizer",
                        OptimizerWords.name(texts.textsProperty().get(), plan.optimizer())),
                memory.optimizer(),
                memory.total());
        row("memory-working", texts.get("sheet.memory.working"), memory.working(), memory.total());
        row("memory-total", texts.get("sheet.memory.total"), memory.total(), 0);
        Label note = new Label(
                texts.get(atOnce < plan.batch() ? "sheet.memory.portions" : "sheet.memory.note", plan.batch(), atOnce));
        note.getStyleClass().add("caption");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(title, rows, note);
    }

    /** @param whole of which the bar shows the share; 0 for no bar */
    private void row(String id, String words, long bytes, long whole) {
        Label name = new Label(words);
        name.setWrapText(true);
        Label value = new Label(Quantity.bytes(bytes));
        value.setId(id);
        value.getStyleClass().add("value");
        value.setMinWidth(USE_PREF_SIZE);
        name.setLabelFor(value);
        rows.addRow(rows.getRowCount(), name, value);
        if (whole > 0) {
            rows.add(new ShareBar((double) bytes / whole), 0, rows.getRowCount(), 2, 1);
        } else {
            value.getStyleClass().add("memory-sum");
            name.getStyleClass().add("memory-sum-name");
        }
    }
}
