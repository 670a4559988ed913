package convscope.stepper;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.spec.Size;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import convscope.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StationLimitsTest {
    private static Tensor zeros(int... sizes) {
        return Tensor.zeros(Shape.of(sizes));
    }

    private static Case conv(Tensor input, Tensor kernel) {
        return Case.of(Operation.CONVOLUTION, input, kernel);
    }

    static Stream<Arguments> tooLarge() {
        return Stream.of(
                Arguments.of(
                        conv(zeros(17, 65, 64), zeros(1, 17, 3, 3)),
                        "The input is 65×64×17; up to 64×64 cells and 16 channels can be shown here."
                                + " · take the first 64×64×16 of the input"),
                Arguments.of(
                        conv(zeros(1, 100, 100), zeros(1, 1, 70, 3)),
                        "The input is 100×100×1; up to 64×64 cells and 16 channels can be shown here."
                                + " · take the first 64×64×1 of the input"),
                Arguments.of(
                        conv(zeros(1, 8, 8), zeros(1, 1, 70, 3)).withPadding(SidePadding.FULL),
                        "The window is 70×3; up to 64×64 cells can be shown here. · use a 64×3 kernel"),
                Arguments.of(
                        conv(zeros(1, 8, 8), zeros(17, 1, 3, 3)),
                        "17 maps come out; up to 16 can be shown here. · keep the first 16 maps"),
                Arguments.of(
                        Case.of(Operation.DEPTHWISE, zeros(3, 8, 8), zeros(18, 1, 3, 3)),
                        "18 maps come out; up to 16 can be shown here. · keep the first 15 maps"),
                Arguments.of(
                        Case.of(Operation.TRANSPOSED, zeros(1, 64, 64), zeros(1, 1, 3, 3))
                                .withStride(Size.of(5))
                                .withOutputPadding(Size.of(4)),
                        "The input with what is put around and between its cells is 324×324; up to 256×256 cells can be"
                                + " shown here. · use stride 1×1"),
                Arguments.of(
                        conv(zeros(1, 8, 8), zeros(1, 1, 3, 3)).withPadding(SidePadding.of(125)),
                        "The input with what is put around and between its cells is 258×258; up to 256×256 cells can be"
                                + " shown here. · use padding valid"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("tooLarge")
    void isSaidWithARepair(Case subject, String sentence) {
        assertThat(CaseCheck.of(subject)).isEmpty();
        List<CaseProblem> problems = StationLimits.of(subject);
        assertThat(problems).hasSize(1);
        Texts english = Texts.of(Locale.ENGLISH);
        StringBuilder said = new StringBuilder(english.get(problems.get(0).what()));
        for (CaseProblem.Repair repair : problems.get(0).repairs()) {
            said.append(" · ").append(english.get(repair.label()));
            assertThat(StationLimits.of(repair.result())).isEmpty();
        }
        assertThat(said).hasToString(sentence);
    }

    @Test
    void whatIsInsideIsShown() {
        assertThat(StationLimits.of(conv(zeros(16, 64, 64), zeros(16, 16, 64, 64))))
                .isEmpty();
        assertThat(StationLimits.of(Case.of(Operation.TRANSPOSED, zeros(1, 64, 64), zeros(1, 1, 3, 3))
                        .withStride(Size.of(3))))
                .isEmpty();
    }

    @Test
    void ordinaryProblemsComeFirst() {
        assertThat(StationLimits.of(conv(zeros(1, 100, 100), zeros(1, 1, 3, 3)).withStride(Size.of(0))))
                .extracting(CaseProblem::field)
                .containsExactly("stride");
    }
}
