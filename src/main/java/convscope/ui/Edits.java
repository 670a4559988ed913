package convscope.ui;

import javafx.beans.value.ObservableBooleanValue;

/** What can be undone and redone in a station; the header's two arrows and their keys act on it. */
public interface Edits {
    ObservableBooleanValue canUndo();

    ObservableBooleanValue canRedo();

    /** Takes the last edit back; nothing happens if there is none. */
    void undo();

    /** Does the edit again that was taken back last; nothing happens if there is none. */
    void redo();
}
