package convscope.paint;

/**
 * The colours of one theme by their role, as ARGB.
 *
 * @param background what the host has behind a figure
 * @param panel quiet area: the track of a bar, an unused cell, a read-out
 * @param text words and numbers, ≥ 4.5:1 on background and panel
 * @param mutedText what matters less, still ≥ 4.5:1
 * @param gridLine decoration behind data
 * @param frame neutral ground of maps, seen in their 1-px gaps; zero is white on it in both themes
 * @param mark data that is not highlighted, ≥ 3:1
 * @param training training curves and the accent
 * @param validation validation curves
 * @param good right, done
 * @param bad wrong, failed
 * @param warning unsure, risky
 */
public record Palette(
        int background,
        int panel,
        int text,
        int mutedText,
        int gridLine,
        int frame,
        int mark,
        int training,
        int validation,
        int good,
        int bad,
        int warning) {

    public static final Palette LIGHT = new Palette(
            0xffffffff,
            0xfff6f8fa,
            0xff24292f,
            0xff57606a,
            0xffdde2e7,
            0xff6e7781,
            0xff818b98,
            0xff0969da,
            0xffbc4c00,
            0xff1a7f37,
            0xffcf222e,
            0xff9a6700);

    public static final Palette DARK = new Palette(
            0xff0d1117,
            0xff161b22,
            0xffd7dee6,
            0xff8b949e,
            0xff272d35,
            0xff484f58,
            0xff6e7681,
            0xff58a6ff,
            0xfff0883e,
            0xff3fb950,
            0xfff85149,
            0xffd29922);

    /** The one accent colour: what is selected or leads. */
    public int accent() {
        return training;
    }

    /** This colour with an opacity from 0 to 1. */
    public static int faded(int argb, double opacity) {
        return (int) Math.round((argb >>> 24) * opacity) << 24 | argb & 0xffffff;
    }
}
