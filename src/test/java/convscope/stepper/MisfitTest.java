package convscope.stepper;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.spec.Size;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import convscope.text.Texts;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MisfitTest {
    private static final int CASES = 1000;

    private static Case image(int height, int width, int kernel) {
        return Case.of(
                Operation.CONVOLUTION,
                Tensor.zeros(Shape.image(1, height, width)),
                Tensor.zeros(Shape.of(1, 1, kernel, kernel)));
    }

    @Test
    void theThreeAnswersStandSideBySide() {
        Case subject = image(28, 27, 5).withStride(Size.of(2));
        Misfit misfit = Misfit.of(subject).orElseThrow();
        assertThat(misfit.rows()).isEqualTo(new Misfit.Rest(27, 1, 1, "(28 + 2·0 − 5)/2 = 11.5"));
        assertThat(misfit.columns()).isEqualTo(new Misfit.Rest(27, 0, 0, "(27 + 2·0 − 5)/2 = 11"));
        assertThat(misfit.answers())
                .extracting(Misfit.Answer::way)
                .containsExactly(Misfit.Way.REFUSE, Misfit.Way.DROP, Misfit.Way.PAD);
        assertThat(misfit.answers())
                .extracting(Misfit.Answer::size)
                .containsExactly(Optional.empty(), Optional.of(Size.of(12)), Optional.of(new Size(14, 14)));
        assertThat(misfit.answers())
                .extracting(Misfit.Answer::result)
                .containsExactly(
                        Optional.empty(), Optional.of(subject), Optional.of(subject.withPadding(SidePadding.SAME)));
        assertThat(Misfit.of(misfit.answers().get(2).result().get())).isEmpty();
    }

    @Test
    void whatIsDroppedMayBePadding() {
        Case subject = image(6, 6, 3).withStride(Size.of(2)).withPadding(SidePadding.of(1));
        assertThat(Misfit.of(subject).orElseThrow().rows())
                .isEqualTo(new Misfit.Rest(7, 1, 0, "(6 + 2·1 − 3)/2 = 2.5"));
        Case wide = image(7, 7, 2).withStride(Size.of(3)).withPadding(SidePadding.of(0, 1, 0, 0));
        assertThat(Misfit.of(wide).orElseThrow().columns())
                .isEqualTo(new Misfit.Rest(5, 2, 2, "(7 + 2·0 − 2)/3 ≈ 1.667"));
        assertThat(Misfit.of(wide).orElseThrow().rows()).isEqualTo(new Misfit.Rest(8, 0, 0, "(7 + 0 + 1 − 2)/3 = 2"));
    }

    @Test
    void kerasIsQuotedRightInBothLanguages() {
        Misfit misfit = Misfit.of(image(6, 6, 3).withStride(Size.of(2))).orElseThrow();
        Texts english = Texts.of(Locale.ENGLISH);
        assertThat(misfit.answers())
                .extracting(answer -> english.get(answer.what()))
                .containsExactly(
                        "Refuse: DL4J in its mode Strict computes nothing if the division leaves a remainder.",
                        "Drop: Keras with padding='valid' and PyTorch leave out the last row and the last column; 2×2 comes"
                                + " out.",
                        "Pad: with padding='same', and only then, Keras fills the border up, so that input/stride"
                                + " positions fit, rounded up; 3×3 comes out.");
        Texts korean = Texts.of(Locale.KOREAN);
        assertThat(korean.get(misfit.answers().get(2).what())).contains("padding='same'", "3×3");
    }

    @Test
    void exactlyTheCellsBehindTheLastWindowAreDropped() {
        int found = 0;
        for (long seed = 0; seed < CASES; seed++) {
            Case subject = RandomCases.sound(seed);
            Calculation calculation = Calculation.of(subject);
            Optional<Misfit> misfit = Misfit.of(subject);
            if (subject.padding().kind() == SidePadding.Kind.SAME || subject.operation() == Operation.TRANSPOSED) {
                assertThat(misfit).as("seed %d", seed).isEmpty();
                continue;
            }
            BoardAxis rows = calculation.vertical();
            int last = 0;
            for (int start = 0;
                    start + rows.extent() <= rows.length();
                    start += subject.stride().height()) {
                last = start + rows.extent();
            }
            int dropped = misfit.map(it -> it.rows().count()).orElse(0);
            assertThat(dropped).as("seed %d: %s", seed, subject).isEqualTo(rows.length() - last);
            misfit.flatMap(it -> it.answers().get(1).size())
                    .ifPresent(size -> assertThat(size.height())
                            .isEqualTo(calculation.output().shape().height()));
            misfit.flatMap(it -> it.answers().get(2).result())
                    .ifPresent(same -> assertThat(same.padding()).isEqualTo(SidePadding.SAME));
            found += misfit.isPresent() ? 1 : 0;
        }
        assertThat(found).isGreaterThan(CASES / 20);
    }
}
