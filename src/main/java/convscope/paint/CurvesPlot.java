package convscope.paint;

import java.util.Arrays;

/**
 * The plot area of {@link Curves} at one size: margins, axes and the way from data to px.
 *
 * @param nameWidth px for the names at the right end, 0 without curves
 * @param hasNumbers whether the y axis has numbers
 * @param hasCaptions whether there is room for the line above and the line below the plot
 * @param hasValues whether the latest value stands behind the name
 */
record CurvesPlot(
        double left,
        double right,
        double top,
        double bottom,
        double xFrom,
        double xTo,
        Ticks xTicks,
        Ticks yTicks,
        boolean logarithmic,
        double nameWidth,
        boolean hasNumbers,
        boolean hasCaptions,
        boolean hasValues) {

    static final double CAPTION = 11;
    static final double NAME = 12;
    private static final double LEAST_PLOT = 60;

    /** Share of the x axis that the zoomed axis of accuracy does not care to show whole. */
    private static final double WARM_UP = 0.25;

    static CurvesPlot of(Curves curves, Surface surface, double width, double height) {
        double scale = curves.scale();
        double[] reach = reach(curves);
        Ticks yTicks = yTicks(curves.axis(), reach[2], reach[3]);
        TextStyle number = TextStyle.values(CAPTION * scale);
        int longest = Arrays.stream(yTicks.positions())
                .mapToInt(tick -> tickText(curves.axis(), tick).length())
                .max()
                .orElse(0);
        double left = Math.ceil(number.digits(longest) + 8 * scale);
        TextStyle name = TextStyle.text(NAME * scale).semibold();
        double names = 0;
        int value = 0;
        for (Series one : curves.named()) {
            names = Math.max(names, Math.ceil(surface.textWidth(one.name(), name)));
            int last = one.lastFinite();
            value = last < 0
                    ? value
                    : Math.max(
                            value, curves.written(one.ys()[one.ys().length - 1]).length());
        }
        // the latest values change in length while training runs: room for the usual ones keeps the plot still
        double values = TextStyle.values(NAME * scale).digits(Math.max(value, 7)) + 6 * scale;
        double gap = 8 * scale;
        boolean hasNumbers = width - left - gap >= LEAST_PLOT * scale;
        left = hasNumbers ? left : gap;
        boolean hasValues = names > 0 && width - left - gap - names - values >= 2 * LEAST_PLOT * scale;
        names = Math.min(names, Math.max(0, width - left - gap - LEAST_PLOT * scale));
        boolean hasCaptions = height >= 90 * scale;
        double margin = (names > 0 ? names + gap : 0) + (hasValues ? values : 0);
        double xName = surface.textWidth(curves.labels().x(), TextStyle.text(CAPTION * scale))
                + number.digits(whole(reach[1]).length()) / 2;
        if (hasCaptions && width - left - gap - xName >= LEAST_PLOT * scale) {
            margin = Math.max(margin, xName);
        }
        double right = Math.floor(width - gap - margin);
        double inset = Math.ceil(0.7 * CAPTION * scale);
        double top = hasCaptions ? Math.ceil(1.5 * CAPTION * scale) + inset : inset;
        double bottom = Math.floor(height - (hasCaptions ? Math.ceil(2 * CAPTION * scale) + inset / 2 : inset));
        right = Math.max(left + 1, right);
        int most = (int) ((right - left) / number.digits(whole(reach[1]).length() + 4));
        Ticks xTicks = Ticks.whole(reach[0], reach[1], Math.max(1, Math.min(11, most)));
        return new CurvesPlot(
                left,
                right,
                top,
                Math.max(top + 1, bottom),
                reach[0],
                reach[1],
                xTicks,
                yTicks,
                curves.axis() == Curves.Axis.LOSS_LOGARITHMIC,
                names,
                hasNumbers,
                hasCaptions,
                hasValues);
    }

    double x(double data) {
        return left + (data - xFrom) / (xTo - xFrom) * (right - left);
    }

    double dataX(double px) {
        return xFrom + (px - left) / (right - left) * (xTo - xFrom);
    }

    /** The px of a value; NaN where a logarithmic axis has no place for it. */
    double y(double data) {
        double share = logarithmic
                ? Math.log(data / yTicks.first()) / Math.log(yTicks.last() / yTicks.first())
                : (data - yTicks.first()) / (yTicks.last() - yTicks.first());
        return Double.isFinite(data) && Double.isFinite(share) ? bottom - share * (bottom - top) : Double.NaN;
    }

    static String tickText(Curves.Axis axis, double tick) {
        return axis.isShare() ? Numerals.significant(100 * tick, 4) + " %" : Numerals.significant(tick, 4);
    }

    /** A whole number as the x axis writes it. */
    static String whole(double value) {
        return Long.toString(Math.round(value));
    }

    /**
     * Positions as near as possible to the wanted ones (ascending), at least {@code line} apart and inside [from, to];
     * they must fit.
     */
    static double[] spread(double[] wanted, double line, double from, double to) {
        double[] at = wanted.clone();
        for (int i = 0; i < at.length; i++) {
            double least = i == 0 ? from : at[i - 1] + line;
            at[i] = Math.max(least, at[i]);
        }
        for (int i = at.length - 1; i >= 0; i--) {
            double most = i == at.length - 1 ? to : at[i + 1] - line;
            at[i] = Math.min(most, at[i]);
        }
        return at;
    }

    /** First and last x, smallest and largest y of all that is drawn; for a logarithmic axis of the positive ones. */
    private static double[] reach(Curves curves) {
        boolean logarithmic = curves.axis() == Curves.Axis.LOSS_LOGARITHMIC;
        double[] reach = {
            Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (Series one : curves.series()) {
            if (one.xs().length > 0) {
                reach[0] = Math.min(reach[0], one.xs()[0]);
                reach[1] = Math.max(reach[1], one.xs()[one.xs().length - 1]);
            }
        }
        boolean zoomed = curves.axis() == Curves.Axis.ACCURACY_ZOOMED;
        double settled = zoomed ? reach[0] + WARM_UP * (reach[1] - reach[0]) : reach[0];
        for (Series one : zoomed ? curves.named() : curves.series()) {
            widen(reach, one.xs(), one.ys(), settled, logarithmic);
            if (!zoomed && one.raw().length > 0) {
                widen(reach, one.xs(), one.raw(), settled, logarithmic);
            }
        }
        if (reach[0] > reach[1]) {
            reach[0] = 0;
            reach[1] = 1;
        }
        reach[1] = Math.max(reach[1], curves.end().orElse(reach[1]));
        if (reach[0] == reach[1]) {
            reach[0] -= 0.5;
            reach[1] += 0.5;
        }
        if (reach[2] > reach[3]) {
            reach[2] = logarithmic ? 0.1 : 0;
            reach[3] = 1;
        }
        return reach;
    }

    private static void widen(double[] reach, double[] xs, double[] ys, double from, boolean positive) {
        for (int i = 0; i < ys.length; i++) {
            double y = ys[i];
            if (xs[i] >= from && Double.isFinite(y) && (y > 0 || !positive)) {
                reach[2] = Math.min(reach[2], y);
                reach[3] = Math.max(reach[3], y);
            }
        }
    }

    private static Ticks yTicks(Curves.Axis axis, double min, double max) {
        return switch (axis) {
            case ACCURACY -> Ticks.fromZero(1);
            case ACCURACY_ZOOMED -> Ticks.linear(Math.max(0, Math.min(min, 0.99)), Math.min(1, Math.max(max, 0.01)));
            case LOSS -> Ticks.fromZero(max);
            case LOSS_LOGARITHMIC -> Ticks.logarithmic(min, max);
        };
    }
}
