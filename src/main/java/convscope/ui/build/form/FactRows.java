package convscope.ui.build.form;

import convscope.ui.control.Tips;
import convscope.ui.fx.LocalizedTexts;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Facts one under the other: a name, a value, and perhaps its share of the whole. */
final class FactRows extends GridPane {
    private final LocalizedTexts texts;

    FactRows(LocalizedTexts texts) {
        this.texts = texts;
        getStyleClass().add("form-facts");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        names.setMinWidth(0);
        ColumnConstraints values = new ColumnConstraints();
        values.setHalignment(HPos.RIGHT);
        values.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints shares = new ColumnConstraints();
        shares.setHalignment(HPos.RIGHT);
        shares.setMinWidth(USE_PREF_SIZE);
        getColumnConstraints().addAll(names, values, shares);
    }

    /** Begins anew. */
    void clear() {
        getChildren().clear();
    }

    /** @param name of the fact in ids and text keys */
    void add(String name, String value) {
        add(name, value, "");
    }

    /** @param share of the whole, as words; empty for none */
    void add(String name, String value, String share) {
        Label words = new Label(texts.get("form.fact." + name));
        words.getStyleClass().add("form-fact-name");
        words.setWrapText(true);
        Tips.install(words, texts.bind("form.fact." + name + ".help"));
        Label number = new Label(value);
        number.setId("fact-" + name);
        number.getStyleClass().add("value");
        number.setMinWidth(USE_PREF_SIZE);
        words.setLabelFor(number);
        Label part = new Label(share);
        part.setId("fact-" + name + "-share");
        part.getStyleClass().add("value-caption");
        part.setMinWidth(USE_PREF_SIZE);
        GridPane.setValignment(part, VPos.BASELINE);
        addRow(getRowCount(), words, number, part);
    }
}
