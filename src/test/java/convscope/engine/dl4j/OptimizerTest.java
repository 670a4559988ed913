package convscope.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convscope.engine.BatchResult;
import convscope.engine.LearningState;
import convscope.engine.Network;
import convscope.engine.StepSize;
import convscope.engine.WeightStep;
import convscope.engine.optimizer.Block;
import convscope.spec.Activation;
import convscope.spec.Convolution;
import convscope.spec.Dense;
import convscope.spec.DepthwiseConvolution;
import convscope.spec.Flatten;
import convscope.spec.Head;
import convscope.spec.Input;
import convscope.spec.NetworkSpec;
import convscope.spec.NetworkSpec.NamedLayer;
import convscope.spec.Optimizer;
import convscope.spec.Padding;
import convscope.spec.ShapeTrace;
import convscope.spec.Size;
import convscope.tensor.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;

/** Steps of a small network: the whole way from two workers' gradients to moved weights. */
class OptimizerTest {
    private static final double L2 = 0.01;

    static Stream<Optimizer> optimizers() {
        return Optimizer.STANDARDS.stream();
    }

    private static ShapeTrace small(Dense head) {
        return ShapeTrace.of(NetworkSpec.chain(
                "small",
                List.of(
                        new NamedLayer("input", new Input(6, 5, 2)),
                        new NamedLayer("conv", Convolution.of(3, 3, Padding.SAME, Activation.TANH)),
                        new NamedLayer(
                                "depthwise",
                                new DepthwiseConvolution(
                                        2,
                                        Size.of(2),
                                        Size.of(1),
                                        Padding.VALID,
                                        Size.of(1),
                                        Activation.SIGMOID,
                                        true)),
                        new NamedLayer("flatten", new Flatten()),
                        new NamedLayer("output", head))));
    }

    private static ShapeTrace small() {
        return small(Dense.of(4, Activation.SOFTMAX));
    }

    private static double[] flat(Dl4jNetwork network) {
        return Native.inside(
                () -> network.passes().graph().params().dup('c').data().asDouble());
    }

    private static Dl4jNetwork network(ShapeTrace trace, Optimizer optimizer, double l2, DataType type) {
        return new Dl4jNetwork(trace, Samples4j.parameters(trace, 3), optimizer, l2, 3, () -> {}, type);
    }

    /** Keras's formulas over the gradient of the whole batch, with λ·Σw² added to the loss. */
    @ParameterizedTest
    @MethodSource("optimizers")
    void stepsAsPublishedWithPenalty(Optimizer optimizer) {
        ShapeTrace trace = small();
        int n = 7; // odd: the workers' shares differ
        try (Dl4jNetwork network = network(trace, optimizer, L2, DataType.DOUBLE)) {
            List<Block> blocks = network.weights().blocks();
            double[] expected = flat(network);
            double[] first = new double[expected.length];
            double[] second = new double[expected.length];
            java.util.Arrays.fill(second, optimizer instanceof Optimizer.AdaGrad ? 0.1 : 0);
            for (int t = 1; t <= 5; t++) {
                Tensor images = Samples4j.images(trace, n, t);
                Tensor targets = Samples4j.targets(trace, n, t);
                double[] sums = network.gradient(images, targets);
                for (Block block : blocks) {
                    boolean penalised = block.key().endsWith("/weight");
                    for (int i = block.from(); i < block.from() + block.count(); i++) {
                        double g = sums[i] / n + (penalised ? 2 * L2 * expected[i] : 0);
                        expected[i] += change(optimizer, g, first, second, i, t);
                    }
                }
                network.train(images, targets);
                assertThat(flat(network)).as("step %d", t).containsExactly(expected, within(1e-9));
            }
        }
    }

    private static double change(Optimizer optimizer, double g, double[] first, double[] second, int i, int t) {
        double rate = optimizer.learningRate();
        if (optimizer instanceof Optimizer.Momentum || optimizer instanceof Optimizer.Nesterov) {
            first[i] = 0.9 * first[i] - rate * g;
            return optimizer instanceof Optimizer.Momentum ? first[i] : 0.9 * first[i] - rate * g;
        }
        if (optimizer instanceof Optimizer.Adam) {
            first[i] = 0.9 * first[i] + 0.1 * g;
            second[i] = 0.999 * second[i] + 0.001 * g * g;
            return -rate
                    * Math.sqrt(1 - Math.pow(0.999, t))
                    / (1 - Math.pow(0.9, t))
                    * first[i]
                    / (Math.sqrt(second[i]) + 1e-7);
        }
        if (optimizer instanceof Optimizer.RmsProp) {
            second[i] = 0.9 * second[i] + 0.1 * g * g;
            return -rate * g / Math.sqrt(second[i] + 1e-7);
        }
        if (optimizer instanceof Optimizer.AdaGrad) {
            second[i] += g * g;
            return -rate * g / Math.sqrt(second[i] + 1e-7);
        }
        return -rate * g;
    }

    /** Every rule with constants with which PyTorch's step is the same one: see {@code RuleTest}. */
    static Stream<Optimizer> asPyTorch() {
        return Stream.of(
                new Optimizer.Sgd(0.05),
                new Optimizer.Momentum(0.05, 0.8),
                new Optimizer.Nesterov(0.05, 0.8),
                new Optimizer.Adam(0.01, 0.9, 0.999, 1e-300),
                new Optimizer.RmsProp(0.01, 0.99, 1e-300),
                new Optimizer.AdaGrad(0.01, 0, 1e-300));
    }

    /** PyTorch's formulas, with its weight decay on the weights: 2·λ·w in the gradient. */
    @ParameterizedTest
    @MethodSource("asPyTorch")
    void stepsAsPyTorchHasIt(Optimizer optimizer) {
        ShapeTrace trace = small();
        int n = 5;
        try (Dl4jNetwork network = network(trace, optimizer, L2, DataType.DOUBLE)) {
            List<Block> blocks = network.weights().blocks();
            double[] expected = flat(network);
            double[] buffer = new double[expected.length];
            double[] squares = new double[expected.length];
            for (int t = 1; t <= 3; t++) {
                Tensor images = Samples4j.images(trace, n, t);
                Tensor targets = Samples4j.targets(trace, n, t);
                double[] sums = network.gradient(images, targets);
                for (Block block : blocks) {
                    double weightDecay = block.key().endsWith("/weight") ? 2 * L2 : 0;
                    for (int i = block.from(); i < block.from() + block.count(); i++) {
                        double g = sums[i] / n + weightDecay * expected[i];
                        expected[i] -= optimizer.learningRate() * direction(optimizer, g, buffer, squares, i, t);
                    }
                }
                network.train(images, targets);
                assertThat(flat(network)).as("step %d", t).containsExactly(expected, within(1e-9));
            }
        }
    }

    private static double direction(Optimizer optimizer, double g, double[] buffer, double[] squares, int i, int t) {
        if (optimizer instanceof Optimizer.Momentum || optimizer instanceof Optimizer.Nesterov) {
            buffer[i] = t == 1 ? g : 0.8 * buffer[i] + g;
            return optimizer instanceof Optimizer.Momentum ? buffer[i] : g + 0.8 * buffer[i];
        }
        if (optimizer instanceof Optimizer.Adam) {
            buffer[i] = 0.9 * buffer[i] + 0.1 * g;
            squares[i] = 0.999 * squares[i] + 0.001 * g * g;
            double mean = buffer[i] / (1 - Math.pow(0.9, t));
            double square = squares[i] / (1 - Math.pow(0.999, t));
            return mean == 0 ? 0 : mean / Math.sqrt(square);
        }
        if (optimizer instanceof Optimizer.RmsProp) {
            squares[i] = 0.99 * squares[i] + 0.01 * g * g;
            return g == 0 ? 0 : g / Math.sqrt(squares[i]);
        }
        if (optimizer instanceof Optimizer.AdaGrad) {
            squares[i] += g * g;
            return g == 0 ? 0 : g / Math.sqrt(squares[i]);
        }
        return g;
    }

    static Stream<Dense> heads() {
        return Stream.of(
                Dense.of(3, Activation.SOFTMAX), Dense.of(1, Activation.SIGMOID), Dense.of(2, Activation.NONE));
    }

    /** The step of plain gradient descent is the slope of mean loss and penalty, by central differences. */
    @ParameterizedTest
    @MethodSource("heads")
    void descendsTheSlopeOfLossAndPenalty(Dense head) {
        ShapeTrace trace = small(head);
        int n = 5;
        Tensor images = Samples4j.images(trace, n, 1);
        Tensor targets = Samples4j.targets(trace, n, 1);
        try (Dl4jNetwork network = network(trace, new Optimizer.Sgd(1), L2, DataType.DOUBLE)) {
            List<Block> blocks = network.weights().blocks();
            double[] before = flat(network);
            double[] slope = new double[before.length];
            for (int i = 0; i < before.length; i++) {
                double h = 1e-5;
                slope[i] =
                        (loss(network, blocks, images, targets, i, h) - loss(network, blocks, images, targets, i, -h))
                                / (2 * h);
            }
            BatchResult result = network.train(images, targets);
            double[] after = flat(network);
            for (int i = 0; i < before.length; i++) {
                assertThat(before[i] - after[i]).as("%d", i).isCloseTo(slope[i], within(1e-7));
            }
            assertThat(trace.head().kind()).isIn((Object[]) Head.Kind.values());
            assertThat(result.loss()).isGreaterThan(result.penalty());
        }
    }

    private static double loss(
            Dl4jNetwork network, List<Block> blocks, Tensor images, Tensor targets, int place, double h) {
        var row = Native.inside(() -> network.passes().graph().params());
        double old = row.getDouble(place);
        row.putScalar(place, old + h);
        double penalty = 0;
        for (Block block : blocks) {
            for (int i = block.from(); i < block.from() + block.count(); i++) {
                penalty += block.key().endsWith("/weight") ? row.getDouble(i) * row.getDouble(i) : 0;
            }
        }
        double loss = network.loss(images, targets) / images.shape().size(0) + L2 * penalty;
        row.putScalar(place, old);
        return loss;
    }

    @Test
    void theLossHasThePenaltyInItAndThePenaltyCanBeAsked() {
        ShapeTrace trace = small();
        Tensor images = Samples4j.images(trace, 4, 1);
        Tensor targets = Samples4j.targets(trace, 4, 1);
        try (Network plain = network(trace, Optimizer.Sgd.STANDARD, 0, DataType.FLOAT);
                Network pulled = network(trace, Optimizer.Sgd.STANDARD, L2, DataType.FLOAT)) {
            double squares = 0;
            for (Map.Entry<String, Tensor> entry : pulled.parameters().entrySet()) {
                for (float value : entry.getValue().values()) {
                    squares += entry.getKey().endsWith("/weight") ? (double) value * value : 0;
                }
            }
            assertThat(pulled.penalty()).isCloseTo(L2 * squares, within(1e-9));
            assertThat(plain.penalty()).isZero();
            BatchResult with = pulled.train(images, targets);
            assertThat(with.penalty()).isCloseTo(L2 * squares, within(1e-9));
            assertThat(with.loss()).isCloseTo(plain.train(images, targets).loss() + L2 * squares, within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void goesOnFromWhatItHadKeptToTheBit(Optimizer optimizer) {
        ShapeTrace trace = small();
        try (Network through = network(trace, optimizer, L2, DataType.FLOAT);
                Network second = network(trace, optimizer, L2, DataType.FLOAT)) {
            steps(through, trace, 0, 5);
            LearningState kept = through.learningState();
            Map<String, Tensor> weights = through.parameters();
            steps(through, trace, 5, 9);
            steps(second, trace, 20, 23); // somewhere else
            second.setParameters(weights);
            second.setLearningState(kept);
            assertThat(second.iteration()).isEqualTo(5);
            steps(second, trace, 5, 9);
            assertThat(second.parameters()).isEqualTo(through.parameters());
            assertThat(second.learningState()).isEqualTo(through.learningState());
            second.setParameters(Samples4j.parameters(trace, 3));
            second.resetLearning();
            steps(second, trace, 0, 5);
            assertThat(second.parameters()).isEqualTo(weights);
        }
    }

    private static void steps(Network network, ShapeTrace trace, int from, int to) {
        for (int batch = from; batch < to; batch++) {
            network.train(Samples4j.images(trace, 6, batch), Samples4j.targets(trace, 6, batch));
        }
    }

    @Test
    void aStateOfAnotherRuleIsRefusedAndChangesNothing() {
        ShapeTrace trace = small();
        try (Network network = network(trace, Optimizer.Adam.STANDARD, 0, DataType.FLOAT);
                Network other = network(trace, Optimizer.Sgd.STANDARD, 0, DataType.FLOAT)) {
            steps(network, trace, 0, 2);
            LearningState before = network.learningState();
            assertThatThrownBy(() -> network.setLearningState(other.learningState()))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> other.setLearningState(before)).isInstanceOf(IllegalArgumentException.class);
            Map<String, Tensor> misshapen = new HashMap<>(before.moments());
            misshapen.put("conv/bias/mean", before.moments().get("output/bias/mean"));
            assertThatThrownBy(() -> network.setLearningState(new LearningState(2, misshapen)))
                    .hasMessageContaining("conv/bias/mean");
            assertThat(network.learningState()).isEqualTo(before);
        }
    }

    /** All the numbers of the explanation, put together again, give the weight that is there. */
    @ParameterizedTest
    @MethodSource("optimizers")
    void explainsEveryWeightOfAStep(Optimizer optimizer) {
        ShapeTrace trace = small();
        try (Network network = network(trace, optimizer, L2, DataType.FLOAT)) {
            steps(network, trace, 0, 3);
            assertThat(network.explain("conv/weight", 0)).isEmpty();
            assertThat(network.mostMoved("conv/weight")).isEmpty();
            network.remember(true);
            network.setLearningRate(0.02);
            Map<String, Tensor> before = network.parameters();
            LearningState kept = network.learningState();
            steps(network, trace, 3, 4);
            Map<String, Tensor> after = network.parameters();
            before.forEach((key, tensor) -> {
                for (int i = 0; i < tensor.values().length; i++) {
                    WeightStep step = network.explain(key, i).orElseThrow();
                    int place = i;
                    assertThat(step.step()).isEqualTo(4);
                    assertThat((float) step.before()).isEqualTo(tensor.values()[i]);
                    assertThat((float) step.after()).isEqualTo(after.get(key).values()[i]);
                    assertThat((float) (step.before() + step.change())).isEqualTo((float) step.after());
                    assertThat(step.before() - step.rate() * step.direction())
                            .isCloseTo(step.after(), within(1e-6 * Math.max(1, Math.abs(step.after()))));
                    assertThat(step.penaltyGradient()).isEqualTo(key.endsWith("/weight") ? 2 * L2 * step.before() : 0);
                    step.momentsBefore()
                            .forEach((name, value) -> assertThat(value.floatValue())
                                    .isEqualTo(
                                            kept.moments().get(key + "/" + name).values()[place]));
                }
            });
            before.forEach((key, tensor) -> {
                int farthest = network.mostMoved(key).orElseThrow();
                double distance = moved(network, key, farthest);
                for (int i = 0; i < tensor.values().length; i++) {
                    assertThat(moved(network, key, i)).isLessThanOrEqualTo(distance);
                }
            });
            assertThat(network.mostMoved("none/weight")).isEmpty();
            assertThat(network.explain("conv/weight", 100_000)).isEmpty();
            assertThat(network.explain("none/weight", 0)).isEmpty();
        }
    }

    private static double moved(Network network, String key, int index) {
        WeightStep step = network.explain(key, index).orElseThrow();
        return Math.abs(step.after() - step.before());
    }

    @Test
    void tellsHowLargeTheStepWas() {
        ShapeTrace trace = small();
        try (Network network = network(trace, Optimizer.Momentum.STANDARD, 0, DataType.FLOAT)) {
            Map<String, Tensor> before = network.parameters();
            steps(network, trace, 0, 1);
            Map<String, Tensor> after = network.parameters();
            assertThat(network.stepSizes()).hasSize(before.size());
            for (StepSize size : network.stepSizes()) {
                float[] old = before.get(size.parameter()).values();
                float[] now = after.get(size.parameter()).values();
                double squares = 0;
                double change = 0;
                for (int i = 0; i < old.length; i++) {
                    squares += (double) old[i] * old[i];
                    change += ((double) now[i] - old[i]) * ((double) now[i] - old[i]);
                }
                assertThat(size.weight()).isCloseTo(Math.sqrt(squares), within(1e-6));
                assertThat(size.update()).isCloseTo(Math.sqrt(change), within(1e-6));
                assertThat(size.gradient()).isCloseTo(Math.sqrt(change) / 0.01, within(1e-4));
            }
        }
    }

    @Test
    void aStepThatIsCalledOffChangesNothing() {
        ShapeTrace trace = small();
        try (Network network = network(trace, Optimizer.Adam.STANDARD, 0, DataType.FLOAT);
                Network undisturbed = network(trace, Optimizer.Adam.STANDARD, 0, DataType.FLOAT)) {
            steps(network, trace, 0, 2);
            steps(undisturbed, trace, 0, 4);
            for (int patience = 0; patience < 12; patience++) {
                java.util.concurrent.atomic.AtomicInteger left =
                        new java.util.concurrent.atomic.AtomicInteger(patience);
                Optional<BatchResult> result = network.train(
                        Samples4j.images(trace, 6, 2),
                        Samples4j.targets(trace, 6, 2),
                        () -> left.getAndDecrement() > 0);
                assertThat(result).isEmpty();
            }
            assertThat(network.iteration()).isEqualTo(2);
            steps(network, trace, 2, 4);
            assertThat(network.parameters()).isEqualTo(undisturbed.parameters());
        }
    }

    @Test
    void numbersThatEndAreSaidAndTheWeightsStay() {
        ShapeTrace trace = small();
        try (Network network = network(trace, Optimizer.Sgd.STANDARD, 0, DataType.FLOAT)) {
            Map<String, Tensor> broken = Samples4j.parameters(trace, 3);
            broken.get("output/weight").values()[0] = Float.NaN;
            network.setParameters(broken);
            BatchResult result = network.train(Samples4j.images(trace, 4, 1), Samples4j.targets(trace, 4, 1));
            assertThat(result.breakdown()).contains(new BatchResult.Breakdown(BatchResult.Kind.LOSS, ""));
            assertThat(network.iteration()).isZero();
            assertThat(network.parameters()).isEqualTo(broken);
        }
        try (Network network = network(trace, new Optimizer.Sgd(1e39), 0, DataType.FLOAT)) {
            BatchResult result = network.train(Samples4j.images(trace, 4, 1), Samples4j.targets(trace, 4, 1));
            assertThat(result.breakdown().orElseThrow().kind()).isEqualTo(BatchResult.Kind.WEIGHTS);
        }
    }
}
