package convscope.ui.convolve;

import convscope.paint.Numerals;
import convscope.stepper.Case;
import convscope.stepper.Term;
import convscope.stepper.Working;
import convscope.text.Texts;
import java.util.stream.Collectors;

/** The equation of an output cell in words, for those who listen instead of looking. */
final class EquationWords {
    private static final int MOST_TERMS = 25;
    private static final int DIGITS = 4;

    private EquationWords() {}

    static String of(Texts texts, Working working, Case subject) {
        String value = Numerals.significant(working.value(), DIGITS);
        return switch (subject.operation()) {
            case MAX_POOLING -> texts.get("convolve.equation.largest", inputs(working), value);
            case AVERAGE_POOLING -> texts.get("convolve.equation.mean", inputs(working), working.divisor(), value);
            default -> texts.get("convolve.equation.sum", products(working), value);
        };
    }

    private static String inputs(Working working) {
        return working.terms().stream()
                .filter(Term::isInput)
                .limit(MOST_TERMS)
                .map(term -> Numerals.significant(term.input(), DIGITS))
                .collect(Collectors.joining(", "));
    }

    private static String products(Working working) {
        String products = working.terms().stream()
                .limit(MOST_TERMS)
                .map(term ->
                        Numerals.significant(term.input(), DIGITS) + "·" + Numerals.significant(term.weight(), DIGITS))
                .collect(Collectors.joining(" + "));
        String rest = working.terms().size() > MOST_TERMS ? " + …" : "";
        String bias = working.bias()
                .map(number -> " + " + Numerals.significant(number, DIGITS))
                .orElse("");
        return products + rest + bias;
    }
}
