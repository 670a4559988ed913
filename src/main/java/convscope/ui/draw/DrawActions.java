package convscope.ui.draw;

import convscope.ui.control.Action;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** What can be done in the station, each with its key. */
final class DrawActions {
    final Action pen;
    final Action eraser;
    final Action thinner;
    final Action thicker;
    final Action clear;
    final Action turnRight;
    final Action turnLeft;
    final Action marks;
    final Action logits;
    final Action centre;
    final Action picture;
    final Action paste;
    final Action testImage;
    final Runnable dismiss;
    private final List<Action> nudges;

    DrawActions(DrawController controller, DrawModel model) {
        ObservableBooleanValue something =
                Bindings.createBooleanBinding(() -> !model.sheet.get().isEmpty(), model.sheet);
        ObservableBooleanValue nudged = Bindings.createBooleanBinding(
                () -> !model.sheet.get().equals(model.sheet.get().centred()), model.sheet);
        pen = Action.of("draw.pen", BootstrapIcons.PENCIL, () -> model.erasing.set(false), "P");
        eraser = Action.of("draw.eraser", BootstrapIcons.ERASER, () -> model.erasing.set(!model.erasing.get()), "E");
        thinner = Action.ofKeys("draw.thinner", () -> controller.changeWidth(-1), "Open Bracket");
        thicker = Action.ofKeys("draw.thicker", () -> controller.changeWidth(1), "Close Bracket");
        clear = Action.of("draw.clear", BootstrapIcons.TRASH, controller::clear, "C", "Delete", "Backspace")
                .when(something);
        turnRight = Action.of("draw.turn-right", BootstrapIcons.ARROW_CLOCKWISE, () -> controller.turn(1), "R")
                .when(something);
        turnLeft = Action.of(
                        "draw.turn-left", BootstrapIcons.ARROW_COUNTERCLOCKWISE, () -> controller.turn(-1), "Shift+R")
                .when(something);
        marks = Action.of(
                "draw.marks",
                BootstrapIcons.BOUNDING_BOX_CIRCLES,
                () -> model.marksShown.set(!model.marksShown.get()),
                "B");
        logits = Action.ofKeys("draw.logits", () -> model.logitsShown.set(!model.logitsShown.get()), "L");
        centre = Action.of("draw.centre", null, controller::centre, "Home").when(nudged);
        picture = Action.of("draw.picture", BootstrapIcons.IMAGE, controller::choosePicture, "I");
        paste = Action.ofKeys("draw.paste", controller::paste, "Shortcut+V");
        testImage = Action.of("draw.test-image", BootstrapIcons.SHUFFLE, controller::testImage, "D");
        dismiss = controller::dismissProblem;
        nudges = List.of(
                Action.ofKeys("draw.nudge-left", () -> controller.nudge(-1, 0), "Left")
                        .when(something),
                Action.ofKeys("draw.nudge-right", () -> controller.nudge(1, 0), "Right")
                        .when(something),
                Action.ofKeys("draw.nudge-up", () -> controller.nudge(0, -1), "Up")
                        .when(something),
                Action.ofKeys("draw.nudge-down", () -> controller.nudge(0, 1), "Down")
                        .when(something));
    }

    /** Those that move the drawing, whose keys mean scrolling elsewhere. */
    List<Action> placing() {
        return Stream.concat(nudges.stream(), Stream.of(centre)).toList();
    }

    /** All that have keys, in the order in which the help lists them. */
    List<Action> all() {
        return Stream.of(
                        List.of(pen, eraser, thinner, thicker, clear, turnRight, turnLeft),
                        nudges,
                        List.of(centre, testImage, picture, paste, marks, logits))
                .flatMap(List::stream)
                .toList();
    }
}
