package convscope.paint;

import convscope.paint.Surface.Anchor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The names of one plot's curves at its right end, each near its line, with the latest value shown. */
record EndLabels(Curves curves, Plot plot, CurvesLayout layout, PlotArea area) {
    private static final double LINE = 1.3;

    private record Label(Curve curve, double wanted, String value) {}

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
            String name = style.fit(surface, curve.name(), layout.nameWidth());
            surface.text(name, x, baseline, Anchor.LEFT, style, colour);
            if (layout.hasValues()) {
                double valueX = x + layout.nameWidth() + 6 * scale;
                surface.text(labels.get(i).value, valueX, baseline, Anchor.LEFT, number, colour);
            }
        }
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
                labels.add(new Label(curve, inside, plot.written(curve.points().value(newest))));
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
