package convscope.ui.draw;

import convscope.tensor.Tensor;
import convscope.text.Message;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prepares sheets away from JavaFX's thread, one at a time; of those that wait, only the newest is kept.
 */
final class PreparationQueue {
    private static final Logger LOG = LoggerFactory.getLogger(PreparationQueue.class);

    private final Preparation preparation = new Preparation();
    private final AtomicReference<Preparation.Order> newest = new AtomicReference<>();
    private final Executor worker;
    private final Executor fxThread;
    private final Consumer<Preparation.Outcome> taker;
    private final Consumer<Tensor> anticipate;

    /**
     * @param taker gets every outcome, on JavaFX's thread
     * @param anticipate gets every prepared image before, on the worker's thread
     */
    PreparationQueue(
            Executor worker, Executor fxThread, Consumer<Preparation.Outcome> taker, Consumer<Tensor> anticipate) {
        this.worker = worker;
        this.fxThread = fxThread;
        this.taker = taker;
        this.anticipate = anticipate;
    }

    void offer(Preparation.Order order) {
        if (newest.getAndSet(order) == null) {
            worker.execute(this::work);
        }
    }

    private void work() {
        Preparation.Order order = newest.getAndSet(null);
        Preparation.Outcome outcome;
        try {
            outcome = preparation.outcome(order);
        } catch (RuntimeException failure) {
            LOG.error("What is on the pad could not be prepared", failure);
            outcome = new Preparation.Outcome(order, Optional.empty(), Optional.of(Message.of("draw.failed")));
        }
        Preparation.Outcome done = outcome;
        fxThread.execute(() -> taker.accept(done));
        done.prepared().map(Prepared::image).ifPresent(anticipate);
    }
}
