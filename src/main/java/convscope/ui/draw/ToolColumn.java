package convscope.ui.draw;

import convscope.ui.Lab;
import convscope.ui.control.Action;
import convscope.ui.control.Buttons;
import convscope.ui.control.Tips;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/** The tools beside the pad: pen and eraser, their width, turning, clearing, marks. */
final class ToolColumn extends VBox {
    /** Diameter of the dot in em, per pen width as a fraction of the pad. */
    private static final double DOT = 12;

    private final StackPane dotPlace = new StackPane();

    ToolColumn(DrawModel model, DrawActions actions, Lab lab, Buttons buttons) {
        getStyleClass().add("tools");
        ToggleButton pen = toggle(buttons, actions.pen, "pen");
        ToggleButton eraser = toggle(buttons, actions.eraser, "eraser");
        ToggleButton marks = toggle(buttons, actions.marks, "marks");
        model.erasing.addListener((property, before, now) -> mark(pen, eraser, now));
        pen.setOnAction(event -> {
            actions.pen.run();
            mark(pen, eraser, model.erasing.get());
        });
        mark(pen, eraser, model.erasing.get());
        marks.setSelected(model.marksShown.get());
        model.marksShown.addListener((property, before, now) -> marks.setSelected(now));

        Slider width = new Slider(DrawModel.THINNEST, DrawModel.THICKEST, model.penWidth.get());
        width.setId("pen-width");
        width.setOrientation(Orientation.VERTICAL);
        width.setBlockIncrement(0.01);
        width.valueProperty().bindBidirectional(model.penWidth);
        width.accessibleTextProperty().bind(lab.texts().bind("draw.width"));
        Tips.install(width, lab.texts().bind("draw.width.tip"));
        VBox.setVgrow(width, Priority.SOMETIMES);
        Circle dot = new Circle();
        dot.getStyleClass().add("pen-dot");
        dot.radiusProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> model.penWidth.get() * DOT / 2 * lab.theme().em(),
                        model.penWidth,
                        lab.theme().scaleProperty()));
        dotPlace.getChildren().add(dot);
        dotPlace.getStyleClass().add("pen-dot-place");
        dotPlace.setAccessibleRole(AccessibleRole.NODE);

        Region spacer = new Region();
        VBox.setVgrow(spacer, Priority.ALWAYS);
        getChildren()
                .addAll(
                        pen,
                        eraser,
                        dotPlace,
                        width,
                        button(buttons, actions.turnLeft, "turn-left"),
                        button(buttons, actions.turnRight, "turn-right"),
                        marks,
                        spacer,
                        button(buttons, actions.clear, "clear"));
    }

    /** Goes without the picture of the pen's tip where the height is too little for everything. */
    void fold(double height) {
        boolean fits = leastHeight() + dotHeight() <= height;
        dotPlace.setVisible(fits);
        dotPlace.setManaged(fits);
    }

    /** Height below which the tools do not fit, folded. */
    double leastHeight() {
        return minHeight(-1) - (dotPlace.isManaged() ? dotHeight() : 0);
    }

    private double dotHeight() {
        return dotPlace.minHeight(-1) + getSpacing();
    }

    private static void mark(ToggleButton pen, ToggleButton eraser, boolean erasing) {
        pen.setSelected(!erasing);
        eraser.setSelected(erasing);
    }

    private static ToggleButton toggle(Buttons buttons, Action action, String id) {
        ToggleButton button = new ToggleButton();
        button.setId(id);
        button.getStyleClass().addAll("flat", "icon-button");
        buttons.dress(button, action);
        return button;
    }

    private static Node button(Buttons buttons, Action action, String id) {
        var button = buttons.icon(action);
        button.setId(id);
        return button;
    }
}
