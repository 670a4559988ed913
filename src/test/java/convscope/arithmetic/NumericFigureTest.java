package convscope.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The figures with numbers of Dumoulin and Visin. */
class NumericFigureTest {
    private static final Tensor X = Tensor.of(
            Shape.image(1, 5, 5), //
            3,
            3,
            2,
            1,
            0, //
            0,
            0,
            1,
            3,
            1, //
            3,
            1,
            2,
            2,
            3, //
            2,
            0,
            0,
            2,
            2, //
            2,
            0,
            0,
            0,
            1);
    private static final Tensor W = Tensor.of(Shape.of(1, 1, 3, 3), 0, 1, 2, 2, 2, 0, 0, 1, 2);

    private static WindowAxis axis(int stride, int padding) {
        return new WindowAxis(5, 3, stride, padding, padding, 1);
    }

    private static Tensor map(float... values) {
        return Tensor.of(Shape.image(1, 3, 3), values);
    }

    @Test
    void convolvesWithoutPadding() {
        assertThat(new ConvolutionSum(W, Optional.empty(), axis(1, 0), axis(1, 0)).apply(X))
                .isEqualTo(map(12, 12, 17, 10, 17, 19, 9, 6, 14));
    }

    @Test
    void convolvesWithPaddingAndStride() {
        assertThat(new ConvolutionSum(W, Optional.empty(), axis(2, 1), axis(2, 1)).apply(X))
                .isEqualTo(map(6, 17, 3, 8, 17, 13, 6, 4, 4));
    }

    @Test
    void averages() {
        Tensor average = new WindowMean(axis(1, 0), axis(1, 0), false).apply(X);
        assertThat(average.values())
                .containsExactly(
                        new float[] {1.667f, 1.667f, 1.667f, 1, 1.222f, 1.778f, 1.111f, .778f, 1.333f},
                        Offset.offset(5e-4f));
    }

    @Test
    void takesTheLargest() {
        assertThat(new WindowMaximum(axis(1, 0), axis(1, 0)).apply(X)).isEqualTo(map(3, 3, 3, 3, 3, 3, 3, 2, 3));
    }

    @Test
    void addsTheBiasToEverySum() {
        Tensor bias = Tensor.of(Shape.of(1), -10);
        assertThat(new ConvolutionSum(W, Optional.of(bias), axis(1, 0), axis(1, 0)).apply(X))
                .isEqualTo(map(2, 2, 7, 0, 7, 9, -1, -4, 4));
    }
}
