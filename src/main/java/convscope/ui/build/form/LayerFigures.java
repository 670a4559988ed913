package convscope.ui.build.form;

import convscope.spec.Costs;
import convscope.spec.Memory;
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
        Costs costs = Costs.of(trace);
        Costs.Layer cost = costs.layer(layer.name()).orElseThrow();
        rows.add("output", layer.output().channelsLast());
        rows.add("parameters", Quantity.count(cost.parameters()), share(cost.parameters(), costs.parameters()));
        if (cost.nonTrainable() > 0) {
            rows.add("fixed", Quantity.count(cost.nonTrainable()));
        }
        rows.add(
                "multiply-adds", Quantity.count(cost.multiplyAdds()), share(cost.multiplyAdds(), costs.multiplyAdds()));
        if (plan != null) {
            Memory own = costs.memory(cost, plan.optimizer(), plan.batch());
            Memory all = costs.memory(plan.optimizer(), plan.batch());
            rows.add("memory", Quantity.bytes(own.total()), share(own.total(), all.total()));
            rows.add("weights", Quantity.bytes(own.weights()));
            rows.add("activations", Quantity.bytes(own.activations()));
        }
        rows.add("sight", cost.sight().size().toString());
    }

    private static String share(long part, long whole) {
        return part == 0 ? "" : Quantity.share((double) part / whole);
    }
}
