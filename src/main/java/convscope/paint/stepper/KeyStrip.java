package convscope.paint.stepper;

import convscope.paint.Numerals;
import convscope.paint.Surface;
import convscope.paint.Surface.Anchor;
import convscope.paint.TextStyle;
import convscope.paint.ValueRange;
import java.util.List;

/** The strip at the bottom that says which colour is which value, with real minimum and maximum. */
record KeyStrip(Drawing drawing, List<Entry> entries) {
    /** The colours of one board. */
    record Entry(String word, ColourScale scale) {}

    private static final double TEXT = 11;
    private static final int DIGITS = 7;

    void paint(Surface surface, Box strip) {
        double scale = drawing.scale();
        double each = Math.floor(strip.width() / Math.max(1, entries.size()));
        double most = Math.min(each, 280 * scale);
        double x = Math.floor(strip.x() + (strip.width() - most * entries.size()) / 2);
        for (Entry entry : entries) {
            entry(surface, entry, new Box(x, strip.y(), most, strip.height()));
            x += most;
        }
    }

    private void entry(Surface surface, Entry entry, Box box) {
        double scale = drawing.scale();
        TextStyle word = TextStyle.text(TEXT * scale);
        TextStyle number = TextStyle.values(TEXT * scale);
        double gap = 6 * scale;
        double numbers = number.digits(DIGITS);
        double bar = Math.floor(Math.min(100 * scale, box.width() - 2 * (numbers + gap)));
        if (bar < 16 * scale) {
            return;
        }
        double barX = Math.floor(box.x() + box.width() - numbers - 2 * gap - bar);
        double words = barX - numbers - 2 * gap - box.x();
        int muted = drawing.palette().mutedText();
        String fitted = words > 0 ? word.fit(surface, entry.word, words) : "";
        ValueRange range = entry.scale.range();
        String least = Numerals.significant(range.min(), 3);
        double leastX = barX - gap - number.digits(least.length());
        surface.text(fitted, leastX - gap, word.baselineAround(box.centreY()), Anchor.RIGHT, word, muted);
        surface.text(least, leastX, number.baselineAround(box.centreY()), Anchor.LEFT, number, muted);
        double height = Math.round(8 * scale);
        double top = Math.round(box.centreY() - height / 2);
        surface.image(colours(entry.scale, (int) bar), (int) bar, 1, barX, top, bar, height);
        surface.strokeRectangle(
                barX - 1, top - 1, bar + 2, height + 2, 1, drawing.palette().frame());
        String most = Numerals.significant(range.max(), 3);
        surface.text(most, barX + bar + gap, number.baselineAround(box.centreY()), Anchor.LEFT, number, muted);
    }

    private static int[] colours(ColourScale scale, int count) {
        int[] argb = new int[count];
        ValueRange range = scale.range();
        for (int i = 0; i < count; i++) {
            argb[i] = scale.of(range.min() + i / Math.max(1.0, count - 1) * (range.max() - range.min()));
        }
        return argb;
    }
}
