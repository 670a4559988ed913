package convscope.ui.build.form;

import convscope.spec.Formula;
import convscope.spec.ShapeTrace;
import convscope.ui.control.Help;
import convscope.ui.fx.LocalizedTexts;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** How the layer's size and number of parameters follow, with the real numbers; or why they are not known. */
final class LayerFormula extends VBox {
    private final LocalizedTexts texts;
    private final Label output = new Label();
    private final Label parameters = new Label();
    private final Label unknown = new Label();

    LayerFormula(LocalizedTexts texts) {
        this.texts = texts;
        getStyleClass().add("form-formula");
        output.setId("formula-output");
        parameters.setId("formula-parameters");
        unknown.setId("formula-unknown");
        for (Label label : new Label[] {output, parameters}) {
            label.getStyleClass().add("value");
        }
        unknown.getStyleClass().add("caption");
        for (Label label : new Label[] {output, parameters, unknown}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.managedProperty().bind(label.visibleProperty());
        }
        Help.explain(this, "form.formula.help");
        getChildren().addAll(output, parameters, unknown);
    }

    /** @param faulty whether the layer itself has a problem; if it has none its shape is unknown because of another */
    void show(Optional<ShapeTrace.Layer> layer, boolean faulty) {
        Optional<Formula> formula = layer.map(ShapeTrace.Layer::formula);
        output.setText(formula.map(it -> texts.get("strip.formula.output", it.output()))
                .orElse(""));
        parameters.setText(formula.map(Formula::parameters)
                .filter(words -> !words.isEmpty())
                .map(words -> texts.get("strip.formula.parameters", words))
                .orElse(""));
        output.setVisible(formula.isPresent());
        parameters.setVisible(!parameters.getText().isEmpty());
        unknown.setVisible(formula.isEmpty());
        unknown.setText(texts.get(faulty ? "form.formula.faulty" : "form.formula.waiting"));
    }
}
