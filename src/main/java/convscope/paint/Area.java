package convscope.paint;

/**
 * A part of a figure in px, from its top left corner.
 *
 * @param x left end
 * @param y top end
 * @param width to the right
 * @param height downwards
 */
public record Area(double x, double y, double width, double height) {
    public boolean contains(double atX, double atY) {
        return atX >= x && atX < x + width && atY >= y && atY < y + height;
    }
}
