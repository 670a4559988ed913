package convscope.ui.build.canvas.layout;

/**
 * A point on the canvas, in px at 100 %; the left edge of the network's main path is at x = 0, its first card at y = 0.
 *
 * @param x to the right
 * @param y downwards
 */
public record Place(double x, double y) {
    /** How far it is to another. */
    public double distance(Place other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
