package convscope.ui.build.canvas;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.util.Duration;

/** A move of 150 ms from where something was to where it belongs; at once where nothing is to move. */
final class Glide extends Transition {
    private final BooleanSupplier still;
    private DoubleConsumer work = share -> {};

    /**
     * @param still whether nothing is to move
     */
    Glide(BooleanSupplier still) {
        this.still = still;
        setCycleDuration(Duration.millis(150));
        setInterpolator(Interpolator.EASE_BOTH);
    }

    /**
     * Begins in place of what moves now.
     *
     * @param step is given the share of the way that is behind, at last 1
     */
    void start(DoubleConsumer step) {
        stop();
        work = step;
        if (still.getAsBoolean()) {
            step.accept(1);
        } else {
            step.accept(0);
            playFromStart();
        }
    }

    @Override
    protected void interpolate(double share) {
        work.accept(share);
    }
}
