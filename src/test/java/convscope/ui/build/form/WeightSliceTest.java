package convscope.ui.build.form;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.spec.Activation;
import convscope.spec.Convolution;
import convscope.spec.Dense;
import convscope.spec.Padding;
import convscope.spec.ParameterSpec;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import convscope.ui.control.NumberText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What pasted numbers make of a layer's weights. */
class WeightSliceTest {
    private static final ParameterSpec FILTERS = Convolution.of(2, 2, Padding.VALID, Activation.NONE)
            .parameters(List.of(Shape.image(3, 9, 9)))
            .get(0);
    private static final Tensor ZERO = Tensor.zeros(Shape.of(2, 3, 2, 2));

    private static WeightSlice.Taken paste(ParameterSpec parameter, int index, String text) {
        Tensor typed = NumberText.read(text).numbers().orElseThrow();
        return new WeightSlice(parameter, index).with(Tensor.zeros(parameter.shape()), typed);
    }

    @Test
    void oneBlockIsForEveryChannelOfTheFilter() {
        assertThat(paste(FILTERS, 1, "1\t2\n3\t4").whole())
                .contains(Tensor.of(
                        ZERO.shape(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4));
    }

    @Test
    void aBlockForEachChannel() {
        String nested = "[[[1, 2], [3, 4]], [[5, 6], [7, 8]], [[9, 10], [11, 12]]]";
        assertThat(paste(FILTERS, 0, nested).whole())
                .contains(Tensor.of(
                        ZERO.shape(), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void allFiltersAtOnce() {
        float[] values = new float[24];
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 24; i++) {
            values[i] = i;
            text.append(i).append(i % 2 == 0 ? "," : i % 4 == 3 ? "\n\n" : "\n");
        }
        assertThat(paste(FILTERS, 1, text.toString()).whole()).contains(Tensor.of(ZERO.shape(), values));
    }

    @Test
    void whatDoesNotFitIsSaid() {
        assertThat(paste(FILTERS, 0, "1 2 3\n4 5 6").problem().orElseThrow().arguments())
                .containsExactly("2×3", "2×2");
        assertThat(paste(FILTERS, 0, "1 2\n3 4\n\n5 6\n7 8")
                        .problem()
                        .orElseThrow()
                        .arguments())
                .containsExactly(2, 3, 6);
        ParameterSpec bias =
                Dense.of(3, Activation.NONE).parameters(List.of(Shape.of(4))).get(1);
        assertThat(paste(bias, 0, "1 2").problem().orElseThrow().arguments()).containsExactly(2, 3);
    }

    @Test
    void vectorsAndUnitsAreRowsOrColumns() {
        List<ParameterSpec> dense = Dense.of(3, Activation.NONE).parameters(List.of(Shape.of(4)));
        assertThat(paste(dense.get(1), 0, "1 2 3").whole()).contains(Tensor.of(Shape.of(3), 1, 2, 3));
        assertThat(paste(dense.get(1), 0, "1\n2\n3").whole()).contains(Tensor.of(Shape.of(3), 1, 2, 3));
        assertThat(paste(dense.get(0), 2, "1 2 3 4").whole())
                .contains(Tensor.of(Shape.of(3, 4), 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4));
        assertThat(paste(dense.get(0), 0, "1 2 3 4\n5 6 7 8\n9 10 11 12").whole())
                .contains(Tensor.of(Shape.of(3, 4), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
        assertThat(paste(dense.get(0), 0, "1 2 3").problem()).isPresent();
    }

    @Test
    void theSliceIsWhatIsShown() {
        Tensor numbers = Tensor.zeros(ZERO.shape());
        numbers.values()[12] = 5;
        assertThat(new WeightSlice(FILTERS, 1).of(numbers).get(0, 0, 0)).isEqualTo(5);
        assertThat(new WeightSlice(FILTERS, 0).of(numbers).max()).isZero();
    }
}
