package convscope.ui.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

/** Notes the time from each pulse of a shown window to the next, while it keeps the pulses coming. */
public final class PulseTimes {
    private final Scene scene;
    private final List<Double> intervals = new ArrayList<>();
    private final Runnable pulse = this::pulse;
    private final AnimationTimer alive = new AnimationTimer() {
        @Override
        public void handle(long now) {
            // as long as it runs there is a next pulse
        }
    };
    private long last;

    public PulseTimes(Scene scene) {
        this.scene = scene;
    }

    /** Begins; on JavaFX's thread. */
    public void start() {
        last = 0;
        scene.addPostLayoutPulseListener(pulse);
        alive.start();
    }

    /** Ends. */
    public void stop() {
        alive.stop();
        scene.removePostLayoutPulseListener(pulse);
    }

    private void pulse() {
        long now = System.nanoTime();
        if (last != 0) {
            intervals.add((now - last) / 1e6);
        }
        last = now;
    }

    /** Milliseconds from each pulse to the next, so far. */
    public List<Double> intervals() {
        return List.copyOf(intervals);
    }
}
