package convscope.paint;

import java.util.List;

/**
 * What is drawn over one y axis.
 *
 * @param label what is measured, in the language of the reader: "accuracy"
 * @param axis how
 * @param curves ghosts are drawn below the others
 */
public record Plot(String label, Axis axis, List<Curve> curves) {
    /** Share of the time that the zoomed axis of accuracy does not care to show whole. */
    private static final double WARM_UP = 0.25;

    /** What stands on the y axis. */
    public enum Axis {
        /** Shares as percent, always 0 to 100. */
        ACCURACY,
        /** Shares as percent, as far as the curves reach after the first quarter; what is below is cut. */
        ACCURACY_ZOOMED,
        /** From zero up. */
        LOSS,
        /** Positive values on powers of ten; others are gaps. */
        LOSS_LOGARITHMIC;

        boolean isShare() {
            return this == ACCURACY || this == ACCURACY_ZOOMED;
        }

        boolean isLogarithmic() {
            return this == LOSS_LOGARITHMIC;
        }
    }

    public Plot {
        curves = List.copyOf(curves);
    }

    List<Curve> current() {
        return curves.stream().filter(curve -> !curve.role().isGhost()).toList();
    }

    /** A value as the labels and the read-out write it: four significant digits, accuracy in percent. */
    String written(double value) {
        return axis.isShare() && Double.isFinite(value)
                ? Numerals.exactly(100 * value, 4) + " %"
                : Numerals.exactly(value, 4);
    }

    /** A round value as the axis writes it. */
    String tick(double value) {
        return axis.isShare() ? Numerals.significant(100 * value, 4) + " %" : Numerals.significant(value, 4);
    }

    /** Round values that cover what is drawn of these times. */
    Ticks ticks(Time time, Span shown, Span whole) {
        if (axis == Axis.ACCURACY) {
            return Ticks.fromZero(1);
        }
        double settled = axis == Axis.ACCURACY_ZOOMED ? whole.from() + WARM_UP * whole.length() : shown.from();
        double[] reach = reach(time, Math.max(shown.from(), Math.min(settled, shown.to())), shown.to());
        if (!(reach[0] <= reach[1])) {
            reach = reach(time, shown.from(), shown.to());
        }
        boolean any = reach[0] <= reach[1];
        return switch (axis) {
            case ACCURACY_ZOOMED ->
                any
                        ? Ticks.linear(Math.max(0, Math.min(reach[0], 0.99)), Math.min(1, Math.max(reach[1], 0.01)))
                        : Ticks.fromZero(1);
            case LOSS_LOGARITHMIC -> any ? Ticks.logarithmic(reach[0], reach[1]) : Ticks.logarithmic(0.1, 1);
            default -> any && reach[0] < 0 ? Ticks.linear(reach[0], Math.max(0, reach[1])) : Ticks.fromZero(reach[1]);
        };
    }

    /** What is drawn faintly below a smoothed curve is cut rather than let its noise choose the axis. */
    private double[] reach(Time time, double from, double to) {
        double[] reach = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (Curve curve : axis == Axis.ACCURACY_ZOOMED ? current() : curves) {
            widen(reach, curve.points(), time, from, to);
        }
        return reach;
    }

    private void widen(double[] reach, Points points, Time time, double from, double to) {
        Extremes extremes = points.extremes(points.before(time, from), points.before(time, Math.nextUp(to)));
        if (extremes.any(axis.isLogarithmic())) {
            reach[0] = Math.min(reach[0], extremes.lowest(axis.isLogarithmic()));
            reach[1] = Math.max(reach[1], extremes.highest());
        }
    }
}
