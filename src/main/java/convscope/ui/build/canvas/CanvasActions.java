package convscope.ui.build.canvas;

import convscope.spec.Add;
import convscope.spec.Concatenate;
import convscope.ui.build.draft.BuildModel;
import convscope.ui.control.Action;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** What can be done on the canvas, each with its key. */
final class CanvasActions {
    private static final double STEP = 1.25;

    final Action closer;
    final Action further;
    final Action whole;
    final Action naturalSize;
    final Action rename;
    final Action duplicate;
    final Action cut;
    final Action copy;
    final Action paste;
    final Action delete;
    final Action addAround;
    final Action joinAround;
    final Action putInput;
    private final List<Action> keysOnly;
    private final List<Action> unlisted;

    CanvasActions(CanvasController controller, BuildModel build, CanvasModel model) {
        ObservableBooleanValue any = Bindings.createBooleanBinding(
                () -> !build.trace.get().network().nodes().isEmpty(), build.trace);
        ObservableBooleanValue selected =
                Bindings.createBooleanBinding(() -> !build.selection.get().isEmpty(), build.selection);
        ObservableBooleanValue deletable = Bindings.createBooleanBinding(
                () -> !build.selection.get().isEmpty() || model.chosen.get().isPresent(),
                build.selection,
                model.chosen);
        closer = Action.of(
                        "build.canvas.closer",
                        BootstrapIcons.ZOOM_IN,
                        () -> controller.zoom(STEP),
                        "Plus",
                        "Equals",
                        "Add")
                .when(any);
        further = Action.of(
                        "build.canvas.further",
                        BootstrapIcons.ZOOM_OUT,
                        () -> controller.zoom(1 / STEP),
                        "Minus",
                        "Subtract")
                .when(any);
        whole = Action.of("build.canvas.whole", BootstrapIcons.ARROWS_FULLSCREEN, controller::showWhole, "F")
                .when(any);
        naturalSize = Action.ofKeys("build.canvas.natural-size", controller::showNaturalSize, "1")
                .when(any);
        rename = Action.of("build.canvas.rename", BootstrapIcons.PENCIL, controller::beginRename, "F2")
                .when(selected);
        duplicate = Action.of("build.canvas.duplicate", BootstrapIcons.FILES, controller::duplicate, "Shortcut+D")
                .when(selected);
        cut = Action.of("build.canvas.cut", BootstrapIcons.SCISSORS, controller::cut, "Shortcut+X")
                .when(selected);
        copy = Action.of("build.canvas.copy", BootstrapIcons.CLIPBOARD, controller::copy, "Shortcut+C")
                .when(selected);
        paste = Action.of("build.canvas.paste", BootstrapIcons.CLIPBOARD_PLUS, controller::paste, "Shortcut+V");
        delete = Action.of("build.canvas.delete", BootstrapIcons.TRASH, controller::delete, "Delete", "Back_Space")
                .when(deletable);
        addAround = Action.of(
                        "build.canvas.add-around",
                        BootstrapIcons.NODE_PLUS,
                        () -> controller.branch(new Add()),
                        "Shift+S")
                .when(selected);
        joinAround = Action.of(
                        "build.canvas.join-around",
                        BootstrapIcons.LAYERS,
                        () -> controller.branch(new Concatenate()),
                        "Shift+K")
                .when(selected);
        putInput = Action.of("build.canvas.put-input", BootstrapIcons.PLUS, controller::insertInput);
        keysOnly = List.of(
                Action.ofKeys("build.canvas.select-all", controller::selectAll, "Shortcut+A")
                        .when(any),
                walk("build.canvas.up", controller, Walk.UP, false, "Up", any),
                walk("build.canvas.down", controller, Walk.DOWN, false, "Down", any),
                Action.ofKeys("build.canvas.earlier", () -> controller.shift(true), "Alt+Up")
                        .when(selected),
                Action.ofKeys("build.canvas.later", () -> controller.shift(false), "Alt+Down")
                        .when(selected));
        unlisted = List.of(
                walk("build.canvas.left", controller, Walk.LEFT, false, "Left", any),
                walk("build.canvas.right", controller, Walk.RIGHT, false, "Right", any),
                walk("build.canvas.first", controller, Walk.FIRST, false, "Home", any),
                walk("build.canvas.last", controller, Walk.LAST, false, "End", any),
                walk("build.canvas.extend-up", controller, Walk.UP, true, "Shift+Up", any),
                walk("build.canvas.extend-down", controller, Walk.DOWN, true, "Shift+Down", any),
                walk("build.canvas.extend-left", controller, Walk.LEFT, true, "Shift+Left", any),
                walk("build.canvas.extend-right", controller, Walk.RIGHT, true, "Shift+Right", any));
    }

    private static Action walk(
            String key,
            CanvasController controller,
            Walk direction,
            boolean extend,
            String combination,
            ObservableBooleanValue any) {
        return Action.ofKeys(key, () -> controller.walk(direction, extend), combination)
                .when(any);
    }

    /** Those that are worth a line in the help; the others follow from them. */
    List<Action> listed() {
        return all().stream().filter(action -> !unlisted.contains(action)).toList();
    }

    List<Action> all() {
        List<Action> all = new ArrayList<>(List.of(
                rename,
                duplicate,
                cut,
                copy,
                paste,
                delete,
                addAround,
                joinAround,
                whole,
                naturalSize,
                closer,
                further));
        all.addAll(keysOnly);
        all.addAll(unlisted);
        return List.copyOf(all);
    }
}
