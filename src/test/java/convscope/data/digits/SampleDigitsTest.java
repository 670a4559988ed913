package convscope.data.digits;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.data.Stroke;
import convscope.data.Stroke.Point;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDigitsTest {
    private static final Path SAMPLES = Path.of("samples/digits");

    @Test
    void theFilesAreTheDrawings(@TempDir Path again) throws IOException {
        SampleDigitFiles.write(again);
        List<String> names;
        try (Stream<Path> files = Files.list(again)) {
            names = files.map(file -> file.getFileName().toString()).sorted().toList();
        }
        assertThat(names).hasSize(100);
        try (Stream<Path> files = Files.list(SAMPLES)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".png"))
                            .sorted())
                    .isEqualTo(names);
        }
        for (String name : names) {
            // pixel for pixel: how tightly a PNG is packed may differ between Java versions
            assertThat(pixels(again.resolve(name))).as(name).isEqualTo(pixels(SAMPLES.resolve(name)));
            assertThat(Files.size(SAMPLES.resolve(name))).as(name).isLessThan(6_000);
        }
    }

    @Test
    void everyDrawingIsWholeOnThePadAndDifferent() {
        Set<Object> seen = new HashSet<>();
        for (int digit = 0; digit < 10; digit++) {
            for (int number = 0; number < SampleDigits.PER_CLASS; number++) {
                assertThat(seen.add(SampleDigits.drawing(digit, number))).isTrue();
                for (Stroke stroke : SampleDigits.drawing(digit, number).strokes()) {
                    double edge = stroke.width() / 2;
                    for (Point point : stroke.points()) {
                        assertThat(point.x()).isBetween(edge, 1 - edge);
                        assertThat(point.y()).isBetween(edge, 1 - edge);
                    }
                }
            }
        }
    }

    @Test
    void everyFormOfADigitIsDrawn() {
        for (int digit = 0; digit < 10; digit++) {
            assertThat(DigitSkeletons.forms(digit)).isBetween(3, SampleDigits.PER_CLASS);
        }
        assertThat(DigitSkeletons.strokes(7, 1)).hasSize(2);
        assertThat(DigitSkeletons.strokes(1, 0)).hasSize(1);
    }

    private static int[] pixels(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
        return image.getRaster().getPixels(0, 0, image.getWidth(), image.getHeight(), (int[]) null);
    }
}
