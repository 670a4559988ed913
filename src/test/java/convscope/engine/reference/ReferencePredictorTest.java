package convscope.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convscope.arithmetic.ActivationFunctions;
import convscope.arithmetic.RandomTensors;
import convscope.engine.Activations;
import convscope.engine.Answer;
import convscope.spec.Activation;
import convscope.spec.ActivationLayer;
import convscope.spec.Add;
import convscope.spec.BatchNormalization;
import convscope.spec.Concatenate;
import convscope.spec.Dense;
import convscope.spec.DepthwiseConvolution;
import convscope.spec.Dropout;
import convscope.spec.Flatten;
import convscope.spec.Initializer;
import convscope.spec.Input;
import convscope.spec.LayerSpec;
import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import convscope.spec.Padding;
import convscope.spec.Preset;
import convscope.spec.RandomNetworks;
import convscope.spec.ShapeTrace;
import convscope.spec.Size;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ReferencePredictorTest {
    private static final int NETWORKS = 300;

    /** Parameters that are nowhere 0 or 1, so that a forgotten one shows; variances are positive. */
    private static Map<String, Tensor> parameters(ShapeTrace trace, SplittableRandom random) {
        Map<String, Tensor> values = new LinkedHashMap<>();
        trace.parameters().forEach((key, parameter) -> {
            Tensor tensor = RandomTensors.uniform(random, parameter.shape());
            values.put(
                    key,
                    parameter.name().equals("variance")
                            ? ActivationFunctions.each(tensor, x -> 0.5 + Math.abs(x))
                            : tensor);
        });
        return values;
    }

    @Test
    void computesEveryKindInTheShapesThatTheTraceForetells() {
        Set<Class<?>> met = new HashSet<>();
        for (long seed = 0; seed < NETWORKS; seed++) {
            NetworkSpec network = RandomNetworks.sound(seed);
            String name = "seed %d: %s".formatted(seed, network);
            ShapeTrace trace = ShapeTrace.of(network);
            SplittableRandom random = new SplittableRandom(seed);
            ReferencePredictor predictor = new ReferencePredictor(trace, parameters(trace, random));
            Tensor image = RandomTensors.uniform(random, trace.input().output());
            Activations inside = predictor.activations(image);
            assertThat(inside.outputs().keySet())
                    .as(name)
                    .containsExactlyElementsOf(
                            trace.layers().stream().map(ShapeTrace.Layer::name).toList());
            for (ShapeTrace.Layer layer : trace.layers()) {
                met.add(layer.spec().getClass());
                Tensor output = inside.outputs().get(layer.name());
                assertThat(output.shape()).as(name).isEqualTo(layer.output());
                assertThat(output.min()).as("%s at %s", name, layer.name()).isFinite();
                assertThat(output.max()).as("%s at %s", name, layer.name()).isFinite();
            }
            Tensor answer = inside.outputs().get(trace.output().name());
            Tensor expected = switch (trace.head().kind()) {
                case CLASSES -> ActivationFunctions.softmax(inside.logits());
                case BINARY -> ActivationFunctions.each(inside.logits(), ActivationFunctions::sigmoid);
                case VALUES -> inside.logits();
            };
            assertThat(answer).as(name).isEqualTo(expected);
        }
        assertThat(met).containsExactlyInAnyOrder(LayerSpec.class.getPermittedSubclasses());
    }

    @Test
    void answersABatchImageByImage() {
        for (long seed = 0; seed < 20; seed++) {
            ShapeTrace trace = ShapeTrace.of(RandomNetworks.sound(seed));
            SplittableRandom random = new SplittableRandom(seed);
            ReferencePredictor predictor = new ReferencePredictor(trace, parameters(trace, random));
            Tensor images = RandomTensors.uniform(random, trace.input().output().batch(3));
            Answer answer = predictor.answer(images);
            assertThat(answer.head()).isEqualTo(trace.head());
            for (int image = 0; image < 3; image++) {
                Activations inside = predictor.activations(images.item(image));
                assertThat(answer.logits().item(image)).as("seed %d", seed).isEqualTo(inside.logits());
                assertThat(answer.outputs().item(image))
                        .as("seed %d", seed)
                        .isEqualTo(inside.outputs().get(trace.output().name()));
            }
        }
    }

    /** A graph in one row: every number of it can be followed by hand. */
    @Test
    void computesABranchingGraphAsByHand() {
        NetworkSpec network = new NetworkSpec(
                "by hand",
                List.of(
                        new Node("in", List.of(), new Input(1, 2, 2)),
                        new Node("norm", List.of("in"), new BatchNormalization(0.9, 0.5)),
                        new Node(
                                "depth",
                                List.of("norm"),
                                new DepthwiseConvolution(
                                        1,
                                        Size.of(1),
                                        Size.of(1),
                                        Padding.VALID,
                                        Size.of(1),
                                        Activation.LEAKY_RELU,
                                        false)),
                        new Node("sum", List.of("norm", "depth"), new Add()),
                        new Node("both", List.of("sum", "in"), new Concatenate()),
                        new Node("drop", List.of("both"), new Dropout(0.5)),
                        new Node("flat", List.of("drop"), new Flatten()),
                        new Node("sums", List.of("flat"), new Dense(2, Activation.NONE, false)),
                        new Node("shares", List.of("sums"), new ActivationLayer(Activation.SOFTMAX))));
        float[] first = {1, 1, 1, 1, 0, 0, 0, 0};
        float[] last = {0, 0, 0, 0, 1, 1, 1, 1};
        float[] weights = new float[16];
        System.arraycopy(first, 0, weights, 0, 8);
        System.arraycopy(last, 0, weights, 8, 8);
        Map<String, Tensor> parameters = Map.of(
                "norm/gamma", Tensor.of(Shape.of(2), 2, 1),
                "norm/beta", Tensor.of(Shape.of(2), 0, 1),
                "norm/mean", Tensor.of(Shape.of(2), 1, 0),
                "norm/variance", Tensor.of(Shape.of(2), .5f, 3.5f),
                "depth/weight", Tensor.of(Shape.of(2, 1, 1, 1), 1, -5),
                "sums/weight", Tensor.of(Shape.of(2, 8), weights));
        ReferencePredictor predictor = new ReferencePredictor(ShapeTrace.of(network), parameters);
        Activations inside = predictor.activations(Tensor.of(Shape.image(2, 1, 2), 2, 0, 2, -2));
        close(inside.outputs().get("norm"), 2, -2, 2, 0);
        close(inside.outputs().get("depth"), 2, -.4f, -2, 0);
        close(inside.outputs().get("sum"), 4, -2.4f, 0, 0);
        close(inside.outputs().get("drop"), 4, -2.4f, 0, 0, 2, 0, 2, -2);
        close(inside.logits(), 1.6f, 2);
        close(inside.outputs().get("shares"), .401312f, .598688f);
    }

    private static void close(Tensor found, float... expected) {
        assertThat(found.values()).containsExactly(expected, Offset.offset(1e-6f));
    }

    @Test
    void keepsItsParametersToItself() {
        ShapeTrace trace = ShapeTrace.of(Preset.LENET.network());
        Map<String, Tensor> values = Initializer.GLOROT_UNIFORM.draw(trace, 1);
        ReferencePredictor predictor = new ReferencePredictor(trace, values);
        assertThat(predictor.parameters()).isEqualTo(values);
        values.get("conv1/weight").values()[0] = 9;
        predictor.parameters().get("conv1/weight").values()[1] = 9;
        assertThat(predictor.parameters()).isEqualTo(Initializer.GLOROT_UNIFORM.draw(trace, 1));
    }

    @Test
    void refusesParametersThatAreNotItsOwn() {
        ShapeTrace trace = ShapeTrace.of(Preset.LENET.network());
        Map<String, Tensor> values = Initializer.GLOROT_UNIFORM.draw(trace, 1);
        ReferencePredictor predictor = new ReferencePredictor(trace, values);
        Map<String, Tensor> missing = new HashMap<>(values);
        missing.remove("conv2/bias");
        assertThatThrownBy(() -> predictor.setParameters(missing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("conv2/bias");
        Map<String, Tensor> unknown = new HashMap<>(values);
        unknown.put("conv9/bias", Tensor.zeros(Shape.of(1)));
        assertThatThrownBy(() -> predictor.setParameters(unknown)).hasMessageContaining("conv9/bias");
        Map<String, Tensor> misshapen = new HashMap<>(values);
        misshapen.put("conv1/bias", Tensor.zeros(Shape.of(7)));
        assertThatThrownBy(() -> predictor.setParameters(misshapen)).hasMessageContaining("[6]");
        assertThatThrownBy(() -> predictor.activations(Tensor.zeros(Shape.image(1, 27, 28))))
                .hasMessageContaining("[1, 27, 28]");
        assertThatThrownBy(() -> new ReferencePredictor(ShapeTrace.of(new NetworkSpec("empty", List.of())), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
