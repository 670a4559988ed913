package convscope.ui.fx;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;

/**
 * Runs work on JavaFX's thread at once if nothing else came this way since the last pulse, else at the next one.
 *
 * <p>What comes alone need not wait for a pulse to be known, and a flood still costs one update a pulse.
 */
public final class OncePerPulse implements Executor {
    private final Executor fxThread;
    private final Queue<Runnable> waiting = new ArrayDeque<>(); // touched on JavaFX's thread only
    private boolean spent;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulse();
        }
    };

    public OncePerPulse(FxThread fxThread) {
        this.fxThread = fxThread;
    }

    @Override
    public void execute(Runnable work) {
        fxThread.execute(() -> {
            if (spent) {
                waiting.add(work);
            } else {
                spent = true;
                timer.start();
                work.run();
            }
        });
    }

    private void pulse() {
        if (waiting.isEmpty()) {
            spent = false;
            timer.stop();
        }
        for (int remaining = waiting.size(); remaining > 0; remaining--) {
            waiting.remove().run();
        }
    }
}
