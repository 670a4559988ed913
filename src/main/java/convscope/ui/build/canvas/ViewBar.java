package convscope.ui.build.canvas;

import convscope.ui.control.Buttons;
import convscope.ui.control.Segments;
import convscope.ui.control.Tips;
import convscope.ui.fx.LocalizedTexts;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** The buttons in the corner of the canvas: zoom, and what the bars on the cards compare. */
final class ViewBar extends FlowPane {
    private final HBox zoom;
    private final Segments<Cost> costs;

    ViewBar(CanvasController controller, CanvasModel model, CanvasActions actions, LocalizedTexts texts) {
        getStyleClass().addAll("canvas-bar", "overlay");
        Buttons buttons = new Buttons(texts);
        Button natural = new Button();
        natural.setId("zoom-natural");
        natural.getStyleClass().addAll("flat", "canvas-zoom");
        natural.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Math.round(100 * model.camera.get().zoom()) + " %", model.camera));
        natural.accessibleTextProperty().bind(texts.bind("build.canvas.natural-size"));
        Tips.install(natural, texts.bind("control.name-and-key", texts.bind("build.canvas.natural-size"), "1"));
        natural.setOnAction(event -> actions.naturalSize.run());
        Button further = buttons.icon(actions.further);
        further.setId("zoom-out");
        Button closer = buttons.icon(actions.closer);
        closer.setId("zoom-in");
        Button whole = buttons.icon(actions.whole);
        whole.setId("zoom-whole");
        zoom = new HBox(further, natural, closer, whole);
        zoom.getStyleClass().add("canvas-buttons");
        costs = new Segments<>(controller::compare);
        costs.add(Cost.PARAMETERS, "cost-parameters", texts.bind("build.canvas.compare-parameters"));
        costs.add(Cost.MULTIPLY_ADDS, "cost-multiply-adds", texts.bind("build.canvas.compare-multiply-adds"));
        costs.show(model.cost.get());
        costs.buttons().forEach(button -> Tips.install(button, texts.bind("build.canvas.compare")));
        getChildren().addAll(zoom, costs);
    }

    /** Keeps to one row where there is little height: the cards matter more than what their bars compare. */
    void fit(double width, boolean low) {
        double row = zoom.prefWidth(-1) + getHgap() + costs.prefWidth(-1) + snappedLeftInset() + snappedRightInset();
        boolean both = !low || row <= width;
        costs.setVisible(both);
        costs.setManaged(both);
    }
}
