package convscope.engine;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets training wait while a person waits for an answer: on two cores whoever draws would else share them with two
 * gradient workers that never rest.
 *
 * <p>A claim runs out by itself, so that a lost release costs nothing. Safe to call from any thread.
 */
public final class RightOfWay {
    private static final Duration CLAIM = Duration.ofMillis(30);

    private final long longest;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition released = lock.newCondition();
    private volatile long until = System.nanoTime();

    /** A right of way that is claimed for moments. */
    public RightOfWay() {
        this(CLAIM);
    }

    /**
     * As before, with claims that last longer or shorter.
     *
     * @param longest after which a claim that nobody released runs out
     */
    public RightOfWay(Duration longest) {
        this.longest = longest.toNanos();
    }

    /** Somebody waits for an answer from now on. */
    public void claim() {
        until = System.nanoTime() + longest;
    }

    /** The answer is there. */
    public void release() {
        lock.lock();
        try {
            until = System.nanoTime();
            released.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Returns when nobody waits for an answer, or when the thread is interrupted, which stays so; costs nothing worth
     * counting where nobody waits.
     */
    public void give() {
        if (until - System.nanoTime() <= 0) {
            return;
        }
        lock.lock();
        try {
            for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
                released.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
