package convscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ResamplingTest {
    @Test
    void sameSizeChangesNothing() {
        Tensor image = random(1, 3, 5, 7);
        assertThat(Resampling.resize(image, 5, 7)).isEqualTo(image);
    }

    @Test
    void shrinkingTakesTheMeanOfAnArea() {
        Tensor image = Tensor.of(Shape.image(1, 1, 6), 1, 2, 3, 4, 5, 6);
        assertThat(Resampling.resize(image, 1, 3)).isEqualTo(Tensor.of(Shape.image(1, 1, 3), 1.5f, 3.5f, 5.5f));
        // 1.5 old pixels a new one: (1 + 2/2) / 1.5 and (2/2 + 3) / 1.5
        Tensor uneven = Resampling.resize(Tensor.of(Shape.image(1, 1, 3), 1, 2, 3), 1, 2);
        assertThat(uneven.values()[0]).isCloseTo(4 / 3f, within(1e-6f));
        assertThat(uneven.values()[1]).isCloseTo(8 / 3f, within(1e-6f));
    }

    @Test
    void growingIsBilinearBetweenPixelCentres() {
        // torch.nn.functional.interpolate(mode="bilinear", align_corners=False)
        Tensor image = Tensor.of(Shape.image(1, 2, 1), 0, 4);
        assertThat(Resampling.resize(image, 4, 1)).isEqualTo(Tensor.of(Shape.image(1, 4, 1), 0, 1, 3, 4));
    }

    @Test
    void shrinkingKeepsTheMean() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            Tensor image = random(seed, 2, 5 + random.nextInt(30), 5 + random.nextInt(30));
            Tensor small = Resampling.resize(image, 1 + random.nextInt(5), 1 + random.nextInt(5));
            assertThat(mean(small)).as("seed " + seed).isCloseTo(mean(image), within(1e-5));
        }
    }

    @Test
    void coversAndCropsAtTheCentre() {
        Tensor wide = Tensor.of(Shape.image(1, 1, 4), 9, 1, 2, 9);
        assertThat(ImagePreparation.cover(wide, 1, 2)).isEqualTo(Tensor.of(Shape.image(1, 1, 2), 1, 2));
        Tensor tall = Tensor.of(Shape.image(1, 6, 2), 9, 9, 1, 3, 1, 3, 1, 3, 1, 3, 9, 9);
        assertThat(ImagePreparation.cover(tall, 1, 1).values()[0]).isEqualTo(2);
    }

    private static Tensor random(long seed, int channels, int height, int width) {
        Random random = new Random(seed);
        float[] values = new float[channels * height * width];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        return Tensor.of(Shape.image(channels, height, width), values);
    }

    private static double mean(Tensor image) {
        double sum = 0;
        for (float value : image.values()) {
            sum += value;
        }
        return sum / image.values().length;
    }
}
