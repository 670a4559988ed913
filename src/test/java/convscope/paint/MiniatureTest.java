package convscope.paint;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.paint.java2d.Java2D;
import convscope.project.Thumbnail;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class MiniatureTest {
    @Test
    void filtersAreTilesOfWholePixelsOnOneScale() {
        Tensor filters = Tensor.zeros(Shape.of(3, 1, 2, 2));
        filters.values()[0] = 1;
        filters.values()[4] = -1;
        MapImage picture = Miniature.ofFilters(filters);
        // two across; a tile has 44 px for 2 cells
        assertThat(picture.columns()).isEqualTo(2 + 2 * 46);
        assertThat(picture.rows()).isEqualTo(2 + 2 * 46);
        assertThat(at(picture, 2, 2)).isEqualTo(0xffb35806);
        assertThat(at(picture, 24, 2)).isEqualTo(0xffffffff);
        assertThat(at(picture, 48, 2)).isEqualTo(0xff2166ac);
        assertThat(at(picture, 0, 0)).isEqualTo(Palette.LIGHT.frame());
        assertThat(at(picture, 48 + 20, 48 + 20)).as("no fourth filter").isEqualTo(Palette.LIGHT.frame());
    }

    @Test
    void manyAndLargeFiltersStayWithinTheSide() {
        for (int[] sizes : new int[][] {{64, 3, 11, 11}, {1, 1, 1, 1}, {20, 1, 5, 5}, {7, 2, 200, 3}}) {
            MapImage picture = Miniature.ofFilters(Tensor.zeros(Shape.of(sizes)));
            assertThat(picture.columns()).isBetween(1, Miniature.SIDE);
            assertThat(picture.rows()).isBetween(1, Miniature.SIDE);
        }
    }

    @Test
    void aLossFallsFromTheTopToTheBottom() {
        MapImage picture = Miniature.ofCurve(2, 1, 0);
        assertThat(at(picture, 0, 0)).isEqualTo(Palette.LIGHT.training());
        assertThat(at(picture, 95, 95)).isEqualTo(Palette.LIGHT.training());
        assertThat(at(picture, 95, 0)).isEqualTo(Palette.LIGHT.panel());
        int[] nothing = Miniature.ofCurve(Float.NaN, Float.NaN).argb();
        assertThat(Arrays.stream(nothing).distinct()).containsExactly(Palette.LIGHT.panel());
    }

    @Test
    void isAThumbnailThatSaysItsSize() throws IOException {
        MapImage picture = Miniature.ofCurve(3, 1);
        byte[] png = Java2D.png(picture);
        Thumbnail thumbnail = new Thumbnail(png);
        assertThat(thumbnail.isWithin(96)).isTrue();
        assertThat(thumbnail.isWithin(95)).isFalse();
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getRGB(0, 0)).isEqualTo(at(picture, 0, 0));
        byte[] cut = Arrays.copyOf(png, 20);
        assertThat(new Thumbnail(cut).isWithin(96)).isFalse();
    }

    private static int at(MapImage picture, int x, int y) {
        return picture.argb()[y * picture.columns() + x];
    }
}
