package convscope.ui.build.canvas.layout;

/**
 * A rectangle on the canvas, in px at 100 %.
 *
 * @param x left edge
 * @param y upper edge
 * @param width at least 0
 * @param height at least 0
 */
public record Box(double x, double y, double width, double height) {
    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public Place middle() {
        return new Place(x + width / 2, y + height / 2);
    }

    /** Whether the point is inside or on the edge. */
    public boolean contains(Place place) {
        return place.x() >= x && place.x() <= right() && place.y() >= y && place.y() <= bottom();
    }

    /** Whether all of the other is inside. */
    public boolean contains(Box other) {
        return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
    }

    /** Whether the two have more than an edge in common. */
    public boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /** This rectangle with so much room around it. */
    public Box grown(double by) {
        return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
    }

    /** The smallest rectangle around both. */
    public Box with(Box other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    /** The rectangle that has these two corners, whichever they are. */
    public static Box between(Place a, Place b) {
        double left = Math.min(a.x(), b.x());
        double top = Math.min(a.y(), b.y());
        return new Box(left, top, Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y()));
    }
}
