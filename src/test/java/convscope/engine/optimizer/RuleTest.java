package convscope.engine.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convscope.spec.Optimizer;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Every rule against the published formulas, written down here once more: as Keras's source has them, and as PyTorch's
 * documentation has them where that is the same step, or the same after the change of constants that is named.
 */
class RuleTest {
    private static final int WEIGHTS = 37;
    private static final int STEPS = 60;
    private static final double RATE = 0.03;

    /** One weight's step in another notation; keeps what it needs between steps. */
    private interface Form {
        double step(double w, double g, double rate, int t);
    }

    @Test
    void aRuleKeepsAsManyNumbersAsItIsSaidToCost() {
        assertThat(Optimizer.STANDARDS)
                .allSatisfy(
                        optimizer -> assertThat(Rule.of(optimizer).moments()).hasSize(optimizer.moments()));
    }

    private interface Forms {
        Form forOneWeight();
    }

    private static void agree(Optimizer optimizer, Forms forms, boolean rateChanges) {
        Rule rule = Rule.of(optimizer);
        Random random = new Random(7);
        double[] weights = random.doubles(WEIGHTS, -1, 1).toArray();
        double[] expected = weights.clone();
        double[][] moments = new double[rule.moments().size()][WEIGHTS];
        for (double[] moment : moments) {
            java.util.Arrays.fill(moment, rule.start());
        }
        Form[] form = new Form[WEIGHTS];
        for (int i = 0; i < WEIGHTS; i++) {
            form[i] = forms.forOneWeight();
        }
        for (int t = 1; t <= STEPS; t++) {
            double rate = rateChanges && t > STEPS / 2 ? RATE / 10 : RATE;
            double[] gradient = random.doubles(WEIGHTS, -2, 2).toArray();
            gradient[t % WEIGHTS] = 0;
            for (int i = 0; i < WEIGHTS; i++) {
                expected[i] = form[i].step(expected[i], gradient[i], rate, t);
            }
            rule.step(weights, gradient, moments, WEIGHTS, rate, t);
            assertThat(weights).as("%s, step %d", optimizer, t).containsExactly(expected, within(1e-12));
        }
    }

    @Test
    void sgd() {
        agree(Optimizer.Sgd.STANDARD, () -> (w, g, rate, t) -> w - rate * g, true);
    }

    @Test
    void momentumAsKeras() {
        agree(
                Optimizer.Momentum.STANDARD,
                () -> new Form() {
                    private double m;

                    @Override
                    public double step(double w, double g, double rate, int t) {
                        m = m * 0.9 - g * rate;
                        return w + m;
                    }
                },
                true);
    }

    @Test
    void momentumAsPyTorchWhileTheRateStays() {
        agree(
                Optimizer.Momentum.STANDARD,
                () -> new Form() {
                    private double b;

                    @Override
                    public double step(double w, double g, double rate, int t) {
                        b = t == 1 ? g : 0.9 * b + g;
                        return w - rate * b;
                    }
                },
                false);
    }

    @Test
    void nesterovAsKeras() {
        agree(
                Optimizer.Nesterov.STANDARD,
                () -> new Form() {
                    private double m;

                    @Override
                    public double step(double w, double g, double rate, int t) {
                        m = m * 0.9 - g * rate;
                        return w + (m * 0.9 - g * rate);
                    }
                },
                true);
    }

    @Test
    void nesterovAsPyTorchWhileTheRateStays() {
        agree(
                Optimizer.Nesterov.STANDARD,
                () -> new Form() {
                    private double b;

                    @Override
                    public double step(double w, double g, double rate, int t) {
                        b = t == 1 ? g : 0.9 * b + g;
                        return w - rate * (g + 0.9 * b);
                    }
                },
                false);
    }

    @Test
    void adamAsKeras() {
        agree(
                Optimizer.Adam.STANDARD,
                () -> new Form() {
                    private double m;
                    private double v;

                    @Override
                    public double step(double w, double g, double rate, int t) {
                        double alpha = rate * Math.sqrt(1 - Math.pow(0.999, t)) / (1 - Math.pow(0.9, t));
                        m += (g - m) * (1 - 0.9);
                        v += (g * g - v) * (1 - 0.999);
                        return w - m * alpha / (Math.sqrt(v) + 1e-7);
                    }
                },
                true);
    }

    /** PyTorch's ε stands beside the corrected root: Keras's step with ε·√(1 − β₂ᵗ). */
    @Test
    void adamAsPyTorchWithItsEpsilonPutWhereKerasHasIt() {
        agree(
                new Optimizer.Adam(RATE, 0.9, 0.999, 0.01),
                () -> new Form() {
                    private double m;
                    private double v;

                    @Override
                    public double step(double w, double g, double rate, int t) {
                        m = 0.9 * m + 0.1 * g;
                        v = 0.999 * v + 0.001 * g * g;
                        double correction = 1 - Math.pow(0.999, t);
                        double epsilon = 0.01 / Math.sqrt(correction);
                        double mHat = m / (1 - Math.pow(0.9, t));
                        double vHat = v / correction;
                        return w - rate * mHat / (Math.sqrt(vHat) + epsilon);
                    }
                },
                true);
    }

    @Test
    void rmsPropAsKeras() {
        agree(
                Optimizer.RmsProp.STANDARD,
                () -> new Form() {
                    private double v;

                    @Override
                    public double step(double w, double g, double rate, int t) {
                        v = 0.9 * v + (1 - 0.9) * (g * g);
                        return w - rate * g * (1 / Math.sqrt(v + 1e-7));
                    }
                },
                true);
    }

    /** PyTorch's ε stands outside the root; without any the forms are one. */
    @Test
    void rmsPropAsPyTorchWithoutEpsilon() {
        agree(
                new Optimizer.RmsProp(RATE, 0.99, 1e-300),
                () -> new Form() {
                    private double average;

                    @Override
                    public double step(double w, double g, double rate, int t) {
                        average = 0.99 * average + 0.01 * g * g;
                        return w - rate * (g == 0 ? 0 : g / Math.sqrt(average));
                    }
                },
                true);
    }

    @Test
    void adaGradAsKeras() {
        agree(
                Optimizer.AdaGrad.STANDARD,
                () -> new Form() {
                    private double sum = 0.1;

                    @Override
                    public double step(double w, double g, double rate, int t) {
                        sum += g * g;
                        return w - rate * g / Math.sqrt(sum + 1e-7);
                    }
                },
                true);
    }

    /** PyTorch's sum starts from 0, and its ε stands outside the root. */
    @Test
    void adaGradAsPyTorchWithoutEpsilon() {
        agree(
                new Optimizer.AdaGrad(RATE, 0, 1e-300),
                () -> new Form() {
                    private double sum;

                    @Override
                    public double step(double w, double g, double rate, int t) {
                        sum += g * g;
                        return w - rate * (g == 0 ? 0 : g / Math.sqrt(sum));
                    }
                },
                true);
    }
}
