package convscope.paint;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.paint.java2d.Java2D;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImageFigureTest {
    private final Java2D java2d = new Java2D();

    @Test
    void everyPixelIsDrawnWhereItIsFound() {
        for (long seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            int columns = 1 + random.nextInt(40);
            int rows = 1 + random.nextInt(40);
            int[] argb = random.ints(columns * rows).map(i -> i | 0xff000000).toArray();
            ImageFigure figure = ImageFigure.of(new MapImage(columns, rows, argb), Palette.LIGHT);
            int width = columns + 2 + random.nextInt(200);
            int height = rows + 2 + random.nextInt(200);
            BufferedImage image = java2d.render(figure, width, height, 0xffffffff);
            Set<ImageFigure.Pixel> seen = new HashSet<>();
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    Optional<ImageFigure.Pixel> pixel = figure.at(x + 0.5, y + 0.5, width, height);
                    if (pixel.isPresent()) {
                        seen.add(pixel.get());
                        assertThat(image.getRGB(x, y))
                                .as("seed %d at %d, %d", seed, x, y)
                                .isEqualTo(argb[
                                        pixel.get().row() * columns
                                                + pixel.get().column()]);
                    }
                }
            }
            assertThat(seen).as("seed %d", seed).hasSize(columns * rows);
        }
    }

    @Test
    void stretchesByTheNearestPixel() {
        MapImage two = new MapImage(2, 1, new int[] {1, 2});
        assertThat(two.stretched(4, 2).argb()).containsExactly(1, 1, 2, 2, 1, 1, 2, 2);
        assertThat(two.stretched(3, 1).argb()).containsExactly(1, 1, 2);
        assertThat(two.stretched(1, 1).argb()).containsExactly(1);
    }
}
