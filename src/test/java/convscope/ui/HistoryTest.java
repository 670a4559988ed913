package convscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private final List<String> shown = new ArrayList<>();
    private final List<String> settled = new ArrayList<>();
    private long nanos;
    private final History<String> history = new History<>("a", shown::add, () -> settled.add("settled"), () -> nanos);

    private static long seconds(double count) {
        return (long) (count * 1e9);
    }

    @Test
    void goesBackAndForthAndForgetsWhatWasTakenBackWithTheNextEdit() {
        history.edit("b");
        history.edit("c");
        history.undo();
        history.undo();
        history.undo();
        assertThat(history.now()).isEqualTo("a");
        assertThat(history.canUndo().get()).isFalse();
        history.redo();
        assertThat(history.now()).isEqualTo("b");
        history.edit("d");
        assertThat(history.canRedo().get()).isFalse();
        history.undo();
        history.undo();
        assertThat(shown).containsExactly("b", "c", "b", "a", "b", "d", "b", "a");
        assertThat(settled).hasSize(6);
    }

    @Test
    void anEditThatChangesNothingIsNone() {
        history.edit("a");
        assertThat(history.canUndo().get()).isFalse();
        assertThat(shown).isEmpty();
    }

    @Test
    void aGestureIsOneStep() {
        history.edit("b", "slider");
        nanos += seconds(0.5);
        history.edit("c", "slider");
        nanos += seconds(0.9);
        history.edit("d", "slider");
        history.undo();
        assertThat(history.now()).isEqualTo("a");
        history.redo();
        assertThat(history.now()).isEqualTo("d");
    }

    @Test
    void aGestureEndsWithAPauseAnotherGestureOrAStepBack() {
        history.edit("b", "slider");
        nanos += seconds(1.1);
        history.edit("c", "slider");
        history.edit("d", "field");
        history.edit("e", "slider");
        history.undo();
        history.edit("f", "slider");
        history.undo();
        assertThat(history.now()).isEqualTo("d");
        history.undo();
        assertThat(history.now()).isEqualTo("c");
        history.undo();
        assertThat(history.now()).isEqualTo("b");
    }

    @Test
    void aReplacedStateIsTheOneThatUndoComesBackTo() {
        history.replace("a at another place");
        history.edit("b");
        history.undo();
        assertThat(history.now()).isEqualTo("a at another place");
        assertThat(shown).containsExactly("b", "a at another place");
    }
}
