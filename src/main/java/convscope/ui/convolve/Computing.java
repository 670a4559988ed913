package convscope.ui.convolve;

import convscope.stepper.Calculation;
import convscope.stepper.Case;
import convscope.stepper.Operation;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes cases: small ones at once, large ones away from JavaFX's thread, where of those that wait only the newest is
 * computed. All methods belong to JavaFX's thread.
 */
final class Computing {
    private static final Logger LOG = LoggerFactory.getLogger(Computing.class);

    /** So many products take a millisecond or two. */
    private static final long AT_ONCE = 500_000;

    private final Executor worker;
    private final Executor fxThread;
    private final Consumer<Calculation> done;
    private final Consumer<Throwable> failed;
    private final AtomicReference<Case> newest = new AtomicReference<>();
    private Case wanted;

    /**
     * @param worker computes what takes time
     * @param done gets every calculation that is still wanted
     * @param failed is told what went wrong instead
     */
    Computing(Executor worker, Executor fxThread, Consumer<Calculation> done, Consumer<Throwable> failed) {
        this.worker = worker;
        this.fxThread = fxThread;
        this.done = done;
        this.failed = failed;
    }

    /**
     * Computes a case in which nothing is wrong.
     *
     * @return whether it is done already
     */
    boolean compute(Case subject) {
        wanted = subject;
        if (products(subject) <= AT_ONCE) {
            done.accept(Calculation.of(subject));
            return true;
        }
        if (newest.getAndSet(subject) == null) {
            worker.execute(this::work);
        }
        return false;
    }

    /** Wants nothing any more. */
    void forget() {
        wanted = null;
    }

    private void work() {
        Case subject = newest.getAndSet(null);
        try {
            Calculation calculation = Calculation.of(subject);
            fxThread.execute(() -> arrived(calculation));
        } catch (RuntimeException failure) {
            LOG.error("The case could not be computed", failure);
            fxThread.execute(() -> failed.accept(failure));
        }
    }

    private void arrived(Calculation calculation) {
        if (calculation.subject() == wanted) {
            done.accept(calculation);
        }
    }

    /** Products, or cells that a pooling looks at. */
    private static long products(Case subject) {
        long positions =
                (long) subject.vertical().positions() * subject.horizontal().positions();
        boolean all = subject.operation() == Operation.CONVOLUTION || subject.operation() == Operation.TRANSPOSED;
        int channels = all ? subject.input().shape().channels() : 1;
        return positions * subject.maps() * channels * subject.kernelSize().cells();
    }
}
