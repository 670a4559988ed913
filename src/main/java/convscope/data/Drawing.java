package convscope.data;

import convscope.data.Stroke.Point;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What is drawn on the square pad: strokes in the order in which they were made. An edit makes a new drawing.
 *
 * @param strokes ink and eraser, first to last
 */
public record Drawing(List<Stroke> strokes) {
    /** The empty pad. */
    public static final Drawing EMPTY = new Drawing(List.of());

    public Drawing {
        strokes = List.copyOf(strokes);
    }

    /** This drawing with one more stroke on top. */
    public Drawing with(Stroke stroke) {
        List<Stroke> more = new ArrayList<>(strokes);
        more.add(stroke);
        return new Drawing(more);
    }

    /** This drawing with its last stroke replaced, as while the pen moves. */
    public Drawing withLast(Stroke stroke) {
        List<Stroke> changed = new ArrayList<>(strokes);
        changed.set(changed.size() - 1, stroke);
        return new Drawing(changed);
    }

    /** This drawing moved by fractions of the pad: to the right and down. */
    public Drawing moved(double right, double down) {
        return mapped(point -> new Point(point.x() + right, point.y() + down));
    }

    /** This drawing turned clockwise about the centre of the pad. */
    public Drawing turned(double radians) {
        double cos = Math.cos(radians);
        double sin = Math.sin(radians);
        return mapped(point -> {
            double x = point.x() - 0.5;
            double y = point.y() - 0.5;
            return new Point(0.5 + cos * x - sin * y, 0.5 + sin * x + cos * y);
        });
    }

    /** This drawing with every point put elsewhere; pen widths stay. */
    public Drawing mapped(UnaryOperator<Point> place) {
        return new Drawing(strokes.stream()
                .map(stroke ->
                        new Stroke(stroke.points().stream().map(place).toList(), stroke.width(), stroke.erases()))
                .toList());
    }

    /**
     * The pad as a grey image with bright ink.
     *
     * <p>A pixel's ink is how deep its centre lies inside a stroke, going from 0 to 1 over one pixel across the edge;
     * strokes that cross do not add up, and the eraser takes its own share away.
     *
     * @param side width and height in pixels
     * @return {@code [1][side][side]}, 0..1
     */
    public Tensor image(int side) {
        return over(Tensor.zeros(Shape.image(1, side, side)));
    }

    /**
     * This drawing made on ink that is there already, by the same rules as {@link #image}.
     *
     * @param ground {@code [1][side][side]}, 0..1, ink bright
     */
    public Tensor over(Tensor ground) {
        int side = ground.shape().width();
        float[] ink = ground.values().clone();
        for (Stroke stroke : strokes) {
            List<Point> points = stroke.points();
            for (int i = 0; i < points.size(); i++) {
                // a stroke of one point is a segment of length 0; every other point closes the segment before it
                if (i > 0 || points.size() == 1) {
                    draw(ink, side, points.get(Math.max(0, i - 1)), points.get(i), stroke);
                }
            }
        }
        return Tensor.of(Shape.image(1, side, side), ink);
    }

    private static void draw(float[] ink, int side, Point from, Point to, Stroke stroke) {
        double x0 = from.x() * side;
        double y0 = from.y() * side;
        double dx = to.x() * side - x0;
        double dy = to.y() * side - y0;
        double length2 = dx * dx + dy * dy;
        double reach = stroke.width() * side / 2 + 0.5; // no ink from here on
        int left = (int) Math.max(0, Math.floor(Math.min(x0, x0 + dx) - reach));
        int right = (int) Math.min(side - 1.0, Math.ceil(Math.max(x0, x0 + dx) + reach));
        int top = (int) Math.max(0, Math.floor(Math.min(y0, y0 + dy) - reach));
        int bottom = (int) Math.min(side - 1.0, Math.ceil(Math.max(y0, y0 + dy) + reach));
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double px = x + 0.5 - x0;
                double py = y + 0.5 - y0;
                double along = length2 == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length2));
                double ex = px - along * dx;
                double ey = py - along * dy;
                float covered = (float) Math.max(0, Math.min(1, reach - Math.sqrt(ex * ex + ey * ey)));
                int at = y * side + x;
                ink[at] = stroke.erases() ? Math.min(ink[at], 1 - covered) : Math.max(ink[at], covered);
            }
        }
    }
}
