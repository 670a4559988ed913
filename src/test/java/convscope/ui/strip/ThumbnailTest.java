package convscope.ui.strip;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.paint.ColourMap;
import convscope.paint.MapImage;
import convscope.paint.ValueRange;
import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ThumbnailTest {
    private static final ShapeTrace LENET = ShapeTrace.of(Preset.LENET.network());

    @Test
    void theInputFillsTheSquareWithWholePixels() {
        Tensor image = Tensor.zeros(Shape.image(1, 28, 28));
        image.values()[0] = 1;
        MapImage drawn = Thumbnail.of(LENET.input(), image, 60);
        // 28 values × 2 px, centred in 60
        assertThat(at(drawn, 2, 2)).isEqualTo(0xffffffff);
        assertThat(at(drawn, 3, 3)).isEqualTo(0xffffffff);
        assertThat(at(drawn, 4, 2)).isEqualTo(0xff000000);
        assertThat(at(drawn, 1, 1)).isZero();
        assertThat(Arrays.stream(drawn.argb()).filter(argb -> argb != 0)).hasSize(56 * 56);
    }

    @Test
    void mapsShareOneScale() {
        ShapeTrace.Layer conv = LENET.layer("conv1").orElseThrow();
        Tensor maps = Tensor.zeros(conv.output());
        maps.values()[0] = 1;
        maps.values()[24 * 24] = 2;
        MapImage drawn = Thumbnail.of(conv, maps, 60);
        ValueRange range = new ValueRange(0, 2);
        // tiles of 29 px with a gap of 1, maps of 24 px centred in them
        assertThat(at(drawn, 2, 2)).isEqualTo(ColourMap.VIRIDIS.of(1, range));
        assertThat(at(drawn, 32, 2)).isEqualTo(ColourMap.VIRIDIS.of(2, range));
    }

    @Test
    void tenClassesAreAColumnOfShares() {
        ShapeTrace.Layer output = LENET.output();
        Tensor shares = Tensor.zeros(output.output());
        shares.values()[3] = 1;
        MapImage drawn = Thumbnail.of(output, shares, 60);
        assertThat(at(drawn, 30, 3 * 6)).isEqualTo(ColourMap.VIRIDIS.at(1));
        assertThat(at(drawn, 30, 4 * 6)).isEqualTo(ColourMap.VIRIDIS.at(0));
        assertThat(at(drawn, 2, 3 * 6)).as("beside the column").isZero();
    }

    @Test
    void anyShapeAtAnySizeFits() {
        long seed = 20;
        Random random = new Random(seed);
        ShapeTrace.Layer layer = LENET.layer("conv1").orElseThrow();
        for (int i = 0; i < 300; i++) {
            Shape shape = random.nextBoolean()
                    ? Shape.of(1 + random.nextInt(5000))
                    : Shape.image(1 + random.nextInt(9), 1 + random.nextInt(200), 1 + random.nextInt(200));
            Tensor tensor = Tensor.zeros(shape);
            for (int v = 0; v < tensor.values().length; v++) {
                tensor.values()[v] = random.nextInt(50) == 0 ? Float.NaN : random.nextFloat() - 0.3f;
            }
            int side = 20 + random.nextInt(140);
            MapImage drawn = Thumbnail.of(layer, tensor, side);
            assertThat(Arrays.stream(drawn.argb()).anyMatch(argb -> argb != 0))
                    .as("seed %d, case %d: %s at %d px", seed, i, shape, side)
                    .isTrue();
        }
    }

    private static int at(MapImage image, int x, int y) {
        return image.argb()[y * image.columns() + x];
    }
}
