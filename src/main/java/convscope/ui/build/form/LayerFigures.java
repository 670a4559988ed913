package convscope.ui.build.form;

import convscope.spec.ShapeTrace;
import convscope.training.Plan;
import convscope.ui.control.Quantity;
import convscope.ui.fx.LocalizedTexts;
import java.util.Optional;
import javafx.scene.layout.VBox;

/** What a layer costs, and which part of the whole that is. */
final class LayerFigures extends VBox {
    private final FactRows rows;

    LayerFigures(LocalizedTexts texts) {
        rows = new FactRows(texts);
        managedProperty().bind(visibleProperty());
        getChildren().add(rows);
    }

    /** @param plan gives the batch; null as long as there is none */
    void show(ShapeTrace trace, Optional<ShapeTrace.Layer> traced, Plan plan) {
        setVisible(traced.isPresent());
        rows.clear();
        traced.ifPresent(layer -> fill(trace, layer, plan));
    }

    private void fill(ShapeTrace trace, ShapeTrace.Layer layer, Plan plan) {
        rows.add("output", layer.output().channelsLast());
        long parameters = layer.parameterCount();
        rows.add("parameters", Quantity.count(parameters), share(parameters, trace.total()));
        long fixed = parameters - layer.trainableCount();
        if (fixed > 0) {
            rows.add("fixed", Quantity.count(fixed));
        }
        long multiplyAdds = layer.multiplyAdds();
        rows.add("multiply-adds", Quantity.count(multiplyAdds), share(multiplyAdds, trace.multiplyAdds()));
    }

    private static String share(long part, long whole) {
        return part == 0 ? "" : Quantity.share((double) part / whole);
    }
}
