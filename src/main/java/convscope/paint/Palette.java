package convscope.paint;

import java.util.List;

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
 * @param runs one colour a run where runs are compared: Okabe and Ito's hues, each as dark or light as words on the
 *     background need
 * @see <a href="https://jfly.uni-koeln.de/color/">Okabe and Ito, Color Universal Design</a>
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
        int warning,
        List<Integer> runs) {
    public Palette {
        runs = List.copyOf(runs);
    }

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
            0xff9a6700,
            List.of(0xff0072b2, 0xffc04e00, 0xff007a59, 0xffa3527e, 0xff8f6400, 0xff24779f));

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
            0xffd29922,
            List.of(0xff56b4e9, 0xffee8a3c, 0xff2fbf93, 0xffd98bb5, 0xffe6b422, 0xff8fb8de));

    /** The one accent colour: what is selected or leads. */
    public int accent() {
        return training;
    }

    /** The colour of the run with this number, from 0; after the last one they begin again. */
    public int run(int number) {
        return runs.get(Math.floorMod(number, runs.size()));
    }

    /** This colour with an opacity from 0 to 1. */
    public static int faded(int argb, double opacity) {
        return (int) Math.round((argb >>> 24) * opacity) << 24 | argb & 0xffffff;
    }
}
