package convscope.stepper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convscope.spec.Size;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KernelLibraryTest {
    private static double sum(KernelLibrary kernel) {
        double sum = 0;
        for (float weight : kernel.weights().values()) {
            sum += weight;
        }
        return sum;
    }

    /** What smooths or copies keeps the brightness; what looks for edges says nothing about an even surface. */
    @ParameterizedTest
    @EnumSource(KernelLibrary.class)
    void theWeightsAddUpToWhatTheKernelIsFor(KernelLibrary kernel) {
        double expected = switch (kernel) {
            case IDENTITY, BLUR, GAUSSIAN, GAUSSIAN_5, SHARPEN, EMBOSS -> 1;
            case SOBEL_X, SOBEL_Y, LAPLACIAN -> 0;
            case VERTICAL_LINE, HORIZONTAL_LINE -> 7;
        };
        assertThat(sum(kernel)).isCloseTo(expected, within(1e-6));
    }

    @Test
    void theCoursesLineFiltersAreOnesInTheMiddle() {
        Tensor vertical = KernelLibrary.VERTICAL_LINE.weights();
        Tensor horizontal = KernelLibrary.HORIZONTAL_LINE.weights();
        for (int row = 0; row < 7; row++) {
            for (int column = 0; column < 7; column++) {
                assertThat(vertical.get(row, column)).isEqualTo(column == 3 ? 1f : 0f);
                assertThat(horizontal.get(row, column)).isEqualTo(row == 3 ? 1f : 0f);
            }
        }
    }

    /** An upright edge, dark at the left: Sobel x answers 4, Sobel y nothing. */
    @Test
    void sobelAnswersItsEdge() {
        Tensor edge = Tensor.of(Shape.image(1, 3, 3), 0, 0, 1, 0, 0, 1, 0, 0, 1);
        assertThat(answer(edge, KernelLibrary.SOBEL_X)).isEqualTo(4);
        assertThat(answer(edge, KernelLibrary.SOBEL_Y)).isZero();
    }

    private static float answer(Tensor image, KernelLibrary kernel) {
        return Calculation.of(Case.of(Operation.CONVOLUTION, image, kernel.filter(1)))
                .output()
                .get(0, 0, 0);
    }

    @Test
    void aFilterHasTheSameWeightsOverEveryChannel() {
        Tensor filter = KernelLibrary.GAUSSIAN.filter(3);
        assertThat(filter.shape()).isEqualTo(Shape.of(1, 3, 3, 3));
        for (int channel = 0; channel < 3; channel++) {
            assertThat(filter.get(0, channel, 1, 1)).isEqualTo(0.25f);
        }
    }

    @Test
    void aKernelStandsInTheMiddleOfALargerWindow() {
        assertThat(KernelLibrary.SOBEL_X.within(new Size(5, 4)).orElseThrow())
                .isEqualTo(Tensor.of(Shape.of(5, 4), 0, 0, 0, 0, -1, 0, 1, 0, -2, 0, 2, 0, -1, 0, 1, 0, 0, 0, 0, 0));
        assertThat(KernelLibrary.SOBEL_X.within(new Size(3, 2))).isEmpty();
        assertThat(KernelLibrary.VERTICAL_LINE.within(new Size(2, 3)))
                .contains(Tensor.of(Shape.of(2, 3), 0, 1, 0, 0, 1, 0));
        assertThat(KernelLibrary.HORIZONTAL_LINE.within(new Size(3, 2)))
                .contains(Tensor.of(Shape.of(3, 2), 0, 0, 1, 1, 0, 0));
        for (KernelLibrary kernel : KernelLibrary.values()) {
            assertThat(kernel.within(Size.of(kernel.size()))).contains(kernel.weights());
        }
    }
}
