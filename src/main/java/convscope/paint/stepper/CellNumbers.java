package convscope.paint.stepper;

import convscope.paint.Numerals;
import convscope.paint.Surface;
import convscope.paint.TextStyle;

/**
 * Numbers in square cells: as many digits as the cell has room for.
 *
 * @param style the values font in the size that suits the cell
 * @param room signs that fit beside each other
 */
record CellNumbers(TextStyle style, int room) {
    private static final double LEAST_SIZE = 10;

    /** The numbers of cells of so many px, gap not counted. */
    static CellNumbers of(double side, double scale) {
        double size = Math.min(18 * scale, Math.max(LEAST_SIZE * scale, 0.42 * side));
        TextStyle style = TextStyle.values(size);
        return new CellNumbers(style, (int) Math.floor((side - 2 * scale) / style.digits(1)));
    }

    /**
     * The value with up to three significant digits, fewer where the cell is narrow; whole numbers whole while they fit.
     * The exact value is for the read-out.
     */
    String fitted(double value) {
        String whole = Numerals.significant(value, 9);
        if (value == Math.rint(value) && whole.length() <= room) {
            return whole;
        }
        for (int digits = 3; digits > 0; digits--) {
            String text = Numerals.significant(value, digits);
            if (text.length() <= room) {
                return text;
            }
        }
        return Math.abs(value) < 1 ? tiny(value) : "…";
    }

    /** What is too small for a number of this length is nearly nothing, but has its sign. */
    private static String tiny(double value) {
        return value < 0 ? "−0" : "0";
    }

    /** Writes a value into the middle of a cell. */
    void paint(Surface surface, double value, Box cell, int argb) {
        String text = fitted(value);
        double x = cell.centreX() - style.digits(text.length()) / 2;
        surface.text(text, x, style.baselineAround(cell.centreY()), Surface.Anchor.LEFT, style, argb);
    }
}
