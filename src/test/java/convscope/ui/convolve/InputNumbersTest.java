package convscope.ui.convolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convscope.arithmetic.RandomTensors;
import convscope.data.Picture;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class InputNumbersTest {
    private final Tensor now = Tensor.of(Shape.image(1, 2, 2), 5, 6, 7, 8);
    private final Tensor probe = RandomTensors.uniform(new SplittableRandom(1), Shape.image(1, 28, 28));

    private Tensor of(InputSource source, Shape wanted) {
        return InputNumbers.of(source, now, Optional.of(probe), wanted);
    }

    @Test
    void whatThereIsStaysWhenTheSizeChanges() {
        Tensor larger = of(new InputSource.Own(), Shape.image(2, 3, 4));
        assertThat(larger.get(0, 0, 1)).isEqualTo(6);
        assertThat(larger.get(0, 1, 0)).isEqualTo(7);
        for (float value : larger.values()) {
            assertThat(value).isBetween(0f, 8f).isEqualTo((float) Math.rint(value));
        }
        assertThat(of(new InputSource.Own(), Shape.image(1, 1, 1)).values()).containsExactly(5);
    }

    @Test
    void numbersByLotStayInTheirPlaces() {
        Tensor small = RandomNumbers.input(9, Shape.image(1, 3, 3));
        Tensor large = RandomNumbers.input(9, Shape.image(2, 5, 6));
        assertThat(small.get(0, 2, 1)).isEqualTo(large.get(0, 2, 1));
        assertThat(small).isNotEqualTo(RandomNumbers.input(10, Shape.image(1, 3, 3)));
        for (float value : RandomNumbers.filter(4, Shape.image(3, 5, 5)).values()) {
            assertThat(value).isBetween(-2f, 2f).isEqualTo((float) Math.rint(value));
        }
        assertThat(of(new InputSource.Random(9), Shape.image(1, 3, 3))).isEqualTo(small);
    }

    @Test
    void aPatchOfTheProbeLiesWithinIt() {
        Tensor patch = of(new InputSource.Probe(4, 6), Shape.image(1, 3, 5));
        assertThat(patch.shape()).isEqualTo(Shape.image(1, 3, 5));
        assertThat(patch.get(0, 2, 4)).isEqualTo(probe.get(0, 6, 10));
        Tensor beyond = of(new InputSource.Probe(27, 27), Shape.image(2, 3, 40));
        assertThat(beyond.shape()).isEqualTo(Shape.image(2, 3, 28));
        assertThat(beyond.get(1, 2, 27)).isEqualTo(probe.get(0, 27, 27));
        assertThat(InputNumbers.of(new InputSource.Probe(0, 0), now, Optional.empty(), Shape.image(1, 2, 2)))
                .as("without a probe what is there stays")
                .isEqualTo(now);
    }

    @Test
    void aPhotoKeepsItsColoursAndIsGreyInOneChannel() throws Exception {
        Picture photo = InputNumbers.reduced(Photos.offered());
        assertThat(photo.colour().shape()).isEqualTo(Shape.image(3, 170, 256));
        InputSource source = new InputSource.Photo(photo);
        Tensor colour = of(source, Shape.image(3, 28, 28));
        Tensor grey = of(source, Shape.image(1, 28, 28));
        float expected = 0.299f * colour.get(0, 9, 9) + 0.587f * colour.get(1, 9, 9) + 0.114f * colour.get(2, 9, 9);
        assertThat(grey.get(0, 9, 9)).isCloseTo(expected, within(1e-5f));
        assertThat(colour.get(0, 14, 14)).as("a ginger cat").isGreaterThan(colour.get(2, 14, 14));
        Tensor five = of(source, Shape.image(5, 28, 28));
        assertThat(five.item(4)).isEqualTo(five.item(1));
    }
}
