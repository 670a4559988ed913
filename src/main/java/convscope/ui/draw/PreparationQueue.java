package convscope.ui.draw;

import convscope.text.Message;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prepares sheets away from JavaFX's thread, one at a time; of those that wait, only the newest is kept. All methods
 * belong to JavaFX's thread.
 */
final class PreparationQueue {
    private static final Logger LOG = LoggerFactory.getLogger(PreparationQueue.class);

    private final Preparation preparation = new Preparation();
    private final Executor worker;
    private final Executor fxThread;
    private final Consumer<Preparation.Outcome> taker;
    private Optional<Preparation.Order> waiting = Optional.empty();
    private boolean working;

    PreparationQueue(Executor worker, Executor fxThread, Consumer<Preparation.Outcome> taker) {
        this.worker = worker;
        this.fxThread = fxThread;
        this.taker = taker;
    }

    void offer(Preparation.Order order) {
        waiting = Optional.of(order);
        work();
    }

    private void work() {
        if (working || waiting.isEmpty()) {
            return;
        }
        Preparation.Order order = waiting.get();
        waiting = Optional.empty();
        working = true;
        CompletableFuture.supplyAsync(() -> preparation.outcome(order), worker)
                .whenCompleteAsync(
                        (outcome, failure) -> {
                            working = false;
                            taker.accept(failure == null ? outcome : failed(order, failure));
                            work();
                        },
                        fxThread);
    }

    private static Preparation.Outcome failed(Preparation.Order order, Throwable failure) {
        LOG.error("What is on the pad could not be prepared", failure);
        return new Preparation.Outcome(order, Optional.empty(), Optional.of(Message.of("draw.failed")));
    }
}
