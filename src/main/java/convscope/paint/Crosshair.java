package convscope.paint;

import convscope.paint.Surface.Anchor;
import java.util.ArrayList;
import java.util.List;

/** One vertical line and one read-out of all named curves at one x. */
record Crosshair(Curves curves, CurvesPlot plot) {
    private record Row(String name, String value, int colour) {}

    void paint(Surface surface, double dataX) {
        Palette palette = curves.palette();
        double scale = curves.scale();
        double snapped = snapped(dataX);
        double x = plot.x(snapped);
        if (!(x >= plot.left() && x <= plot.right())) {
            return;
        }
        surface.fillRectangle(Math.round(x), plot.top(), 1, plot.bottom() - plot.top(), palette.mutedText());
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(curves.labels().x(), place(snapped), palette.text()));
        for (Series one : curves.named()) {
            int index = one.nearest(snapped);
            if (index < 0) {
                continue;
            }
            double y = plot.y(one.ys()[index]);
            if (y >= plot.top() - 1 && y <= plot.bottom() + 1) {
                surface.dot(plot.x(one.xs()[index]), y, 9 * scale, palette.background());
                surface.dot(plot.x(one.xs()[index]), y, 6 * scale, curves.colour(one));
            }
            String value = curves.written(one.ys()[index]);
            boolean elsewhere = Math.abs(plot.x(one.xs()[index]) - x) > 1;
            rows.add(new Row(
                    one.name(), elsewhere ? value + " @ " + place(one.xs()[index]) : value, curves.colour(one)));
        }
        readOut(surface, x, rows);
    }

    /** An x with four significant digits, but a whole number whole. */
    private static String place(double x) {
        return x == Math.rint(x) ? CurvesPlot.whole(x) : Numerals.significant(x, 4);
    }

    /** The x of the point nearest to the pointer, over all named curves. */
    private double snapped(double dataX) {
        double best = Double.NaN;
        for (Series one : curves.named()) {
            int index = one.nearest(dataX);
            if (index >= 0 && !(Math.abs(best - dataX) <= Math.abs(one.xs()[index] - dataX))) {
                best = one.xs()[index];
            }
        }
        return best;
    }

    private void readOut(Surface surface, double x, List<Row> rows) {
        Palette palette = curves.palette();
        double scale = curves.scale();
        TextStyle word = TextStyle.text(CurvesPlot.NAME * scale);
        TextStyle number = TextStyle.values(CurvesPlot.NAME * scale);
        double names = 0;
        double values = 0;
        for (Row row : rows) {
            names = Math.max(names, surface.textWidth(row.name, word));
            values = Math.max(values, surface.textWidth(row.value, number));
        }
        double pad = 8 * scale;
        double line = word.lineHeight();
        double width = Math.ceil(names + values + 3 * pad);
        double height = Math.ceil(rows.size() * line + pad);
        if (width > plot.right() - plot.left() || height > plot.bottom() - plot.top()) {
            return;
        }
        boolean rightOf = x + pad + width <= plot.right();
        double boxX = Math.floor(rightOf ? x + pad : Math.max(plot.left(), x - pad - width));
        double boxY = Math.floor(roomiest(x, boxX, width, height));
        surface.fillRectangle(boxX, boxY, width, height, palette.panel());
        surface.strokeRectangle(boxX, boxY, width, height, 1, palette.frame());
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double baseline = word.baselineAround(boxY + pad / 2 + (i + 0.5) * line);
            surface.text(row.name, boxX + pad, baseline, Anchor.LEFT, word, row.colour);
            surface.text(row.value, boxX + width - pad, baseline, Anchor.RIGHT, number, row.colour);
        }
    }

    /** Top or bottom of the plot, whichever keeps further from the curves at the crosshair. */
    private double roomiest(double x, double boxX, double width, double height) {
        double high = Double.POSITIVE_INFINITY;
        double low = Double.NEGATIVE_INFINITY;
        for (Series one : curves.named()) {
            for (double at : new double[] {boxX, boxX + width / 2, boxX + width, x}) {
                int index = one.nearest(plot.dataX(at));
                double y = index < 0 ? Double.NaN : plot.y(one.ys()[index]);
                if (Double.isFinite(y)) {
                    high = Math.min(high, y);
                    low = Math.max(low, y);
                }
            }
        }
        double above = plot.top() + 4;
        double below = plot.bottom() - height - 4;
        return high - above >= plot.bottom() - low ? above : below;
    }
}
