package convscope.paint.stepper;

import convscope.paint.Surface;
import convscope.paint.Surface.Anchor;
import convscope.paint.TextStyle;

/** Words whose room is planned without a surface to measure on, so that a layout can be asked where a cell lies. */
final class Words {
    private static final double LATIN = 0.62;
    private static final double HANGUL = 0.95;

    private Words() {}

    /** Px that a text of this size takes at most, but for unusual ones, which {@link TextStyle#fit} then shortens. */
    static int width(String text, double size) {
        double em = text.chars().mapToDouble(c -> c >= 0x1100 ? HANGUL : LATIN).sum();
        return (int) Math.ceil(em * size);
    }

    /** Writes as much as fits on a line of this height and width, centred downwards. */
    static void line(Surface surface, String text, Box line, TextStyle style, int argb) {
        String fitted = style.fit(surface, text, line.width());
        surface.text(fitted, line.x(), style.baselineAround(line.centreY()), Anchor.LEFT, style, argb);
    }
}
