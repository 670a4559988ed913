package convscope.data;

import java.util.concurrent.CancellationException;

/** Follows work that may take long, and can end it; called on the thread that does the work. */
public interface Watch {
    /** Nobody looks, and nobody ends it. */
    Watch NOBODY = new Watch() {
        @Override
        public void progress(long done, long of) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * So much is done.
     *
     * @param of all there is to do, in the same unit
     */
    void progress(long done, long of);

    /** Whether nobody wants the result any more. */
    boolean isCancelled();

    /**
     * Says how far the work is, unless nobody wants the result any more.
     *
     * @throws CancellationException if it is cancelled
     */
    default void step(long done, long of) {
        if (isCancelled()) {
            throw new CancellationException();
        }
        progress(done, of);
    }
}
