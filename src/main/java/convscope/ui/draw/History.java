package convscope.ui.draw;

import convscope.ui.Edits;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;

/** The sheets before and after this one; as many as there were. */
final class History implements Edits {
    private final Deque<Sheet> before = new ArrayDeque<>();
    private final Deque<Sheet> after = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final Consumer<Sheet> show;
    private final Runnable settle;
    private Sheet now = Sheet.EMPTY;

    /**
     * @param show puts a sheet on the pad
     * @param settle ends what is going on there, before a step is taken back
     */
    History(Consumer<Sheet> show, Runnable settle) {
        this.show = show;
        this.settle = settle;
    }

    Sheet now() {
        return now;
    }

    /** Another sheet takes the place of this one; what was taken back is gone. */
    void edit(Sheet next) {
        if (next.equals(now)) {
            return;
        }
        before.push(now);
        after.clear();
        moveTo(next);
    }

    @Override
    public void undo() {
        settle.run();
        if (!before.isEmpty()) {
            after.push(now);
            moveTo(before.pop());
        }
    }

    @Override
    public void redo() {
        settle.run();
        if (!after.isEmpty()) {
            before.push(now);
            moveTo(after.pop());
        }
    }

    private void moveTo(Sheet sheet) {
        now = sheet;
        canUndo.set(!before.isEmpty());
        canRedo.set(!after.isEmpty());
        show.accept(sheet);
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
