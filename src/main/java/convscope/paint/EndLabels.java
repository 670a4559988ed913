package convscope.paint;

import convscope.paint.Surface.Anchor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The names of one plot's curves at its right end, each near its line, with the latest value shown. */
record EndLabels(Curves curves, Plot plot, CurvesLayout layout, PlotArea area) {
    private static final double LINE = 1.3;
    private static final double LEADER = 0.7;

    /** A curve that ends further from its name than this is led to it by a row of dots, in px at 100 %. */
    private static final double NEAR = 24;

    private record Label(Curve curve, double endX, double wanted, String value) {}

    void paint(Surface surface) {
        double scale = curves.scale();
        double line = LINE * CurvesLayout.NAME * scale;
        List<Label> labels = labels((int) (area.height() / line) + 1);
        double[] at = spread(labels.stream().mapToDouble(Label::wanted).toArray(), line, area.top(), area.bottom());
        double x = layout.time().right() + 8 * scale;
        TextStyle number = TextStyle.values(CurvesLayout.NAME * scale);
        for (int i = 0; i < at.length; i++) {
            Curve curve = labels.get(i).curve;
            TextStyle style = CurvesLayout.style(curve, scale);
            double baseline = style.baselineAround(at[i]);
            int colour = curve.colour(curves.palette());
            if (x - labels.get(i).endX > NEAR * scale && !curve.role().isGhost()) {
                lead(surface, labels.get(i), at[i], colour);
            }
            String name = style.fit(surface, curve.name(), layout.nameWidth());
            surface.text(name, x, baseline, Anchor.LEFT, style, colour);
            if (layout.hasValues()) {
                double valueX = x + layout.nameWidth() + 6 * scale;
                surface.text(labels.get(i).value, valueX, baseline, Anchor.LEFT, number, colour);
            }
        }
    }

    /** From the end of a curve to the end of the plot, then to the name. */
    private void lead(Surface surface, Label label, double y, int colour) {
        double scale = curves.scale();
        double right = layout.time().right();
        double turn = Math.max(label.endX, right - 12 * scale);
        double[] xs = {label.endX, turn, right + 4 * scale};
        double[] ys = {label.wanted, label.wanted, y};
        surface.polyline(xs, ys, 3, Stroke.dashed(scale, Palette.faded(colour, LEADER), scale, 3 * scale));
        surface.dot(label.endX, label.wanted, 6 * scale, colour);
    }

    /** At most so many, ghosts giving way to the others, from the top. */
    private List<Label> labels(int room) {
        List<Label> labels = new ArrayList<>();
        Time time = layout.time().time();
        double end = layout.time().shown().to();
        for (Curve curve : plot.curves()) {
            int last = curve.isNamed() ? curve.points().lastFinite(time, end) : -1;
            double y = last < 0 ? Double.NaN : area.y(curve.points().value(last));
            if (Double.isFinite(y)) {
                double inside = Math.max(area.top(), Math.min(area.bottom(), y));
                int newest = curve.points().before(time, Math.nextUp(end)) - 1;
                double endX = layout.time().x(curve.points().time(time, last));
                labels.add(new Label(
                        curve, endX, inside, plot.written(curve.points().value(newest))));
            }
        }
        labels.sort(Comparator.comparing(label -> label.curve.role().isGhost()));
        return labels.stream()
                .limit(room)
                .sorted(Comparator.comparingDouble(Label::wanted))
                .toList();
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
}
