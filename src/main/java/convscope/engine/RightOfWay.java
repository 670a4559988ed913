package convscope.engine;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets training wait between two batches while a person waits for an answer: on two cores whoever draws would else share
 * them with two gradient workers that never rest.
 *
 * <p>A claim runs out by itself, so that a lost release costs nothing. Safe to call from any thread.
 */
public final class RightOfWay {
    private static final long CLAIM = TimeUnit.MILLISECONDS.toNanos(30);
    private static final long GLANCE = TimeUnit.MICROSECONDS.toNanos(300);

    private volatile long until = System.nanoTime();

    /** Somebody waits for an answer from now on. */
    public void claim() {
        until = System.nanoTime() + CLAIM;
    }

    /** The answer is there. */
    public void release() {
        until = System.nanoTime();
    }

    /** Returns when nobody waits for an answer; called between batches. */
    public void give() {
        while (until - System.nanoTime() > 0) {
            LockSupport.parkNanos(GLANCE);
        }
    }
}
