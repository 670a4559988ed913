package convscope.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One thread that owns one network; the only way to it from elsewhere.
 *
 * <p>What is asked is done in order, one small job after another. {@link #open} puts another network in its place and
 * closes the one before. Safe to call from any thread.
 *
 * @param <P> the kind of network
 */
public final class EngineThread<P extends Predictor> implements AutoCloseable {
    private final ExecutorService executor;
    private P current; // touched on the thread only

    /** A thread of this name without a network yet. */
    public EngineThread(String name) {
        executor = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Makes a network on the thread and takes it over; the one before is closed once the new one stands. */
    public CompletableFuture<Void> open(Supplier<P> maker) {
        return CompletableFuture.runAsync(
                () -> {
                    P next = maker.get();
                    closeCurrent();
                    current = next;
                },
                executor);
    }

    /**
     * Asks the network something, on its thread. The future fails with {@link IllegalStateException} if none is open.
     *
     * @throws RejectedExecutionException after {@link #close}
     */
    public <T> CompletableFuture<T> ask(Function<? super P, T> question) {
        return CompletableFuture.supplyAsync(
                () -> {
                    if (current == null) {
                        throw new IllegalStateException("No network is open");
                    }
                    return question.apply(current);
                },
                executor);
    }

    private void closeCurrent() {
        if (current != null) {
            current.close();
            current = null;
        }
    }

    /** Closes the network after what was asked before, and takes no more questions. */
    @Override
    public void close() {
        executor.execute(this::closeCurrent);
        executor.shutdown();
    }
}
