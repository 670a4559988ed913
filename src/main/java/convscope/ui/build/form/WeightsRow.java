package convscope.ui.build.form;

import convscope.spec.ShapeTrace;
import convscope.ui.build.draft.BuildEdits;
import convscope.ui.build.draft.BuildModel;
import convscope.ui.control.Action;
import convscope.ui.control.Buttons;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** What can be done with the weights of a layer that has some. */
final class WeightsRow extends HBox {
    private Optional<ShapeTrace.Layer> layer = Optional.empty();

    WeightsRow(BuildModel model, BuildEdits edits, FormLook look) {
        getStyleClass().add("buttons-row");
        Buttons buttons = new Buttons(look.texts());
        Button open = buttons.text(Action.of(
                "form.weights",
                BootstrapIcons.GRID_3X3,
                () -> layer.ifPresent(shown -> WeightsView.open(model, edits, look, shown))));
        open.setId("weights-open");
        Button redraw = buttons.text(Action.of("form.weights.redraw", BootstrapIcons.DICE_5, edits::redrawWeights));
        redraw.setId("layer-redraw");
        managedProperty().bind(visibleProperty());
        getChildren().addAll(open, redraw);
    }

    void show(Optional<ShapeTrace.Layer> now) {
        layer = now.filter(traced -> !traced.parameters().isEmpty());
        setVisible(layer.isPresent());
    }
}
