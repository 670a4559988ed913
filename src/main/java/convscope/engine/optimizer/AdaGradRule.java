package convscope.engine.optimizer;

import convscope.spec.Optimizer;
import java.util.List;

/**
 * AdaGrad as Keras has it: {@code s ← s + g²}, {@code w ← w − η·g/√(s + ε)}, s from 0.1.
 *
 * <p>PyTorch starts s from 0 and adds ε outside the root, {@code w ← w − η·g/(√s + ε)} with ε = 1e-10.
 */
record AdaGradRule(Optimizer.AdaGrad constants) implements Rule {
    @Override
    public List<String> moments() {
        return List.of("accumulator");
    }

    @Override
    public double start() {
        return constants.initialAccumulator();
    }

    @Override
    public void step(double[] weights, double[] gradient, double[][] moments, int count, double rate, long step) {
        double[] accumulator = moments[0];
        double epsilon = constants.epsilon();
        for (int i = 0; i < count; i++) {
            double g = gradient[i];
            double sum = accumulator[i] + g * g;
            accumulator[i] = sum;
            weights[i] -= rate * g / Math.sqrt(sum + epsilon);
        }
    }
}
