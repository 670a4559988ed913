package convscope.paint;

/** The mark around the cell under the pointer: white inside, black outside, seen on every colour; the cell stays free. */
public final class Ring {
    private Ring() {}

    public static void paint(Surface surface, double x, double y, double width, double height, double scale) {
        double line = Math.max(1, Math.round(scale));
        surface.strokeRectangle(x - line, y - line, width + 2 * line, height + 2 * line, line, 0xffffffff);
        surface.strokeRectangle(x - 2 * line, y - 2 * line, width + 4 * line, height + 4 * line, line, 0xff000000);
    }
}
