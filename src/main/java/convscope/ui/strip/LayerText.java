package convscope.ui.strip;

import convscope.spec.Formula;
import convscope.spec.ShapeTrace;
import convscope.text.Texts;

/** What is said about one layer, in one language. */
final class LayerText {
    private final ShapeTrace.Layer layer;
    private final Texts texts;

    LayerText(ShapeTrace.Layer layer, Texts texts) {
        this.layer = layer;
        this.texts = texts;
    }

    String kind() {
        return texts.get("layer." + layer.spec().kind());
    }

    String shape() {
        return layer.output().channelsLast();
    }

    /** The number of parameters; empty without any. */
    String parameters() {
        return layer.parameterCount() == 0 ? "" : texts.get("strip.parameters", layer.parameterCount());
    }

    /** The arithmetic with its real numbers, a line each for size and parameters. */
    String formula() {
        Formula formula = layer.formula();
        String size = texts.get("strip.formula.output", formula.output());
        return formula.parameters().isEmpty()
                ? size
                : size + "\n" + texts.get("strip.formula.parameters", formula.parameters());
    }

    /** One sentence for those who listen instead of looking. */
    String spoken() {
        return texts.get("strip.spoken", layer.name(), kind(), shape(), layer.parameterCount());
    }
}
