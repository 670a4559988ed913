package convscope.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowAxisTest {
    private static final int CASES = 2000;

    /** The animations of Dumoulin and Visin. */
    @ParameterizedTest(name = "input {0}, kernel {1}, padding {2}, stride {3}, dilation {4} → {5}")
    @CsvSource({
        "4, 3, 0, 1, 1, 2",
        "5, 4, 2, 1, 1, 6",
        "5, 3, 1, 1, 1, 5",
        "5, 3, 2, 1, 1, 7",
        "5, 3, 0, 2, 1, 2",
        "5, 3, 1, 2, 1, 3",
        "6, 3, 1, 2, 1, 3",
        "7, 3, 0, 1, 2, 3"
    })
    void hasTheSizesOfTheGuide(int input, int kernel, int padding, int stride, int dilation, int output) {
        assertThat(new WindowAxis(input, kernel, stride, padding, padding, dilation).positions())
                .isEqualTo(output);
    }

    @ParameterizedTest(name = "input {0}, kernel {1}, padding {2}, stride {3}, extra {4} → {5}")
    @CsvSource({
        "2, 3, 0, 1, 0, 4",
        "6, 4, 2, 1, 0, 5",
        "5, 3, 1, 1, 0, 5",
        "7, 3, 2, 1, 0, 5",
        "2, 3, 0, 2, 0, 5",
        "3, 3, 1, 2, 0, 5",
        "3, 3, 1, 2, 1, 6"
    })
    void hasTheTransposedSizesOfTheGuide(int input, int kernel, int padding, int stride, int extra, int output) {
        WindowAxis axis = TransposedConvolution.axis(input, kernel, stride, padding, extra, 1);
        assertThat(axis.input()).isEqualTo(output);
        assertThat(axis.positions()).isEqualTo(input);
    }

    @Test
    void theStemOfInceptionHalves299() {
        assertThat(WindowAxis.valid(299, 3, 2, 1).positions()).isEqualTo(149);
    }

    @Test
    void fullPaddingGrowsByTheKernelLessOne() {
        for (int kernel = 1; kernel <= 7; kernel++) {
            assertThat(new WindowAxis(9, kernel, 1, kernel - 1, kernel - 1, 1).positions())
                    .isEqualTo(9 + kernel - 1);
        }
    }

    @Test
    void hasAsManyPositionsAsWindowsAreCounted() {
        for (int seed = 0; seed < CASES; seed++) {
            WindowAxis axis = RandomTensors.axis(new SplittableRandom(seed));
            int counted = 0;
            int lastCell = -1;
            for (int start = 0; start + (axis.kernel() - 1) * axis.dilation() < axis.padded(); start += axis.stride()) {
                counted++;
                lastCell = start + (axis.kernel() - 1) * axis.dilation();
            }
            assertThat(axis.positions()).as("seed %d, %s", seed, axis).isEqualTo(counted);
            assertThat(axis.dropped()).as("seed %d, %s", seed, axis).isEqualTo(axis.padded() - 1 - lastCell);
        }
    }

    @Test
    void dropsWhatTheStrideDoesNotReach() {
        assertThat(WindowAxis.valid(28, 5, 2, 1).dropped()).isEqualTo(1);
        assertThat(WindowAxis.valid(29, 5, 2, 1).dropped()).isZero();
        assertThat(new WindowAxis(6, 3, 2, 1, 1, 1).dropped()).isEqualTo((6 - 3 + 2) % 2);
    }

    @Test
    void sameKeepsTheInputDividedByTheStrideAndPadsTheOddCellBehind() {
        for (int input = 1; input <= 20; input++) {
            for (int kernel = 1; kernel <= 6; kernel++) {
                for (int stride = 1; stride <= 7; stride++) {
                    for (int dilation = 1; dilation <= 3; dilation++) {
                        WindowAxis axis = WindowAxis.same(input, kernel, stride, dilation);
                        assertThat(axis.positions()).as("%s", axis).isEqualTo(-Math.floorDiv(-input, stride));
                        assertThat(axis.after() - axis.before()).as("%s", axis).isBetween(0, 1);
                        if (axis.after() > 0) {
                            // one cell less would lose a position
                            assertThat(axis.dropped()).as("%s", axis).isZero();
                        }
                    }
                }
            }
        }
        assertThat(WindowAxis.same(28, 2, 1, 1)).isEqualTo(new WindowAxis(28, 2, 1, 0, 1, 1));
        assertThat(WindowAxis.same(6, 3, 2, 1)).isEqualTo(new WindowAxis(6, 3, 2, 0, 1, 1));
    }

    @Test
    void refusesWhatIsNoWindow() {
        assertThatThrownBy(() -> new WindowAxis(0, 1, 1, 0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WindowAxis(1, 1, 0, 0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WindowAxis(1, 1, 1, -1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WindowAxis.valid(4, 5, 1, 1).positions()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void visitsTheMiddleMoreOftenThanTheBorder() {
        assertThat(visits(0)).isEqualTo(new int[][] {
            {1, 2, 3, 2, 1}, {2, 4, 6, 4, 2}, {3, 6, 9, 6, 3}, {2, 4, 6, 4, 2}, {1, 2, 3, 2, 1}
        });
        assertThat(visits(1)).isEqualTo(new int[][] {
            {4, 6, 6, 6, 4}, {6, 9, 9, 9, 6}, {6, 9, 9, 9, 6}, {6, 9, 9, 9, 6}, {4, 6, 6, 6, 4}
        });
        assertThat(visits(2)).isEqualTo(new int[][] {
            {9, 9, 9, 9, 9}, {9, 9, 9, 9, 9}, {9, 9, 9, 9, 9}, {9, 9, 9, 9, 9}, {9, 9, 9, 9, 9}
        });
    }

    /** How often a 3×3 window with this padding reads each cell of 5×5. */
    private static int[][] visits(int padding) {
        WindowAxis axis = new WindowAxis(5, 3, 1, padding, padding, 1);
        int[][] visits = new int[5][5];
        for (int row = 0; row < axis.positions(); row++) {
            for (int column = 0; column < axis.positions(); column++) {
                for (int i = 0; i < 3; i++) {
                    for (int j = 0; j < 3; j++) {
                        if (axis.inside(axis.cell(row, i)) && axis.inside(axis.cell(column, j))) {
                            visits[axis.cell(row, i)][axis.cell(column, j)]++;
                        }
                    }
                }
            }
        }
        return visits;
    }
}
