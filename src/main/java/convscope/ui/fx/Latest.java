package convscope.ui.fx;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Hands over only the newest of many values: what comes while one waits takes its place.
 *
 * <p>While the screen is busy, a thousand values cost one update. Safe to call from any thread.
 *
 * @param <T> what is handed over; never null
 */
public final class Latest<T> {
    private final AtomicReference<T> newest = new AtomicReference<>();
    private final Executor screen;
    private final Consumer<? super T> consumer;

    /**
     * @param screen where the consumer runs
     * @param consumer gets the newest value
     */
    public Latest(Executor screen, Consumer<? super T> consumer) {
        this.screen = screen;
        this.consumer = consumer;
    }

    public void offer(T value) {
        if (newest.getAndSet(value) == null) {
            screen.execute(() -> consumer.accept(newest.getAndSet(null)));
        }
    }
}
