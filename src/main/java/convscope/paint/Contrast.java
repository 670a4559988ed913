package convscope.paint;

/**
 * How well one colour is seen on another.
 *
 * @see <a href="https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio">WCAG 2.1, contrast ratio</a>
 */
public final class Contrast {
    private static final int BLACK = 0xff000000;
    private static final int WHITE = 0xffffffff;

    private Contrast() {}

    /** From 1 (the same) to 21 (black on white); both colours taken as opaque. */
    public static double ratio(int a, int b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    /** Black or white, whichever reads better on this fill. */
    public static int inkOn(int fill) {
        return ratio(BLACK, fill) >= ratio(WHITE, fill) ? BLACK : WHITE;
    }

    /** Relative luminance, from 0 (black) to 1 (white). */
    public static double luminance(int argb) {
        return 0.2126 * linear(argb >> 16 & 255) + 0.7152 * linear(argb >> 8 & 255) + 0.0722 * linear(argb & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
