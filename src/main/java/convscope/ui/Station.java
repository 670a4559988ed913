package convscope.ui;

import convscope.ui.control.Action;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/**
 * One workplace of the window, chosen in the rail; its controller implements this.
 *
 * <p>All methods are called on JavaFX's thread. Stations do not know each other; they meet in the
 * {@link convscope.project.Session}.
 */
public interface Station {
    /** A short name that never changes: kept in the settings, and the style class of its place in the rail. */
    String id();

    /**
     * Its place in the rail and its key with the shortcut key, the same for ever: Build 1, Data 2, Train 3, Draw 4,
     * Convolve 5, Inside 6, Heatmap 7, Learn 8.
     */
    int number();

    /** Key of its name: one short word under the icon. */
    String titleKey();

    /** Key of what F1 says about it: two or three sentences. */
    String helpKey();

    Ikon icon();

    /** What fills the station area; always the same node. It may be as large as it likes: the area scrolls. */
    Node node();

    /** What can be done here; their keys work while the station is shown, and F1 lists them. */
    default List<Action> actions() {
        return List.of();
    }

    /** What can be undone here. */
    default Optional<Edits> edits() {
        return Optional.empty();
    }

    /** The station is in front from now on; a good moment to take the focus. */
    default void shown() {}

    /** Another station is in front from now on; what moves stops. */
    default void hidden() {}

    /** Whether the window opens with it. */
    default boolean isFirst() {
        return false;
    }

    /** Whether it answers the session's questions why a cell has its value; it is brought to the front for each. */
    default boolean explainsValues() {
        return false;
    }

    /** Frees what is pinned here, one thing at a time; says whether there was anything. */
    default boolean dismiss() {
        return false;
    }

    /** Whether a file that is no project can be used here, judged by its name alone. */
    default boolean accepts(Path file) {
        return false;
    }

    /** Uses a file that it {@link #accepts}. Whatever is wrong with it is said in the station. */
    default void receive(Path file) {
        throw new UnsupportedOperationException(id() + " takes no files");
    }
}
