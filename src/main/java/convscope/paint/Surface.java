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

    /** Writes a text at an anchor. It begins on a whole px, since back ends place halves differently. */
    default void text(String text, double x, double baseline, Anchor anchor, TextStyle style, int argb) {
        if (!text.isEmpty()) {
            double left = switch (anchor) {
                case LEFT -> x;
                case CENTRE -> x - textWidth(text, style) / 2;
                case RIGHT -> x - textWidth(text, style);
            };
            letters(text, Math.round(left), Math.round(baseline), style.covering(text), argb);
        }
    }

    /** A text that begins at x. */
    void letters(String text, double x, double baseline, TextStyle style, int argb);

    /** Width of the text in eighths of a px: what two back ends measure differs by less, so layouts agree. */
    default double textWidth(String text, TextStyle style) {
        return text.isEmpty() ? 0 : Math.rint(8 * advance(text, style.covering(text))) / 8;
    }

    /** Advance width of a text as the font has it, in px. */
    double advance(String text, TextStyle style);

    /**
     * A picture of {@code columns}×{@code rows} pixels, row-major, stretched over the rectangle; always nearest
     * neighbour, never smoothed. The corners of the rectangle are rounded to whole px, and the picture is stretched here
     * rather than by a back end, since two of them do not round alike.
     */
    default void image(int[] argb, int columns, int rows, double x, double y, double width, double height) {
        int left = (int) Math.round(x);
        int top = (int) Math.round(y);
        int across = (int) Math.round(x + width) - left;
        int down = (int) Math.round(y + height) - top;
        if (across > 0 && down > 0) {
            pixels(new MapImage(columns, rows, argb).stretched(across, down), left, top);
        }
    }

    /** A picture with its top left corner here, pixel on px. */
    void pixels(MapImage image, int x, int y);

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
