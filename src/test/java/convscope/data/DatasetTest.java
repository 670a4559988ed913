package convscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatasetTest {
    private static final Shape SHAPE = Shape.image(1, 1, 2);
    private final Dataset dataset =
            new Dataset(SHAPE, List.of("cat", "dog"), new byte[] {0, 51, (byte) 255, (byte) 128}, new int[] {1, 0});

    @Test
    void bytesAreUnsignedAndBecomeZeroToOne() {
        assertThat(dataset.image(0)).isEqualTo(Tensor.of(SHAPE, 0, 0.2f));
        assertThat(dataset.image(1)).isEqualTo(Tensor.of(SHAPE, 1, 128 / 255f));
    }

    @Test
    void copiesAnImageToItsPlaceOnly() {
        float[] target = {9, 9, 9, 9};
        dataset.copyImage(1, target, 1);
        assertThat(target).containsExactly(9, 1, 128 / 255f, 9);
    }

    @Test
    void knowsLabelsAndClasses() {
        assertThat(dataset.size()).isEqualTo(2);
        assertThat(dataset.classes().get(dataset.label(0))).isEqualTo("dog");
        assertThatThrownBy(() -> dataset.image(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> dataset.image(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dataset(SHAPE, List.of("cat"), new byte[3], new int[2]));
        assertThatThrownBy(() -> new Dataset(SHAPE, List.of("cat"), new byte[2], new int[] {1}))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
