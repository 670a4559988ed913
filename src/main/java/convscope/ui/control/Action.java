package convscope.ui.control;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.Ikon;

/**
 * Something the user can do, once for its button, its menu entry, its key and its line in the help.
 *
 * @param textKey key of its name, as short as a button's text
 * @param icon its sign; empty for what has only a key
 * @param keys the keys that do it, the one that is shown first; may be empty
 * @param enabled whether it can be done now
 * @param work does it, on JavaFX's thread
 */
public record Action(
        String textKey, Optional<Ikon> icon, List<KeyCombination> keys, ObservableBooleanValue enabled, Runnable work) {
    private static final ObservableBooleanValue ALWAYS = Bindings.createBooleanBinding(() -> true);

    public Action {
        keys = List.copyOf(keys);
    }

    /** An action that can always be done; keys as in {@code "Shortcut+O"} or {@code "Delete"}. */
    public static Action of(String textKey, Ikon icon, Runnable work, String... keys) {
        return new Action(textKey, Optional.ofNullable(icon), combinations(keys), ALWAYS, work);
    }

    /** An action that only has keys. */
    public static Action ofKeys(String textKey, Runnable work, String... keys) {
        return of(textKey, null, work, keys);
    }

    /** This action, possible only while the value is true. */
    public Action when(ObservableBooleanValue possible) {
        return new Action(textKey, icon, keys, possible, work);
    }

    private static List<KeyCombination> combinations(String... keys) {
        return List.of(keys).stream().map(KeyCombination::valueOf).toList();
    }

    /** Whether this key asks for it. */
    public boolean matches(KeyEvent event) {
        return keys.stream().anyMatch(key -> key.match(event));
    }

    /** Does it, if it can be done now. */
    public void run() {
        if (enabled.get()) {
            work.run();
        }
    }

    /** The key as people read it, as in {@code Ctrl+O}; empty without one. */
    public Optional<String> keyText() {
        return keys.stream().findFirst().map(KeyCombination::getDisplayText);
    }
}
