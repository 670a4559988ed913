package convscope.paint.java2d;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.paint.Figure;
import convscope.paint.Palette;
import convscope.paint.SampleFigures;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every figure in both themes as a PNG under target/gallery, to be looked at. */
class GalleryTest {
    private static final Path FOLDER = Path.of("target", "gallery");

    private final Java2D java2d = new Java2D();

    @Test
    void showsEveryFigureInBothThemes() throws IOException {
        sheet("light", Palette.LIGHT, 1, 520, 340);
        sheet("dark", Palette.DARK, 1, 520, 340);
        sheet("light-large", Palette.LIGHT, 2, 1040, 680);
    }

    private void sheet(String theme, Palette palette, double scale, int width, int height) throws IOException {
        List<ContactSheet.Picture> pictures = new ArrayList<>();
        for (Map.Entry<String, Figure> one : SampleFigures.all(palette, scale).entrySet()) {
            BufferedImage image = java2d.render(one.getValue(), width, height, palette.background());
            assertThat(image.getRGB(0, height - 1))
                    .as("ground of %s", one.getKey())
                    .isEqualTo(palette.background());
            Java2D.writePng(image, FOLDER.resolve(theme + "-" + one.getKey() + ".png"));
            pictures.add(new ContactSheet.Picture(one.getKey(), image));
        }
        Path file = FOLDER.resolve(theme + ".png");
        Java2D.writePng(new ContactSheet(pictures, 3, width, palette).render(java2d), file);
        assertThat(Files.size(file)).isGreaterThan(10_000);
    }
}
