package convscope.paint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where everything of {@link Curves} stands at one size.
 *
 * @param time the axis that all plots share
 * @param areas one a plot, from the top
 * @param xTicks times with a number below
 * @param nameWidth px for the names at the right end, 0 without curves
 * @param hasNumbers whether the y axes have numbers
 * @param hasCaptions whether there is room for the lines above the plots and the line below
 * @param hasValues whether the latest value stands behind the name
 */
record CurvesLayout(
        TimeAxis time,
        List<PlotArea> areas,
        Ticks xTicks,
        double nameWidth,
        boolean hasNumbers,
        boolean hasCaptions,
        boolean hasValues) {

    static final double CAPTION = 11;
    static final double NAME = 12;
    private static final double LEAST_PLOT = 60;
    private static final double LEAST_HEIGHT = 90;
    private static final int LONGEST_VALUE = 7;
    private static final int MOST_TIMES = 11;

    static CurvesLayout of(Curves curves, Surface surface, double width, double height) {
        double scale = curves.scale();
        Span whole = curves.whole();
        Span shown = curves.shown();
        List<Ticks> ticks = curves.plots().stream()
                .map(plot -> plot.ticks(curves.time(), shown, whole))
                .toList();
        TextStyle number = TextStyle.values(CAPTION * scale);
        double left = Math.ceil(number.digits(longest(curves.plots(), ticks)) + 8 * scale);
        Names names = Names.of(curves, surface, shown);
        double gap = 8 * scale;
        boolean hasNumbers = width - left - gap >= LEAST_PLOT * scale;
        left = hasNumbers ? left : gap;
        boolean hasValues =
                names.width > 0 && width - left - gap - names.width - names.values >= 2 * LEAST_PLOT * scale;
        double nameWidth = Math.min(names.width, Math.max(0, width - left - gap - LEAST_PLOT * scale));
        boolean hasCaptions =
                height >= LEAST_HEIGHT * scale * (1 + 0.6 * (curves.plots().size() - 1));
        double margin = (nameWidth > 0 ? nameWidth + gap : 0) + (hasValues ? names.values : 0);
        TextStyle caption = TextStyle.text(CAPTION * scale);
        double longestTime = number.digits(longestTime(curves.time(), shown));
        double timeWidth = surface.textWidth(curves.timeLabel(), caption) + longestTime / 2;
        if (hasCaptions && width - left - gap - timeWidth >= LEAST_PLOT * scale) {
            margin = Math.max(margin, timeWidth);
        }
        double right = Math.max(left + 1, Math.floor(width - gap - margin));
        TimeAxis time = new TimeAxis(curves.time(), shown, left, right);
        int most = (int) ((right - left) / (longestTime + number.digits(3)));
        return new CurvesLayout(
                time,
                areas(curves, ticks, height, hasCaptions),
                time.ticks(Math.max(1, Math.min(MOST_TIMES, most))),
                nameWidth,
                hasNumbers,
                hasCaptions,
                hasValues);
    }

    /** Height of the line that names a plot above it. */
    static double captionHeight(double scale) {
        return Math.ceil(1.5 * NAME * scale);
    }

    private static List<PlotArea> areas(Curves curves, List<Ticks> ticks, double height, boolean hasCaptions) {
        double scale = curves.scale();
        double inset = Math.ceil(0.7 * CAPTION * scale);
        double foot = hasCaptions ? Math.ceil(2 * CAPTION * scale) - inset / 2 : 0;
        double slice = (height - foot) / Math.max(1, curves.plots().size());
        List<PlotArea> areas = new ArrayList<>();
        for (int i = 0; i < curves.plots().size(); i++) {
            double top = Math.ceil(i * slice + (hasCaptions ? captionHeight(scale) : 0) + inset);
            double below = i + 1 < curves.plots().size() && hasCaptions ? inset + Math.round(6 * scale) : inset;
            double bottom = Math.max(top + 1, Math.floor((i + 1) * slice - below));
            Ticks lines = ticks.get(i);
            Span reach = i < curves.reaches().size() ? curves.reaches().get(i) : new Span(lines.first(), lines.last());
            boolean logarithmic = curves.plots().get(i).axis().isLogarithmic();
            areas.add(new PlotArea(top, bottom, reach, lines, logarithmic));
        }
        return areas;
    }

    private static int longest(List<Plot> plots, List<Ticks> ticks) {
        int longest = 0;
        for (int i = 0; i < plots.size(); i++) {
            Plot plot = plots.get(i);
            longest = Math.max(
                    longest,
                    Arrays.stream(ticks.get(i).positions())
                            .mapToInt(tick -> plot.tick(tick).length())
                            .max()
                            .orElse(0));
        }
        return longest;
    }

    private static int longestTime(Time time, Span shown) {
        TimeAxis axis = new TimeAxis(time, shown, 0, 1);
        double step = shown.length() / 4;
        return Math.max(
                axis.written(shown.from(), step).length(),
                axis.written(shown.to(), step).length());
    }

    private record Names(double width, double values) {
        static Names of(Curves curves, Surface surface, Span shown) {
            double scale = curves.scale();
            double names = 0;
            int value = LONGEST_VALUE; // values change in length while training runs: room for the usual ones
            for (Plot plot : curves.plots()) {
                for (Curve curve : plot.curves()) {
                    if (curve.isNamed()) {
                        names = Math.max(names, Math.ceil(surface.textWidth(curve.name(), style(curve, scale))));
                        int last = curve.points().before(curves.time(), Math.nextUp(shown.to())) - 1;
                        value = last < 0
                                ? value
                                : Math.max(
                                        value,
                                        plot.written(curve.points().value(last)).length());
                    }
                }
            }
            return new Names(names, TextStyle.values(NAME * scale).digits(value) + 6 * scale);
        }
    }

    static TextStyle style(Curve curve, double scale) {
        TextStyle style = TextStyle.text(NAME * scale);
        return curve.role().isGhost() ? style : style.semibold();
    }
}
