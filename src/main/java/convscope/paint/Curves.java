package convscope.paint;

import convscope.paint.Surface.Anchor;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Training and validation over time: plots one above the other that share the time axis.
 *
 * <p>No box; four or five horizontal lines a plot; each curve is named at its right end with its latest value. One crosshair
 * reads every curve of every plot at one time. A million points a curve draw as fast as the columns of px.
 *
 * @param plots from the top
 * @param time what stands on the x axis
 * @param timeLabel what is counted there, in the language of the reader: "epoch"
 * @param palette colours
 * @param scale 1 at 100 %
 * @param end where the time axis ends at least, as the plan of the training says
 * @param window the part of the time that is shown; empty for all of it
 * @param reaches the part of each y axis that is shown while the axes glide; empty where they rest
 * @param reading where the crosshair stands
 */
public record Curves(
        List<Plot> plots,
        Time time,
        String timeLabel,
        Palette palette,
        double scale,
        OptionalDouble end,
        Optional<Span> window,
        List<Span> reaches,
        Optional<Reading> reading)
        implements Figure {
    private static final double GHOST = 0.35;
    private static final double RAW = 0.25;
    private static final double TOLD_WIDTH = 1000;
    private static final double[] GROWTH = {1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};

    /**
     * A crosshair.
     *
     * @param at the time that is read, moved to the nearest point
     * @param pinned whether it stays there
     */
    public record Reading(double at, boolean pinned) {}

    public Curves {
        plots = List.copyOf(plots);
        reaches = List.copyOf(reaches);
    }

    public static Curves of(List<Plot> plots, Time time, String timeLabel, Palette palette, double scale) {
        return new Curves(
                plots,
                time,
                timeLabel,
                palette,
                scale,
                OptionalDouble.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** These curves on a time axis that reaches at least so far. */
    public Curves until(double least) {
        return new Curves(plots, time, timeLabel, palette, scale, OptionalDouble.of(least), window, reaches, reading);
    }

    /** These curves, showing this part of the time. */
    public Curves within(Optional<Span> part) {
        return new Curves(plots, time, timeLabel, palette, scale, end, part, reaches, reading);
    }

    /** These curves with their y axes on the way to where they belong. */
    public Curves reaching(List<Span> parts) {
        return new Curves(plots, time, timeLabel, palette, scale, end, window, parts, reading);
    }

    public Curves reading(Optional<Reading> at) {
        return new Curves(plots, time, timeLabel, palette, scale, end, window, reaches, at);
    }

    /** All the time there is to show; its end grows in steps, so that an axis is not a new one with every point. */
    public Span whole() {
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (Plot plot : plots) {
            for (Curve curve : plot.curves()) {
                int count = curve.points().count();
                if (count > 0) {
                    first = Math.min(first, curve.points().time(time, 0));
                    last = Math.max(last, curve.points().time(time, count - 1));
                }
            }
        }
        double from = first > last || first >= 0 && first <= last / 2 ? 0 : first;
        from = from == last && from > 0 ? 0 : from;
        double to = Math.max(end.orElse(from), last > end.orElse(0) ? from + grown(last - from) : last);
        return to > from ? new Span(from, to) : new Span(from, from + 1);
    }

    private static double grown(double length) {
        double magnitude = Math.pow(10, Math.floor(Math.log10(length)));
        for (double step : GROWTH) {
            if (step * magnitude >= length * (1 - 1e-9)) {
                return step * magnitude;
            }
        }
        return length;
    }

    /** The time of the newest point of a run that is no ghost. */
    public OptionalDouble newest() {
        return plots.stream()
                .flatMap(plot -> plot.current().stream())
                .map(Curve::points)
                .filter(points -> points.count() > 0)
                .mapToDouble(points -> points.time(time, points.count() - 1))
                .max();
    }

    /** The part of the time that is shown. */
    public Span shown() {
        return window.orElseGet(this::whole);
    }

    /** Where each y axis belongs when it rests. */
    public List<Span> resting() {
        Span shown = shown();
        Span whole = whole();
        return plots.stream()
                .map(plot -> plot.ticks(time, shown, whole))
                .map(ticks -> new Span(ticks.first(), ticks.last()))
                .toList();
    }

    /** The time axis when the figure fills {@code width}×{@code height}. */
    public TimeAxis timeAxis(Surface surface, double width, double height) {
        return CurvesLayout.of(this, surface, width, height).time();
    }

    /** The time of the point nearest to this one, over all curves that are no ghosts. */
    public OptionalDouble nearest(double at) {
        double best = Double.NaN;
        for (Plot plot : plots) {
            for (Curve curve : plot.current()) {
                int index = curve.points().nearest(time, at);
                if (index >= 0) {
                    double candidate = curve.points().time(time, index);
                    best = Math.abs(best - at) <= Math.abs(candidate - at) ? best : candidate;
                }
            }
        }
        return Double.isNaN(best) ? OptionalDouble.empty() : OptionalDouble.of(best);
    }

    /** What the crosshair reads, in words, a line a curve; empty without one. */
    public Optional<String> told() {
        return reading.map(Reading::at)
                .map(this::nearest)
                .flatMap(at -> at.isEmpty()
                        ? Optional.empty()
                        : Optional.of(ReadOut.of(this, new TimeAxis(time, shown(), 0, TOLD_WIDTH), at.getAsDouble())
                                .told()));
    }

    @Override
    public void paint(Surface surface, double width, double height) {
        CurvesLayout layout = CurvesLayout.of(this, surface, width, height);
        for (int i = 0; i < plots.size(); i++) {
            paintGrid(surface, layout, i, width);
        }
        if (layout.hasCaptions()) {
            paintTimes(surface, layout, width, height);
        }
        for (int i = 0; i < plots.size(); i++) {
            PlotArea area = layout.areas().get(i);
            paintCurves(surface, layout.time(), plots.get(i), area);
            new EndLabels(this, plots.get(i), layout, area).paint(surface);
        }
        reading.ifPresent(one -> new Crosshair(this, layout, one).paint(surface));
    }

    private void paintCurves(Surface surface, TimeAxis axis, Plot plot, PlotArea area) {
        surface.pushClip(axis.left() - 2, area.top() - 2, axis.right() - axis.left() + 4, area.height() + 4);
        for (Curve ghost : plot.curves()) {
            if (ghost.role().isGhost()) {
                Stroke stroke = Stroke.solid(scale, Palette.faded(ghost.colour(palette), GHOST));
                PixelColumns.draw(surface, ghost.points(), axis, area, stroke);
            }
        }
        for (Curve curve : plot.current()) {
            Stroke stroke = Stroke.solid(scale, Palette.faded(curve.colour(palette), RAW));
            curve.raw().ifPresent(raw -> PixelColumns.draw(surface, raw, axis, area, stroke));
        }
        for (Curve curve : plot.current()) {
            PixelColumns.draw(surface, curve.points(), axis, area, stroke(curve));
        }
        surface.popClip();
    }

    private Stroke stroke(Curve curve) {
        double line = 2 * scale;
        int colour = curve.colour(palette);
        return curve.role().isTraining()
                ? Stroke.solid(line, colour)
                : Stroke.dashed(line, colour, 6 * scale, 4 * scale);
    }

    private void paintGrid(Surface surface, CurvesLayout layout, int index, double width) {
        PlotArea area = layout.areas().get(index);
        Plot plot = plots.get(index);
        TextStyle number = TextStyle.values(CurvesLayout.CAPTION * scale);
        TimeAxis axis = layout.time();
        double lastBaseline = Double.POSITIVE_INFINITY;
        for (double tick : area.ticks().positions()) {
            double y = Math.round(area.y(tick));
            if (!(y >= area.top() - 1 && y <= area.bottom() + 1)) {
                continue;
            }
            surface.fillRectangle(axis.left(), y, axis.right() - axis.left(), 1, palette.gridLine());
            double baseline = number.baselineAround(y + 0.5);
            if (layout.hasNumbers() && lastBaseline - baseline >= 1.2 * number.size()) {
                double end = axis.left() - 6 * scale;
                surface.text(plot.tick(tick), end, baseline, Anchor.RIGHT, number, palette.mutedText());
                lastBaseline = baseline;
            }
        }
        if (layout.hasCaptions()) {
            TextStyle caption = TextStyle.text(CurvesLayout.NAME * scale).semibold();
            double inset = Math.ceil(0.7 * CurvesLayout.CAPTION * scale);
            double above = area.top() - inset - CurvesLayout.captionHeight(scale) / 2;
            String label = caption.fit(surface, plot.label(), width);
            surface.text(label, 0, caption.baselineAround(above), Anchor.LEFT, caption, palette.text());
        }
    }

    private void paintTimes(Surface surface, CurvesLayout layout, double width, double height) {
        TextStyle number = TextStyle.values(CurvesLayout.CAPTION * scale);
        TextStyle caption = TextStyle.text(CurvesLayout.CAPTION * scale);
        double baseline = caption.baselineAround(height - 0.75 * CurvesLayout.CAPTION * scale);
        TimeAxis axis = layout.time();
        double[] ticks = layout.xTicks().positions();
        double step = ticks.length > 1 ? ticks[1] - ticks[0] : axis.shown().length();
        double taken = axis.left();
        for (double tick : ticks) {
            String text = axis.written(tick, step);
            surface.text(text, axis.x(tick), baseline, Anchor.CENTRE, number, palette.mutedText());
            taken = axis.x(tick) + number.digits(text.length()) / 2;
        }
        double x = Math.max(axis.right(), taken) + 8 * scale;
        String label = caption.fit(surface, timeLabel, width - x);
        surface.text(label, x, baseline, Anchor.LEFT, caption, palette.mutedText());
    }
}
