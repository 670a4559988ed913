package convscope.ui.control;

import convscope.ui.fx.LocalizedTexts;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A setting of the panel: its name on the left, what changes it on the right. */
public final class FieldRow extends HBox {
    public FieldRow(LocalizedTexts texts, String nameKey, Node... controls) {
        this(texts.bind(nameKey), controls);
    }

    /** @param words the name */
    public FieldRow(StringBinding words, Node... controls) {
        getStyleClass().add("field-row");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label();
        name.textProperty().bind(words);
        name.getStyleClass().add("field-name");
        name.setWrapText(true);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        getChildren().add(name);
        getChildren().addAll(controls);
        for (Node control : controls) {
            if (control instanceof Region region) {
                region.setMinWidth(USE_PREF_SIZE);
            }
        }
    }

    /** The row, there only while something holds. */
    public FieldRow when(ObservableValue<Boolean> wanted) {
        visibleProperty().bind(wanted);
        managedProperty().bind(wanted);
        return this;
    }
}
