package convscope.stepper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convscope.arithmetic.RandomTensors;
import convscope.spec.Activation;
import convscope.spec.Size;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What holds for every calculation, on random cases of all operations and settings. */
class CalculationTest {
    private static final int CASES = 600;

    private static double close(double value) {
        return 1e-5 + 1e-4 * Math.abs(value);
    }

    /** The golden counts: a 3×3 window over 5×5. */
    @Test
    void visitsAreTheGuidesCounts() {
        assertThat(visits(0)).isEqualTo(new int[][] {
            {1, 2, 3, 2, 1}, {2, 4, 6, 4, 2}, {3, 6, 9, 6, 3}, {2, 4, 6, 4, 2}, {1, 2, 3, 2, 1}
        });
        assertThat(visits(1)).isEqualTo(new int[][] {
            {4, 6, 6, 6, 4}, {6, 9, 9, 9, 6}, {6, 9, 9, 9, 6}, {6, 9, 9, 9, 6}, {4, 6, 6, 6, 4}
        });
        for (int[] row : visits(2)) {
            assertThat(row).containsOnly(9);
        }
    }

    private static int[][] visits(int padding) {
        return Calculation.of(Case.of(Operation.CONVOLUTION, GuideCases.FIGURE, GuideCases.WEIGHTS)
                        .withPadding(SidePadding.of(padding)))
                .visits();
    }

    @Test
    void takenApartEveryCellHasTheValueOfTheBlackboard() {
        for (long seed = 0; seed < CASES; seed++) {
            Calculation calculation = Calculation.of(RandomCases.sound(seed));
            for (int number = 0; number < calculation.positions(); number++) {
                Position position = calculation.position(number);
                assertThat(calculation.number(position)).isEqualTo(number);
                double value = calculation.output().values()[number];
                assertThat(calculation.working(position).value())
                        .as("seed %d, %s of %s", seed, position, calculation.subject())
                        .isCloseTo(value, within(close(value)));
            }
        }
    }

    /** Brute force: the window is put at every place of the board where it lies inside. */
    @Test
    void thereAreAsManyOutputsAsWindowsThatFit() {
        for (long seed = 0; seed < CASES; seed++) {
            Calculation calculation = Calculation.of(RandomCases.sound(seed));
            assertThat(calculation.output().shape().height())
                    .as("seed %d", seed)
                    .isEqualTo(windows(calculation.vertical()));
            assertThat(calculation.output().shape().width())
                    .as("seed %d", seed)
                    .isEqualTo(windows(calculation.horizontal()));
        }
    }

    private static int windows(BoardAxis axis) {
        int count = 0;
        for (int start = 0; start < axis.length(); start++) {
            int last = start + (axis.kernel() - 1) * axis.dilation();
            if (start % axis.step() == 0 && last < axis.length()) {
                count++;
            }
        }
        return count;
    }

    @Test
    void sameKeepsTheInputDividedByTheStrideWithTheOddCellBehind() {
        for (long seed = 0; seed < CASES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int input = random.nextInt(1, 30);
            int kernel = random.nextInt(1, 8);
            int stride = random.nextInt(1, 6);
            int dilation = random.nextInt(1, 4);
            BoardAxis axis = BoardAxis.same(input, kernel, stride, dilation);
            assertThat(axis.positions()).as(axis.toString()).isEqualTo((input + stride - 1) / stride);
            assertThat(axis.after() - axis.before()).as(axis.toString()).isBetween(0, 1);
            BoardAxis stretched = BoardAxis.transposedSame(input, kernel, stride, dilation);
            assertThat(stretched.positions()).as(stretched.toString()).isEqualTo(stride * input);
        }
    }

    @Test
    void visitsAddUpToTheKernelCellsThatLieInside() {
        for (long seed = 0; seed < CASES; seed++) {
            Calculation calculation = Calculation.of(RandomCases.sound(seed));
            long visits = Arrays.stream(calculation.visits())
                    .flatMapToInt(Arrays::stream)
                    .asLongStream()
                    .sum();
            long inside = 0;
            Shape output = calculation.output().shape();
            for (int row = 0; row < output.height(); row++) {
                for (int column = 0; column < output.width(); column++) {
                    inside += calculation.working(new Position(0, row, column)).terms().stream()
                            .filter(term -> term.isInput() && term.channel() == calculation.firstChannel(0))
                            .count();
                }
            }
            assertThat(visits).as("seed %d", seed).isEqualTo(inside);
        }
    }

    @Test
    void anInputCellFeedsExactlyTheOutputsThatReadIt() {
        for (long seed = 0; seed < CASES / 4; seed++) {
            Calculation calculation = Calculation.of(RandomCases.sound(seed));
            Shape input = calculation.subject().input().shape();
            for (int number = 0; number < calculation.positions(); number++) {
                Position position = calculation.position(number);
                boolean[] read = new boolean[Math.toIntExact(input.count())];
                calculation.working(position).terms().stream()
                        .filter(Term::isInput)
                        .forEach(term -> read[
                                (term.channel() * input.height() + term.row()) * input.width() + term.column()] = true);
                for (int cell = 0; cell < read.length; cell++) {
                    int channel = cell / (input.height() * input.width());
                    int row = cell / input.width() % input.height();
                    assertThat(calculation.feeds(channel, row, cell % input.width(), position))
                            .as("seed %d, cell %d, %s", seed, cell, position)
                            .isEqualTo(read[cell]);
                }
            }
        }
    }

    private static Case plain(Case subject) {
        return subject.withBias(Optional.empty()).withActivation(Activation.NONE);
    }

    @Test
    void whatHasWeightsIsLinear() {
        for (long seed = 0; seed < CASES; seed++) {
            Case subject = plain(RandomCases.sound(seed, Operation.values()[(int) (seed % 3)]));
            Tensor other = RandomTensors.uniform(
                    new SplittableRandom(seed), subject.input().shape());
            Tensor mixed = Tensor.zeros(other.shape());
            for (int i = 0; i < mixed.values().length; i++) {
                mixed.values()[i] = 2 * subject.input().values()[i] - 3 * other.values()[i];
            }
            float[] one = Calculation.of(subject).output().values();
            float[] two = Calculation.of(subject.withInput(other)).output().values();
            float[] both = Calculation.of(subject.withInput(mixed)).output().values();
            for (int i = 0; i < both.length; i++) {
                assertThat((double) both[i]).as("seed %d", seed).isCloseTo(2.0 * one[i] - 3.0 * two[i], within(1e-4));
            }
        }
    }

    /** ⟨Ax, y⟩ = ⟨x, Aᵀy⟩: the transposed case has the same kernel, stride, dilation and crops what the other pads. */
    @Test
    void theTransposedConvolutionIsTheAdjointOfTheConvolution() {
        int checked = 0;
        for (long seed = 0; seed < 3 * CASES; seed++) {
            Case transposed = plain(RandomCases.sound(seed, Operation.TRANSPOSED));
            if (transposed.padding().kind() == SidePadding.Kind.SAME) {
                continue;
            }
            Calculation up = Calculation.of(transposed);
            int crop = transposed.padding().kind() == SidePadding.Kind.FULL ? 1 : 0;
            SidePadding padding = crop == 1
                    ? SidePadding.of(
                            up.vertical().extent() - 1,
                            up.vertical().extent() - 1,
                            up.horizontal().extent() - 1,
                            up.horizontal().extent() - 1)
                    : SidePadding.of(
                            transposed.padding().top(),
                            transposed.padding().bottom(),
                            transposed.padding().left(),
                            transposed.padding().right());
            Tensor x = RandomTensors.uniform(
                    new SplittableRandom(seed), up.output().shape());
            Case down = Case.of(Operation.CONVOLUTION, x, transposed.kernel().orElseThrow())
                    .withStride(transposed.stride())
                    .withDilation(transposed.dilation())
                    .withPadding(padding);
            if (!CaseCheck.of(down).isEmpty()) {
                continue; // cropped so far that the convolution's window does not fit
            }
            Tensor ax = Calculation.of(down).output();
            if (!ax.shape().equals(transposed.input().shape())) {
                continue; // output padding of a whole stride less the crop: more positions than input cells
            }
            assertThat(dot(ax, transposed.input()))
                    .as("seed %d, %s", seed, transposed)
                    .isCloseTo(dot(x, up.output()), within(1e-3));
            checked++;
        }
        assertThat(checked).as("cases that have such a convolution").isGreaterThan(CASES);
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
    void maxPoolingNeverSeesPadding() {
        for (long seed = 0; seed < CASES; seed++) {
            Case subject = RandomCases.sound(seed, Operation.MAX_POOLING);
            Tensor below = Tensor.zeros(subject.input().shape());
            for (int i = 0; i < below.values().length; i++) {
                below.values()[i] = -1 - Math.abs(subject.input().values()[i]);
            }
            Calculation calculation = Calculation.of(subject.withInput(below));
            for (int number = 0; number < calculation.positions(); number++) {
                Working working = calculation.working(calculation.position(number));
                assertThat(working.value()).as("seed %d", seed).isLessThanOrEqualTo(-1);
                assertThat(working.terms().get(working.winner().orElseThrow()).isInput())
                        .isTrue();
            }
        }
    }

    @Test
    void averagePoolingDividesByWhatItCounts() {
        Tensor ones = Tensor.of(Shape.image(1, 2, 2), 1, 1, 1, 1);
        Case pooling =
                Case.pooling(Operation.AVERAGE_POOLING, ones, Size.of(2)).withPadding(SidePadding.of(1, 0, 1, 0));
        assertThat(Calculation.of(pooling).output().values()).containsOnly(1f);
        assertThat(Calculation.of(pooling.withCountIncludePad(true)).output().values())
                .containsExactly(0.25f, 0.5f, 0.5f, 1f);
        assertThat(Calculation.of(pooling).working(new Position(0, 0, 0)).divisor())
                .isEqualTo(1);
    }

    @Test
    void countsAreThoseOfTheLayer() {
        Case subject = Case.of(
                        Operation.CONVOLUTION, Tensor.zeros(Shape.image(3, 28, 28)), Tensor.zeros(Shape.of(6, 3, 5, 5)))
                .withBias(Optional.of(Tensor.zeros(Shape.of(6))));
        Calculation calculation = Calculation.of(subject);
        assertThat(calculation.parameters()).isEqualTo(6 * 75 + 6);
        assertThat(calculation.multiplyAdds()).isEqualTo(24L * 24 * 6 * 75);
    }

    @Test
    void whatCannotBeComputedIsNot() {
        Case subject = Case.of(Operation.CONVOLUTION, GuideCases.FIGURE, Tensor.zeros(Shape.of(1, 1, 6, 6)));
        assertThatThrownBy(() -> Calculation.of(subject)).isInstanceOf(IllegalArgumentException.class);
    }
}
