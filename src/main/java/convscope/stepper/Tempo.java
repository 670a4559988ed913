package convscope.stepper;

import convscope.stepper.Walk.Stage;

/**
 * How long the moments of a walk take, and what is to be seen in between.
 *
 * <p>Pure: it has no clock. At speed 1 the window glides for 240 ms, a product takes 90 (less where a position has more
 * than {@value #PACED_TERMS} of them, so that none takes longer than a breath), the sum, the bias and the activation 120
 * each, the flight into the output cell 300. Above {@value #GLIDE_ONLY}× only the glide is left: each value is there when
 * the window arrives.
 *
 * @param speed how many times faster than that, above 0
 * @param reducedMotion whether nothing moves: moments then follow each other at the same times, without anything in between
 */
public record Tempo(double speed, boolean reducedMotion) {
    /** Above this speed a position is one glide. */
    public static final double GLIDE_ONLY = 4;

    private static final double GLIDE = 240;
    private static final double TERM = 90;
    private static final int PACED_TERMS = 30;
    private static final double RESULT = 120;
    private static final double FLIGHT = 300;

    public Tempo {
        if (!(speed > 0) || Double.isInfinite(speed)) {
            throw new IllegalArgumentException("A tempo needs a speed above 0, found " + speed);
        }
    }

    /** A tempo that moves. */
    public static Tempo of(double speed) {
        return new Tempo(speed, false);
    }

    /** Whether single products are seen, or whole positions only. */
    public boolean showsTerms() {
        return speed <= GLIDE_ONLY;
    }

    /** Milliseconds from the moment before to this one. */
    public double duration(Walk walk, Moment moment) {
        Stage stage = walk.stage(moment);
        if (!showsTerms()) {
            return stage == Stage.PLACED ? GLIDE / speed : 0;
        }
        return switch (stage) {
                    case PLACED -> GLIDE;
                    case TERMS -> TERM * Math.min(1, PACED_TERMS / (double) walk.terms());
                    case SUM, BIAS, ACTIVATION -> RESULT;
                    case WRITTEN -> FLIGHT;
                }
                / speed;
    }

    /** Milliseconds from the end of one position to the end of the next. */
    public double position(Walk walk) {
        return duration(walk, new Moment(0, 0)) + rest(walk, 0);
    }

    /** Milliseconds from a moment to the end of the walk. */
    public double remaining(Walk walk, Moment from) {
        return rest(walk, from.microStep()) + (walk.positions() - 1 - from.position()) * position(walk);
    }

    /** Milliseconds from a micro-step to the end of its position. */
    private double rest(Walk walk, int microStep) {
        double rest = 0;
        for (int micro = microStep + 1; micro <= walk.written(); micro++) {
            rest += duration(walk, new Moment(0, micro));
        }
        return rest;
    }

    /**
     * What is to be seen so many milliseconds after a moment was reached; the last moment from the end of the walk on.
     * Starting again is the caller's.
     */
    public Frame after(Walk walk, Moment from, double milliseconds) {
        double left = milliseconds - rest(walk, from.microStep());
        if (left < 0) {
            return within(walk, from, milliseconds);
        }
        int positions = (int) Math.min(left / position(walk), walk.positions());
        int reached = from.position() + positions;
        if (reached >= walk.positions() - 1) {
            return Frame.still(walk.last());
        }
        return within(walk, walk.at(reached), left - positions * position(walk));
    }

    /** The same, where it is known to be before the end of the next position. */
    private Frame within(Walk walk, Moment from, double milliseconds) {
        Moment before = from;
        double left = milliseconds;
        while (true) {
            Moment next = walk.nextMicro(before);
            double duration = duration(walk, next);
            if (next.equals(before)) {
                return Frame.still(before);
            }
            if (left < duration) {
                return left <= 0 || reducedMotion ? Frame.still(before) : new Frame(next, eased(left / duration));
            }
            left -= duration;
            before = next;
        }
    }

    /** Slow, fast, slow: from 0 to 1. */
    private static double eased(double share) {
        return share * share * (3 - 2 * share);
    }
}
