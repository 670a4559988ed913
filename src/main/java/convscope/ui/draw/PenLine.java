package convscope.ui.draw;

import convscope.data.Stroke;
import convscope.data.Stroke.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * A stroke while the pen makes it: quadratic curves between the middles of what the pen reported, so that few reports
 * still make a round line; straight from the last middle to the pen itself.
 */
final class PenLine {
    /** Closer reports than this, in fractions of the pad, are one. */
    private static final double LEAST_STEP = 0.0025;

    /** About how long the straight pieces are that a curve is made of. */
    private static final double PIECE = 0.012;

    private final double width;
    private final boolean erases;
    private final List<Point> settled = new ArrayList<>();
    private Point corner;
    private Point middle;

    PenLine(Point start, double width, boolean erases) {
        this.width = width;
        this.erases = erases;
        corner = start;
        middle = start;
        settled.add(start);
    }

    /** The pen is here now; says whether that changes the stroke. */
    boolean to(Point pen) {
        if (distance(corner, pen) < LEAST_STEP) {
            return false;
        }
        Point next = new Point((corner.x() + pen.x()) / 2, (corner.y() + pen.y()) / 2);
        int pieces = (int) Math.max(1, Math.ceil((distance(middle, corner) + distance(corner, next)) / PIECE));
        for (int i = 1; i <= pieces; i++) {
            settled.add(curve((double) i / pieces, next));
        }
        middle = next;
        corner = pen;
        return true;
    }

    private Point curve(double t, Point end) {
        double a = (1 - t) * (1 - t);
        double b = 2 * t * (1 - t);
        double c = t * t;
        return new Point(a * middle.x() + b * corner.x() + c * end.x(), a * middle.y() + b * corner.y() + c * end.y());
    }

    /** The stroke as far as the pen has come. */
    Stroke stroke() {
        if (settled.size() == 1) {
            return new Stroke(settled, width, erases);
        }
        List<Point> points = new ArrayList<>(settled);
        points.add(corner);
        return new Stroke(points, width, erases);
    }

    private static double distance(Point a, Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }
}
