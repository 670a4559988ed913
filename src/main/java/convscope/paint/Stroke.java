package convscope.paint;

/**
 * How a line looks.
 *
 * @param width px
 * @param argb colour
 * @param dash length of a dash in px, 0 for a solid line
 * @param gap length of the gap between dashes in px
 */
public record Stroke(double width, int argb, double dash, double gap) {
    public static Stroke solid(double width, int argb) {
        return new Stroke(width, argb, 0, 0);
    }

    public static Stroke dashed(double width, int argb, double dash, double gap) {
        return new Stroke(width, argb, dash, gap);
    }

    public boolean isDashed() {
        return dash > 0;
    }
}
