package convscope.ui.fx;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;

/**
 * Runs work on JavaFX's thread at the beginning of the next pulse, so that what it changes is in the picture that the
 * pulse paints.
 *
 * <p>Asks for pulses only while something waits; an idle window stays idle.
 */
public final class Pulse implements Executor {
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final Executor fxThread;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            drain();
        }
    };

    public Pulse(FxThread fxThread) {
        this.fxThread = fxThread;
    }

    @Override
    public void execute(Runnable work) {
        waiting.add(work);
        fxThread.execute(timer::start);
    }

    private void drain() {
        timer.stop(); // before the work, which may ask for the next pulse
        for (int remaining = waiting.size(); remaining > 0; remaining--) {
            waiting.remove().run();
        }
    }
}
