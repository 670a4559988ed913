package convscope.paint;

import convscope.paint.Surface.Anchor;

/**
 * The bar that says which colour is which value: 8×120 at 100 %, real maximum on top, real minimum below, zero where it
 * lies between.
 */
record Legend(ColourMap colours, ValueRange range, Palette palette, double scale) {
    private static final double TEXT = 11;
    private static final int LONGEST_NUMBER = 10;

    /** Space that bar and numbers take, in px. */
    double width() {
        return 14 * scale + TextStyle.values(TEXT * scale).digits(LONGEST_NUMBER);
    }

    static double leastHeight(double scale) {
        return 44 * scale;
    }

    /** Draws it at most {@code height} px high; {@code top} and {@code bottom} replace the numbers if not empty. */
    void paint(Surface surface, double x, double y, double height, String top, String bottom) {
        double inset = Math.ceil(0.56 * TEXT * scale);
        double bar = Math.floor(Math.min(120 * scale, height - 2 * inset));
        double width = Math.round(8 * scale);
        double y0 = Math.floor(y + inset);
        surface.image(column((int) bar), 1, (int) bar, x, y0, width, bar);
        surface.strokeRectangle(x - 1, y0 - 1, width + 2, bar + 2, 1, palette.frame());
        if (!top.isEmpty()) {
            word(surface, top, x, y0);
            word(surface, bottom, x, y0 + bar);
        } else if (range.isConstant()) {
            number(surface, range.min(), x, y0 + bar / 2);
        } else {
            number(surface, range.max(), x, y0);
            number(surface, range.min(), x, y0 + bar);
            zero(surface, x, y0, bar);
        }
    }

    private void zero(Surface surface, double x, double y0, double bar) {
        double below = range.max() / (range.max() - range.min()) * bar;
        if (range.min() >= 0 || range.max() <= 0) {
            return;
        }
        surface.fillRectangle(x, Math.round(y0 + below), Math.round(8 * scale) + 3 * scale, 1, palette.mutedText());
        double line = 1.2 * TEXT * scale;
        if (below >= line && bar - below >= line) {
            number(surface, 0, x, y0 + below);
        }
    }

    private void number(Surface surface, double value, double x, double y) {
        TextStyle style = TextStyle.values(TEXT * scale);
        String text = Numerals.significant(value, 4);
        surface.text(text, x + 14 * scale, style.baselineAround(y), Anchor.LEFT, style, palette.mutedText());
    }

    private void word(Surface surface, String word, double x, double y) {
        TextStyle style = TextStyle.text(TEXT * scale);
        String text = style.fit(surface, word, width() - 14 * scale);
        surface.text(text, x + 14 * scale, style.baselineAround(y), Anchor.LEFT, style, palette.mutedText());
    }

    private int[] column(int rows) {
        int[] argb = new int[rows];
        for (int row = 0; row < rows; row++) {
            double share = 1 - row / Math.max(1.0, rows - 1);
            argb[row] = colours.of(range.min() + share * (range.max() - range.min()), range);
        }
        return argb;
    }
}
