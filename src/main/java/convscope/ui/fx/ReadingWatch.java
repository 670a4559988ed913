package convscope.ui.fx;

import convscope.data.Watch;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** Tells the screen how far the reading of images is, ten times a second at most. */
public final class ReadingWatch implements Watch {
    private static final long APART = 100_000_000;

    private final Executor fxThread;
    private final Told told;
    private final BooleanSupplier cancelled;
    private long last = System.nanoTime();

    /** Hears how far it is, on JavaFX's thread. */
    @FunctionalInterface
    public interface Told {
        void reading(long done, long of);
    }

    /**
     * @param cancelled whether nobody wants the images any more; asked on any thread
     */
    public ReadingWatch(Executor fxThread, Told told, BooleanSupplier cancelled) {
        this.fxThread = fxThread;
        this.told = told;
        this.cancelled = cancelled;
    }

    @Override
    public void progress(long done, long of) {
        long now = System.nanoTime();
        if (now - last >= APART) {
            last = now;
            fxThread.execute(() -> {
                if (!cancelled.getAsBoolean()) {
                    told.reading(done, of);
                }
            });
        }
    }

    @Override
    public boolean isCancelled() {
        return cancelled.getAsBoolean();
    }
}
