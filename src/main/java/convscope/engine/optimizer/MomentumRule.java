package convscope.engine.optimizer;

import convscope.spec.Optimizer;
import java.util.List;

/**
 * Momentum as Keras has it: {@code v ← μ·v − η·g}, {@code w ← w + v}.
 *
 * <p>PyTorch keeps the velocity without the rate, {@code u ← μ·u + g}, {@code w ← w − η·u}: the same steps as long as
 * the rate stays; after a change of the rate PyTorch's old velocity is scaled too, Keras's goes on as it was.
 */
record MomentumRule(Optimizer.Momentum constants) implements Rule {
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
            weights[i] += velocity[i];
        }
    }
}
