package convscope.paint.stepper;

import convscope.paint.Numerals;
import convscope.paint.Surface;
import convscope.paint.Surface.Anchor;
import convscope.paint.TextStyle;
import convscope.paint.ValueRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The strip at the bottom that says which colour is which value, with real minimum and maximum, and what is hatched. */
record KeyStrip(Drawing drawing) {
    private static final double TEXT = 11;
    private static final double HEIGHT = 28;
    private static final double BAR = 100;
    private static final double LEAST_BAR = 16;

    /**
     * One thing that is explained.
     *
     * @param scale its colours; empty for the hatching
     */
    private record Entry(String word, Optional<ColourScale> scale) {}

    /** Px of the strip. */
    static int height(double scale) {
        return (int) Math.round(HEIGHT * scale);
    }

    private List<Entry> entries(boolean visits) {
        List<Entry> entries = new ArrayList<>();
        StepFigure.Labels labels = drawing.labels();
        StepLayout layout = drawing.layout();
        boolean numbered = drawing.isNumbered(layout.cell());
        BoardScales scales = drawing.scales();
        if (visits) {
            entries.add(new Entry(labels.visits(), Optional.of(scales.visits())));
        } else if (!numbered) {
            entries.add(new Entry(labels.input(), Optional.of(scales.input())));
        }
        if (!drawing.isNumbered(layout.kernelCell())) {
            scales.kernel().ifPresent(kernel -> entries.add(new Entry(labels.kernel(), Optional.of(kernel))));
        }
        if (!numbered) {
            entries.add(new Entry(labels.output(), Optional.of(scales.output())));
        }
        int rows = drawing.calculation().vertical().dropped();
        int columns = drawing.calculation().horizontal().dropped();
        if (rows > 0 || columns > 0) {
            entries.add(new Entry(labels.dropped().apply(rows, columns), Optional.empty()));
        }
        return entries;
    }

    void paint(Surface surface, Box strip, boolean visits) {
        List<Entry> entries = entries(visits);
        double gap = 24 * drawing.scale();
        double[] widths =
                entries.stream().mapToDouble(entry -> width(surface, entry)).toArray();
        double all = Arrays.stream(widths).sum() + (entries.size() - 1) * gap;
        double shrink = Math.min(1, (strip.width() - (entries.size() - 1) * gap) / (all - (entries.size() - 1) * gap));
        double x = strip.x() + Math.max(0, (strip.width() - all) / 2);
        double y = strip.y() + strip.height() - 20 * drawing.scale();
        for (int i = 0; i < entries.size(); i++) {
            double width = Math.floor(widths[i] * shrink);
            Box box = new Box(Math.floor(x), y, width, 20 * drawing.scale());
            if (entries.get(i).scale.isPresent()) {
                colours(surface, entries.get(i), box);
            } else {
                hatching(surface, entries.get(i), box);
            }
            x += width + gap;
        }
    }

    private TextStyle word() {
        return TextStyle.text(TEXT * drawing.scale());
    }

    private TextStyle number() {
        return TextStyle.values(TEXT * drawing.scale());
    }

    private double gap() {
        return 6 * drawing.scale();
    }

    private double width(Surface surface, Entry entry) {
        double words = surface.textWidth(entry.word, word());
        return words
                + (entry.scale.isPresent()
                        ? numbers(entry.scale.get()) + 3 * gap() + BAR * drawing.scale()
                        : 3 * gap() + 14 * drawing.scale());
    }

    private double numbers(ColourScale scale) {
        return number().digits(least(scale).length() + most(scale).length());
    }

    private static String least(ColourScale scale) {
        return Numerals.significant(scale.range().min(), 3);
    }

    private static String most(ColourScale scale) {
        return Numerals.significant(scale.range().max(), 3);
    }

    private void colours(Surface surface, Entry entry, Box box) {
        ColourScale scale = entry.scale.orElseThrow();
        int muted = drawing.palette().mutedText();
        double room = box.width() - numbers(scale) - 2 * gap();
        double bar = Math.floor(Math.min(BAR * drawing.scale(), Math.max(LEAST_BAR * drawing.scale(), 0.6 * room)));
        String fitted = word().fit(surface, entry.word, room - bar - gap());
        if (room < bar) {
            return;
        }
        double x = box.x();
        double baseline = number().baselineAround(box.centreY());
        surface.text(fitted, x, word().baselineAround(box.centreY()), Anchor.LEFT, word(), muted);
        x += fitted.isEmpty() ? 0 : surface.textWidth(fitted, word()) + gap();
        surface.text(least(scale), x, baseline, Anchor.LEFT, number(), muted);
        x = Math.round(x + number().digits(least(scale).length()) + gap());
        double height = Math.round(8 * drawing.scale());
        double top = Math.round(box.centreY() - height / 2);
        surface.image(colours(scale, (int) bar), (int) bar, 1, x, top, bar, height);
        surface.strokeRectangle(
                x - 1, top - 1, bar + 2, height + 2, 1, drawing.palette().frame());
        surface.text(most(scale), x + bar + gap(), baseline, Anchor.LEFT, number(), muted);
    }

    private static int[] colours(ColourScale scale, int count) {
        int[] argb = new int[count];
        ValueRange range = scale.range();
        for (int i = 0; i < count; i++) {
            argb[i] = scale.of(range.min() + i / Math.max(1.0, count - 1) * (range.max() - range.min()));
        }
        return argb;
    }

    private void hatching(Surface surface, Entry entry, Box box) {
        int side = (int) Math.round(14 * drawing.scale());
        BoardPicture swatch = new BoardPicture(1, 1, side, 0);
        swatch.fill(0, 0, drawing.colours().empty());
        swatch.hatch(
                0,
                0,
                (int) Math.round(5 * drawing.scale()),
                drawing.line(),
                drawing.colours().hatching());
        swatch.paint(surface, (int) box.x(), (int) Math.round(box.centreY() - side / 2.0));
        String words = word().fit(surface, entry.word, box.width() - side - gap());
        surface.text(
                words,
                box.x() + side + gap(),
                word().baselineAround(box.centreY()),
                Anchor.LEFT,
                word(),
                drawing.palette().mutedText());
    }
}
