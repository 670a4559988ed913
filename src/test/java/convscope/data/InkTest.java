package convscope.data;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.data.Stroke.Point;
import convscope.data.digits.SampleDigits;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InkTest {
    @Test
    void aCleanMnistPictureIsItsOwnInk() throws DataException {
        Dataset test = Mnist.test();
        for (int n = 0; n < 300; n++) {
            Tensor image = test.image(n);
            Picture picture = PictureReader.read("m.png", Pictures.encoded(Pictures.grey(image), "png"));
            Ink ink = Ink.of(picture);
            assertThat(ink.polarity()).as("image " + n).isEqualTo(Polarity.LIGHT_ON_DARK);
            assertThat(ink.image()).as("image " + n).isEqualTo(image);
        }
    }

    @Test
    void anInvertedMnistPictureGivesTheSameInk() throws DataException {
        Dataset test = Mnist.test();
        for (int n = 0; n < 300; n++) {
            Tensor image = test.image(n);
            Ink ink = Ink.of(inverted(image));
            assertThat(ink.polarity()).as("image " + n).isEqualTo(Polarity.DARK_ON_LIGHT);
            assertThat(meanChange(ink.image(), image)).as("image " + n).isLessThan(1e-6);
        }
    }

    @Test
    void inkThatTouchesTheBorderOrFillsTheMiddleIsStillInk() {
        Drawing line = new Drawing(List.of(Stroke.ink(0.1, List.of(new Point(-1, 0.5), new Point(2, 0.5)))));
        assertThat(Ink.of(inverted(line.image(100))).polarity()).isEqualTo(Polarity.DARK_ON_LIGHT);
        Drawing blob = new Drawing(List.of(Stroke.ink(0.9, List.of(new Point(0.5, 0.5)))));
        assertThat(Ink.of(inverted(blob.image(100))).polarity()).isEqualTo(Polarity.DARK_ON_LIGHT);
        assertThat(Ink.of(blob.image(100)).polarity()).isEqualTo(Polarity.LIGHT_ON_DARK);
    }

    @Test
    void faintInkIsStretched() {
        Tensor image = SampleDigits.drawing(3, 0).image(100);
        float[] faint = new float[image.values().length];
        for (int i = 0; i < faint.length; i++) {
            faint[i] = 0.9f - 0.2f * image.values()[i];
        }
        Ink ink = Ink.of(Tensor.of(image.shape(), faint));
        assertThat(ink.polarity()).isEqualTo(Polarity.DARK_ON_LIGHT);
        assertThat(ink.image().max()).isEqualTo(1);
        assertThat(meanChange(ink.image(), image)).isLessThan(0.002);
    }

    @Test
    void aPhotographOfPaperGivesTheDigitThatWasDrawn() {
        double worst = 0;
        for (int seed = 0; seed < 30; seed++) {
            Tensor drawn = SampleDigits.drawing(seed % 10, seed % 7).image(280);
            Ink ink = Ink.of(photograph(drawn, seed, seed % 3 == 0));
            assertThat(ink.polarity())
                    .as("seed " + seed)
                    .isEqualTo(seed % 3 == 0 ? Polarity.LIGHT_ON_DARK : Polarity.DARK_ON_LIGHT);
            Tensor expected = DigitPreparation.prepare(drawn).orElseThrow().image();
            Tensor found = DigitPreparation.prepare(ink.image()).orElseThrow().image();
            double change = nearestChange(found, expected);
            assertThat(change).as("seed " + seed).isLessThan(0.05);
            worst = Math.max(worst, change);
        }
        System.out.printf("Photographs: worst mean change of a prepared pixel %.3f%n", worst);
    }

    @Test
    void emptyPaperHasNoInk() throws DataException {
        for (int seed = 0; seed < 20; seed++) {
            Tensor empty = photograph(Tensor.zeros(Shape.image(1, 280, 280)), seed, false);
            assertThat(Ink.of(empty).image().max()).as("seed " + seed).isZero();
        }
        Tensor white = inverted(Tensor.zeros(Shape.image(1, 50, 50)));
        assertThat(Ink.of(white).image().max()).isZero();
        assertThat(Ink.of(white).polarity()).isEqualTo(Polarity.LIGHT_ON_DARK);
    }

    @Test
    void anyImageIsSurvived() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int height = 1 + random.nextInt(30);
            int width = 1 + random.nextInt(30);
            float[] values = new float[height * width];
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextInt(256) / 255f;
            }
            Tensor ink =
                    Ink.of(Tensor.of(Shape.image(1, height, width), values)).image();
            for (float value : ink.values()) {
                assertThat(value).as("seed " + seed).isBetween(0f, 1f);
            }
        }
    }

    /** Paper under a lamp at one side, with the noise and dust of a camera; or a blackboard. */
    private static Tensor photograph(Tensor drawn, long seed, boolean blackboard) {
        Random random = new Random(seed);
        double lampX = random.nextDouble();
        double lampY = random.nextDouble();
        float[] seen = new float[drawn.values().length];
        for (int i = 0; i < seen.length; i++) {
            double x = i % 280 / 280.0 - lampX;
            double y = i / 280 / 280.0 - lampY;
            double light = 1 - 0.35 * (x * x + y * y);
            double surface = blackboard ? 0.2 + 0.6 * drawn.values()[i] : 0.85 - 0.6 * drawn.values()[i];
            seen[i] = (float) Math.max(0, Math.min(1, light * surface + 0.012 * random.nextGaussian()));
        }
        if (drawn.max() > 0) {
            for (int dust = 0; dust < 5; dust++) {
                seen[random.nextInt(seen.length)] = blackboard ? 0.9f : 0.2f;
            }
        }
        return Tensor.of(drawn.shape(), seen);
    }

    private static Tensor inverted(Tensor image) {
        float[] values = new float[image.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = 1 - image.values()[i];
        }
        return Tensor.of(image.shape(), values);
    }

    /** Mean change, with one image moved by up to a pixel: which one the centre rounds to may depend on noise. */
    private static double nearestChange(Tensor a, Tensor b) {
        double least = Double.POSITIVE_INFINITY;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                double change = 0;
                for (int y = 1; y < 27; y++) {
                    for (int x = 1; x < 27; x++) {
                        change += Math.abs(a.get(0, y + dy, x + dx) - b.get(0, y, x));
                    }
                }
                least = Math.min(least, change / 784);
            }
        }
        return least;
    }

    private static double meanChange(Tensor a, Tensor b) {
        double change = 0;
        for (int i = 0; i < a.values().length; i++) {
            change += Math.abs(a.values()[i] - b.values()[i]);
        }
        return change / a.values().length;
    }
}
