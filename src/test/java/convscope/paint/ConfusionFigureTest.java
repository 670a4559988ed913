package convscope.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convscope.paint.java2d.Java2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfusionFigureTest {
    private final Java2D java2d = new Java2D();

    @Test
    void measuresRecallAndAccuracy() {
        ConfusionFigure figure = figure(new long[][] {{8, 2}, {1, 9}});
        assertThat(figure.accuracy()).isCloseTo(0.85, within(1e-12));
        assertThat(figure.recall(0)).isCloseTo(0.8, within(1e-12));
        RecordingSurface surface = new RecordingSurface(java2d);
        figure.paint(surface, 400, 300);
        assertThat(surface.texts()).contains("8", "2", "1", "9", "80.0 %", "90.0 %", "85.0 %");
        assertThat(surface.rectangles)
                .anyMatch(one -> one.argb() == ColourMap.VIRIDIS.at(0.2))
                .anyMatch(one -> one.argb() == ColourMap.VIRIDIS.at(0.9));
    }

    @Test
    void aClassWithoutExamplesHasNoRecall() {
        ConfusionFigure figure = figure(new long[][] {{0, 0}, {0, 3}});
        RecordingSurface surface = new RecordingSurface(java2d);
        figure.paint(surface, 400, 300);
        assertThat(surface.texts()).contains("100.0 %").noneMatch(text -> text.contains("NaN"));
        RecordingSurface nothing = new RecordingSurface(java2d);
        figure(new long[2][2]).paint(nothing, 400, 300);
        assertThat(nothing.texts()).noneMatch(text -> text.contains("%") || text.contains("NaN"));
    }

    @Test
    void theHitTestNamesTheCellThatIsDrawn() {
        for (int n = 2; n <= 20; n++) {
            long[][] counts = new long[n][n];
            for (int row = 0; row < n; row++) {
                for (int column = 0; column < n; column++) {
                    // no number is drawn at this size: cells are plain colours, all different within a row
                    counts[row][column] = row == column ? 0 : 1 + (row * 7 + column * 3L) % 50;
                }
            }
            ConfusionFigure figure = figure(counts);
            int side = 6 * n;
            BufferedImage image = java2d.render(figure, side, side, 0xff123456);
            RecordingSurface surface = new RecordingSurface(java2d);
            Set<ConfusionFigure.Cell> seen = new HashSet<>();
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    ConfusionFigure.Cell cell =
                            figure.at(surface, x + 0.5, y + 0.5, side, side).orElseThrow();
                    seen.add(cell);
                    long sum = Arrays.stream(counts[cell.truth()]).sum();
                    if (image.getRGB(x, y) != 0xff123456) {
                        assertThat(image.getRGB(x, y))
                                .as("%d classes at %d, %d", n, x, y)
                                .isEqualTo(ColourMap.VIRIDIS.at(cell.count() / (double) sum));
                    }
                }
            }
            assertThat(seen).hasSize(n * n);
        }
    }

    @Test
    void refusesWhatIsNotSquare() {
        assertThatThrownBy(() -> figure(new long[][] {{1, 2}, {3}})).isInstanceOf(IllegalArgumentException.class);
    }

    private static ConfusionFigure figure(long[][] counts) {
        List<String> classes = SampleFigures.classes(counts.length);
        return ConfusionFigure.of(counts, classes, SampleFigures.CONFUSION, Palette.LIGHT, 1);
    }
}
