package convscope.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.engine.Activations;
import convscope.engine.Answer;
import convscope.spec.Activation;
import convscope.spec.Convolution;
import convscope.spec.Dense;
import convscope.spec.Flatten;
import convscope.spec.GlobalAverage;
import convscope.spec.Input;
import convscope.spec.MaxPooling;
import convscope.spec.NetworkSpec;
import convscope.spec.NetworkSpec.NamedLayer;
import convscope.spec.Padding;
import convscope.spec.ShapeTrace;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** A network small enough to be computed by hand: two filters, for vertical and horizontal lines. */
class ClassActivationFixtureTest {
    private static final Tensor IMAGE = Tensor.of(
            Shape.image(1, 6, 6), //
            0,
            0,
            1,
            0,
            0,
            2, //
            0,
            0,
            1,
            0,
            0,
            0, //
            0,
            0,
            1,
            0,
            0,
            0, //
            1,
            1,
            1,
            1,
            1,
            1, //
            0,
            0,
            1,
            0,
            0,
            0, //
            0,
            0,
            1,
            0,
            0,
            0);
    private static final Tensor FILTERS = Tensor.of(
            Shape.of(2, 1, 3, 3), //
            -1,
            2,
            -1,
            -1,
            2,
            -1,
            -1,
            2,
            -1, //
            -1,
            -1,
            -1,
            2,
            2,
            2,
            -1,
            -1,
            -1);
    private static final Tensor BIAS = Tensor.of(Shape.of(2), 0, .5f);
    private static final Tensor MAPS = Tensor.of(
            Shape.image(2, 4, 4), //
            0,
            6,
            0,
            0,
            0,
            4,
            0,
            0,
            0,
            4,
            0,
            0,
            0,
            4,
            0,
            0, //
            .5f,
            .5f,
            .5f,
            0,
            0,
            0,
            0,
            0,
            4.5f,
            4.5f,
            4.5f,
            6.5f,
            0,
            0,
            0,
            0);
    private static final NamedLayer INPUT = new NamedLayer("input", new Input(6, 6, 1));
    private static final NamedLayer CONVOLUTION =
            new NamedLayer("conv", Convolution.of(2, 3, Padding.VALID, Activation.RELU));

    private static ReferencePredictor predictor(Map<String, Tensor> parameters, NamedLayer... layers) {
        return new ReferencePredictor(ShapeTrace.of(NetworkSpec.chain("fixture", List.of(layers))), parameters);
    }

    @Test
    void answersThroughGlobalAverages() {
        try (ReferencePredictor predictor = predictor(
                Map.of(
                        "conv/weight",
                        FILTERS,
                        "conv/bias",
                        BIAS,
                        "output/weight",
                        Tensor.of(Shape.of(3, 2), 1, -.5f, -.5f, 1, .25f, .25f),
                        "output/bias",
                        Tensor.of(Shape.of(3), .1f, -.2f, 0)),
                INPUT,
                CONVOLUTION,
                new NamedLayer("average", new GlobalAverage()),
                new NamedLayer("output", Dense.of(3, Activation.SOFTMAX)))) {
            Activations inside = predictor.activations(IMAGE);
            assertThat(inside.outputs().keySet()).containsExactly("input", "conv", "average", "output");
            assertThat(inside.outputs().get("conv")).isEqualTo(MAPS);
            assertThat(inside.outputs().get("average")).isEqualTo(Tensor.of(Shape.of(2), 1.125f, 1.34375f));
            close(inside.logits(), .553125f, .58125f, .6171875f);
            close(inside.outputs().get("output"), .323135f, .332352f, .344513f);

            Answer answer = predictor.answer(IMAGE.reshape(Shape.of(1, 1, 6, 6)));
            close(answer.logits(), .553125f, .58125f, .6171875f);
            close(answer.outputs(), .323135f, .332352f, .344513f);
            assertThat(answer.bestClass(0)).isEqualTo(2);
        }
    }

    @Test
    void answersThroughMaxPooling() {
        float[] weights = {1, 0, 2, -1, 1, 1, 0, -1, -1, 1, 0, 1, 0, -1, 2, 1};
        try (ReferencePredictor predictor = predictor(
                Map.of("conv/weight", FILTERS, "conv/bias", BIAS, "output/weight", Tensor.of(Shape.of(2, 8), weights)),
                INPUT,
                CONVOLUTION,
                new NamedLayer("pool", MaxPooling.of(2)),
                new NamedLayer("flatten", new Flatten()),
                new NamedLayer("output", new Dense(2, Activation.SOFTMAX, false)))) {
            Activations inside = predictor.activations(IMAGE);
            assertThat(inside.outputs().get("flatten"))
                    .isEqualTo(Tensor.of(Shape.of(8), 6, 0, 4, 0, .5f, .5f, 4.5f, 6.5f));
            assertThat(inside.logits()).isEqualTo(Tensor.of(Shape.of(2), 8.5f, 9));
        }
    }

    private static void close(Tensor found, float... expected) {
        assertThat(found.values()).containsExactly(expected, Offset.offset(1e-6f));
    }
}
