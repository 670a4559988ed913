package convscope.ui;

import convscope.ui.control.Action;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/**
 * Finds the action that a key asks for.
 *
 * <p>Keys with the shortcut key and function keys come before the control that has the focus; bare keys come after it and
 * never from a text field or slider, so that Space still presses a button and arrows still move a caret.
 */
final class Shortcuts {
    private final Supplier<List<Action>> actions;

    /**
     * @param actions those that can be asked for now; the first that matches is done
     */
    Shortcuts(Supplier<List<Action>> actions) {
        this.actions = actions;
    }

    /**
     * @param desk what stands around the station; it hears bare keys before the scroll pane, which would scroll by them
     */
    void listen(Scene scene, Node desk) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean strong = event.isShortcutDown() || event.getCode().isFunctionKey();
            if (strong && !(event.getTarget() instanceof TextInputControl && editsText(event))) {
                perform(event);
            }
        });
        desk.addEventHandler(KeyEvent.KEY_PRESSED, this::bareKey);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::bareKey);
    }

    private void bareKey(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl || event.getTarget() instanceof Slider;
        if (!typing && !event.isShortcutDown()) {
            perform(event);
        }
    }

    private static boolean editsText(KeyEvent event) {
        return switch (event.getCode()) {
            case A, C, V, X, Y, Z, LEFT, RIGHT, HOME, END, BACK_SPACE, DELETE -> true;
            default -> false;
        };
    }

    private void perform(KeyEvent event) {
        for (Action action : actions.get()) {
            if (action.matches(event)) {
                action.run();
                event.consume();
                return;
            }
        }
    }
}
