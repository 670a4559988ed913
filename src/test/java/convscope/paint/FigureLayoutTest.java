package convscope.paint;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.paint.java2d.Java2D;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words never collide and never leave the figure, at any size. */
class FigureLayoutTest {
    private static final int[][] SIZES = {
        {60, 40},
        {120, 80},
        {160, 240},
        {240, 100},
        {320, 200},
        {320, 480},
        {520, 340},
        {700, 160},
        {900, 600},
        {1600, 900}
    };

    private final Java2D java2d = new Java2D();

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.25, 1.5, 2, 2.5})
    void wordsKeepApartAndInside(double scale) {
        for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
            for (Map.Entry<String, Figure> one :
                    SampleFigures.all(palette, scale).entrySet()) {
                for (int[] size : SIZES) {
                    check(one.getKey() + " " + size[0] + "×" + size[1] + " at " + scale, one.getValue(), size);
                }
            }
        }
    }

    private void check(String what, Figure figure, int[] size) {
        RecordingSurface surface = new RecordingSurface(java2d);
        figure.paint(surface, size[0], size[1]);
        List<RecordingSurface.Words> words = surface.words;
        for (int i = 0; i < words.size(); i++) {
            RecordingSurface.Words one = words.get(i);
            assertThat(one.x() >= -0.5
                            && one.y() >= -0.5
                            && one.x() + one.width() <= size[0] + 0.5
                            && one.y() + one.height() <= size[1] + 0.5)
                    .as("%s: inside: %s", what, one)
                    .isTrue();
            for (int j = i + 1; j < words.size(); j++) {
                if (one.overlaps(words.get(j))) {
                    throw new AssertionError(what + ": apart: " + one + ", " + words.get(j));
                }
            }
        }
    }
}
