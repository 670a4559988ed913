package convscope.ui.build.sheet;

import convscope.spec.Costs;
import convscope.spec.LayerSpec;
import convscope.tensor.Shape;
import convscope.ui.control.Icons;
import convscope.ui.control.Quantity;
import convscope.ui.control.Tips;
import convscope.ui.fx.LocalizedTexts;
import java.util.List;
import java.util.function.ToLongFunction;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** One line of the table: name over kind, shape, numbers over their bars, what feeds the layer. */
final class SummaryCell extends ListCell<SummaryRow> {
    private static final String UNKNOWN = "?";

    private final LocalizedTexts texts;
    private final HBox line = new HBox();
    private final Region edge = new Region();
    private final Label name = new Label();
    private final Label kind = new Label();
    private final Label output = new Label();
    private final Amount parameters = new Amount();
    private final Amount multiplyAdds = new Amount();
    private final Label inputs = new Label();
    private final StringProperty all = new SimpleStringProperty("");

    /** A number over its share of the whole. */
    private static final class Amount extends VBox {
        private final Label number = new Label();
        private final ShareBar bar = new ShareBar(0);

        Amount() {
            getStyleClass().add("summary-amount");
            setAlignment(Pos.CENTER_RIGHT);
            number.getStyleClass().add("value");
            getChildren().addAll(number, bar);
        }
    }

    /** @param branched whether it has to be said what feeds each layer */
    SummaryCell(LocalizedTexts texts, ObservableBooleanValue branched) {
        this.texts = texts;
        getStyleClass().add("summary-cell");
        edge.getStyleClass().add("layer-edge");
        name.getStyleClass().add("summary-name");
        kind.getStyleClass().add("caption");
        output.getStyleClass().add("value");
        inputs.getStyleClass().add("caption");
        Tips.install(inputs, all);
        VBox words = new VBox(name, kind);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox layer = new HBox(edge, words);
        layer.getStyleClass().add("summary-layer-words");
        SummaryColumn.LAYER.dress(layer);
        SummaryColumn.OUTPUT.dress(output);
        SummaryColumn.PARAMETERS.dress(parameters);
        SummaryColumn.MULTIPLY_ADDS.dress(multiplyAdds);
        SummaryColumn.INPUTS.dress(inputs);
        line.getChildren().addAll(layer, output, parameters, multiplyAdds, inputs);
        line.setAlignment(Pos.CENTER_LEFT);
        inputs.visibleProperty().bind(branched);
        inputs.managedProperty().bind(branched);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(SummaryRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(empty || row == null ? null : line);
        if (!empty && row != null) {
            show(row);
        }
    }

    private void show(SummaryRow row) {
        LayerSpec layer = row.node().layer();
        line.getStyleClass().setAll("summary-line", "layer-" + layer.kind());
        name.setText(row.node().name());
        name.setGraphic(row.faulty() ? Icons.small(BootstrapIcons.EXCLAMATION_TRIANGLE) : null);
        kind.setText(texts.get("layer." + layer.kind()));
        output.setText(row.output().map(Shape::channelsLast).orElse(UNKNOWN));
        show(parameters, row, Costs.Layer::parameters, row.parameters());
        show(multiplyAdds, row, Costs.Layer::multiplyAdds, row.multiplyAdds());
        List<String> feeding = row.node().inputs();
        String more = feeding.size() > 1 ? " +" + (feeding.size() - 1) : "";
        inputs.setText(feeding.isEmpty() ? "" : feeding.get(0) + more);
        all.set(String.join("\n", feeding));
        setAccessibleText(texts.get(
                "sheet.row", row.node().name(), kind.getText(), output.getText(), parameters.number.getText()));
    }

    private static void show(Amount amount, SummaryRow row, ToLongFunction<Costs.Layer> count, double share) {
        amount.number.setText(
                row.cost().map(cost -> Quantity.count(count.applyAsLong(cost))).orElse(UNKNOWN));
        amount.bar.show(share);
    }
}
