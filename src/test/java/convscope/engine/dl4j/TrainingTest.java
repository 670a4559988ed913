package convscope.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import convscope.engine.Answer;
import convscope.engine.Network;
import convscope.spec.Activation;
import convscope.spec.BatchNormalization;
import convscope.spec.Convolution;
import convscope.spec.Dense;
import convscope.spec.Dropout;
import convscope.spec.Flatten;
import convscope.spec.Input;
import convscope.spec.MaxPooling;
import convscope.spec.NetworkSpec;
import convscope.spec.NetworkSpec.NamedLayer;
import convscope.spec.Optimizer;
import convscope.spec.Padding;
import convscope.spec.Preset;
import convscope.spec.RandomNetworks;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.layers.mkldnn.BaseMKLDNNHelper;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;

class TrainingTest {
    private static final Optimizer.Adam ADAM = Optimizer.Adam.STANDARD;

    private static ShapeTrace dropping() {
        return ShapeTrace.of(NetworkSpec.chain(
                "dropping",
                List.of(
                        new NamedLayer("input", new Input(10, 9, 2)),
                        new NamedLayer("conv", Convolution.of(5, 3, Padding.SAME, Activation.RELU)),
                        new NamedLayer("pool", MaxPooling.of(2)),
                        new NamedLayer("drop", new Dropout(0.4)),
                        new NamedLayer("flatten", new Flatten()),
                        new NamedLayer("dense", Dense.of(12, Activation.TANH)),
                        new NamedLayer("drop2", new Dropout(0.25)),
                        new NamedLayer("output", Dense.of(4, Activation.SOFTMAX)))));
    }

    private static ShapeTrace normalised() {
        return ShapeTrace.of(NetworkSpec.chain(
                "normalised",
                List.of(
                        new NamedLayer("input", new Input(6, 5, 3)),
                        new NamedLayer("norm", new BatchNormalization(0.9, 1e-3)),
                        new NamedLayer("conv", Convolution.of(4, 3, Padding.VALID, Activation.NONE)),
                        new NamedLayer("flatten", new Flatten()),
                        new NamedLayer("output", Dense.of(3, Activation.SOFTMAX)))));
    }

    private static List<Double> curve(ShapeTrace trace, long seed) {
        List<Double> losses = new ArrayList<>();
        try (Network network = new Dl4jEngine().network(trace, Samples4j.parameters(trace, 1), ADAM, seed)) {
            for (int batch = 0; batch < 12; batch++) {
                Tensor images = Samples4j.images(trace, 16, batch);
                losses.add(network.train(images, Samples4j.targets(trace, 16, batch))
                        .loss());
            }
        }
        return losses;
    }

    @Test
    void theSameSeedGivesTheSameCurveToTheBitDropoutIncluded() {
        List<Double> first = curve(dropping(), 5);
        assertThat(curve(dropping(), 5)).isEqualTo(first);
        assertThat(curve(dropping(), 6)).isNotEqualTo(first);
        assertThat(curve(normalised(), 5)).isEqualTo(curve(normalised(), 5));
    }

    /** Two workers, their sum and the optimiser against Keras's formula over the whole batch's gradient. */
    @Test
    void stepsAsAdamOverTheWholeBatch() {
        ShapeTrace trace = ShapeTrace.of(Preset.LENET.network());
        int n = 7; // odd: the workers' shares differ
        try (Dl4jNetwork network =
                new Dl4jNetwork(trace, Samples4j.parameters(trace, 3), ADAM, 0, 3, () -> {}, DataType.DOUBLE)) {
            double[] parameters = flat(network);
            double[] mean = new double[parameters.length];
            double[] square = new double[parameters.length];
            for (int step = 1; step <= 4; step++) {
                Tensor images = Samples4j.images(trace, n, step);
                Tensor targets = Samples4j.targets(trace, n, step);
                double[] gradient = network.gradient(images, targets);
                double rate = ADAM.learningRate()
                        * Math.sqrt(1 - Math.pow(ADAM.beta2(), step))
                        / (1 - Math.pow(ADAM.beta1(), step));
                for (int i = 0; i < parameters.length; i++) {
                    double g = gradient[i] / n;
                    mean[i] = ADAM.beta1() * mean[i] + (1 - ADAM.beta1()) * g;
                    square[i] = ADAM.beta2() * square[i] + (1 - ADAM.beta2()) * g * g;
                    parameters[i] -= rate * mean[i] / (Math.sqrt(square[i]) + ADAM.epsilon());
                }
                network.train(images, targets);
                assertThat(flat(network)).containsExactly(parameters, within(1e-9));
            }
        }
    }

    private static double[] flat(Dl4jNetwork network) {
        return Native.inside(
                () -> network.passes().graph().params().dup('c').data().asDouble());
    }

    @Test
    void movesTheRunningStatisticsAsKeras() {
        ShapeTrace trace = normalised();
        Map<String, Tensor> before = Samples4j.parameters(trace, 2);
        int n = 6;
        Tensor images = Samples4j.images(trace, n, 4);
        try (Network network = new Dl4jEngine().network(trace, before, ADAM, 2)) {
            network.train(images, Samples4j.targets(trace, n, 4));
            Map<String, Tensor> after = network.parameters();
            for (int channel = 0; channel < 3; channel++) {
                double sum = 0;
                double squares = 0;
                int count = n * 6 * 5;
                for (int image = 0; image < n; image++) {
                    for (int y = 0; y < 6; y++) {
                        for (int x = 0; x < 5; x++) {
                            double value = images.get(image, channel, y, x);
                            sum += value;
                            squares += value * value;
                        }
                    }
                }
                double mean = sum / count;
                double variance = squares / count - mean * mean;
                assertThat((double) after.get("norm/mean").get(channel))
                        .isCloseTo(0.9 * before.get("norm/mean").get(channel) + 0.1 * mean, within(1e-6));
                assertThat((double) after.get("norm/variance").get(channel))
                        .isCloseTo(0.9 * before.get("norm/variance").get(channel) + 0.1 * variance, within(1e-5));
            }
        }
    }

    @Test
    void aBatchIsAnsweredAsItsImagesAre() {
        ShapeTrace trace = dropping();
        Tensor images = Samples4j.images(trace, 5, 9);
        try (Network network = new Dl4jEngine().network(trace, Samples4j.parameters(trace, 9), ADAM, 9)) {
            network.train(images, Samples4j.targets(trace, 5, 9));
            Answer all = network.answer(images);
            for (int i = 0; i < 5; i++) {
                Tensor one = images.item(i);
                float[] logits = network.activations(one).logits().values();
                for (int unit = 0; unit < logits.length; unit++) {
                    assertThat(all.logits().get(i, unit)).isCloseTo(logits[unit], within(1e-5f));
                }
            }
        }
    }

    @Test
    void parametersComeBackToTheBitAndMisfitsAreRefused() {
        ShapeTrace trace = normalised();
        Map<String, Tensor> parameters = Samples4j.parameters(trace, 8);
        try (Network network = new Dl4jEngine().network(trace, Samples4j.parameters(trace, 1), ADAM, 1)) {
            network.setParameters(parameters);
            assertThat(network.parameters()).isEqualTo(parameters);
            Map<String, Tensor> missing = new HashMap<>(parameters);
            missing.remove("conv/bias");
            assertThatThrownBy(() -> network.setParameters(missing)).isInstanceOf(IllegalArgumentException.class);
            Map<String, Tensor> misshapen = new HashMap<>(parameters);
            misshapen.put("conv/bias", parameters.get("norm/mean"));
            assertThatThrownBy(() -> network.setParameters(misshapen))
                    .hasMessageContaining("conv/bias has shape [3], expected [4]");
        }
    }

    /** The first layer's gradient has a way of its own in single precision. */
    @Test
    void aStepInSinglePrecisionIsTheStepInDouble() {
        int networks = 120;
        List<String> off = new ArrayList<>();
        for (int seed = 1; seed <= networks; seed++) {
            ShapeTrace trace = ShapeTrace.of(RandomNetworks.sound(seed));
            double[] single = stepped(trace, seed, DataType.FLOAT);
            double[] twice = stepped(trace, seed, DataType.DOUBLE);
            for (int i = 0; i < twice.length; i++) {
                if (!(Math.abs(single[i] - twice[i]) <= 1e-3 * Math.max(1, Math.abs(twice[i])))) {
                    off.add(seed + ": " + single[i] + " and " + twice[i] + " in " + trace.network());
                    break;
                }
            }
        }
        assertThat(off).as("kinks may fall to the other side").hasSizeLessThan(networks / 40);
    }

    private static double[] stepped(ShapeTrace trace, long seed, DataType type) {
        try (Dl4jNetwork network = new Dl4jNetwork(
                trace, Samples4j.parameters(trace, seed), Optimizer.Sgd.STANDARD, 0, seed, () -> {}, type)) {
            network.train(Samples4j.images(trace, 4, seed), Samples4j.targets(trace, 4, seed), () -> true);
            return flat(network);
        }
    }

    @Test
    void oneDnnReallyRunsWhereTheNativeHasIt() {
        Native.start();
        assumeTrue("-onednn".equals(System.getProperty("org.bytedeco.javacpp.platform.extension")), "plain native");
        assertThat(BaseMKLDNNHelper.mklDnnEnabled()).isTrue();
        ShapeTrace trace = normalised();
        try (Dl4jNetwork network =
                new Dl4jNetwork(trace, Samples4j.parameters(trace, 1), ADAM, 0, 1, () -> {}, DataType.FLOAT)) {
            assertThat(network.passes().layer("norm").getHelper()).isNotNull();
        }
    }
}
