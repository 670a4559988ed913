package convscope.stepper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convscope.spec.Activation;
import convscope.spec.Size;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import convscope.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CaseCheckTest {
    private static final int CASES = 3000;
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);
    private static final Texts KOREAN = Texts.of(Locale.KOREAN);
    private static final Case SOUND =
            Case.of(Operation.CONVOLUTION, zeros(2, 5, 5), zeros(3, 2, 3, 3)).withBias(Optional.of(zeros(3)));
    private static final Case TRANSPOSED = Case.of(Operation.TRANSPOSED, zeros(2, 2, 2), zeros(2, 3, 3, 3));
    private static final Case DEPTHWISE = Case.of(Operation.DEPTHWISE, zeros(2, 5, 5), zeros(4, 1, 3, 3));
    private static final Case MAXIMUM = Case.pooling(Operation.MAX_POOLING, zeros(1, 5, 5), Size.of(2));
    private static final Case AVERAGE = Case.pooling(Operation.AVERAGE_POOLING, zeros(1, 5, 5), Size.of(2));

    private static Tensor zeros(int... sizes) {
        return Tensor.zeros(Shape.of(sizes));
    }

    private static Tensor holed(Tensor tensor, int at, float value) {
        float[] values = tensor.values().clone();
        values[at] = value;
        return Tensor.of(tensor.shape(), values);
    }

    static Stream<Arguments> illegal() {
        return Stream.of(
                Arguments.of(
                        SOUND.withInput(zeros(5, 5)),
                        "input: The input has to be [channels][height][width]; its shape is [5, 5]."
                                + " · read it as [1, 5, 5]"),
                Arguments.of(
                        SOUND.withKernel(zeros(2, 3, 3)),
                        "kernel: The kernel has to be [out][in][height][width]; its shape is [2, 3, 3]."
                                + " · read it as [1, 2, 3, 3]"),
                Arguments.of(
                        SOUND.withInput(holed(SOUND.input(), 31, Float.NaN)),
                        "input: input[1][1][1] is NaN; only finite numbers can be multiplied and added. · put 0 there"),
                Arguments.of(
                        SOUND.withKernel(holed(SOUND.kernel().get(), 0, Float.POSITIVE_INFINITY)),
                        "kernel: kernel[0][0][0][0] is Infinity; only finite numbers can be multiplied and added."
                                + " · put 0 there"),
                Arguments.of(
                        SOUND.withInput(zeros(2, 5, 2049)),
                        "input: The input is 5×2049×2; at most 2048×2048 cells and 1024 channels can be computed."
                                + " · take the first 5×2048×2 of the input"),
                Arguments.of(
                        SOUND.withInput(zeros(5, 2048, 2048)),
                        "input: The input is 2048×2048×5, that is 20971520 numbers; at most 16777216 can be computed."
                                + " · take the first 2048×2048×4 of the input"),
                Arguments.of(
                        SOUND.withStride(new Size(0, 2)),
                        "stride: The stride is 0×2; it has to be 1 to 2048 in both directions, because the next"
                                + " position lies so many cells on and the way is divided by it. · use stride 1×2"),
                Arguments.of(
                        SOUND.withDilation(new Size(1, -4)),
                        "dilation: The dilation is 1×-4; it has to be 1 to 2048 in both directions, because"
                                + " neighbouring kernel cells lie so many cells apart (1 means no gaps)."
                                + " · use dilation 1×1"),
                Arguments.of(
                        SOUND.withPadding(SidePadding.of(0, -1, 2, 4000)),
                        "padding: The padding is [0, -1, 2, 4000] (top, bottom, left, right); each side has to be 0 to"
                                + " 2048 cells. · use padding [0, 0, 2, 2048]"),
                Arguments.of(
                        MAXIMUM.withKernelSize(new Size(0, 3)),
                        "kernelSize: The window is 0×3; it needs 1 to 2048 rows and columns. · use a 1×3 window"),
                Arguments.of(
                        TRANSPOSED.withStride(Size.of(2)).withOutputPadding(new Size(1, 2)),
                        "outputPadding: The output padding a is 1×2; in s·(i − 1) + a + k − 2p it has to be at least 0"
                                + " and below the stride s, which is 2×2. · use output padding 1×1"),
                Arguments.of(
                        TRANSPOSED
                                .withStride(Size.of(2))
                                .withPadding(SidePadding.SAME)
                                .withOutputPadding(Size.of(1)),
                        "outputPadding: The output padding is 1×1, but with the padding “same” the result is stride ·"
                                + " input = 4×4 already; it has to be 0×0. · use output padding 0×0"),
                Arguments.of(
                        SOUND.withActivation(Activation.SOFTMAX),
                        "activation: Softmax needs the values of all maps at once; here each value is worked out by"
                                + " itself. · use no activation"),
                Arguments.of(
                        SOUND.withInput(zeros(3, 5, 5)),
                        "kernel: Each filter has weights for 2 channels, but the input has 3; every channel needs its"
                                + " own weights. · make the filters 3 channels deep (new weights are 0)"
                                + " · keep 2 channels of the input"),
                Arguments.of(
                        TRANSPOSED.withInput(zeros(1, 2, 2)),
                        "kernel: The kernel has weights for 2 input channels, but the input has 1; every channel needs"
                                + " its own weights. · make the filters 1 channel deep (new weights are 0)"),
                Arguments.of(
                        DEPTHWISE.withKernel(zeros(4, 2, 3, 3)),
                        "kernel: Each filter has weights for 2 channels, but in a depthwise convolution a filter looks"
                                + " at 1 channel. · keep the first channel of each filter"),
                Arguments.of(
                        DEPTHWISE.withKernel(zeros(5, 1, 3, 3)),
                        "kernel: 5 filters cannot be shared out evenly among 2 channels."
                                + " · use 4 filters (new weights are 0)"),
                Arguments.of(
                        SOUND.withBias(Optional.of(zeros(2))),
                        "bias: The bias has 2 numbers, but there are 3 maps, and each adds one."
                                + " · make it 3 numbers (new ones are 0) · leave the bias out"),
                Arguments.of(
                        SOUND.withInput(zeros(2, 5, 2)),
                        "kernel: The kernel covers 3×3 cells, the padded input has only 5×2: ⌊(2 + 2·0 − 3)/1⌋ + 1 = 0."
                                + " · use padding same · use padding full · use a 3×2 kernel"),
                Arguments.of(
                        SOUND.withDilation(Size.of(3)),
                        "kernel: The kernel covers 7×7 cells, the padded input has only 5×5:"
                                + " ⌊(5 + 2·0 − ((3 − 1)·3 + 1))/1⌋ + 1 = −1."
                                + " · use padding same · use padding full · use a 2×2 kernel · use dilation 1×1"),
                Arguments.of(
                        AVERAGE.withKernelSize(new Size(6, 2)).withPadding(SidePadding.of(0, 0, 1, 0)),
                        "kernelSize: The kernel covers 6×2 cells, the padded input has only 5×6:"
                                + " ⌊(5 + 2·0 − 6)/1⌋ + 1 = 0."
                                + " · use padding same · use padding full · use a 5×2 window"),
                Arguments.of(
                        TRANSPOSED.withPadding(SidePadding.of(2)),
                        "padding: With the padding [2, 2, 2, 2], which is cropped from the result here, nothing is left:"
                                + " 1·(2 − 1) + 0 + 3 − 2·2 = 0. · use padding same · use padding valid"),
                Arguments.of(
                        MAXIMUM.withPadding(SidePadding.of(0, 2, 0, 0)),
                        "padding: In row 5 of the result the window holds only padding ([0, 2, 0, 0]), and there is no"
                                + " cell that could be the largest."
                                + " · use padding [0, 1, 0, 0] · use padding valid"),
                Arguments.of(
                        AVERAGE.withPadding(SidePadding.of(0, 0, 3, 0)),
                        "padding: In column 0 of the result the window holds only padding ([0, 0, 3, 0]), and the mean"
                                + " of no cells would be 0/0."
                                + " · use padding [0, 0, 1, 0] · use padding valid · count the padding as zeros"),
                Arguments.of(
                        AVERAGE.withInput(zeros(1, 1, 1))
                                .withDilation(Size.of(2))
                                .withPadding(SidePadding.SAME),
                        "dilation: In row 0 of the result the window holds only padding (same), and the mean of no cells"
                                + " would be 0/0. · use dilation 1×1 · count the padding as zeros"),
                Arguments.of(
                        MAXIMUM.withInput(zeros(1, 1, 1))
                                .withDilation(Size.of(2))
                                .withPadding(SidePadding.of(5, 1, 1, 1)),
                        "padding: In row 0 of the result the window holds only padding ([5, 1, 1, 1]), and there is no"
                                + " cell that could be the largest. · use dilation 1×1 and padding [1, 1, 1, 1]"),
                Arguments.of(
                        Case.of(Operation.TRANSPOSED, zeros(1, 100, 100), zeros(1, 1, 1, 1))
                                .withStride(Size.of(50)),
                        "input: The result would have 1 map of 4951×4951, that is 24512401 numbers; at most 16777216 can"
                                + " be computed. · use stride 1×1"),
                Arguments.of(
                        Case.of(Operation.CONVOLUTION, zeros(1, 800, 800), zeros(30, 1, 3, 3)),
                        "input: The result would have 30 maps of 798×798, that is 19104120 numbers; at most 16777216 can"
                                + " be computed. · use stride 2×2 · keep the first 26 maps"),
                Arguments.of(
                        Case.of(Operation.CONVOLUTION, zeros(3, 700, 700), zeros(8, 3, 30, 30)),
                        "input: 9725205600 products would have to be computed; at most 4000000000 can be waited for."
                                + " · use stride 2×2 · use a 18×18 kernel · keep the first 3 maps"),
                Arguments.of(
                        MAXIMUM.withInput(zeros(1, 1000, 1000)).withKernelSize(Size.of(500)),
                        "input: 62750250000 cells would have to be looked at; at most 4000000000 can be waited for."
                                + " · use stride 5×5"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("illegal")
    void isSaidInWordsWithRepairs(Case subject, String sentence) {
        List<CaseProblem> problems = CaseCheck.of(subject);
        assertThat(problems).hasSize(1);
        assertThat(said(problems.get(0), ENGLISH)).isEqualTo(sentence);
        assertThat(said(problems.get(0), KOREAN)).doesNotContain("{").isNotEqualTo(sentence);
        everyRepairMends(sentence, subject);
        assertThatThrownBy(() -> Calculation.of(subject)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String said(CaseProblem problem, Texts texts) {
        StringBuilder said = new StringBuilder(problem.field() + ": " + texts.get(problem.what()));
        problem.repairs().forEach(repair -> said.append(" · ").append(texts.get(repair.label())));
        return said.toString();
    }

    private static void everyRepairMends(String name, Case subject) {
        for (CaseProblem problem : CaseCheck.of(subject)) {
            assertThat(problem.repairs()).as("%s: %s", name, problem.what()).isNotEmpty();
            for (CaseProblem.Repair repair : problem.repairs()) {
                assertThat(CaseCheck.of(repair.result()))
                        .as("%s: %s by %s", name, problem.what(), repair.label())
                        .noneMatch(left -> left.field().equals(problem.field())
                                && left.what().key().equals(problem.what().key()));
            }
        }
    }

    @Test
    void soundCasesHaveNoProblems() {
        assertThat(Stream.of(SOUND, TRANSPOSED, DEPTHWISE, MAXIMUM, AVERAGE).flatMap(it -> CaseCheck.of(it).stream()))
                .isEmpty();
    }

    @Test
    void severalThingsAreSaidAtOnce() {
        Case subject =
                SOUND.withStride(Size.of(0)).withPadding(SidePadding.of(-1)).withActivation(Activation.SOFTMAX);
        assertThat(CaseCheck.of(subject))
                .extracting(CaseProblem::field)
                .containsExactly("stride", "padding", "activation");
        everyRepairMends("three at once", subject);
    }

    @Test
    void repairsMendWhateverIsWrong() {
        Map<String, Integer> met = new TreeMap<>();
        for (long seed = 0; seed < CASES; seed++) {
            Case subject = RandomCases.spoilt(seed);
            everyRepairMends("seed " + seed, subject);
            CaseCheck.of(subject).forEach(problem -> met.merge(problem.what().key(), 1, Integer::sum));
        }
        assertThat(met.keySet()).as("problems that the seeds bring about").hasSizeGreaterThan(18);
    }

    @Test
    void repairingOnAndOnEndsInACaseThatCanBeComputed() {
        for (long seed = 0; seed < CASES; seed++) {
            SplittableRandom random = new SplittableRandom(~seed);
            Case subject = RandomCases.spoilt(seed);
            int steps = 0;
            for (List<CaseProblem> left = CaseCheck.of(subject); !left.isEmpty(); left = CaseCheck.of(subject)) {
                List<CaseProblem.Repair> repairs =
                        left.get(random.nextInt(left.size())).repairs();
                subject = repairs.get(random.nextInt(repairs.size())).result();
                assertThat(++steps).as("seed %d: %s", seed, left).isLessThan(20);
            }
            assertThat(Calculation.of(subject).output().values())
                    .as("seed %d", seed)
                    .doesNotContain(Float.NaN)
                    .doesNotContain(Float.NEGATIVE_INFINITY);
        }
    }

    @Test
    void whatCanBeComputedByHandIsAllowedAndNothingElse() {
        int refused = 0;
        for (long seed = 0; seed < CASES; seed++) {
            Case subject = RandomCases.any(seed);
            boolean possible = ByHand.output(subject).isPresent();
            assertThat(CaseCheck.of(subject).isEmpty())
                    .as("seed %d: %s", seed, subject)
                    .isEqualTo(possible);
            refused += possible ? 0 : 1;
        }
        assertThat(refused).as("cases that cannot be computed").isBetween(CASES / 20, CASES / 2);
    }
}
