package convscope.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Optional;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Laws that convolutions obey, on random sizes. */
class WindowSumsTest {
    private static final int CASES = 200;
    private static final Offset<Float> EQUAL = Offset.offset(1e-4f);

    /** A random convolution with an input that it takes. */
    private record Case(int seed, ConvolutionSum sum, Tensor input) {
        static Case of(int seed) {
            SplittableRandom random = new SplittableRandom(seed);
            int channels = random.nextInt(1, 5);
            int maps = random.nextInt(1, 5);
            WindowAxis vertical = RandomTensors.axis(random);
            WindowAxis horizontal = RandomTensors.axis(random);
            Tensor kernel = RandomTensors.uniform(random, maps, channels, vertical.kernel(), horizontal.kernel());
            Optional<Tensor> bias =
                    random.nextBoolean() ? Optional.of(RandomTensors.uniform(random, maps)) : Optional.empty();
            Tensor input = RandomTensors.uniform(random, channels, vertical.input(), horizontal.input());
            return new Case(seed, new ConvolutionSum(kernel, bias, vertical, horizontal), input);
        }

        ConvolutionSum linear() {
            return new ConvolutionSum(sum.kernel(), Optional.empty(), sum.vertical(), sum.horizontal());
        }

        void sameValues(Tensor found, Tensor expected) {
            assertThat(found.shape()).as("seed %d", seed).isEqualTo(expected.shape());
            assertThat(found.values()).as("seed %d, %s", seed, sum).containsExactly(expected.values(), EQUAL);
        }
    }

    @Test
    void equalsAConvolutionOfAnImageThatWasPaddedByHand() {
        for (int seed = 0; seed < CASES; seed++) {
            Case it = Case.of(seed);
            WindowAxis v = it.sum.vertical();
            WindowAxis h = it.sum.horizontal();
            int channels = it.input.shape().channels();
            Tensor padded = Tensor.zeros(Shape.image(channels, v.padded(), h.padded()));
            for (int c = 0; c < channels; c++) {
                for (int y = 0; y < v.input(); y++) {
                    for (int x = 0; x < h.input(); x++) {
                        padded.values()[padded.offset(c, y + v.before(), x + h.before())] = it.input.get(c, y, x);
                    }
                }
            }
            Tensor expected = Tensor.zeros(it.sum.apply(it.input).shape());
            int next = 0;
            for (int map = 0; map < expected.shape().channels(); map++) {
                for (int top = 0; top < expected.shape().height() * v.stride(); top += v.stride()) {
                    for (int left = 0; left < expected.shape().width() * h.stride(); left += h.stride()) {
                        double sum =
                                it.sum.bias().isPresent() ? it.sum.bias().get().get(map) : 0;
                        for (int c = 0; c < channels; c++) {
                            for (int i = 0; i < v.kernel(); i++) {
                                for (int j = 0; j < h.kernel(); j++) {
                                    sum += padded.get(c, top + i * v.dilation(), left + j * h.dilation())
                                            * it.sum.kernel().get(map, c, i, j);
                                }
                            }
                        }
                        expected.values()[next++] = (float) sum;
                    }
                }
            }
            it.sameValues(it.sum.apply(it.input), expected);
        }
    }

    @Test
    void isLinear() {
        for (int seed = 0; seed < CASES; seed++) {
            Case it = Case.of(seed);
            Tensor other = RandomTensors.uniform(new SplittableRandom(seed + 1), it.input.shape());
            Tensor mixed = Tensor.zeros(it.input.shape());
            for (int i = 0; i < mixed.values().length; i++) {
                mixed.values()[i] = 2 * it.input.values()[i] - 3 * other.values()[i];
            }
            Tensor one = it.linear().apply(it.input);
            Tensor two = it.linear().apply(other);
            Tensor expected = Tensor.zeros(one.shape());
            for (int i = 0; i < expected.values().length; i++) {
                expected.values()[i] = 2 * one.values()[i] - 3 * two.values()[i];
            }
            it.sameValues(it.linear().apply(mixed), expected);
        }
    }

    @Test
    void whatIsShiftedByOneStrideComesOutShiftedByOnePosition() {
        for (int seed = 0; seed < CASES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int stride = random.nextInt(1, 4);
            int kernel = random.nextInt(1, 5);
            WindowAxis axis = WindowAxis.valid(12, kernel, stride, random.nextInt(1, 3));
            ConvolutionSum sum = new ConvolutionSum(
                    RandomTensors.uniform(random, 2, 1, kernel, kernel), Optional.empty(), axis, axis);
            Tensor image = RandomTensors.uniform(random, 1, 12, 12);
            Tensor shifted = Tensor.zeros(image.shape());
            for (int y = stride; y < 12; y++) {
                for (int x = stride; x < 12; x++) {
                    shifted.values()[shifted.offset(0, y, x)] = image.get(0, y - stride, x - stride);
                }
            }
            Tensor before = sum.apply(image);
            Tensor after = sum.apply(shifted);
            for (int row = 1; row < axis.positions(); row++) {
                for (int column = 1; column < axis.positions(); column++) {
                    assertThat(after.get(1, row, column))
                            .as("seed %d, %s", seed, axis)
                            .isEqualTo(before.get(1, row - 1, column - 1));
                }
            }
        }
    }

    @Test
    void aDepthwiseConvolutionIsAConvolutionWithZerosForOtherChannels() {
        for (int seed = 0; seed < CASES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int channels = random.nextInt(1, 4);
            int each = random.nextInt(1, 4);
            WindowAxis v = RandomTensors.axis(random);
            WindowAxis h = RandomTensors.axis(random);
            Tensor kernel = RandomTensors.uniform(random, channels * each, 1, v.kernel(), h.kernel());
            Optional<Tensor> bias = Optional.of(RandomTensors.uniform(random, channels * each));
            Tensor blocks = Tensor.zeros(Shape.of(channels * each, channels, v.kernel(), h.kernel()));
            for (int map = 0; map < channels * each; map++) {
                for (int i = 0; i < v.kernel(); i++) {
                    for (int j = 0; j < h.kernel(); j++) {
                        blocks.values()[blocks.offset(map, map / each, i, j)] = kernel.get(map, 0, i, j);
                    }
                }
            }
            Tensor input = RandomTensors.uniform(random, channels, v.input(), h.input());
            assertThat(new DepthwiseSum(kernel, bias, v, h).apply(input))
                    .as("seed %d", seed)
                    .isEqualTo(new ConvolutionSum(blocks, bias, v, h).apply(input));
        }
    }

    @Test
    void aDenseLayerIsAConvolutionOverOneCellAndOneOverTheWholeImage() {
        for (int seed = 0; seed < CASES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int c = random.nextInt(1, 5);
            int h = random.nextInt(1, 5);
            int w = random.nextInt(1, 5);
            int units = random.nextInt(1, 6);
            Tensor weight = RandomTensors.uniform(random, units, c * h * w);
            Optional<Tensor> bias = Optional.of(RandomTensors.uniform(random, units));
            Tensor input = RandomTensors.uniform(random, c, h, w);
            float[] dense =
                    new DenseSum(weight, bias).apply(Maps.flatten(input)).values();
            WindowAxis cell = WindowAxis.valid(1, 1, 1, 1);
            Tensor overCell = new ConvolutionSum(weight.reshape(Shape.of(units, c * h * w, 1, 1)), bias, cell, cell)
                    .apply(input.reshape(Shape.image(c * h * w, 1, 1)));
            Tensor overImage = new ConvolutionSum(
                            weight.reshape(Shape.of(units, c, h, w)),
                            bias,
                            WindowAxis.valid(h, h, 1, 1),
                            WindowAxis.valid(w, w, 1, 1))
                    .apply(input);
            assertThat(overCell.values()).as("seed %d", seed).containsExactly(dense);
            assertThat(overImage.values()).as("seed %d", seed).containsExactly(dense);
        }
    }

    @Test
    void theTransposedIsTheAdjoint() {
        for (int seed = 0; seed < CASES; seed++) {
            Case it = Case.of(seed);
            Tensor forward = it.linear().apply(it.input);
            Tensor other = RandomTensors.uniform(new SplittableRandom(seed + 1), forward.shape());
            Tensor back = new TransposedConvolution(
                            it.sum.kernel(), Optional.empty(), it.sum.vertical(), it.sum.horizontal())
                    .apply(other);
            assertThat(dot(forward, other))
                    .as("seed %d, %s", seed, it.sum)
                    .isCloseTo(dot(it.input, back), Offset.offset(1e-4));
        }
    }

    private static double dot(Tensor a, Tensor b) {
        assertThat(a.shape()).isEqualTo(b.shape());
        double sum = 0;
        for (int i = 0; i < a.values().length; i++) {
            sum += (double) a.values()[i] * b.values()[i];
        }
        return sum;
    }

    @Test
    void aTransposedConvolutionPaintsTheKernel() {
        Tensor kernel = Tensor.of(Shape.of(1, 1, 2, 2), 1, 2, 3, 4);
        WindowAxis axis = TransposedConvolution.axis(2, 2, 1, 0, 0, 1);
        Tensor bias = Tensor.of(Shape.of(1), 100);
        assertThat(new TransposedConvolution(kernel, Optional.of(bias), axis, axis)
                        .apply(Tensor.of(Shape.image(1, 2, 2), 1, 0, 0, 10)))
                .isEqualTo(Tensor.of(Shape.image(1, 3, 3), 101, 102, 100, 103, 114, 120, 100, 130, 140));
    }

    @Test
    void refusesWhatDoesNotBelongTogether() {
        WindowAxis axis = WindowAxis.valid(4, 3, 1, 1);
        Tensor kernel = Tensor.zeros(Shape.of(2, 3, 3, 3));
        ConvolutionSum sum = new ConvolutionSum(kernel, Optional.empty(), axis, axis);
        assertThatThrownBy(() -> sum.apply(Tensor.zeros(Shape.image(2, 4, 4)))).hasMessageContaining("3 channels");
        assertThatThrownBy(() -> sum.apply(Tensor.zeros(Shape.image(3, 5, 4)))).hasMessageContaining("4×4");
        assertThatThrownBy(() -> new ConvolutionSum(kernel, Optional.of(Tensor.zeros(Shape.of(3))), axis, axis))
                .hasMessageContaining("each of 2");
        assertThatThrownBy(() -> new ConvolutionSum(kernel, Optional.empty(), axis, WindowAxis.valid(4, 2, 1, 1)))
                .hasMessageContaining("3×2");
    }
}
