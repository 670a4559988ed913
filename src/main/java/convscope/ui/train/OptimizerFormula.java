package convscope.ui.train;

import convscope.engine.WeightStep;
import convscope.paint.Numerals;
import convscope.paint.WeightStepFigure.Formula;
import convscope.spec.Optimizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules that move a weight, as Keras has them, with the numbers of one step put in: w weight, g gradient, η rate, t
 * number of the step.
 *
 * <p>Every line is what the program computed, to four digits; whoever calculates a line gets what stands at its end, but for
 * the digits that are not shown.
 */
final class OptimizerFormula {
    private static final int DIGITS = 4;

    /** Constants of a rule are short numbers, which are shown as they are. */
    private static final int CONSTANT_DIGITS = 7;

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final WeightStep step;
    private final List<Formula> formulas = new ArrayList<>();

    private OptimizerFormula(WeightStep step) {
        this.step = step;
    }

    /** The lines from the gradient to the weight. */
    static List<Formula> of(WeightStep step, Optimizer optimizer) {
        OptimizerFormula lines = new OptimizerFormula(step);
        if (optimizer instanceof Optimizer.Momentum momentum) {
            lines.momentum(momentum.momentum());
        } else if (optimizer instanceof Optimizer.Nesterov nesterov) {
            lines.nesterov(nesterov.momentum());
        } else if (optimizer instanceof Optimizer.Adam adam) {
            lines.adam(adam);
        } else if (optimizer instanceof Optimizer.RmsProp rmsProp) {
            lines.rmsProp(rmsProp);
        } else if (optimizer instanceof Optimizer.AdaGrad adaGrad) {
            lines.adaGrad(adaGrad);
        } else {
            lines.descent();
        }
        return lines.formulas;
    }

    private void add(String rule, String numbers, double result) {
        formulas.add(new Formula(rule, "= " + numbers + " = " + plain(result)));
    }

    private void descent() {
        add("w ← w − η·g", w() + " − " + rate() + "·" + g(), step.after());
    }

    private void velocity(double momentum) {
        String numbers = constant(momentum) + "·" + factor(before("velocity")) + " − " + rate() + "·" + g();
        add("v ← μ·v − η·g", numbers, after("velocity"));
    }

    private void momentum(double momentum) {
        velocity(momentum);
        add("w ← w + v", w() + " + " + factor(after("velocity")), step.after());
    }

    private void nesterov(double momentum) {
        velocity(momentum);
        String numbers =
                w() + " + " + constant(momentum) + "·" + factor(after("velocity")) + " − " + rate() + "·" + g();
        add("w ← w + μ·v − η·g", numbers, step.after());
    }

    private void adam(Optimizer.Adam adam) {
        String mean = constant(adam.beta1()) + "·" + factor(before("mean")) + " + " + rest(adam.beta1()) + "·" + g();
        add("m ← β₁·m + (1 − β₁)·g", mean, after("mean"));
        square("v ← β₂·v + (1 − β₂)·g²", adam.beta2());
        double corrected = step.rate()
                * Math.sqrt(1 - Math.pow(adam.beta2(), step.step()))
                / (1 - Math.pow(adam.beta1(), step.step()));
        String raised = raised(step.step());
        String rate = rate() + "·√(1 − " + constant(adam.beta2()) + raised + ")/(1 − " + constant(adam.beta1()) + raised
                + ")";
        add("η′ = η·√(1 − β₂ᵗ)/(1 − β₁ᵗ)", rate, corrected);
        String numbers = w() + " − " + factor(corrected) + "·" + factor(after("mean")) + "/(√" + factor(after("square"))
                + " + " + constant(adam.epsilon()) + ")";
        add("w ← w − η′·m/(√v + ε)", numbers, step.after());
    }

    private void square(String rule, double memory) {
        String numbers = constant(memory) + "·" + factor(before("square")) + " + " + rest(memory) + "·" + g() + "²";
        add(rule, numbers, after("square"));
    }

    private void rmsProp(Optimizer.RmsProp rmsProp) {
        square("v ← ρ·v + (1 − ρ)·g²", rmsProp.rho());
        scaled("w ← w − η·g/√(v + ε)", after("square"), rmsProp.epsilon());
    }

    private void adaGrad(Optimizer.AdaGrad adaGrad) {
        double sum = after("accumulator");
        add("s ← s + g²", plain(before("accumulator")) + " + " + g() + "²", sum);
        scaled("w ← w − η·g/√(s + ε)", sum, adaGrad.epsilon());
    }

    private void scaled(String rule, double squares, double epsilon) {
        String numbers = w() + " − " + rate() + "·" + g() + "/√(" + plain(squares) + " + " + constant(epsilon) + ")";
        add(rule, numbers, step.after());
    }

    private double before(String moment) {
        return step.momentsBefore().get(moment);
    }

    private double after(String moment) {
        return step.momentsAfter().get(moment);
    }

    private String w() {
        return plain(step.before());
    }

    private String g() {
        return factor(step.gradient());
    }

    private String rate() {
        return Numerals.significant(step.rate(), DIGITS);
    }

    private static String plain(double value) {
        return Numerals.exactly(value, DIGITS);
    }

    /** A number as it stands after a sign: in brackets if it has one of its own. */
    private static String factor(double value) {
        return plain(value).startsWith("−") ? "(" + plain(value) + ")" : plain(value);
    }

    private static String constant(double value) {
        return Numerals.significant(value, CONSTANT_DIGITS);
    }

    /** One minus a memory, which is no short number in binary. */
    private static String rest(double memory) {
        return constant(1 - memory);
    }

    private static String raised(long exponent) {
        StringBuilder raised = new StringBuilder();
        for (char digit : Long.toString(exponent).toCharArray()) {
            raised.append(RAISED.charAt(digit - '0'));
        }
        return raised.toString();
    }
}
