package convscope.paint.stepper;

import convscope.paint.Numerals;
import convscope.paint.Palette;
import convscope.paint.Surface;
import convscope.paint.Surface.Anchor;
import convscope.paint.TextStyle;
import convscope.spec.Activation;
import convscope.stepper.Operation;
import convscope.stepper.Term;
import convscope.stepper.Walk.Stage;
import convscope.stepper.Working;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The plate on which the value of an output cell grows: product, sum, bias, activation, each on its line. */
record SumPlate(Scene scene, StepFigure.Labels labels, double scale) {
    private static final double TEXT = 14;
    private static final int DIGITS = 4;
    private static final int LONGEST_PRODUCT = 22;
    private static final int LONGEST_VALUE = 10;

    /**
     * A line of the plate.
     *
     * @param word what it is
     * @param value its number; empty until it is reached
     * @param isResult whether it is what the value came to so far
     */
    private record Line(String word, String value, boolean isResult) {}

    int width() {
        int words = lines().stream()
                .mapToInt(line -> Words.width(line.word, 11 * scale))
                .max()
                .orElse(0);
        int room = hasProducts() ? LONGEST_PRODUCT : LONGEST_VALUE;
        return words + (int) Math.ceil(TextStyle.values(TEXT * scale).digits(room) + 3 * padding());
    }

    int height() {
        return (int) Math.ceil(lines().size() * lineHeight() + 2 * padding());
    }

    private double padding() {
        return 8 * scale;
    }

    private double lineHeight() {
        return 1.5 * TEXT * scale;
    }

    private boolean hasProducts() {
        return scene.calculation().subject().operation().hasKernel();
    }

    private List<Line> lines() {
        Working working = scene.working();
        List<Line> lines = new ArrayList<>();
        Operation operation = scene.calculation().subject().operation();
        if (hasProducts()) {
            lines.add(new Line(labels.product(), "", false));
        }
        if (operation == Operation.MAX_POOLING) {
            lines.add(new Line(labels.largest(), running(soFarLargest()), true));
            return lines;
        }
        double sum = scene.appeared().stream().mapToDouble(Term::product).sum();
        lines.add(new Line(labels.sum(), running(Optional.of(sum)), true));
        if (operation == Operation.AVERAGE_POOLING) {
            lines.add(new Line("÷", Integer.toString(working.divisor()), false));
            lines.add(new Line(labels.mean(), from(Stage.WRITTEN, working.value()), true));
        }
        if (working.bias().isPresent()) {
            lines.add(new Line(
                    "+ " + labels.bias(), from(Stage.BIAS, working.bias().get()), false));
        }
        Activation activation = scene.calculation().subject().activation();
        if (activation != Activation.NONE) {
            lines.add(new Line(activation.id(), from(Stage.ACTIVATION, working.value()), true));
        }
        return lines;
    }

    private String running(Optional<Double> value) {
        return scene.shownTerms() == 0 ? "" : value.map(SumPlate::written).orElse("");
    }

    private Optional<Double> soFarLargest() {
        return scene.appeared().stream().filter(Term::isInput).map(Term::input).max(Double::compare);
    }

    private String from(Stage stage, double value) {
        return scene.reached(stage) ? written(value) : "";
    }

    private static String bracketed(double value, int digits) {
        String text = Numerals.significant(value, digits);
        return text.startsWith("−") ? "(" + text + ")" : text;
    }

    private static String written(double value) {
        return Numerals.significant(value, DIGITS);
    }

    void paint(Surface surface, Box box, BoardColours colours) {
        Palette palette = colours.palette();
        surface.fillRectangle(box.x(), box.y(), box.width(), box.height(), palette.panel());
        surface.strokeRectangle(box.x(), box.y(), box.width(), box.height(), 1, palette.gridLine());
        TextStyle word = TextStyle.text(11 * scale);
        TextStyle number = TextStyle.values(TEXT * scale);
        double y = box.y() + padding();
        double right = box.x() + box.width() - padding();
        if (hasProducts()) {
            double baseline = number.baselineAround(y + lineHeight() / 2);
            double room = box.width() - 3 * padding() - surface.textWidth(labels.product(), word);
            scene.currentTerm().ifPresent(term -> product(surface, term, right, baseline, room, colours));
        }
        for (Line line : lines()) {
            double middle = y + lineHeight() / 2;
            double wordLine = word.baselineAround(middle);
            surface.text(line.word, box.x() + padding(), wordLine, Anchor.LEFT, word, palette.mutedText());
            int ink = line.isResult ? palette.text() : palette.mutedText();
            surface.text(line.value, right, number.baselineAround(middle), Anchor.RIGHT, number, ink);
            y += lineHeight();
        }
    }

    /** The product that appears, its factors in the colours of their boards, ending at the right. */
    private void product(Surface surface, Term term, double right, double baseline, double room, BoardColours colours) {
        TextStyle style = TextStyle.values(TEXT * scale);
        Palette palette = colours.palette();
        int[] inks = {
            term.isInput() ? colours.ink(Board.INPUT) : palette.mutedText(),
            palette.mutedText(),
            colours.ink(Board.KERNEL),
            palette.mutedText(),
            palette.text()
        };
        String[] parts = fitted(term, (int) (room / style.digits(1)));
        double x = right - style.digits(String.join("", parts).length());
        for (int i = 0; i < parts.length; i++) {
            surface.text(parts[i], x, baseline, Anchor.LEFT, style, inks[i]);
            x += style.digits(parts[i].length());
        }
    }

    /** Factors and product with as many digits as there is room for. */
    private static String[] fitted(Term term, int room) {
        for (int digits = DIGITS; digits > 0; digits--) {
            String[] parts = {
                bracketed(term.input(), digits),
                "·",
                bracketed(term.weight(), digits),
                " = ",
                Numerals.significant(term.product(), digits)
            };
            if (String.join("", parts).length() <= room) {
                return parts;
            }
        }
        return new String[0];
    }
}
