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
    private static final double LARGEST_SIZE = 18;

    /**
     * The numbers of a cell.
     *
     * @param side px of the cell, gap not counted
     * @param signs length of the numbers that should fit; where they do not even in the smallest type, digits are left out
     */
    static CellNumbers of(double side, int signs, double scale) {
        double size = Math.min(LARGEST_SIZE * scale, Math.max(LEAST_SIZE * scale, 0.42 * side));
        TextStyle style = TextStyle.values(size);
        while (style.digits(signs) > side - 6 * scale && style.size() - 2 >= LEAST_SIZE * scale - 1) {
            style = TextStyle.values(style.size() - 2);
        }
        return new CellNumbers(style, (int) Math.floor((side - 2) / style.digits(1)));
    }

    /**
     * The value with two significant digits, three from 1 on, fewer where the cell is narrow; whole numbers whole while
     * they fit. The exact value is for the read-out.
     */
    String fitted(double value) {
        if (value == Math.rint(value)) {
            String whole = Numerals.significant(value, 9);
            if (whole.length() <= room) {
                return whole;
            }
        }
        for (int digits = Math.abs(value) >= 1 ? 3 : 2; digits > 0; digits--) {
            String text = Numerals.significant(value, digits);
            if (text.length() <= room) {
                return text;
            }
        }
        return Math.abs(value) < 1 ? nearlyNothing(value) : room > 0 ? "…" : "";
    }

    /** A value too small for its digits, by decimals: {@code 0.0} is nearly nothing, where {@code 0} is nothing. */
    private String nearlyNothing(double value) {
        for (int decimals = 2; decimals > 0; decimals--) {
            String text = Numerals.decimals(value, decimals);
            if (text.length() <= room) {
                return text;
            }
        }
        return "";
    }

    /** Writes a value into the middle of a cell. */
    void paint(Surface surface, double value, Box cell, int argb) {
        String text = fitted(value);
        double x = cell.centreX() - style.digits(text.length()) / 2;
        surface.text(text, x, style.baselineAround(cell.centreY()), Surface.Anchor.LEFT, style, argb);
    }
}
