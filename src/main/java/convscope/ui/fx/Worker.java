package convscope.ui.fx;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A thread for work that JavaFX's thread must not do; it ends with the program. */
public final class Worker implements Executor {
    private final ExecutorService executor;

    public Worker(String name) {
        executor = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void execute(Runnable work) {
        executor.execute(work);
    }
}
