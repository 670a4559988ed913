package convscope.stepper;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalculationCsvTest {
    @Test
    void everyNumberHasALine() {
        Case subject = Case.of(
                        Operation.CONVOLUTION,
                        Tensor.of(Shape.image(1, 2, 2), 1, 2.5f, 3, -4),
                        Tensor.of(Shape.of(2, 1, 1, 2), 1, 0, 0.1f, 1))
                .withBias(Optional.of(Tensor.of(Shape.of(2), 0, 1)));
        assertThat(CalculationCsv.of(Calculation.of(subject)).lines())
                .containsExactly(
                        "tensor,first,second,row,column,value",
                        "input,0,,0,0,1",
                        "input,0,,0,1,2.5",
                        "input,0,,1,0,3",
                        "input,0,,1,1,-4",
                        "kernel,0,0,0,0,1",
                        "kernel,0,0,0,1,0",
                        "kernel,1,0,0,0,0.1",
                        "kernel,1,0,0,1,1",
                        "bias,0,,,,0",
                        "bias,1,,,,1",
                        "output,0,,0,0,1",
                        "output,0,,1,0,3",
                        "output,1,,0,0,3.6",
                        "output,1,,1,0,-2.7");
    }

    @Test
    void theLanguageOfTheSystemDoesNotMatter() {
        Case subject = Case.of(
                Operation.CONVOLUTION, Tensor.of(Shape.image(1, 1, 1), 0.5f), Tensor.of(Shape.of(1, 1, 1, 1), 1));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(CalculationCsv.of(Calculation.of(subject))).contains("input,0,,0,0,0.5\n");
        } finally {
            Locale.setDefault(before);
        }
    }
}
