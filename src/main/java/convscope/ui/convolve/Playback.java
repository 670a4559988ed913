package convscope.ui.convolve;

import convscope.stepper.Frame;
import convscope.stepper.Moment;
import convscope.stepper.Tempo;
import convscope.stepper.Walk;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;

/**
 * The walk in time: plays it from a moment on, and lets the window glide to the next position when somebody steps.
 *
 * <p>Time is counted from pulse to pulse, and a pulse that comes late counts for a few, so that nothing jumps after a pause of
 * the whole program.
 */
final class Playback {
    /** Milliseconds that one pulse may count for. */
    private static final double LONGEST_PULSE = 100;

    /** Milliseconds that a finished walk is seen before it begins again. */
    private static final double REST = 1000;

    private final Consumer<Frame> show;
    private final Runnable ended;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulse(now);
        }
    };
    private Optional<Course> course = Optional.empty();
    private double elapsed;
    private long before;

    /** Something that goes on in time. */
    private interface Course {
        /** What is to be seen after so many milliseconds; empty at the end. */
        Optional<Frame> at(double milliseconds);
    }

    /**
     * @param show shows a frame
     * @param ended is told when a course has come to its end by itself
     */
    Playback(Consumer<Frame> show, Runnable ended) {
        this.show = show;
        this.ended = ended;
    }

    /** Plays from a moment on, from the beginning if that is the end. */
    void play(Walk walk, Moment from, Tempo tempo, boolean loop) {
        Moment start = from.equals(walk.last()) ? walk.first() : from;
        start(new Play(walk, start, tempo, loop));
    }

    private record Play(Walk walk, Moment from, Tempo tempo, boolean loop) implements Course {
        @Override
        public Optional<Frame> at(double milliseconds) {
            double first = tempo.remaining(walk, from);
            if (milliseconds < first) {
                return Optional.of(tempo.after(walk, from, milliseconds));
            }
            if (!loop) {
                return Optional.empty();
            }
            double round = tempo.remaining(walk, walk.first()) + REST;
            double within = (milliseconds - first) % round;
            return Optional.of(
                    within < REST ? Frame.still(walk.last()) : tempo.after(walk, walk.first(), within - REST));
        }
    }

    /** Lets something appear, at the pace of the tempo: the glide to a position, or what a micro-step brings. */
    void approach(Walk walk, Moment moment, Tempo tempo) {
        double duration = tempo.duration(walk, moment);
        start(milliseconds ->
                milliseconds < duration ? Optional.of(new Frame(moment, milliseconds / duration)) : Optional.empty());
    }

    private void start(Course next) {
        course = Optional.of(next);
        elapsed = 0;
        before = 0;
        next.at(0).ifPresent(show);
        timer.start();
    }

    /** Stops where it is. */
    void stop() {
        timer.stop();
        course = Optional.empty();
    }

    boolean isRunning() {
        return course.isPresent();
    }

    /** A pulse, in nanoseconds of any clock. */
    void pulse(long now) {
        if (course.isEmpty()) {
            return;
        }
        elapsed += before == 0 ? 0 : Math.min(LONGEST_PULSE, (now - before) / 1e6);
        before = now;
        Optional<Frame> frame = course.get().at(elapsed);
        if (frame.isPresent()) {
            show.accept(frame.get());
        } else {
            stop();
            ended.run();
        }
    }
}
