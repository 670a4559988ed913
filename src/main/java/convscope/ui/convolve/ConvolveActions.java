package convscope.ui.convolve;

import convscope.ui.control.Action;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** What can be done in the station, each with its key. */
final class ConvolveActions {
    final Action play;
    final Action stepBack;
    final Action stepForward;
    final Action microBack;
    final Action microForward;
    final Action beginning;
    final Action end;
    final Action loop;
    final Action visits;
    final Action stack;
    final Action open;
    final Action save;
    final Action exportFilm;
    final Action exportPicture;
    final Action exportNumbers;
    final Action cancelExport;
    private final List<Action> keysOnly;

    ConvolveActions(ConvolveController controller, ConvolveModel model) {
        ObservableBooleanValue walking = Bindings.createBooleanBinding(
                () -> model.problems.get().isEmpty() && !model.isStacked(), model.problems, model.experiment);
        ObservableBooleanValue idle =
                Bindings.createBooleanBinding(() -> Double.isNaN(model.exporting.get()), model.exporting);
        play = Action.of("convolve.play", BootstrapIcons.PLAY_FILL, controller::playOrPause, "Space")
                .when(walking);
        stepBack = Action.of("convolve.step-back", BootstrapIcons.SKIP_BACKWARD, () -> controller.step(-1), "Left")
                .when(walking);
        stepForward = Action.of("convolve.step", BootstrapIcons.SKIP_FORWARD, () -> controller.step(1), "Right")
                .when(walking);
        microBack = Action.of(
                        "convolve.micro-back",
                        BootstrapIcons.CHEVRON_LEFT,
                        () -> controller.microStep(-1),
                        "Shift+Left")
                .when(walking);
        microForward = Action.of(
                        "convolve.micro", BootstrapIcons.CHEVRON_RIGHT, () -> controller.microStep(1), "Shift+Right")
                .when(walking);
        beginning = Action.of("convolve.beginning", BootstrapIcons.SKIP_START, controller::toBeginning, "Home")
                .when(walking);
        end = Action.of("convolve.end", BootstrapIcons.SKIP_END, controller::toEnd, "End")
                .when(walking);
        loop = Action.of(
                "convolve.loop",
                BootstrapIcons.ARROW_REPEAT,
                () -> controller.loop(!controller.now().pace().loop()),
                "L");
        visits = Action.of("convolve.visits", BootstrapIcons.GRID_3X3_GAP_FILL, controller::toggleVisits, "V");
        stack = Action.of("convolve.stack", BootstrapIcons.LAYERS, controller::toggleStack, "F")
                .when(Bindings.createBooleanBinding(
                        () -> StackLevels.isPossible(model.experiment.get()), model.experiment));
        open = Action.of("convolve.open", BootstrapIcons.FOLDER2_OPEN, controller::chooseFile);
        save = Action.of("convolve.save", BootstrapIcons.DOWNLOAD, controller::saveCase, "Shortcut+S");
        exportFilm = Action.of("convolve.export.gif", BootstrapIcons.FILM, controller::saveFilm)
                .when(Bindings.and(idle, walking));
        exportPicture = Action.of("convolve.export.png", BootstrapIcons.IMAGE, controller::savePicture);
        exportNumbers = Action.of("convolve.export.csv", BootstrapIcons.TABLE, controller::saveNumbers);
        cancelExport = Action.of("convolve.export.cancel", BootstrapIcons.X, controller.exports()::cancel);
        keysOnly = List.of(
                Action.ofKeys("convolve.row-back", () -> controller.stepRow(-1), "Up")
                        .when(walking),
                Action.ofKeys("convolve.row", () -> controller.stepRow(1), "Down")
                        .when(walking),
                Action.ofKeys("convolve.slower", () -> controller.faster(-1), "Minus", "Subtract"),
                Action.ofKeys("convolve.faster", () -> controller.faster(1), "Plus", "Equals", "Shift+Equals", "Add"),
                Action.ofKeys("convolve.edit-cell", controller::editCell, "Enter", "F2"),
                Action.ofKeys("convolve.cell-left", () -> controller.moveCell(0, -1), "Alt+Left"),
                Action.ofKeys("convolve.cell-right", () -> controller.moveCell(0, 1), "Alt+Right"),
                Action.ofKeys("convolve.cell-up", () -> controller.moveCell(-1, 0), "Alt+Up"),
                Action.ofKeys("convolve.cell-down", () -> controller.moveCell(1, 0), "Alt+Down"),
                Action.ofKeys("convolve.cell-board", controller::nextBoard, "B"));
    }

    /** Those whose keys mean scrolling elsewhere. */
    List<Action> moving() {
        return Stream.concat(
                        Stream.of(stepBack, stepForward, microBack, microForward, beginning, end, play),
                        keysOnly.stream())
                .toList();
    }

    /** All that have keys, in the order in which the help lists them. */
    List<Action> all() {
        return Stream.concat(
                        Stream.of(
                                play,
                                stepForward,
                                stepBack,
                                microForward,
                                microBack,
                                beginning,
                                end,
                                loop,
                                visits,
                                stack,
                                save),
                        keysOnly.stream())
                .toList();
    }
}
