package convscope.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;

/**
 * The states of a station before and after this one; as many as there were.
 *
 * @param <S> an immutable state
 */
public final class History<S> implements Edits {
    /** So long after an edit the next one of the same gesture still belongs to it. */
    private static final long TOGETHER_NANOS = 1_000_000_000L;

    private static final String NO_GESTURE = "";

    private final Deque<S> before = new ArrayDeque<>();
    private final Deque<S> after = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final Consumer<S> show;
    private final Runnable settle;
    private final LongSupplier nanos;
    private S now;
    private String gesture = NO_GESTURE;
    private long edited;

    /**
     * @param first the state to begin with
     * @param show shows a state
     * @param settle ends what is going on, before a step is taken back
     */
    public History(S first, Consumer<S> show, Runnable settle) {
        this(first, show, settle, System::nanoTime);
    }

    /** With another clock, in nanoseconds. */
    History(S first, Consumer<S> show, Runnable settle, LongSupplier nanos) {
        now = first;
        this.show = show;
        this.settle = settle;
        this.nanos = nanos;
    }

    public S now() {
        return now;
    }

    /** Another state takes the place of this one; what was taken back is gone. */
    public void edit(S next) {
        edit(next, NO_GESTURE);
    }

    /**
     * As {@link #edit(Object)}; one step back takes all edits of a gesture back that follow each other within a second.
     *
     * @param of what the hand is doing, such as the name of a slider
     */
    public void edit(S next, String of) {
        if (next.equals(now)) {
            return;
        }
        long time = nanos.getAsLong();
        boolean goesOn = !of.equals(NO_GESTURE)
                && of.equals(gesture)
                && time - edited < TOGETHER_NANOS
                && !before.isEmpty()
                && after.isEmpty();
        if (!goesOn) {
            before.push(now);
        }
        gesture = of;
        edited = time;
        after.clear();
        moveTo(next);
    }

    /** What is no edit but belongs to the state, such as a place in it, changes without a step to take back. */
    public void replace(S next) {
        now = next;
    }

    /** Begins anew with this state; nothing can be taken back, and nothing is shown. */
    public void restart(S first) {
        before.clear();
        after.clear();
        gesture = NO_GESTURE;
        now = first;
        tell();
    }

    /** Lets every state that can be gone back to become a cheaper one, the newest first. */
    public void age(UnaryOperator<S> change) {
        List<S> aged = before.stream().map(change).toList();
        before.clear();
        before.addAll(aged);
    }

    @Override
    public void undo() {
        settle.run();
        if (!before.isEmpty()) {
            after.push(now);
            turn(before.pop());
        }
    }

    @Override
    public void redo() {
        settle.run();
        if (!after.isEmpty()) {
            before.push(now);
            turn(after.pop());
        }
    }

    private void turn(S state) {
        gesture = NO_GESTURE;
        moveTo(state);
    }

    private void moveTo(S state) {
        now = state;
        tell();
        show.accept(state);
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
