package convscope.engine.optimizer;

import convscope.spec.Optimizer;
import java.util.List;

/**
 * RMSProp as Keras has it: {@code v ← ρ·v + (1 − ρ)·g²}, {@code w ← w − η·g/√(v + ε)}.
 *
 * <p>PyTorch adds ε outside the root, {@code w ← w − η·g/(√v + ε)}, and has other constants (0.99, 1e-8, rate 0.01).
 */
record RmsPropRule(Optimizer.RmsProp constants) implements Rule {
    @Override
    public List<String> moments() {
        return List.of("square");
    }

    @Override
    public void step(double[] weights, double[] gradient, double[][] moments, int count, double rate, long step) {
        double[] square = moments[0];
        double rho = constants.rho();
        double epsilon = constants.epsilon();
        for (int i = 0; i < count; i++) {
            double g = gradient[i];
            double v = rho * square[i] + (1 - rho) * g * g;
            square[i] = v;
            weights[i] -= rate * g / Math.sqrt(v + epsilon);
        }
    }
}
