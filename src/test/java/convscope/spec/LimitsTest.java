package convscope.spec;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.spec.NetworkSpec.NamedLayer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The last size that is allowed and the first that is not; nothing of that size is ever made. */
class LimitsTest {
    private static final LayerSpec AVERAGE = new GlobalAverage();
    private static final LayerSpec ANSWER = Dense.of(2, Activation.SOFTMAX);

    private static void judged(boolean usable, String problem, LayerSpec... layers) {
        List<NamedLayer> named = new ArrayList<>();
        for (LayerSpec layer : layers) {
            named.add(new NamedLayer("layer" + named.size(), layer));
        }
        NetworkSpec network = NetworkSpec.chain("limits", named);
        ShapeTrace trace = ShapeTrace.of(network);
        assertThat(trace.problems()).extracting(it -> it.what().key()).isEqualTo(usable ? List.of() : List.of(problem));
        assertThat(IndependentRule.judge(network).valid()).isEqualTo(usable);
        if (usable) {
            assertThat(trace.total()).isPositive();
            assertThat(trace.multiplyAdds()).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({"16384, true, ", "16385, false, problem.output-too-large", "65537, false, problem.setting"})
    void ofAnImage(int height, boolean usable, String problem) {
        judged(usable, problem, new Input(height, 16_384, 1), AVERAGE, ANSWER);
    }

    @ParameterizedTest
    @CsvSource({"4096, true, ", "4097, false, problem.parameters-too-large"})
    void ofDenseWeights(int channels, boolean usable, String problem) {
        judged(
                usable,
                problem,
                new Input(1, 1, channels),
                AVERAGE,
                Dense.of(65_536, Activation.NONE),
                Dense.of(2, Activation.SOFTMAX));
    }

    @ParameterizedTest
    @CsvSource({"65536, 1, true, ", "65537, 1, false, problem.setting", "32768, 2, true, ", "32769, 2, false, "})
    void ofAWindow(int kernel, int dilation, boolean usable, String problem) {
        judged(
                usable,
                problem == null ? "problem.window-too-large" : problem,
                new Input(1, 1, 1),
                new Convolution(
                        1, new Size(kernel, 1), Size.of(1), Padding.SAME, new Size(dilation, 1), Activation.NONE, true),
                AVERAGE,
                ANSWER);
    }
}
