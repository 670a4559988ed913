package convscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convscope.data.Stroke.Point;
import convscope.data.digits.SampleDigits;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DigitPreparationTest {
    @Test
    void mnistItselfComesOutAsItIs() throws DataException {
        Dataset test = Mnist.test();
        double total = 0;
        int same = 0;
        for (int n = 0; n < test.size(); n++) {
            Tensor image = test.image(n);
            Tensor prepared = DigitPreparation.prepare(image).orElseThrow().image();
            double change = 0;
            for (int i = 0; i < image.values().length; i++) {
                change += Math.abs(image.values()[i] - prepared.values()[i]);
            }
            total += change / image.values().length;
            same += change == 0 ? 1 : 0;
        }
        System.out.printf(
                "MNIST's test images prepared: mean absolute change of a pixel %.2g, %d of %d equal to the bit%n",
                total / test.size(), same, test.size());
        assertThat(total / test.size()).isLessThan(1e-4);
        assertThat(same).isGreaterThan(9_700);
    }

    @Test
    void aMovedMnistImageComesBack() throws DataException {
        Dataset test = Mnist.test();
        for (int n = 0; n < 200; n++) {
            Tensor image = test.image(n);
            Tensor original = DigitPreparation.prepare(image).orElseThrow().image();
            float[] larger = new float[60 * 50];
            for (int i = 0; i < 784; i++) {
                larger[(i / 28 + n % 20) * 50 + i % 28 + n % 15] = image.values()[i];
            }
            Tensor moved = Tensor.of(Shape.image(1, 60, 50), larger);
            assertThat(DigitPreparation.prepare(moved).orElseThrow().image())
                    .as("image " + n)
                    .isEqualTo(original);
        }
    }

    @Test
    void noInkIsNothing() {
        assertThat(DigitPreparation.prepare(Drawing.EMPTY, 280)).isEmpty();
        assertThat(DigitPreparation.prepare(Tensor.zeros(Shape.image(1, 3, 900))))
                .isEmpty();
    }

    @Test
    void theLongerSideIsTwentyAndTheMassIsInTheMiddle() {
        for (int seed = 0; seed < 200; seed++) {
            PreparedDigit digit = DigitPreparation.prepare(scribble(seed), 280).orElseThrow();
            InkBox box = InkBox.of(digit.image(), 0.001f).orElseThrow();
            assertThat(box.longerSide()).as("seed " + seed).isBetween(20, 21);
            double mass = 0;
            double x = 0;
            double y = 0;
            for (int i = 0; i < 784; i++) {
                float ink = digit.image().values()[i];
                assertThat(ink).isBetween(0f, 1f);
                mass += ink;
                x += ink * (i % 28);
                y += ink * (i / 28);
            }
            // a box that would leave the field stays at its border
            if (digit.left() > 0 && box.left() + box.width() < 28) {
                assertThat(x / mass).as("seed " + seed).isCloseTo(14, within(0.5001));
            }
            if (digit.top() > 0 && box.top() + box.height() < 28) {
                assertThat(y / mass).as("seed " + seed).isCloseTo(14, within(0.5001));
            }
        }
    }

    @Test
    void placeAndSizeOnThePadDoNotMatter() {
        Drawing drawing = seven(0.06);
        Tensor here = prepared(drawing);
        assertThat(meanChange(here, prepared(drawing.moved(0.05, -0.1)))).isLessThan(0.004);
        Drawing smaller =
                new Drawing(drawing.mapped(p -> new Point(0.3 + p.x() / 2, 0.2 + p.y() / 2)).strokes().stream()
                        .map(stroke -> Stroke.ink(stroke.width() / 2, stroke.points()))
                        .toList());
        assertThat(meanChange(here, prepared(smaller))).isLessThan(0.01);
    }

    @Test
    void anyPenLooksLikeMnistsInk() {
        for (double pen : new double[] {0.004, 0.01, 0.02, 0.05, 0.08, 0.12, 0.2}) {
            for (int side : new int[] {140, 280, 600}) {
                PreparedDigit digit = DigitPreparation.prepare(seven(pen), side).orElseThrow();
                assertThat(Strokes.width(digit.image()))
                        .as("pen " + pen + " on " + side)
                        .isBetween(1.3, 4.3);
                assertThat(digit.image().max()).as("pen " + pen + " on " + side).isGreaterThan(0.75f);
            }
        }
        assertThat(DigitPreparation.prepare(seven(0.06), 280).orElseThrow().thickened())
                .isZero();
        assertThat(DigitPreparation.prepare(seven(0.01), 280).orElseThrow().thickened())
                .isPositive();
        assertThat(DigitPreparation.prepare(seven(0.25), 280).orElseThrow().thickened())
                .isNegative();
    }

    @Test
    void theGrainOfJpegDoesNotWidenTheBox() throws DataException {
        for (int n = 0; n < 10; n++) {
            Tensor clean = SampleDigits.drawing(n, 2).image(280);
            byte[] jpeg = Pictures.encoded(Pictures.grey(clean), "jpg");
            Tensor grainy = PictureReader.read("n.jpg", jpeg).grey();
            PreparedDigit expected = DigitPreparation.prepare(clean).orElseThrow();
            PreparedDigit digit = DigitPreparation.prepare(grainy).orElseThrow();
            assertThat(digit.boxWidth()).as("digit " + n).isCloseTo(expected.boxWidth(), within(2.0));
            assertThat(digit.boxHeight()).as("digit " + n).isCloseTo(expected.boxHeight(), within(2.0));
        }
    }

    @Test
    void saysHowThePadIsMapped() {
        // a box of 45 by 100 pixels with its upper left corner at (30, 20)
        float[] pad = new float[200 * 200];
        for (int y = 20; y < 120; y++) {
            for (int x = 30; x < 75; x++) {
                // strokes of 15 along the border, so that nothing is thickened
                pad[y * 200 + x] = y < 35 || y >= 105 || x < 45 || x >= 60 ? 1 : 0;
            }
        }
        PreparedDigit digit = DigitPreparation.prepare(Tensor.of(Shape.image(1, 200, 200), pad))
                .orElseThrow();
        assertThat(digit.thickened()).isZero();
        assertThat(digit.boxLeft()).isEqualTo(30);
        assertThat(digit.boxTop()).isEqualTo(20);
        assertThat(digit.boxWidth()).isEqualTo(45);
        assertThat(digit.boxHeight()).isEqualTo(100);
        assertThat(digit.scale()).isEqualTo(0.2);
        assertThat(digit.left()).isEqualTo(10);
        assertThat(digit.top()).isEqualTo(4);
        assertThat(InkBox.of(digit.image(), 0.001f)).contains(new InkBox(10, 4, 9, 20));
    }

    @Test
    void anythingWithInkIsPrepared() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            int height = 1 + random.nextInt(40);
            int width = 1 + random.nextInt(40);
            float[] pixels = new float[height * width];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = random.nextInt(1 + seed % 9) == 0 ? random.nextFloat() : 0;
            }
            pixels[random.nextInt(pixels.length)] = 0.01f;
            PreparedDigit digit = DigitPreparation.prepare(Tensor.of(Shape.image(1, height, width), pixels))
                    .orElseThrow();
            assertThat(digit.image().max()).as("seed " + seed).isPositive();
            assertThat(digit.image().min()).as("seed " + seed).isNotNegative();
        }
    }

    private static Tensor prepared(Drawing drawing) {
        return DigitPreparation.prepare(drawing, 280).orElseThrow().image();
    }

    private static double meanChange(Tensor a, Tensor b) {
        double change = 0;
        for (int i = 0; i < a.values().length; i++) {
            change += Math.abs(a.values()[i] - b.values()[i]);
        }
        return change / a.values().length;
    }

    private static Drawing seven(double pen) {
        return new Drawing(
                List.of(Stroke.ink(pen, List.of(new Point(0.3, 0.3), new Point(0.7, 0.25), new Point(0.5, 0.8)))));
    }

    private static Drawing scribble(long seed) {
        Random random = new Random(seed);
        Stroke stroke = Stroke.ink(0.03 + 0.07 * random.nextDouble(), List.of(point(random)));
        for (int i = 0; i < 4; i++) {
            stroke = stroke.to(point(random));
        }
        return new Drawing(List.of(stroke));
    }

    private static Point point(Random random) {
        return new Point(0.15 + 0.7 * random.nextDouble(), 0.15 + 0.7 * random.nextDouble());
    }
}
