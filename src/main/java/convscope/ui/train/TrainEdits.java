package convscope.ui.train;

import convscope.ui.Edits;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;

/** What was done in the station, step by step, as far back as memory allows. */
final class TrainEdits implements Edits {
    private final Deque<TrainStep> before = new ArrayDeque<>();
    private final Deque<TrainStep> after = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    /**
     * Remembers a step that was just done.
     *
     * @param most how many are remembered, this one included
     */
    void did(TrainStep step, int most) {
        before.push(step);
        while (before.size() > most) {
            before.removeLast();
        }
        after.clear();
        tell();
    }

    /** The step that was done last; null if there is none, or if steps were taken back since. */
    TrainStep last() {
        return after.isEmpty() ? before.peek() : null;
    }

    void forget() {
        before.clear();
        after.clear();
        tell();
    }

    @Override
    public void undo() {
        if (!before.isEmpty()) {
            TrainStep step = before.pop();
            after.push(step);
            step.back();
            tell();
        }
    }

    @Override
    public void redo() {
        if (!after.isEmpty()) {
            TrainStep step = after.pop();
            before.push(step);
            step.again();
            tell();
        }
    }

    private void tell() {
        canUndo.set(!before.isEmpty());
        canRedo.set(!after.isEmpty());
    }

    @Override
    public ObservableBooleanValue canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    @Override
    public ObservableBooleanValue canRedo() {
        return canRedo.getReadOnlyProperty();
    }
}
