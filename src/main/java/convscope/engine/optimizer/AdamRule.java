package convscope.engine.optimizer;

import convscope.spec.Optimizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adam as Keras has it: {@code m ← β₁·m + (1 − β₁)·g}, {@code v ← β₂·v + (1 − β₂)·g²},
 * {@code w ← w − η·√(1 − β₂ᵗ)/(1 − β₁ᵗ)·m/(√v + ε)}.
 *
 * <p>PyTorch and the paper's algorithm 1 add ε to the corrected root: {@code w ← w − η·m̂/(√v̂ + ε)} with
 * {@code m̂ = m/(1 − β₁ᵗ)}, {@code v̂ = v/(1 − β₂ᵗ)}. That is Keras's step with ε·√(1 − β₂ᵗ) for ε; the difference fades
 * with t.
 */
record AdamRule(Optimizer.Adam constants) implements Rule {
    @Override
    public List<String> moments() {
        return List.of("mean", "square");
    }

    @Override
    public void step(double[] weights, double[] gradient, double[][] moments, int count, double rate, long step) {
        double[] mean = moments[0];
        double[] square = moments[1];
        double beta1 = constants.beta1();
        double beta2 = constants.beta2();
        double epsilon = constants.epsilon();
        double corrected = rate * Math.sqrt(1 - Math.pow(beta2, step)) / (1 - Math.pow(beta1, step));
        for (int i = 0; i < count; i++) {
            double g = gradient[i];
            double m = beta1 * mean[i] + (1 - beta1) * g;
            double v = beta2 * square[i] + (1 - beta2) * g * g;
            mean[i] = m;
            square[i] = v;
            weights[i] -= corrected * m / (Math.sqrt(v) + epsilon);
        }
    }

    @Override
    public Map<String, Double> between(double[] moments, long step) {
        Map<String, Double> between = new LinkedHashMap<>();
        between.put("correctedMean", moments[0] / (1 - Math.pow(constants.beta1(), step)));
        between.put("correctedSquare", moments[1] / (1 - Math.pow(constants.beta2(), step)));
        return between;
    }
}
