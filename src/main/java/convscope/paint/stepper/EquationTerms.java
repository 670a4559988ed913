package convscope.paint.stepper;

import convscope.paint.Numerals;
import convscope.paint.TextStyle;
import convscope.spec.Activation;
import convscope.stepper.Case;
import convscope.stepper.Operation;
import convscope.stepper.Term;
import convscope.stepper.Walk.Stage;
import convscope.stepper.Working;
import convscope.tensor.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** The parts of the equation of one output cell: what opens it, its terms, and what they come to. */
final class EquationTerms {
    private static final int OPERAND_DIGITS = 3;
    private static final int RESULT_DIGITS = 4;
    private static final int ALL_DIGITS = 7;
    private static final int FRACTION_SIGNS = 5;

    private final Scene scene;
    private final BoardColours colours;
    private final TextStyle style;
    private final Working working;
    private final Operation operation;
    /** Places among all terms of those that the equation writes. */
    private final int[] written;

    EquationTerms(Scene scene, BoardColours colours, TextStyle style) {
        this.scene = scene;
        this.colours = colours;
        this.style = style;
        this.working = scene.working();
        this.operation = scene.calculation().subject().operation();
        boolean padding = operation.hasKernel() || scene.calculation().subject().countIncludePad();
        this.written = IntStream.range(0, working.terms().size())
                .filter(place -> padding || working.terms().get(place).isInput())
                .toArray();
    }

    private int muted() {
        return colours.palette().mutedText();
    }

    /** Terms that have begun to appear. */
    int appeared() {
        return (int) IntStream.of(written)
                .filter(place -> place < scene.shownTerms())
                .count();
    }

    /** What stands before the first term; without text if nothing does. */
    EquationUnit opening() {
        String text = operation == Operation.MAX_POOLING ? "max(" : isBracketed() ? "(" : "";
        return EquationUnit.of(style, 1).add(text, muted()).build();
    }

    private boolean isBracketed() {
        return working.bias().isPresent() || !operation.hasKernel();
    }

    /** The terms, each with the sign that joins it to the one before. */
    List<EquationUnit> terms() {
        return IntStream.of(written).mapToObj(this::term).toList();
    }

    private EquationUnit term(int place) {
        Term term = working.terms().get(place);
        EquationUnit.Builder unit = EquationUnit.of(style, opacity(place));
        if (place != written[0]) {
            unit.add(operation == Operation.MAX_POOLING ? ", " : " + ", muted());
        }
        boolean wins = scene.reached(Stage.SUM)
                && working.winner().filter(winner -> winner == place).isPresent();
        unit.add(
                bracketed(term.input()),
                term.isInput() ? colours.ink(Board.INPUT) : muted(),
                wins ? colours.tint(Board.OUTPUT, 1) : 0);
        if (operation.hasKernel()) {
            unit.add("·", muted()).add(bracketed(term.weight()), colours.ink(Board.KERNEL));
        }
        return unit.build();
    }

    private double opacity(int place) {
        if (place == scene.shownTerms() - 1 && scene.stage() == Stage.TERMS) {
            return scene.progress();
        }
        return place < scene.shownTerms() ? 1 : 0;
    }

    /** What the terms come to: divisor or bias, result, activation. */
    List<EquationUnit> results() {
        List<EquationUnit> units = new ArrayList<>();
        if (isBracketed()) {
            String divisor = operation == Operation.AVERAGE_POOLING ? "/" + working.divisor() : "";
            units.add(EquationUnit.of(style, opacity(Stage.SUM))
                    .add(")" + divisor, muted())
                    .build());
        }
        working.bias()
                .ifPresent(bias -> units.add(EquationUnit.of(style, opacity(Stage.BIAS))
                        .add(" + ", muted())
                        .add(bracketed(bias), colours.ink(Board.KERNEL))
                        .build()));
        Stage last = working.bias().isPresent() ? Stage.BIAS : Stage.SUM;
        Activation activation = scene.calculation().subject().activation();
        boolean more = activation != Activation.NONE;
        int text = colours.palette().text();
        int output = colours.ink(Board.OUTPUT);
        units.add(EquationUnit.of(style, opacity(last))
                .add(isExact() ? " = " : " ≈ ", muted())
                .add(result(working.before()), more ? text : output)
                .build());
        if (more) {
            units.add(EquationUnit.of(style, opacity(Stage.ACTIVATION))
                    .add("   " + activation.id() + "(", muted())
                    .add(result(working.before()), text)
                    .add(isRounded(working.value(), RESULT_DIGITS) ? ") ≈ " : ") = ", muted())
                    .add(result(working.value()), output)
                    .build());
        }
        return units;
    }

    /** As many terms as there are at any position, each as long as any of the calculation can be. */
    List<EquationUnit> longestTerms() {
        Case subject = scene.calculation().subject();
        String weight = subject.kernel().map(EquationTerms::longest).orElse("");
        EquationUnit term = EquationUnit.of(style, 0)
                .add(" + " + longest(subject.input()) + "·" + weight, muted())
                .build();
        return Collections.nCopies(working.terms().size(), term);
    }

    /** The results, as long as they can be. */
    List<EquationUnit> longestResults() {
        String value = longest(scene.calculation().output());
        return results().stream()
                .map(unit -> EquationUnit.of(style, 0)
                        .add(unit.text() + value, muted())
                        .build())
                .toList();
    }

    /** As many signs as the longest of these values may have, brackets included. */
    private static String longest(Tensor values) {
        boolean whole = true;
        boolean negative = false;
        float most = 0;
        for (float value : values.values()) {
            whole &= value == Math.rint(value);
            negative |= value < 0;
            most = Math.max(most, Math.abs(value));
        }
        int digits = whole ? result(most).length() : FRACTION_SIGNS;
        return "0".repeat(digits + (negative ? 3 : 0));
    }

    private double opacity(Stage stage) {
        if (scene.stage() == stage) {
            return scene.progress();
        }
        return scene.reached(stage) ? 1 : 0;
    }

    /** Whether every number is written with all its digits. */
    private boolean isExact() {
        return IntStream.of(written)
                        .mapToObj(working.terms()::get)
                        .noneMatch(term ->
                                isRounded(term.input(), OPERAND_DIGITS) || isRounded(term.weight(), OPERAND_DIGITS))
                && working.bias().stream().noneMatch(bias -> isRounded(bias, OPERAND_DIGITS))
                && !isRounded(working.before(), RESULT_DIGITS);
    }

    private static boolean isRounded(double value, int digits) {
        return !written(value, digits).equals(Numerals.significant(value, ALL_DIGITS));
    }

    /** Whole numbers whole, others with a few digits. */
    private static String written(double value, int digits) {
        return Numerals.significant(value, value == Math.rint(value) ? ALL_DIGITS : digits);
    }

    private static String result(double value) {
        return written(value, RESULT_DIGITS);
    }

    private static String bracketed(double value) {
        String text = written(value, OPERAND_DIGITS);
        return text.startsWith("−") ? "(" + text + ")" : text;
    }
}
