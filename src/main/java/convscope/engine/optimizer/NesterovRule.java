package convscope.engine.optimizer;

import convscope.spec.Optimizer;
import java.util.List;

/**
 * Nesterov's momentum as Keras has it: {@code v ← μ·v − η·g}, {@code w ← w + μ·v − η·g}.
 *
 * <p>PyTorch: {@code u ← μ·u + g}, {@code w ← w − η·(g + μ·u)}; the same steps as long as the rate stays, see
 * {@link MomentumRule}.
 */
record NesterovRule(Optimizer.Nesterov constants) implements Rule {
    @Override
    public List<String> moments() {
        return List.of("velocity");
    }

    @Override
    public void step(double[] weights, double[] gradient, double[][] moments, int count, double rate, long step) {
        double[] velocity = moments[0];
        double momentum = constants.momentum();
        for (int i = 0; i < count; i++) {
            velocity[i] = momentum * velocity[i] - rate * gradient[i];
            weights[i] += momentum * velocity[i] - rate * gradient[i];
        }
    }
}
