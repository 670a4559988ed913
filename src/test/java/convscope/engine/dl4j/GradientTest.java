package convscope.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.spec.Activation;
import convscope.spec.MaxPooling;
import convscope.spec.NetworkSpec;
import convscope.spec.Optimizer;
import convscope.spec.RandomNetworks;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Gradients in double against central differences of the loss, in training mode with the same dropout mask. */
class GradientTest {
    private static final double STEP = 1e-6;
    private static final int PROBED = 16;

    @Test
    void agreeWithFiniteDifferences() {
        int checked = 0;
        for (long seed = 1; checked < 100; seed++) {
            NetworkSpec network = RandomNetworks.sound(seed);
            if (!hasKinks(network)) {
                check(seed, network);
                checked++;
            }
        }
    }

    /** Equal zeros of a ReLU under one maximum are true kinks: no derivative exists there. */
    private static boolean hasKinks(NetworkSpec network) {
        boolean pools = network.nodes().stream().anyMatch(node -> node.layer() instanceof MaxPooling);
        boolean relu = network.nodes().stream().anyMatch(node -> node.layer().activation() == Activation.RELU);
        boolean drops =
                network.nodes().stream().anyMatch(node -> node.layer().kind().equals("dropout"));
        return pools && (relu || drops);
    }

    private static void check(long seed, NetworkSpec network) {
        ShapeTrace trace = ShapeTrace.of(network);
        Tensor images = Samples4j.images(trace, 4, seed);
        Tensor targets = Samples4j.targets(trace, 4, seed);
        try (Dl4jNetwork engine = new Dl4jNetwork(
                trace,
                Samples4j.parameters(trace, seed),
                Optimizer.Adam.STANDARD,
                0,
                seed,
                () -> {},
                DataType.DOUBLE)) {
            double[] gradient = engine.gradient(images, targets);
            boolean[] trainable = engine.trainable();
            double largest = 0;
            for (int i = 0; i < gradient.length; i++) {
                largest = trainable[i] ? Math.max(largest, Math.abs(gradient[i])) : largest;
            }
            INDArray parameters =
                    Native.inside(() -> engine.passes().graph().params().reshape(gradient.length));
            Random random = new Random(seed);
            for (int probe = 0; probe < PROBED; probe++) {
                int i = random.nextInt(gradient.length);
                if (trainable[i]) {
                    double before = parameters.getDouble(i);
                    parameters.putScalar(i, before + STEP);
                    double above = engine.loss(images, targets);
                    parameters.putScalar(i, before - STEP);
                    double below = engine.loss(images, targets);
                    parameters.putScalar(i, before);
                    double expected = (above - below) / (2 * STEP);
                    assertThat(Math.abs(gradient[i] - expected))
                            .as("network %d parameter %d: %s against %s in %s", seed, i, gradient[i], expected, network)
                            .isLessThanOrEqualTo(1e-7 + 1e-5 * largest);
                }
            }
        }
    }
}
