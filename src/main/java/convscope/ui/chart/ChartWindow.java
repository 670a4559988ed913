package convscope.ui.chart;

import convscope.paint.Curves;
import convscope.paint.Plot;
import convscope.paint.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

/**
 * Which part of the time a chart shows while curves grow and the user pans and zooms, and how the axes get there.
 *
 * <p>What the user does is done at once; what grows by itself glides, in steps. Times are in nanoseconds of any clock.
 */
final class ChartWindow {
    /** Where the newest point stands after a step, so that the next ones have room before the next step. */
    private static final double ROOM = 0.1;

    /** So many points stay in the window at least, in the mean. */
    private static final double LEAST_POINTS = 4;

    private final BooleanSupplier still;
    private final Glide time = new Glide();
    private final Glide reaches = new Glide();
    private Optional<Curves> curves = Optional.empty();
    private Hold hold = Hold.WHOLE;

    /** What keeps its place while the curves grow. */
    enum Hold {
        /** All of the time is shown. */
        WHOLE,
        /** The newest point stays in sight. */
        NEWEST,
        /** The user looks at a place. */
        PLACE
    }

    /** @param still whether nothing should move by itself */
    ChartWindow(BooleanSupplier still) {
        this.still = still;
    }

    /** Whether there are curves. */
    boolean isShown() {
        return curves.isPresent();
    }

    Hold hold() {
        return hold;
    }

    /** Shows these from now on; axes glide unless they are other axes. */
    void show(Curves next, long now) {
        boolean other = curves.isEmpty() || !axes(curves.get()).equals(axes(next));
        boolean otherTime = curves.isEmpty() || curves.get().time() != next.time();
        curves = Optional.of(next);
        if (otherTime) {
            hold = Hold.WHOLE;
        }
        time.aim(List.of(target(now)), otherTime || still.getAsBoolean(), now);
        if (other) {
            reaches.aim(List.of(), true, now);
        }
    }

    private static List<Plot.Axis> axes(Curves curves) {
        return curves.plots().stream().map(Plot::axis).toList();
    }

    private Span target(long now) {
        Span whole = curves.orElseThrow().whole();
        if (hold == Hold.WHOLE || time.at(now).isEmpty()) {
            return whole;
        }
        Span window = time.at(now).get(0);
        OptionalDouble newest = curves.get().newest();
        if (hold == Hold.NEWEST && newest.isPresent() && !window.contains(newest.getAsDouble())) {
            double end = newest.getAsDouble() + ROOM * window.length();
            window = new Span(end - window.length(), end);
        }
        return window.inside(whole);
    }

    /** The curves as they are at this moment; empty before there are any. */
    Optional<Curves> frame(long now) {
        return curves.map(all -> {
            Curves part = all.within(time.at(now).stream().findFirst());
            reaches.aim(part.resting(), still.getAsBoolean(), now);
            return part.reaching(reaches.at(now));
        });
    }

    boolean isMoving(long now) {
        return time.isMoving(now) || reaches.isMoving(now);
    }

    /** Moves by so much time, which ends following. */
    void pan(double by, long now) {
        shown(now).ifPresent(window -> {
            Span moved = window.moved(by).inside(curves.orElseThrow().whole());
            if (hold != Hold.WHOLE) {
                look(moved, Hold.PLACE, now);
            }
        });
    }

    /** Shows {@code factor} times as much, where {@code around} keeps its place. */
    void zoom(double factor, double around, long now) {
        shown(now).ifPresent(window -> {
            Span whole = curves.orElseThrow().whole();
            double least = LEAST_POINTS / Math.max(10, points()) * whole.length();
            double allowed = Math.max(factor, least / window.length());
            Span zoomed = window.scaled(allowed, around).inside(whole);
            boolean newest = curves.get().newest().isPresent()
                    && zoomed.contains(curves.get().newest().getAsDouble());
            Hold next = zoomed.equals(whole) ? Hold.WHOLE : newest && hold != Hold.PLACE ? Hold.NEWEST : Hold.PLACE;
            look(zoomed, next, now);
        });
    }

    private int points() {
        return curves.orElseThrow().plots().stream()
                .flatMap(plot -> plot.curves().stream())
                .mapToInt(curve -> curve.points().count())
                .max()
                .orElse(0);
    }

    private void look(Span window, Hold next, long now) {
        hold = next;
        time.aim(List.of(window), true, now);
    }

    /** Shows all of the time. */
    void showWhole(long now) {
        hold = Hold.WHOLE;
        curves.ifPresent(all -> time.aim(List.of(all.whole()), still.getAsBoolean(), now));
    }

    /** Shows as much as before around the newest point, and stays with it. */
    void follow(long now) {
        if (hold == Hold.PLACE && curves.isPresent()) {
            hold = Hold.NEWEST;
            time.aim(List.of(target(now)), still.getAsBoolean(), now);
        }
    }

    private Optional<Span> shown(long now) {
        return time.at(now).stream().findFirst();
    }
}
