package convscope.paint;

import convscope.paint.Surface.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Formulas one under the other in the values font: what the rule says, and below it the same with the numbers put in.
 *
 * <p>A line breaks before a sign, never inside a product; what comes after stands indented. Formulas that find no room are
 * left out from the last on, each as a whole.
 */
record FormulaLines(List<WeightStepFigure.Formula> formulas, Palette palette, double scale) {
    private static final double TEXT = 14;
    private static final double BETWEEN = 4;
    private static final List<String> SIGNS = List.of("=", "+", "−");

    private TextStyle style() {
        return TextStyle.values(TEXT * scale);
    }

    private double lineHeight() {
        return Math.ceil(1.3 * style().size());
    }

    /** Px that all formulas take at this width. */
    double height(Surface surface, double width) {
        return formulas.stream()
                .mapToDouble(formula -> height(surface, formula, width))
                .sum();
    }

    private double height(Surface surface, WeightStepFigure.Formula formula, double width) {
        int lines = broken(surface, formula.rule(), width).size()
                + broken(surface, formula.numbers(), width).size();
        return lines * lineHeight() + Math.ceil(BETWEEN * scale);
    }

    void paint(Surface surface, double top, double width, double bottom) {
        double y = top;
        for (WeightStepFigure.Formula formula : formulas) {
            double height = height(surface, formula, width);
            boolean wide = fits(surface, formula.rule(), width) && fits(surface, formula.numbers(), width);
            if (y + height > bottom || !wide) {
                return;
            }
            double next = paint(surface, formula.rule(), y, width, palette.mutedText());
            paint(surface, formula.numbers(), next, width, palette.text());
            y += height;
        }
    }

    private double paint(Surface surface, String formula, double top, double width, int ink) {
        TextStyle style = style();
        double middle = top + lineHeight() / 2;
        double x = 0;
        for (String line : broken(surface, formula, width)) {
            surface.text(line, x, style.baselineAround(middle), Anchor.LEFT, style, ink);
            x = indent();
            middle += lineHeight();
        }
        return middle - lineHeight() / 2;
    }

    private double indent() {
        return style().digits(2);
    }

    private boolean fits(Surface surface, String formula, double width) {
        List<String> lines = broken(surface, formula, width);
        return IntStream.range(0, lines.size())
                .allMatch(i -> surface.textWidth(lines.get(i), style()) <= width - (i == 0 ? 0 : indent()));
    }

    private List<String> broken(Surface surface, String formula, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String part : parts(formula)) {
            String longer = line.isEmpty() ? part : line + " " + part;
            double room = width - (lines.isEmpty() ? 0 : indent());
            if (!line.isEmpty() && surface.textWidth(longer, style()) > room) {
                lines.add(line);
                line = part;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    /** The formula in pieces that stay whole: each sign begins one. */
    private static List<String> parts(String formula) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String word : formula.split(" ")) {
            if (SIGNS.contains(word) && !part.isEmpty()) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(part.isEmpty() ? "" : " ").append(word);
        }
        parts.add(part.toString());
        return parts;
    }
}
