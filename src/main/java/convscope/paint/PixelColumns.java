package convscope.paint;

import java.util.Arrays;

/**
 * Draws a curve of any length at the cost of the columns of px.
 *
 * <p>With fewer points than columns every point is drawn. With more, a column whose values spread is a bar from the smallest
 * to the largest, which is what drawing every point would give at a fraction of its cost, and columns whose values do not
 * spread make a line. Values that are not finite part the curve where a whole column or the border of one has none; a point
 * alone between gaps is a dot.
 */
final class PixelColumns {
    /** Where the values of a column differ by less px than this, one point stands for all. */
    private static final double FLAT = 1.5;

    private final Surface surface;
    private final TimeAxis time;
    private final PlotArea area;
    private final Stroke stroke;
    private final Extremes extremes = new Extremes();
    private double[] xs = new double[256];
    private double[] ys = new double[256];
    private int count;
    private boolean afterBar;
    private double barX;
    private double barTop;
    private double barBottom;

    private PixelColumns(Surface surface, TimeAxis time, PlotArea area, Stroke stroke) {
        this.surface = surface;
        this.time = time;
        this.area = area;
        this.stroke = stroke;
    }

    static void draw(Surface surface, Points points, TimeAxis time, PlotArea area, Stroke stroke) {
        new PixelColumns(surface, time, area, stroke).run(points);
    }

    private void run(Points points) {
        // one point more on either side, so that lines leave the plot
        int first = Math.max(0, points.before(time.time(), time.shown().from()) - 1);
        int end = Math.min(
                points.count(),
                points.before(time.time(), Math.nextUp(time.shown().to())) + 1);
        boolean dense = end - first > time.right() - time.left();
        int from = first;
        int expected = 1;
        while (from < end) {
            int to = dense ? columnEnd(points, from, end, expected) : from + 1;
            if (to - from == 1) {
                single(points, from);
            } else {
                column(points, from, to);
            }
            expected = to - from;
            from = to;
        }
        flush();
    }

    /**
     * The end of the points that share the column of px with this one, searched for where it would be if this column had as
     * many points as the one before.
     */
    private int columnEnd(Points points, int from, int end, int expected) {
        double column = Math.floor(time.x(points.time(time.time(), from)));
        double border = time.data(column + 1);
        int low = from + 1;
        int high = end;
        int probe = Math.min(end - 1, from + expected);
        for (int step = 1; low < high && probe >= low && probe < high; step *= 2) {
            if (points.time(time.time(), probe) < border) {
                low = probe + 1;
                probe += step;
            } else {
                high = probe;
                probe -= step;
            }
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (points.time(time.time(), middle) < border) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void single(Points points, int index) {
        double y = area.y(points.value(index));
        if (Double.isFinite(y)) {
            add(time.x(points.time(time.time(), index)), y);
        } else {
            flush();
        }
    }

    private void column(Points points, int from, int to) {
        extremes.clear();
        points.take(from, to, extremes);
        if (!extremes.any(area.logarithmic())) {
            flush();
            return;
        }
        double bottom = area.y(extremes.lowest(area.logarithmic()));
        double top = area.y(extremes.highest());
        if (!Double.isFinite(area.y(points.value(from)))) {
            flush();
        }
        if (bottom - top < FLAT) {
            add(time.x(points.time(time.time(), (from + to) / 2)), (bottom + top) / 2);
        } else {
            bar(Math.floor(time.x(points.time(time.time(), from))), top, bottom);
        }
        if (!Double.isFinite(area.y(points.value(to - 1)))) {
            flush();
        }
    }

    /** A column of px from the largest to the smallest value, and on to what was drawn before it. */
    private void bar(double x, double top, double bottom) {
        double drawnTop = top;
        double drawnBottom = bottom;
        if (count > 0) {
            add(x, Math.max(top, Math.min(bottom, ys[count - 1])));
            flush();
        } else if (afterBar) {
            drawnTop = Math.min(top, barBottom);
            drawnBottom = Math.max(bottom, barTop);
        }
        double half = stroke.width() / 2;
        boolean gap = stroke.isDashed()
                && Math.floorMod((long) (x - time.left()), (long) Math.ceil(stroke.dash() + stroke.gap()))
                        >= stroke.dash();
        if (!gap) {
            double from = Math.round(drawnTop - half); // whole px, which a screen fills fastest
            surface.fillRectangle(x, from, 1, Math.max(1, Math.round(drawnBottom + half) - from), stroke.argb());
        }
        afterBar = true;
        barX = x;
        barTop = top;
        barBottom = bottom;
    }

    private void add(double x, double y) {
        if (afterBar) {
            afterBar = false;
            add(barX + 1, Math.max(barTop, Math.min(barBottom, y)));
        }
        if (count > 0 && xs[count - 1] == x && ys[count - 1] == y) {
            return;
        }
        if (count == xs.length) {
            xs = Arrays.copyOf(xs, 2 * count);
            ys = Arrays.copyOf(ys, 2 * count);
        }
        xs[count] = x;
        ys[count++] = y;
    }

    private void flush() {
        if (count == 1) {
            surface.dot(xs[0], ys[0], 2.5 * stroke.width(), stroke.argb());
        } else if (count > 1) {
            surface.polyline(xs, ys, count, stroke);
        }
        count = 0;
        afterBar = false;
    }
}
