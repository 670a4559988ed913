package convscope.data;

import java.util.ArrayList;
import java.util.List;

/**
 * One movement of a round pen, or of the eraser, between pressing and lifting.
 *
 * @param points where it went, in pad coordinates: 0..1 from left to right and from top to bottom; a single point is a
 *     dot. Points may lie outside the pad.
 * @param width diameter of the pen, as a fraction of the pad's side
 * @param erases whether it takes ink away
 */
public record Stroke(List<Point> points, double width, boolean erases) {
    public Stroke {
        points = List.copyOf(points);
        if (points.isEmpty() || !(width > 0) || !(width <= 1)) {
            throw new IllegalArgumentException(
                    "A stroke needs a point and a width in 0..1, found " + points.size() + " points, width " + width);
        }
    }

    /** A stroke of ink. */
    public static Stroke ink(double width, List<Point> points) {
        return new Stroke(points, width, false);
    }

    /** This stroke moved on to one more point. */
    public Stroke to(Point next) {
        List<Point> longer = new ArrayList<>(points);
        longer.add(next);
        return new Stroke(longer, width, erases);
    }

    /**
     * A place on the pad.
     *
     * @param x 0 at the left edge, 1 at the right
     * @param y 0 at the top edge, 1 at the bottom
     */
    public record Point(double x, double y) {
        public Point {
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                throw new IllegalArgumentException("A point needs finite coordinates, found " + x + ", " + y);
            }
        }
    }
}
