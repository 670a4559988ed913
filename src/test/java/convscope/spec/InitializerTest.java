package convscope.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convscope.tensor.Tensor;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Drawn weights by their moments and bounds, which Keras states. */
class InitializerTest {
    private static final int LENGTH = 400;
    private static final int UNITS = 300;
    private static final int FILTERS = 64;
    private static final int CHANNELS = 32;

    private static final NetworkSpec NETWORK = NetworkSpec.chain(
            "wide",
            List.of(
                    new NetworkSpec.NamedLayer("input", new Input(20, 20, CHANNELS)),
                    new NetworkSpec.NamedLayer("conv", Convolution.of(FILTERS, 3, Padding.SAME, Activation.RELU)),
                    new NetworkSpec.NamedLayer("norm", BatchNormalization.STANDARD),
                    new NetworkSpec.NamedLayer("average", new GlobalAverage()),
                    new NetworkSpec.NamedLayer("widen", Dense.of(LENGTH, Activation.RELU)),
                    new NetworkSpec.NamedLayer("dense", Dense.of(UNITS, Activation.SOFTMAX))));
    private static final ShapeTrace TRACE = ShapeTrace.of(NETWORK);

    private record Moments(double mean, double deviation, double largest) {
        static Moments of(Tensor tensor) {
            double sum = 0;
            double squares = 0;
            double largest = 0;
            for (float value : tensor.values()) {
                sum += value;
                squares += (double) value * value;
                largest = Math.max(largest, Math.abs(value));
            }
            int count = tensor.values().length;
            double mean = sum / count;
            return new Moments(mean, Math.sqrt(squares / count - mean * mean), largest);
        }
    }

    /** The variance is scale / fan; a uniform reaches √3 deviations, a cut normal 2 / 0.8796. */
    @ParameterizedTest
    @CsvSource({
        "glorot-uniform, 1, average, 1.7320508",
        "glorot-normal, 1, average, 2.2736939",
        "he-uniform, 2, in, 1.7320508",
        "he-normal, 2, in, 2.2736939",
        "lecun-uniform, 1, in, 1.7320508",
        "lecun-normal, 1, in, 2.2736939"
    })
    void theSpreadFollowsFromTheFans(String id, double scale, String fan, double reach) {
        Map<String, Tensor> weights = Initializer.of(id).orElseThrow().draw(TRACE, 3);
        Map<String, double[]> fans = Map.of(
                "dense/weight", new double[] {LENGTH, UNITS},
                "conv/weight", new double[] {9 * CHANNELS, 9 * FILTERS});
        fans.forEach((key, inOut) -> {
            double divisor = fan.equals("in") ? inOut[0] : (inOut[0] + inOut[1]) / 2;
            double deviation = Math.sqrt(scale / divisor);
            Moments moments = Moments.of(weights.get(key));
            int count = weights.get(key).values().length;
            assertThat(moments.mean()).as(key).isCloseTo(0, within(4 * deviation / Math.sqrt(count)));
            assertThat(moments.deviation()).as(key).isCloseTo(deviation, within(0.01 * deviation));
            assertThat(moments.largest()).as(key).isBetween(0.98 * reach * deviation, 1.0001 * reach * deviation);
        });
    }

    @Test
    void randomNormalIsNotCutOff() {
        Moments moments = Moments.of(Initializer.RANDOM_NORMAL.draw(TRACE, 3).get("dense/weight"));
        assertThat(moments.mean()).isCloseTo(0, within(0.0006));
        assertThat(moments.deviation()).isCloseTo(0.05, within(0.0005));
        assertThat(moments.largest()).isBetween(0.05 * 3.7, 0.05 * 6);
    }

    /** Shares of a standard normal within one and two deviations, of the uncut one. */
    @Test
    void normalIsNormal() {
        float[] values =
                Initializer.RANDOM_NORMAL.draw(TRACE, 4).get("dense/weight").values();
        int one = 0;
        int two = 0;
        for (float value : values) {
            one += Math.abs(value) < 0.05 ? 1 : 0;
            two += Math.abs(value) < 0.1 ? 1 : 0;
        }
        assertThat((double) one / values.length).isCloseTo(0.6827, within(0.005));
        assertThat((double) two / values.length).isCloseTo(0.9545, within(0.003));
    }

    @ParameterizedTest
    @EnumSource(Initializer.class)
    void constantsAreWhatTheyAreAndSeedsRepeat(Initializer initializer) {
        Map<String, Tensor> weights = initializer.draw(TRACE, 3);
        assertThat(weights.get("conv/bias").values()).containsOnly(0);
        assertThat(weights.get("norm/gamma").values()).containsOnly(1);
        assertThat(weights.get("norm/variance").values()).containsOnly(1);
        assertThat(initializer.draw(TRACE, 3)).isEqualTo(weights);
        assertThat(initializer.draw(TRACE, 4).get("conv/weight")).isNotEqualTo(weights.get("conv/weight"));
        assertThat(Initializer.of(initializer.id())).contains(initializer);
        assertThat(SpecJson.mapper().readValue('"' + initializer.id() + '"', Initializer.class))
                .isSameAs(initializer);
    }

    /** Earlier seeds give the earlier weights to the bit: one generator split off for each parameter in order. */
    @Test
    void glorotUniformIsDrawnAsEver() {
        SplittableRandom seeds = new SplittableRandom(11);
        SplittableRandom own = seeds.split();
        double limit = Math.sqrt(6.0 / (9 * CHANNELS + 9 * FILTERS));
        float[] drawn =
                Initializer.GLOROT_UNIFORM.draw(TRACE, 11).get("conv/weight").values();
        for (float value : drawn) {
            assertThat(value).isEqualTo((float) ((2 * own.nextDouble() - 1) * limit));
        }
    }

    @Test
    void whatIsDrawnDoesNotDependOnWhatIsKept() {
        Map<String, Tensor> all = Initializer.HE_NORMAL.draw(TRACE, 5);
        Map<String, Tensor> other = Initializer.HE_NORMAL.draw(TRACE, 6);
        Map<String, Tensor> mixed = Initializer.HE_NORMAL.complete(
                TRACE, 5, Map.of("conv/weight", other.get("conv/weight"), "dense/weight", other.get("widen/weight")));
        assertThat(mixed.get("conv/weight")).isSameAs(other.get("conv/weight"));
        assertThat(mixed.get("dense/weight")).as("of another shape").isEqualTo(all.get("dense/weight"));
        assertThat(mixed.get("widen/weight")).isEqualTo(all.get("widen/weight"));
        all.forEach((key, tensor) ->
                assertThat(Initializer.HE_NORMAL.draw(TRACE, 5, key)).as(key).isEqualTo(tensor));
    }
}
