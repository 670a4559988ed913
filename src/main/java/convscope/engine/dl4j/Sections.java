package convscope.engine.dl4j;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Stretches of work on native memory, and what must not be freed before those that could still touch it are over.
 *
 * <p>An object that the collector finds unreachable may still be in use: compiled code gives up its last reference to it
 * as soon as the address of its memory is handed to native code. But whoever still uses it got hold of it before the
 * collector found it, in a section that was open then. So a release waits for the sections that were open when it was
 * asked for, and for no later one. Safe to call from any thread.
 */
final class Sections {
    private final NavigableSet<Long> open = new TreeSet<>();
    private final Deque<Release> waiting = new ArrayDeque<>();
    private final ThreadLocal<Boolean> here = ThreadLocal.withInitial(() -> false);
    private long latest; // number of the section that began last
    private Thread releaser;

    private record Release(long after, Runnable action) {}

    /** Does something in a section; in that of the caller, if the calling thread is in one already. */
    <T> T inside(Supplier<T> work) {
        if (isInside()) {
            return work.get();
        }
        long section = begin();
        try {
            return work.get();
        } finally {
            end(section);
        }
    }

    /** Whether the calling thread is in a section. */
    boolean isInside() {
        return here.get();
    }

    /** Does this on a thread of its own, once every section that is open now has ended. */
    synchronized void release(Runnable action) {
        waiting.add(new Release(latest, action));
        if (releaser == null) {
            startReleaser();
        } else if (isDue()) {
            notifyAll();
        }
    }

    /** How many releases have not begun yet. */
    synchronized int waiting() {
        return waiting.size();
    }

    private synchronized long begin() {
        here.set(true);
        latest++;
        open.add(latest);
        return latest;
    }

    private synchronized void end(long section) {
        here.remove();
        open.remove(section);
        if (isDue()) {
            notifyAll();
        }
    }

    private boolean isDue() {
        return !waiting.isEmpty()
                && (open.isEmpty() || open.first() > waiting.peek().after());
    }

    private void startReleaser() {
        releaser = new Thread(this::releaseForever, "native-release");
        releaser.setDaemon(true);
        releaser.start();
    }

    private void releaseForever() {
        try {
            while (true) {
                next().run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            replaceReleaser();
        }
    }

    /** A release that fails costs what it should have freed and its thread, but no other release. */
    private synchronized void replaceReleaser() {
        releaser = null;
        if (!waiting.isEmpty()) {
            startReleaser();
        }
    }

    private synchronized Runnable next() throws InterruptedException {
        while (!isDue()) {
            wait();
        }
        return waiting.remove().action();
    }
}
