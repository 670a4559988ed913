package convscope.ui.draw;

import convscope.data.Stroke.Point;

/**
 * Where something lies on the pad: turned clockwise about the pad's centre, then moved.
 *
 * @param radians clockwise
 * @param right fraction of the pad's side
 * @param down likewise
 */
record Placement(double radians, double right, double down) {
    static final Placement IDENTITY = new Placement(0, 0, 0);

    Placement moved(double furtherRight, double furtherDown) {
        return new Placement(radians, right + furtherRight, down + furtherDown);
    }

    /** Turned further about a point of the pad. */
    Placement turned(double further, Point about) {
        Point centre = turn(new Point(0.5 + right, 0.5 + down), further, about);
        return new Placement(radians + further, centre.x() - 0.5, centre.y() - 0.5);
    }

    /** The point turned clockwise about another. */
    static Point turn(Point point, double radians, Point about) {
        double x = point.x() - about.x();
        double y = point.y() - about.y();
        double cos = Math.cos(radians);
        double sin = Math.sin(radians);
        return new Point(about.x() + cos * x - sin * y, about.y() + sin * x + cos * y);
    }

    boolean isIdentity() {
        return equals(IDENTITY);
    }
}
