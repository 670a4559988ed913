package convscope.stepper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convscope.arithmetic.RandomTensors;
import convscope.engine.Activations;
import convscope.engine.reference.ReferencePredictor;
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
import convscope.spec.NetworkSpec.NamedLayer;
import convscope.spec.Padding;
import convscope.spec.ShapeTrace;
import convscope.spec.Size;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LayerCellTest {
    private final SplittableRandom random = new SplittableRandom(1);

    private static ShapeTrace trace(int height, int width, LayerSpec... layers) {
        List<NamedLayer> all = new java.util.ArrayList<>();
        all.add(new NamedLayer("input", new Input(height, width, 3)));
        for (int i = 0; i < layers.length; i++) {
            all.add(new NamedLayer("layer" + i, layers[i]));
        }
        all.add(new NamedLayer("average", new GlobalAverage()));
        all.add(new NamedLayer("output", Dense.of(2, Activation.SOFTMAX)));
        return ShapeTrace.of(NetworkSpec.chain("test", all));
    }

    /** Every layer's cells, or many of them, against the network's own values. */
    private void agrees(ShapeTrace trace) {
        assertThat(trace.problems()).isEmpty();
        Map<String, Tensor> parameters = new LinkedHashMap<>();
        trace.parameters().forEach((key, spec) -> parameters.put(key, RandomTensors.uniform(random, spec.shape())));
        Tensor image = RandomTensors.uniform(random, trace.input().output());
        Activations network = new ReferencePredictor(trace, parameters).activations(image);
        for (ShapeTrace.Layer layer : trace.layers()) {
            if (LayerCell.isKnown(layer.spec())) {
                Tensor input = network.outputs().get(layer.node().inputs().get(0));
                Tensor output = network.outputs().get(layer.name());
                for (Position cell : cells(output.shape())) {
                    LayerCell found = LayerCell.of(layer, input, parameters, cell);
                    assertThat(found.subject().input().shape().height()).isLessThanOrEqualTo(LayerCell.MOST);
                    assertThat(found.subject().input().shape().width()).isLessThanOrEqualTo(LayerCell.MOST);
                    Calculation calculation = Calculation.of(found.subject());
                    float value = output.get(cell.map(), cell.row(), cell.column());
                    assertThat(calculation.working(found.position()).value())
                            .as("%s %s", layer.name(), cell)
                            .isCloseTo(value, within(1e-5 * Math.max(1, Math.abs(value))));
                }
            }
        }
    }

    private List<Position> cells(Shape shape) {
        List<Position> cells = new java.util.ArrayList<>();
        int bottom = shape.height() - 1;
        int right = shape.width() - 1;
        int last = shape.channels() - 1;
        cells.add(new Position(0, 0, 0));
        cells.add(new Position(last, bottom, right));
        cells.add(new Position(last, 0, right));
        for (int i = 0; i < 20; i++) {
            cells.add(new Position(random.nextInt(last + 1), random.nextInt(bottom + 1), random.nextInt(right + 1)));
        }
        return cells;
    }

    @Test
    void everyCellIsWhatTheNetworkMadeOfIt() {
        Convolution strided = new Convolution(
                20, new Size(3, 5), new Size(2, 1), Padding.of(2, 1), new Size(1, 2), Activation.TANH, true);
        DepthwiseConvolution depthwise = new DepthwiseConvolution(
                2, Size.of(3), Size.of(1), Padding.SAME, Size.of(1), Activation.LEAKY_RELU, false);
        agrees(trace(
                20,
                23,
                strided,
                new MaxPooling(Size.of(3), Size.of(2), Padding.of(1, 1)),
                depthwise,
                new AveragePooling(new Size(2, 3), Size.of(1), Padding.SAME)));
    }

    @Test
    void ofALargeInputOnlyThePartAroundTheCellIsTaken() {
        Convolution strided =
                new Convolution(2, Size.of(5), new Size(3, 1), Padding.SAME, new Size(2, 3), Activation.RELU, true);
        agrees(trace(200, 130, strided, MaxPooling.of(2)));
        agrees(trace(40, 100, Convolution.of(3, 7, Padding.SAME, Activation.NONE)));
    }

    @Test
    void aWindowThatSeesNothingButPaddingIsToldRightToo() {
        agrees(trace(
                70,
                70,
                new Convolution(1, Size.of(3), Size.of(2), Padding.of(80, 75), Size.of(1), Activation.NONE, true)));
    }

    @Test
    void sayWherePartsBegin() {
        ShapeTrace trace = trace(100, 30, Convolution.of(1, 3, Padding.VALID, Activation.NONE));
        Map<String, Tensor> parameters = new LinkedHashMap<>();
        trace.parameters().forEach((key, spec) -> parameters.put(key, Tensor.zeros(spec.shape())));
        Tensor image = RandomTensors.uniform(random, trace.input().output());
        ShapeTrace.Layer layer = trace.layer("layer0").orElseThrow();
        LayerCell cell = LayerCell.of(layer, image, parameters, new Position(0, 80, 4));
        assertThat(cell.firstRow()).isEqualTo(36);
        assertThat(cell.firstColumn()).isZero();
        assertThat(cell.position()).isEqualTo(new Position(0, 44, 4));
        assertThat(cell.subject().input().get(2, 5, 6)).isEqualTo(image.get(2, 41, 6));
        assertThatThrownBy(() -> LayerCell.of(layer, image, parameters, new Position(0, 98, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyLayersWithAWindowAreKnown() {
        assertThat(LayerCell.isKnown(MaxPooling.of(2))).isTrue();
        assertThat(LayerCell.isKnown(Convolution.of(3, 1, Padding.VALID, Activation.SOFTMAX)))
                .isFalse();
        assertThat(LayerCell.isKnown(new GlobalAverage())).isFalse();
    }
}
