package convscope.data.digits;

import convscope.data.Stroke.Point;
import convscope.data.digits.DigitSkeletons.Key;
import java.util.ArrayList;
import java.util.List;

/**
 * The way of a pen through given points: a centripetal Catmull–Rom spline between corners, which neither loops nor
 * overshoots.
 *
 * @see <a href="https://doi.org/10.1016/j.cad.2010.08.008">Yuksel, Schaefer and Keyser, parameterization of Catmull–Rom
 *     curves</a>
 */
final class PenPath {
    private static final int STEPS = 10;

    private PenPath() {}

    static List<Point> through(List<Key> keys) {
        List<Point> path = new ArrayList<>();
        path.add(point(keys.get(0)));
        int start = 0;
        for (int i = 1; i < keys.size(); i++) {
            if (keys.get(i).corner() || i == keys.size() - 1) {
                smooth(keys.subList(start, i + 1), path);
                start = i;
            }
        }
        return path;
    }

    private static void smooth(List<Key> keys, List<Point> path) {
        int last = keys.size() - 1;
        if (last == 1) {
            path.add(point(keys.get(1)));
            return;
        }
        for (int i = 0; i < last; i++) {
            Point p1 = point(keys.get(i));
            Point p2 = point(keys.get(i + 1));
            // beyond the ends the path is thought to go on as a mirror image
            Point p0 = i > 0 ? point(keys.get(i - 1)) : mirrored(p1, p2);
            Point p3 = i + 1 < last ? point(keys.get(i + 2)) : mirrored(p2, p1);
            for (int step = 1; step <= STEPS; step++) {
                path.add(between(p0, p1, p2, p3, (double) step / STEPS));
            }
        }
    }

    /** Barry and Goldman's pyramid for the piece from p1 to p2. */
    private static Point between(Point p0, Point p1, Point p2, Point p3, double share) {
        double t1 = knot(p0, p1);
        double t2 = t1 + knot(p1, p2);
        double t3 = t2 + knot(p2, p3);
        double t = t1 + share * (t2 - t1);
        Point a1 = mix(p0, p1, 0, t1, t);
        Point a2 = mix(p1, p2, t1, t2, t);
        Point a3 = mix(p2, p3, t2, t3, t);
        return mix(mix(a1, a2, 0, t2, t), mix(a2, a3, t1, t3, t), t1, t2, t);
    }

    private static Point mix(Point from, Point to, double start, double end, double t) {
        double share = (t - start) / (end - start);
        return new Point(from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y()));
    }

    private static double knot(Point a, Point b) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        return Math.sqrt(Math.sqrt(dx * dx + dy * dy));
    }

    private static Point mirrored(Point centre, Point other) {
        return new Point(2 * centre.x() - other.x(), 2 * centre.y() - other.y());
    }

    private static Point point(Key key) {
        return new Point(key.x(), key.y());
    }
}
