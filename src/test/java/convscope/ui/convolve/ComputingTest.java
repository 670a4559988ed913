package convscope.ui.convolve;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.stepper.Calculation;
import convscope.stepper.Case;
import convscope.stepper.Operation;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComputingTest {
    private final List<Runnable> work = new ArrayList<>();
    private final List<Calculation> done = new ArrayList<>();
    private final List<Throwable> failed = new ArrayList<>();
    private final Computing computing = new Computing(work::add, Runnable::run, done::add, failed::add);

    private static Case square(int side) {
        return Case.of(
                Operation.CONVOLUTION, Tensor.zeros(Shape.image(16, side, side)), Tensor.zeros(Shape.of(1, 16, 5, 5)));
    }

    private void workOff() {
        List<Runnable> now = List.copyOf(work);
        work.clear();
        now.forEach(Runnable::run);
    }

    @Test
    void smallCasesAreDoneAtOnce() {
        Case small = square(9);
        assertThat(computing.compute(small)).isTrue();
        assertThat(done).singleElement().extracting(Calculation::subject).isSameAs(small);
        assertThat(work).isEmpty();
    }

    @Test
    void ofLargeCasesOnlyTheNewestIsComputed() {
        Case newest = square(62);
        assertThat(computing.compute(square(64))).isFalse();
        assertThat(computing.compute(square(63))).isFalse();
        assertThat(computing.compute(newest)).isFalse();
        assertThat(work).hasSize(1);
        workOff();
        assertThat(done).singleElement().extracting(Calculation::subject).isSameAs(newest);
    }

    @Test
    void whatIsNoLongerWantedDoesNotArrive() {
        computing.compute(square(64));
        Case small = square(9);
        computing.compute(small);
        workOff();
        assertThat(done).singleElement().extracting(Calculation::subject).isSameAs(small);
        computing.compute(square(64));
        computing.forget();
        workOff();
        assertThat(done).hasSize(1);
    }

    @Test
    void aFaultIsTold() {
        Case broken = square(64).withKernel(Tensor.zeros(Shape.of(1, 15, 5, 5)));
        computing.compute(broken);
        workOff();
        assertThat(failed).hasSize(1);
        assertThat(done).isEmpty();
    }
}
