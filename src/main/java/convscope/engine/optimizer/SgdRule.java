package convscope.engine.optimizer;

import java.util.List;

/** Gradient descent: {@code w ← w − η·g}. Keras's and PyTorch's forms are the same. */
record SgdRule() implements Rule {
    @Override
    public List<String> moments() {
        return List.of();
    }

    @Override
    public void step(double[] weights, double[] gradient, double[][] moments, int count, double rate, long step) {
        for (int i = 0; i < count; i++) {
            weights[i] -= rate * gradient[i];
        }
    }
}
