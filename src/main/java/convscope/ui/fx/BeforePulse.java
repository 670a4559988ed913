package convscope.ui.fx;

import java.time.Duration;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * Paints at most once a pulse, just before it is laid out, however often it was asked to: a pen sends twice as many events
 * as the screen shows.
 */
public final class BeforePulse {
    private final Runnable paint;
    private final long pause;
    private boolean asked;
    private long painted;

    /**
     * @param node on whose scene's pulses it depends; while it is in none, nothing is painted and nothing forgotten
     * @param paint what paints the newest state
     */
    public BeforePulse(Node node, Runnable paint) {
        this(node, Duration.ZERO, paint);
    }

    /**
     * As before, for what need not follow every pulse.
     *
     * @param pause least time from one painting to the next; the newest state is always painted in the end
     */
    public BeforePulse(Node node, Duration pause, Runnable paint) {
        this.paint = paint;
        this.pause = pause.toNanos();
        this.painted = System.nanoTime() - this.pause;
        Runnable pulse = this::pulse;
        node.sceneProperty().addListener((property, before, now) -> move(pulse, before, now));
        move(pulse, null, node.getScene());
    }

    private static void move(Runnable pulse, Scene before, Scene now) {
        if (before != null) {
            before.removePreLayoutPulseListener(pulse);
        }
        if (now != null) {
            now.addPreLayoutPulseListener(pulse);
        }
    }

    public void ask() {
        if (!asked) {
            asked = true;
            Platform.requestNextPulse();
        }
    }

    private void pulse() {
        if (!asked) {
            return;
        }
        long now = System.nanoTime();
        if (now - painted < pause) {
            Platform.requestNextPulse();
            return;
        }
        asked = false;
        painted = now;
        paint.run();
    }
}
