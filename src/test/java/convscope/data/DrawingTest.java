package convscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import convscope.data.Stroke.Point;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingTest {
    private static final Drawing LINE =
            Drawing.EMPTY.with(Stroke.ink(0.2, List.of(new Point(0.2, 0.5), new Point(0.8, 0.5))));

    @Test
    void anEmptyPadHasNoInk() {
        assertThat(Drawing.EMPTY.image(10)).isEqualTo(Tensor.zeros(Shape.image(1, 10, 10)));
    }

    @Test
    void aStrokeCoversWhatItShould() {
        Tensor image = LINE.image(100);
        // a bar of 60 by 20 with two half circles of radius 10
        assertThat(sum(image)).isCloseTo(1200 + Math.PI * 100, within(5.0));
        assertThat(image.get(0, 50, 50)).isEqualTo(1);
        assertThat(image.get(0, 40, 50)).isEqualTo(1);
        assertThat(image.get(0, 39, 50)).isEqualTo(0);
        assertThat(image.get(0, 50, 9)).isZero();
    }

    @Test
    void edgesAreSoft() {
        Tensor image = LINE.moved(0, 0.005).image(100); // the edge runs through the middle of row 40
        assertThat(image.get(0, 40, 50)).isCloseTo(0.5f, within(1e-6f));
        assertThat(image.get(0, 60, 50)).isCloseTo(0.5f, within(1e-6f));
    }

    @Test
    void aTapIsADot() {
        Tensor image = Drawing.EMPTY
                .with(Stroke.ink(0.4, List.of(new Point(0.5, 0.5))))
                .image(50);
        assertThat(sum(image)).isCloseTo(Math.PI * 100, within(5.0));
    }

    @Test
    void crossingStrokesDoNotAddUpAndTheEraserTakesAway() {
        assertThat(LINE.with(LINE.strokes().get(0)).image(40)).isEqualTo(LINE.image(40));
        Stroke eraser = new Stroke(List.of(new Point(0, 0.5), new Point(1, 0.5)), 0.4, true);
        assertThat(LINE.with(eraser).image(40).max()).isZero();
        assertThat(LINE.with(eraser).with(LINE.strokes().get(0)).image(40)).isEqualTo(LINE.image(40));
    }

    @Test
    void movesAndTurns() {
        assertThat(sum(LINE.moved(0.5, 0).image(100))).isBetween(550.0, 800.0); // half of it leaves the pad
        Tensor upright = LINE.turned(Math.PI / 2).image(60);
        Tensor lying = LINE.image(60);
        for (int y = 0; y < 60; y++) {
            for (int x = 0; x < 60; x++) {
                assertThat(upright.get(0, y, x)).isCloseTo(lying.get(0, x, y), within(1e-5f));
            }
        }
    }

    @Test
    void grows() {
        Stroke stroke = Stroke.ink(0.1, List.of(new Point(0.1, 0.1)));
        Drawing drawing = Drawing.EMPTY.with(stroke).withLast(stroke.to(new Point(0.2, 0.1)));
        assertThat(drawing.strokes()).hasSize(1);
        assertThat(drawing.strokes().get(0).points()).hasSize(2);
    }

    @Test
    void survivesStrokesFarOutside() {
        Stroke far = Stroke.ink(0.1, List.of(new Point(-1e12, 5), new Point(1e12, 5)));
        assertThat(Drawing.EMPTY.with(far).image(20).max()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new Point(Double.NaN, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Stroke.ink(0, List.of(new Point(0, 0))));
        assertThatIllegalArgumentException().isThrownBy(() -> Stroke.ink(0.1, List.of()));
    }

    private static double sum(Tensor image) {
        double sum = 0;
        for (float value : image.values()) {
            sum += value;
        }
        return sum;
    }
}
