package convscope.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convscope.paint.java2d.Java2D;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MapsGridTest {
    private final Java2D java2d = new Java2D();

    @Test
    void everyPixelHasTheColourOfTheCellThatTheHitTestNames() {
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            Tensor tensor = random(random);
            double scale = 1 + random.nextInt(4) * 0.5;
            int width = 200 + random.nextInt(500);
            int height = 120 + random.nextInt(400);
            MapsGrid grid = MapsGrid.of(tensor, ColourMap.DIVERGING, Palette.DARK, scale, SampleFigures.MAPS);
            ValueRange range = ValueRange.of(tensor);
            BufferedImage image = java2d.render(grid, width, height, Palette.DARK.background());
            Set<MapsGrid.Cell> seen = new HashSet<>();
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    Optional<MapsGrid.Cell> cell = grid.at(x + 0.5, y + 0.5, width, height);
                    if (cell.isPresent()) {
                        seen.add(cell.get());
                        assertThat(image.getRGB(x, y))
                                .as("seed %d, %s at %d, %d", seed, tensor, x, y)
                                .isEqualTo(ColourMap.DIVERGING.of(cell.get().value(), range));
                    }
                }
            }
            MapsLayout layout = grid.layout(width, height);
            if (layout.shown() == layout.maps()
                    && layout.tileWidth() >= columns(tensor)
                    && layout.tileHeight() >= rows(tensor)) {
                assertThat(seen).as("seed %d, %s", seed, tensor).hasSize(tensor.values().length);
            }
        }
    }

    @Test
    void layoutsStayInsideWithWholePixelsAndNoOverlap() {
        for (long seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            int group = random.nextInt(3) == 0 ? 1 + random.nextInt(16) : 1;
            int maps = group * (1 + random.nextInt(200));
            int side = 1 + random.nextInt(64);
            double width = 20 + random.nextInt(1600);
            double height = 20 + random.nextInt(900);
            MapsLayout layout =
                    MapsLayout.of(maps, group, group > 1, side, side, width, height, 1 + random.nextInt(3) * 0.75);
            assertThat((double) layout.width()).as("seed %d", seed).isLessThanOrEqualTo(width);
            assertThat((double) layout.height()).as("seed %d", seed).isLessThanOrEqualTo(height);
            assertThat(layout.tileWidth() < side || layout.tileWidth() % side == 0)
                    .as("seed %d", seed)
                    .isTrue();
            for (int map = 0; map < layout.shown(); map++) {
                int x = layout.x(map);
                int y = layout.y(map);
                assertThat(layout.mapAt(x, y)).as("seed %d", seed).contains(map);
                assertThat(layout.mapAt(x + layout.tileWidth() - 0.1, y + layout.tileHeight() - 0.1))
                        .as("seed %d", seed)
                        .contains(map);
                assertThat(layout.mapAt(x - 0.5, y)).as("seed %d", seed).isEmpty();
            }
        }
    }

    @Test
    void tilesAreLargeWhereThereIsRoom() {
        assertThat(MapsLayout.of(6, 1, false, 24, 24, 440, 340, 1).tileWidth()).isEqualTo(144);
        assertThat(MapsLayout.of(512, 1, false, 14, 14, 1200, 700, 1).tileWidth())
                .isEqualTo(28);
        assertThat(MapsLayout.of(10, 1, false, 1, 1, 1200, 700, 1).tileWidth())
                .as("never larger")
                .isEqualTo(32);
    }

    @Test
    void deadMapsSaySoAndOthersDoNot() {
        Tensor half = Tensor.of(Shape.image(2, 1, 2), 0, 0, 0, 0.1f);
        assertThat(texts(MapsGrid.of(half, ColourMap.VIRIDIS, Palette.LIGHT, 1, SampleFigures.MAPS)))
                .as("once on the dead map, once at the legend")
                .containsExactlyInAnyOrder("0", "0", "0.1");
        Tensor dead = Tensor.zeros(Shape.image(1, 10, 10));
        assertThat(texts(MapsGrid.of(dead, ColourMap.VIRIDIS, Palette.LIGHT, 1, SampleFigures.MAPS)))
                .contains("0 everywhere");
    }

    @Test
    void theLegendNamesTheRangeOfItsScope() {
        Tensor two = Tensor.of(Shape.image(2, 1, 2), -1, 2, 0.25f, 0.5f);
        MapsGrid grid = MapsGrid.of(two, ColourMap.DIVERGING, Palette.LIGHT, 1, SampleFigures.MAPS);
        assertThat(texts(grid)).containsExactly("2", "−1", "0");
        assertThat(texts(grid.over(new ValueRange(-3, 5)))).containsExactly("5", "−3", "0");
        assertThat(texts(grid.eachOnItsOwn())).containsExactly("its highest", "its lowest");
        assertThat(texts(grid.eachOnItsOwn().highlight(Optional.of(new MapsGrid.Cell(1, 0, 0, 0.25f)))))
                .containsExactly("0.5", "0.25");
        assertThat(texts(grid.withoutLegend())).isEmpty();
    }

    @Test
    void saysHowManyMapsFoundNoRoom() {
        Tensor many = SampleFigures.featureMaps(300, 28);
        MapsGrid grid = MapsGrid.of(many, ColourMap.VIRIDIS, Palette.LIGHT, 1, SampleFigures.MAPS);
        MapsLayout layout = grid.layout(100, 80);
        assertThat(layout.shown()).isBetween(1, 299);
        assertThat(texts(grid, 100, 80)).contains("+ " + (300 - layout.shown()) + " more");
    }

    @Test
    void refusesWhatIsNotAGridOfMaps() {
        assertThatThrownBy(() ->
                        MapsGrid.of(Tensor.zeros(Shape.of(2, 2)), ColourMap.GREY, Palette.LIGHT, 1, SampleFigures.MAPS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[2, 2]");
    }

    private List<String> texts(MapsGrid grid) {
        return texts(grid, 400, 200);
    }

    private List<String> texts(MapsGrid grid, double width, double height) {
        RecordingSurface surface = new RecordingSurface(java2d);
        grid.paint(surface, width, height);
        return surface.texts();
    }

    /** Values with zeros, but no dead map, whose hatching has other colours. */
    private static Tensor random(Random random) {
        Shape shape = switch (random.nextInt(3)) {
            case 0 -> Shape.of(1 + random.nextInt(120));
            case 1 -> Shape.image(1 + random.nextInt(40), 1 + random.nextInt(70), 1 + random.nextInt(70));
            default ->
                Shape.of(1 + random.nextInt(8), 1 + random.nextInt(6), 1 + random.nextInt(5), 1 + random.nextInt(5));
        };
        float[] values = new float[(int) shape.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Tensor.of(shape, values);
    }

    private static int rows(Tensor tensor) {
        return tensor.shape().rank() == 1
                ? 1
                : tensor.shape().size(tensor.shape().rank() - 2);
    }

    private static int columns(Tensor tensor) {
        return tensor.shape().rank() == 1
                ? 1
                : tensor.shape().size(tensor.shape().rank() - 1);
    }
}
