package convscope.paint.stepper;

import convscope.paint.Numerals;
import convscope.paint.Palette;
import convscope.paint.TextStyle;
import convscope.spec.Activation;
import convscope.stepper.Operation;
import convscope.stepper.Term;
import convscope.stepper.Walk.Stage;
import convscope.stepper.Working;
import java.util.ArrayList;
import java.util.List;

/** The parts of the equation of one output cell: what opens it, its terms, and what they come to. */
final class EquationTerms {
    private static final int OPERAND_DIGITS = 3;
    private static final int RESULT_DIGITS = 4;

    private final Scene scene;
    private final BoardColours colours;
    private final TextStyle style;
    private final Working working;
    private final Operation operation;
    private final List<Term> terms;

    EquationTerms(Scene scene, BoardColours colours, TextStyle style) {
        this.scene = scene;
        this.colours = colours;
        this.style = style;
        this.working = scene.working();
        this.operation = scene.calculation().subject().operation();
        boolean padding = operation.hasKernel() || scene.calculation().subject().countIncludePad();
        this.terms = working.terms().stream()
                .filter(term -> padding || term.isInput())
                .toList();
    }

    private Palette palette() {
        return colours.palette();
    }

    int count() {
        return terms.size();
    }

    /** Terms that have begun to appear. */
    int appeared() {
        List<Term> shown = scene.appeared();
        return (int) terms.stream().limit(shown.size()).filter(shown::contains).count();
    }

    /** What stands before the first term; empty if nothing does. */
    EquationUnit opening() {
        return EquationUnit.of(style, 1)
                .add(
                        operation == Operation.MAX_POOLING ? "max(" : isBracketed() ? "(" : "",
                        palette().mutedText())
                .build();
    }

    private boolean isBracketed() {
        return working.bias().isPresent() || !operation.hasKernel();
    }

    /** A term with the sign that joins it to the one before. */
    EquationUnit term(int index) {
        Term term = terms.get(index);
        EquationUnit.Builder unit = EquationUnit.of(style, opacity(term));
        String joint = operation == Operation.MAX_POOLING ? ", " : " + ";
        unit.add(index == 0 ? "" : joint, palette().mutedText());
        int input = term.isInput() ? colours.ink(Board.INPUT) : palette().mutedText();
        unit.add(bracketed(term.input()), input);
        if (operation.hasKernel()) {
            unit.add("·", palette().mutedText()).add(bracketed(term.weight()), colours.ink(Board.KERNEL));
        }
        boolean wins = scene.winner().filter(term::equals).isPresent();
        return wins ? unit.on(colours.tint(Board.OUTPUT, 1)) : unit.build();
    }

    private double opacity(Term term) {
        if (scene.currentTerm().filter(term::equals).isPresent()) {
            return scene.progress();
        }
        return scene.appeared().contains(term) ? 1 : 0;
    }

    /** What the terms come to: divisor or bias, result, activation. */
    List<EquationUnit> results() {
        List<EquationUnit> units = new ArrayList<>();
        int muted = palette().mutedText();
        int output = colours.ink(Board.OUTPUT);
        if (isBracketed()) {
            String divisor = operation == Operation.AVERAGE_POOLING ? "/" + working.divisor() : "";
            units.add(EquationUnit.of(style, opacity(Stage.SUM))
                    .add(")" + divisor, muted)
                    .build());
        }
        working.bias()
                .ifPresent(bias -> units.add(EquationUnit.of(style, opacity(Stage.BIAS))
                        .add(" + ", muted)
                        .add(bracketed(bias), colours.ink(Board.KERNEL))
                        .build()));
        Stage last = working.bias().isPresent() ? Stage.BIAS : Stage.SUM;
        Activation activation = scene.calculation().subject().activation();
        boolean more = activation != Activation.NONE;
        units.add(EquationUnit.of(style, opacity(last))
                .add(isExact() ? " = " : " ≈ ", muted)
                .add(result(working.before()), more ? palette().text() : output)
                .build());
        if (more) {
            units.add(EquationUnit.of(style, opacity(Stage.ACTIVATION))
                    .add("   " + activation.id() + "(", muted)
                    .add(result(working.before()), palette().text())
                    .add(isRounded(working.value(), RESULT_DIGITS) ? ") ≈ " : ") = ", muted)
                    .add(result(working.value()), output)
                    .build());
        }
        return units;
    }

    private double opacity(Stage stage) {
        if (scene.stage() == stage) {
            return scene.progress();
        }
        return scene.reached(stage) ? 1 : 0;
    }

    /** Whether every number is written with all its digits. */
    private boolean isExact() {
        return terms.stream()
                        .noneMatch(term ->
                                isRounded(term.input(), OPERAND_DIGITS) || isRounded(term.weight(), OPERAND_DIGITS))
                && working.bias().stream().noneMatch(bias -> isRounded(bias, OPERAND_DIGITS))
                && !isRounded(working.before(), RESULT_DIGITS);
    }

    private static boolean isRounded(double value, int digits) {
        return !written(value, digits).equals(Numerals.significant(value, 7));
    }

    /** Numbers as the equation writes them: integers whole, others with a few digits. */
    static String written(double value, int digits) {
        return value == Math.rint(value) ? Numerals.significant(value, 7) : Numerals.significant(value, digits);
    }

    private static String result(double value) {
        return written(value, RESULT_DIGITS);
    }

    private static String bracketed(double value) {
        String text = written(value, OPERAND_DIGITS);
        return text.startsWith("−") ? "(" + text + ")" : text;
    }
}
