package convscope.data;

import static convscope.data.Sentences.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import convscope.data.digits.SampleDigits;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ImagePreparationTest {
    private static final Shape DIGIT = Shape.image(1, 28, 28);

    @Test
    void aSampleFileIsPreparedAsItsDrawingOnThePad() throws DataException {
        for (int digit = 0; digit < 10; digit++) {
            Picture picture = PictureReader.read(Path.of("samples/digits", SampleDigits.fileName(digit, digit)));
            PreparedImage prepared = ImagePreparation.prepare(picture, DIGIT);
            assertThat(prepared.polarity()).contains(Polarity.DARK_ON_LIGHT);
            PreparedDigit pad = DigitPreparation.prepare(SampleDigits.drawing(digit, digit), SampleDigits.PAD)
                    .orElseThrow();
            assertThat(prepared.digit().orElseThrow().boxLeft()).isEqualTo(pad.boxLeft());
            for (int i = 0; i < 784; i++) {
                // the file keeps 256 greys
                assertThat(Math.abs(prepared.image().values()[i] - pad.image().values()[i]))
                        .as("digit " + digit)
                        .isLessThan(0.01f);
            }
        }
    }

    @Test
    void otherInputsAreCoveredAndCropped() throws DataException {
        Picture picture = new Picture("p", 4, 2, Tensor.of(Shape.image(3, 2, 4), ramp(24)));
        PreparedImage colour = ImagePreparation.prepare(picture, Shape.image(3, 2, 2));
        assertThat(colour.image().item(0)).isEqualTo(Tensor.of(Shape.of(2, 2), 1, 2, 5, 6));
        assertThat(colour.digit()).isEmpty();
        assertThat(colour.polarity()).isEmpty();
        PreparedImage grey = ImagePreparation.prepare(picture, Shape.image(1, 32, 32));
        assertThat(grey.image().shape()).isEqualTo(Shape.image(1, 32, 32));
    }

    @Test
    void saysWhatCannotBe() {
        Picture white = new Picture("white.png", 2, 2, Tensor.of(Shape.image(3, 2, 2), ones(12)));
        assertThat(refusalOf(() -> ImagePreparation.prepare(white, DIGIT))).startsWith("white.png shows no ink");
        assertThat(refusalOf(() -> ImagePreparation.prepare(white, Shape.image(4, 8, 8))))
                .contains("network with 4 input channels");
    }

    private static float[] ramp(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = i;
        }
        return values;
    }

    private static float[] ones(int count) {
        float[] values = new float[count];
        Arrays.fill(values, 1);
        return values;
    }
}
