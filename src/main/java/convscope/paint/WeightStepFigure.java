package convscope.paint;

import convscope.paint.Surface.Anchor;
import java.util.List;

/**
 * One step of one weight: where it was, how far it moved and where it is now on one line, and below it the optimiser's
 * formulas with the numbers put in.
 *
 * <p>The line is enlarged so that the step takes half of it; a step too small to move the weight at all is a single dot. A
 * number that is not finite has no place, then the line is left out.
 *
 * @param before the weight before the step
 * @param change what the step adds
 * @param after the weight now
 * @param formulas from the gradient to the weight
 * @param labels the words
 * @param palette colours
 * @param scale 1 at 100 %
 */
public record WeightStepFigure(
        double before,
        double change,
        double after,
        List<Formula> formulas,
        Labels labels,
        Palette palette,
        double scale)
        implements Figure {
    private static final double LINE = 80;
    private static final double GAP = 8;
    private static final double CAPTION = 11;
    private static final double NUMBER = 14;
    private static final double DOT = 9;
    private static final double ARROW = 5;
    private static final int DIGITS = 4;

    /**
     * A line of the rule.
     *
     * @param rule with letters: {@code v ← μ·v − η·g}
     * @param numbers the same with the numbers of this step, and what it comes to
     */
    public record Formula(String rule, String numbers) {}

    /** The words at the line: the weight before, what is added, the weight after. */
    public record Labels(String before, String change, String after) {}

    public WeightStepFigure {
        formulas = List.copyOf(formulas);
    }

    /** Px that everything takes at this width. */
    public double heightFor(Surface surface, double width) {
        double line = hasLine(surface, width, Double.POSITIVE_INFINITY) ? (LINE + GAP) * scale : 0;
        return Math.ceil(line + new FormulaLines(formulas, palette, scale).height(surface, width));
    }

    @Override
    public void paint(Surface surface, double width, double height) {
        double top = 0;
        if (hasLine(surface, width, height)) {
            paintLine(surface, width);
            top = Math.ceil((LINE + GAP) * scale);
        }
        new FormulaLines(formulas, palette, scale).paint(surface, top, width, height);
    }

    private boolean hasLine(Surface surface, double width, double height) {
        boolean finite = Double.isFinite(before) && Double.isFinite(change) && Double.isFinite(after);
        TextStyle number = TextStyle.values(NUMBER * scale);
        double widest = Math.max(
                surface.textWidth(Numerals.exactly(before, DIGITS), number),
                surface.textWidth(Numerals.exactly(after, DIGITS), number));
        return finite
                && height >= LINE * scale
                && width >= Math.max(2 * widest + 2 * GAP * scale, surface.textWidth(step(), number));
    }

    private String step() {
        return (change > 0 ? "+" : "") + Numerals.exactly(change, DIGITS);
    }

    private void paintLine(Surface surface, double width) {
        double middle = Math.round(38 * scale);
        double thick = Math.max(1, Math.round(scale));
        surface.fillRectangle(0, middle - Math.floor(thick / 2), width, thick, palette.gridLine());
        boolean still = before == after;
        boolean right = after > before;
        double from = Math.round(still ? width / 2 : right ? width / 4 : 3 * width / 4);
        double to = Math.round(still ? width / 2 : right ? 3 * width / 4 : width / 4);
        if (!still) {
            paintArrow(surface, from, to, middle);
        }
        double dot = DOT * scale;
        surface.dot(from, middle, dot, palette.mutedText());
        surface.dot(from, middle, dot - 2 * Math.max(1, Math.round(1.5 * scale)), palette.background());
        surface.dot(to, middle, dot, palette.accent());
        TextStyle word = TextStyle.text(CAPTION * scale);
        TextStyle number = TextStyle.values(NUMBER * scale);
        String added = labels.change + " ";
        String step = step();
        double beside = Math.ceil(surface.textWidth(added, word));
        double all = beside + surface.textWidth(step, number);
        double baseline = number.baselineAround(14 * scale);
        if (all + 1 <= width) {
            double start = Math.floor((width - all) / 2);
            surface.text(added, start, baseline, Anchor.LEFT, word, palette.mutedText());
            surface.text(step, start + beside, baseline, Anchor.LEFT, number, palette.accent());
        } else {
            surface.text(step, width / 2, baseline, Anchor.CENTRE, number, palette.accent());
        }
        double share = width / 2 - GAP * scale / 2;
        double left = right || still ? width / 4 : 3 * width / 4;
        paintEnd(surface, labels.before, before, left, share, width, palette.mutedText());
        paintEnd(surface, labels.after, after, width - left, share, width, palette.text());
    }

    private void paintArrow(Surface surface, double from, double to, double middle) {
        double line = Math.max(2, Math.round(2 * scale));
        double direction = Math.signum(to - from);
        double tip = to - direction * (DOT / 2 + 1) * scale;
        double start = from + direction * DOT / 2 * scale;
        Stroke stroke = Stroke.solid(line, palette.accent());
        surface.line(start, middle, tip, middle, stroke);
        double back = tip - direction * ARROW * scale;
        double[] xs = {back, tip, back};
        double[] ys = {middle - ARROW * scale, middle, middle + ARROW * scale};
        surface.polyline(xs, ys, 3, stroke);
    }

    private void paintEnd(
            Surface surface, String label, double value, double centre, double room, double width, int ink) {
        TextStyle word = TextStyle.text(CAPTION * scale);
        TextStyle number = TextStyle.values(NUMBER * scale);
        String said = word.fit(surface, label, room);
        String written = Numerals.exactly(value, DIGITS);
        centred(surface, said, centre, word.baselineAround(54 * scale), word, palette.mutedText(), width);
        centred(surface, written, centre, number.baselineAround(69 * scale), number, ink, width);
    }

    /** Around its place where it has room there, else moved inside its half. */
    private void centred(
            Surface surface, String text, double centre, double baseline, TextStyle style, int ink, double width) {
        double wide = surface.textWidth(text, style);
        double gap = GAP * scale / 2;
        double least = centre < width / 2 ? 0 : width / 2 + gap;
        double most = (centre < width / 2 ? width / 2 - gap : width) - wide;
        double left = Math.max(least, Math.min(most, centre - wide / 2));
        surface.text(text, Math.floor(Math.min(left, width - wide)), baseline, Anchor.LEFT, style, ink);
    }
}
