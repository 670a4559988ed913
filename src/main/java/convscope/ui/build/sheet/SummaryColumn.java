package convscope.ui.build.sheet;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The columns of the table, in their order. */
enum SummaryColumn {
    LAYER("sheet.column.layer", "summary-layer"),
    OUTPUT("sheet.column.output", "summary-output"),
    PARAMETERS("sheet.column.parameters", "summary-number"),
    MULTIPLY_ADDS("sheet.column.multiply-adds", "summary-number"),
    INPUTS("sheet.column.inputs", "summary-inputs");

    private final String key;
    private final String style;

    SummaryColumn(String key, String style) {
        this.key = key;
        this.style = style;
    }

    /** Its name as a text. */
    String key() {
        return key;
    }

    /** Gives a cell of this column its width. */
    void dress(Region cell) {
        cell.getStyleClass().add(style);
        if (this == LAYER) {
            HBox.setHgrow(cell, Priority.ALWAYS);
            cell.setMaxWidth(Double.MAX_VALUE);
        }
    }
}
