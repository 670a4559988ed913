package convscope.paint.stepper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convscope.paint.Palette;
import convscope.paint.RecordingSurface;
import convscope.paint.RecordingSurface.Rectangle;
import convscope.paint.java2d.Java2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class StackFigureTest {
    private final Java2D java2d = new Java2D();

    private RecordingSurface painted(StackFigure figure) {
        RecordingSurface surface = new RecordingSurface(java2d);
        figure.paint(surface, 900, 300);
        return surface;
    }

    private static List<Rectangle> shaded(RecordingSurface surface) {
        int shade = Palette.faded(Palette.LIGHT.accent(), 0.25);
        return surface.rectangles.stream().filter(one -> one.argb() == shade).toList();
    }

    private static List<Rectangle> boards(RecordingSurface surface) {
        int ground = new BoardColours(Palette.LIGHT).empty();
        return surface.rectangles.stream().filter(one -> one.argb() == ground).toList();
    }

    @Test
    void shadesWhatIsSeenOnEveryLevel() {
        RecordingSurface surface = painted(SampleSteps.stack(Palette.LIGHT, 1));
        List<Rectangle> boards = boards(surface);
        List<Rectangle> shaded = shaded(surface);
        int[] cells = {28, 24, 12, 8, 4};
        int[] from = {4, 4, 2, 2, 1};
        int[] to = {20, 16, 8, 4, 2};
        double zoom = boards.get(0).width() / 28;
        assertThat(zoom).isEqualTo(Math.rint(zoom)).isGreaterThan(4);
        for (int i = 0; i < cells.length; i++) {
            assertThat(boards.get(i).width()).isEqualTo(cells[i] * zoom);
            assertThat(shaded.get(i).x() - boards.get(i).x()).isEqualTo(from[i] * zoom);
            assertThat(shaded.get(i).width()).isEqualTo((to[i] - from[i]) * zoom);
        }
        assertThat(surface.texts()).contains("input", "28×28", "16×16", "pooling 2×2", "4×4", "1×1");
    }

    @Test
    void whatReachesIntoThePaddingIsCutOffButCounted() {
        StackFigure figure = StackFigure.of(
                List.of(SampleSteps.level("input", 8, -2, 3), SampleSteps.level("layer 1", 8, 0, 1)), Palette.LIGHT, 1);
        RecordingSurface surface = painted(figure);
        Rectangle board = boards(surface).get(0);
        Rectangle seen = shaded(surface).get(0);
        assertThat(seen.x()).isEqualTo(board.x());
        assertThat(seen.width()).isEqualTo(3 * board.width() / 8);
        assertThat(surface.texts()).contains("5×5");
    }

    @Test
    void refusesLevelsThatAreNone() {
        assertThatThrownBy(() -> StackFigure.of(List.of(), Palette.LIGHT, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StackFigure.Extent(4, 3, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 to 3");
    }
}
