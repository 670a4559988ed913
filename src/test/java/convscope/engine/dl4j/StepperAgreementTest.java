package convscope.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.arithmetic.RandomTensors;
import convscope.engine.Predictor;
import convscope.spec.Activation;
import convscope.spec.AveragePooling;
import convscope.spec.Convolution;
import convscope.spec.Dense;
import convscope.spec.DepthwiseConvolution;
import convscope.spec.GlobalAverage;
import convscope.spec.Input;
import convscope.spec.LayerSpec;
import convscope.spec.MaxPooling;
import convscope.spec.NetworkSpec;
import convscope.spec.Padding;
import convscope.spec.ShapeTrace;
import convscope.spec.Size;
import convscope.stepper.Calculation;
import convscope.stepper.Case;
import convscope.stepper.CaseCheck;
import convscope.stepper.Operation;
import convscope.stepper.SidePadding;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What the stepper shows is what the network computes: random layers as a case and in the engine. */
class StepperAgreementTest {
    private static final int CASES = 500;
    private static final List<Activation> ACTIVATIONS = List.of(
            Activation.NONE,
            Activation.RELU,
            Activation.LEAKY_RELU,
            Activation.ELU,
            Activation.TANH,
            Activation.SIGMOID);

    private record Layer(LayerSpec spec, Case subject) {}

    @Test
    void randomLayersAgree() {
        Map<Operation, Integer> agreed = new EnumMap<>(Operation.class);
        Dl4jEngine engine = new Dl4jEngine();
        long seed = 0;
        while (agreed.values().stream().mapToInt(Integer::intValue).sum() < CASES) {
            seed++;
            Layer layer = layer(new SplittableRandom(seed));
            if (!CaseCheck.of(layer.subject).isEmpty()) {
                continue;
            }
            Tensor expected = Calculation.of(layer.subject).output();
            Tensor found = found(engine, layer);
            assertThat(found.shape()).as("seed %d", seed).isEqualTo(expected.shape());
            double largest = 0;
            for (float value : expected.values()) {
                largest = Math.max(largest, Math.abs(value));
            }
            for (int i = 0; i < expected.values().length; i++) {
                assertThat(Math.abs(found.values()[i] - expected.values()[i]))
                        .as("seed %d, value %d of %s", seed, i, layer.spec)
                        .isLessThanOrEqualTo((float) (1e-5 + 1e-4 * largest));
            }
            agreed.merge(layer.subject.operation(), 1, Integer::sum);
        }
        assertThat(agreed)
                .hasSize(4)
                .allSatisfy((operation, count) -> assertThat(count).isGreaterThan(CASES / 10));
    }

    private static Tensor found(Dl4jEngine engine, Layer layer) {
        Shape shape = layer.subject.input().shape();
        NetworkSpec network = NetworkSpec.chain(
                "One layer",
                List.of(
                        new NetworkSpec.NamedLayer("input", new Input(shape.height(), shape.width(), shape.channels())),
                        new NetworkSpec.NamedLayer("layer", layer.spec),
                        new NetworkSpec.NamedLayer("average", new GlobalAverage()),
                        new NetworkSpec.NamedLayer("output", Dense.of(2, Activation.SOFTMAX))));
        ShapeTrace trace = ShapeTrace.of(network);
        Map<String, Tensor> parameters = new HashMap<>(Samples4j.parameters(trace, 3));
        layer.subject.kernel().ifPresent(kernel -> parameters.put("layer/weight", kernel));
        layer.subject.bias().ifPresent(bias -> parameters.put("layer/bias", bias));
        try (Predictor predictor = engine.predictor(trace, parameters)) {
            return predictor.activations(layer.subject.input()).outputs().get("layer");
        }
    }

    private static Layer layer(SplittableRandom random) {
        int channels = random.nextInt(1, 4);
        Tensor input = RandomTensors.uniform(random, channels, random.nextInt(3, 13), random.nextInt(3, 13));
        Size kernel = new Size(random.nextInt(1, 5), random.nextInt(1, 5));
        Size stride = new Size(random.nextInt(1, 4), random.nextInt(1, 4));
        int rows = random.nextInt(kernel.height());
        int columns = random.nextInt(kernel.width());
        int kind = random.nextInt(3);
        Padding padding = kind == 0 ? Padding.VALID : kind == 1 ? Padding.SAME : Padding.of(rows, columns);
        SidePadding sides = kind == 0
                ? SidePadding.VALID
                : kind == 1 ? SidePadding.SAME : SidePadding.of(rows, rows, columns, columns);
        int operation = random.nextInt(4);
        if (operation > 1) {
            Operation pooling = operation == 2 ? Operation.MAX_POOLING : Operation.AVERAGE_POOLING;
            LayerSpec spec = operation == 2
                    ? new MaxPooling(kernel, stride, padding)
                    : new AveragePooling(kernel, stride, padding);
            return new Layer(
                    spec,
                    Case.pooling(pooling, input, kernel).withStride(stride).withPadding(sides));
        }
        Size dilation = random.nextInt(3) == 0 ? new Size(random.nextInt(1, 3), random.nextInt(1, 3)) : Size.of(1);
        Activation activation = ACTIVATIONS.get(random.nextInt(ACTIVATIONS.size()));
        boolean bias = random.nextBoolean();
        int filters = random.nextInt(1, 4);
        int maps = operation == 0 ? filters : filters * channels;
        Tensor weights =
                RandomTensors.uniform(random, maps, operation == 0 ? channels : 1, kernel.height(), kernel.width());
        LayerSpec spec = operation == 0
                ? new Convolution(filters, kernel, stride, padding, dilation, activation, bias)
                : new DepthwiseConvolution(filters, kernel, stride, padding, dilation, activation, bias);
        Case subject = Case.of(operation == 0 ? Operation.CONVOLUTION : Operation.DEPTHWISE, input, weights)
                .withStride(stride)
                .withPadding(sides)
                .withDilation(dilation)
                .withActivation(activation)
                .withBias(bias ? Optional.of(RandomTensors.uniform(random, maps)) : Optional.empty());
        return new Layer(spec, subject);
    }
}
