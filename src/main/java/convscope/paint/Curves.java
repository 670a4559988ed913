package convscope.paint;

import convscope.paint.Surface.Anchor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Training and validation over time, on one pair of axes.
 *
 * <p>No box; four or five horizontal lines; each curve is named at its right end with its latest value. A crosshair reads
 * every curve at one x. A million points a curve draw as fast as the columns of px.
 *
 * @param series the curves; ghosts are drawn below the others
 * @param axis what is measured
 * @param labels the words
 * @param palette colours
 * @param scale 1 at 100 %
 * @param end where the x axis ends at least, so that it grows in steps; empty for the end of the data
 * @param crosshair the x to read at, in data units
 */
public record Curves(
        List<Series> series,
        Axis axis,
        Labels labels,
        Palette palette,
        double scale,
        OptionalDouble end,
        OptionalDouble crosshair)
        implements Figure {

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
    }

    /**
     * @param x what is counted: "epoch"
     * @param y what is measured: "accuracy"
     */
    public record Labels(String x, String y) {}

    public Curves {
        series = List.copyOf(series);
    }

    public static Curves of(List<Series> series, Axis axis, Labels labels, Palette palette, double scale) {
        return new Curves(series, axis, labels, palette, scale, OptionalDouble.empty(), OptionalDouble.empty());
    }

    public Curves until(double end) {
        return new Curves(series, axis, labels, palette, scale, OptionalDouble.of(end), crosshair);
    }

    public Curves crosshair(OptionalDouble x) {
        return new Curves(series, axis, labels, palette, scale, end, x);
    }

    @Override
    public void paint(Surface surface, double width, double height) {
        CurvesPlot plot = CurvesPlot.of(this, surface, width, height);
        paintGrid(surface, plot, width, height);
        surface.pushClip(
                plot.left() - 2, plot.top() - 2, plot.right() - plot.left() + 4, plot.bottom() - plot.top() + 4);
        for (Series ghost : series) {
            if (ghost.role().isGhost()) {
                draw(surface, plot, ghost, ghost.ys(), Stroke.solid(scale, Palette.faded(colour(ghost), 0.35)));
            }
        }
        for (Series one : named()) {
            if (one.raw().length > 0) {
                draw(surface, plot, one, one.raw(), Stroke.solid(scale, Palette.faded(colour(one), 0.25)));
            }
        }
        for (Series one : named()) {
            draw(surface, plot, one, one.ys(), stroke(one));
        }
        surface.popClip();
        paintNames(surface, plot);
        crosshair.ifPresent(x -> new Crosshair(this, plot).paint(surface, x));
    }

    /** The data x under this px, if it is inside the plot when the figure fills {@code width}×{@code height}. */
    public OptionalDouble xAt(Surface surface, double px, double width, double height) {
        CurvesPlot plot = CurvesPlot.of(this, surface, width, height);
        return px >= plot.left() && px <= plot.right() ? OptionalDouble.of(plot.dataX(px)) : OptionalDouble.empty();
    }

    List<Series> named() {
        return series.stream().filter(one -> !one.role().isGhost()).toList();
    }

    int colour(Series one) {
        return one.role().isTraining() ? palette.training() : palette.validation();
    }

    /** A value as the labels and the read-out write it: four significant digits, accuracy in percent. */
    String written(double value) {
        if (!axis.isShare()) {
            return Numerals.significant(value, 4);
        }
        return Double.isFinite(value) ? Numerals.significant(100 * value, 4) + " %" : Numerals.significant(value, 4);
    }

    private Stroke stroke(Series one) {
        double line = 2 * scale;
        return one.role().isTraining()
                ? Stroke.solid(line, colour(one))
                : Stroke.dashed(line, colour(one), 6 * scale, 4 * scale);
    }

    private static void draw(Surface surface, CurvesPlot plot, Series one, double[] ys, Stroke stroke) {
        PixelColumns.draw(surface, one.xs(), ys, plot::x, plot::y, stroke);
    }

    private void paintGrid(Surface surface, CurvesPlot plot, double width, double height) {
        TextStyle number = TextStyle.values(CurvesPlot.CAPTION * scale);
        TextStyle caption = TextStyle.text(CurvesPlot.CAPTION * scale);
        double lastBaseline = Double.POSITIVE_INFINITY;
        for (double tick : plot.yTicks().positions()) {
            double y = Math.round(plot.y(tick));
            surface.fillRectangle(plot.left(), y, plot.right() - plot.left(), 1, palette.gridLine());
            double baseline = number.baselineAround(y + 0.5);
            if (plot.hasNumbers() && lastBaseline - baseline >= 1.2 * number.size()) {
                String text = CurvesPlot.tickText(axis, tick);
                surface.text(text, plot.left() - 6 * scale, baseline, Anchor.RIGHT, number, palette.mutedText());
                lastBaseline = baseline;
            }
        }
        if (!plot.hasCaptions()) {
            return;
        }
        String y = caption.fit(surface, labels.y, width);
        surface.text(y, 0, caption.baselineAround(0.75 * caption.size()), Anchor.LEFT, caption, palette.mutedText());
        double baseline = caption.baselineAround(height - 0.75 * caption.size());
        double taken = plot.left();
        for (double tick : plot.xTicks().positions()) {
            String text = CurvesPlot.whole(tick);
            surface.text(text, plot.x(tick), baseline, Anchor.CENTRE, number, palette.mutedText());
            taken = plot.x(tick) + number.digits(text.length()) / 2;
        }
        double x = Math.max(plot.right(), taken) + 8 * scale;
        surface.text(caption.fit(surface, labels.x, width - x), x, baseline, Anchor.LEFT, caption, palette.mutedText());
    }

    private record Name(Series series, double wanted, String value) {}

    private void paintNames(Surface surface, CurvesPlot plot) {
        TextStyle text = TextStyle.text(CurvesPlot.NAME * scale).semibold();
        TextStyle number = TextStyle.values(CurvesPlot.NAME * scale);
        List<Name> names = new ArrayList<>();
        for (Series one : named()) {
            int last = one.lastFinite();
            double y = last < 0 ? Double.NaN : plot.y(one.ys()[last]);
            if (Double.isFinite(y)) {
                double inside = Math.max(plot.top(), Math.min(plot.bottom(), y));
                names.add(new Name(one, inside, written(one.ys()[one.ys().length - 1])));
            }
        }
        names.sort(Comparator.comparingDouble(Name::wanted));
        double line = 1.3 * text.size();
        int room = Math.min(names.size(), (int) ((plot.bottom() - plot.top()) / line) + 1);
        double[] at = CurvesPlot.spread(
                names.stream().limit(room).mapToDouble(Name::wanted).toArray(), line, plot.top(), plot.bottom());
        double x = plot.right() + 8 * scale;
        for (int i = 0; i < at.length; i++) {
            Name name = names.get(i);
            double baseline = text.baselineAround(at[i]);
            int colour = colour(name.series);
            String word = text.fit(surface, name.series.name(), plot.nameWidth());
            surface.text(word, x, baseline, Anchor.LEFT, text, colour);
            if (plot.hasValues()) {
                surface.text(name.value, x + plot.nameWidth() + 6 * scale, baseline, Anchor.LEFT, number, colour);
            }
        }
    }
}
