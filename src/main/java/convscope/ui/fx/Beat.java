package convscope.ui.fx;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Something that is done again and again on JavaFX's thread, with pauses of seconds.
 *
 * <p>No animation of JavaFX's, which would keep its pulse going sixty times a second for it.
 */
public final class Beat implements AutoCloseable {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "beat");
        thread.setDaemon(true);
        return thread;
    });

    /** Begins. */
    public Beat(Duration pause, Executor fxThread, Runnable work) {
        long nanos = pause.toNanos();
        timer.scheduleWithFixedDelay(() -> fxThread.execute(work), nanos, nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
