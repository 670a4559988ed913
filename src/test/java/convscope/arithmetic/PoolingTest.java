package convscope.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PoolingTest {
    private static final int CASES = 200;
    private static final WindowAxis BORDER = new WindowAxis(2, 2, 2, 1, 1, 1);

    @Test
    void paddingNeverWins() {
        Tensor negative = Tensor.of(Shape.image(1, 2, 2), -1, -2, -3, -4);
        assertThat(new WindowMaximum(BORDER, BORDER).apply(negative)).isEqualTo(negative);
    }

    @Test
    void paddingIsAveragedOnlyWhereItCounts() {
        Tensor image = Tensor.of(Shape.image(1, 2, 2), 4, 8, -4, 2);
        assertThat(new WindowMean(BORDER, BORDER, false).apply(image)).isEqualTo(image);
        assertThat(new WindowMean(BORDER, BORDER, true).apply(image))
                .isEqualTo(Tensor.of(Shape.image(1, 2, 2), 1, 2, -1, .5f));
    }

    @Test
    void countingPaddingIsAConvolutionWithEqualWeights() {
        for (int seed = 0; seed < CASES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            WindowAxis v = RandomTensors.axis(random);
            WindowAxis h = RandomTensors.axis(random);
            Tensor input = RandomTensors.uniform(random, 2, v.input(), h.input());
            Tensor kernel = Tensor.zeros(Shape.of(2, 1, v.kernel(), h.kernel()));
            Arrays.fill(kernel.values(), 1f / (v.kernel() * h.kernel()));
            Tensor expected = new DepthwiseSum(kernel, Optional.empty(), v, h).apply(input);
            assertThat(new WindowMean(v, h, true).apply(input).values())
                    .as("seed %d, %s, %s", seed, v, h)
                    .containsExactly(expected.values(), Offset.offset(1e-5f));
        }
    }

    @Test
    void theLargestIsAmongTheCellsAndNotBelowTheMean() {
        for (int seed = 0; seed < CASES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            WindowAxis v = pooling(random);
            WindowAxis h = pooling(random);
            Tensor input = RandomTensors.uniform(random, 1, v.input(), h.input());
            float[] largest = new WindowMaximum(v, h).apply(input).values();
            float[] mean = new WindowMean(v, h, false).apply(input).values();
            for (int i = 0; i < largest.length; i++) {
                assertThat(input.values()).as("seed %d, %s, %s", seed, v, h).contains(largest[i]);
                assertThat(mean[i]).as("seed %d, %s, %s", seed, v, h).isBetween(-1f, largest[i] + 1e-6f);
            }
        }
    }

    @Test
    void theMeanOfTheWholeImageIsTheGlobalAverage() {
        Tensor input = RandomTensors.uniform(new SplittableRandom(7), 3, 4, 5);
        Tensor pooled = new WindowMean(WindowAxis.valid(4, 4, 1, 1), WindowAxis.valid(5, 5, 1, 1), false).apply(input);
        assertThat(pooled.values()).containsExactly(Maps.means(input).values());
    }

    /** A window over which no position holds padding only. */
    private static WindowAxis pooling(SplittableRandom random) {
        while (true) {
            WindowAxis axis = RandomTensors.axis(random);
            if (axis.dilation() == 1 && axis.before() < axis.kernel() && axis.after() < axis.kernel()) {
                return axis;
            }
        }
    }
}
