package convscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convscope.data.Stroke.Point;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrokesTest {
    @Test
    void measuresTheWidthOfALine() {
        for (double width : new double[] {5, 10, 20, 30}) {
            assertThat(Strokes.width(line(width))).isCloseTo(width, within(0.15 * width));
        }
    }

    @Test
    void theWidthHardlyChangesWhenTheImageShrinks() {
        Tensor large = line(24);
        Tensor small = Resampling.resize(large, 24, 24); // a tenth
        assertThat(Strokes.width(small)).isCloseTo(Strokes.width(large) / 10, within(0.4));
    }

    @Test
    void movesEdgesByWhatIsAsked() {
        for (double outwards : new double[] {-6, -2.5, 1, 4.5, 9}) {
            Tensor moved = Strokes.moveEdges(line(20), outwards);
            double expected = Strokes.width(line(20 + 2 * outwards));
            assertThat(Strokes.width(moved)).as("outwards " + outwards).isCloseTo(expected, within(0.8));
        }
    }

    @Test
    void whatIsThinnerThanTheMoveVanishes() {
        assertThat(Strokes.moveEdges(line(6), -8).max()).isZero();
    }

    @Test
    void distancesAreThoseOfBruteForce() {
        float[] ink = new float[20 * 30];
        for (int i : new int[] {37, 38, 200, 201, 230, 555}) {
            ink[i] = 1;
        }
        Tensor moved = Strokes.moveEdges(Tensor.of(Shape.image(1, 20, 30), ink), 3.2);
        for (int i = 0; i < ink.length; i++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int k = 0; k < ink.length; k++) {
                if (ink[k] == 1) {
                    nearest = Math.min(nearest, Math.hypot(i / 30 - k / 30, i % 30 - k % 30));
                }
            }
            double expected = Math.max(0, Math.min(1, 0.5 + 3.2 - (nearest - 0.5)));
            assertThat(moved.values()[i]).isCloseTo((float) expected, within(1e-5f));
        }
    }

    private static Tensor line(double width) {
        return new Drawing(List.of(Stroke.ink(width / 240, List.of(new Point(0.2, 0.2), new Point(0.7, 0.8)))))
                .image(240);
    }
}
