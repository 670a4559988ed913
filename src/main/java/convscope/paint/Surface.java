package convscope.paint;

/**
 * What a figure draws on. Coordinates are px from the top left corner, colours are ARGB as {@code 0xAARRGGBB}.
 *
 * <p>Back ends implement the few primitives; what can be built from them is built here once, so that two back ends cannot
 * disagree about it.
 */
public interface Surface {
    /** Which point of a text stands at the given x. */
    enum Anchor {
        LEFT,
        CENTRE,
        RIGHT
    }

    void fillRectangle(double x, double y, double width, double height, int argb);

    /** A disc around (x, y). */
    void dot(double x, double y, double diameter, int argb);

    void line(double x1, double y1, double x2, double y2, Stroke stroke);

    /** The line through the first {@code count} points, with round joins. */
    void polyline(double[] xs, double[] ys, int count, Stroke stroke);

    void text(String text, double x, double baseline, Anchor anchor, TextStyle style, int argb);

    /** Advance width of the text, in px. */
    double textWidth(String text, TextStyle style);

    /**
     * A picture of {@code columns}×{@code rows} pixels, row-major, stretched over the rectangle; always nearest
     * neighbour, never smoothed.
     */
    void image(int[] argb, int columns, int rows, double x, double y, double width, double height);

    /** Restricts drawing to the part of this rectangle inside the present clip, until {@link #popClip}. */
    void pushClip(double x, double y, double width, double height);

    void popClip();

    /** A frame whose line lies wholly inside the rectangle: crisp at whole px on every back end. */
    default void strokeRectangle(double x, double y, double width, double height, double line, int argb) {
        fillRectangle(x, y, width, line, argb);
        fillRectangle(x, y + height - line, width, line, argb);
        fillRectangle(x, y + line, line, height - 2 * line, argb);
        fillRectangle(x + width - line, y + line, line, height - 2 * line, argb);
    }

    /** Lines rising at 45° through the rectangle, {@code spacing} px apart along x. */
    default void hatch(double x, double y, double width, double height, double spacing, Stroke stroke) {
        pushClip(x, y, width, height);
        for (double foot = x - height + spacing / 2; foot < x + width; foot += spacing) {
            line(foot, y + height, foot + height, y, stroke);
        }
        popClip();
    }
}
