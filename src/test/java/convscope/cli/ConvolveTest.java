package convscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ConvolveTest {
    private static final String SAMPLES = "samples/convolutions/";

    @TempDir
    private Path folder;

    @Test
    void answersWithEveryNumber() {
        Shell shell = new Shell();
        assertThat(shell.run("convolve", SAMPLES + "numerical_padding_strides.json", "--json"))
                .isZero();
        assertThat(shell.err()).isEmpty();
        JsonNode answer = shell.json();
        assertThat(answer.get("outputShape").toString()).isEqualTo("[1,3,3]");
        assertThat(answer.get("output").toString()).isEqualTo("[[[6,17,3],[8,17,13],[6,4,4]]]");
        assertThat(answer.get("visits").toString())
                .isEqualTo("[[1,2,1,2,1],[2,4,2,4,2],[1,2,1,2,1],[2,4,2,4,2],[1,2,1,2,1]]");
        assertThat(answer.get("parameters").asInt()).isEqualTo(9);
        assertThat(answer.get("multiplyAdds").asInt()).isEqualTo(81);
    }

    @Test
    void saysItInWordsToo() {
        Shell shell = new Shell();
        assertThat(shell.run("convolve", SAMPLES + "padding_strides_odd_transposed.json"))
                .isZero();
        assertThat(shell.out()).contains("3×3×1 → 6×6×1", "2·(3 − 1) + 1 + 3 − 2·1 = 6");
    }

    @Test
    void drawsTheResultAndTheWalk() throws IOException {
        Shell shell = new Shell();
        Path gif = folder.resolve("walk.gif");
        Path png = folder.resolve("result.png");
        assertThat(shell.run(
                        "convolve",
                        SAMPLES + "numerical_max_pooling.json",
                        "--gif",
                        gif.toString(),
                        "--png",
                        png.toString()))
                .isZero();
        assertThat(shell.out()).contains(gif.toString(), png.toString());
        assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(1000);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream stream = ImageIO.createImageInputStream(Files.newInputStream(gif))) {
            reader.setInput(stream);
            assertThat(reader.getNumImages(true))
                    .as("nine positions, each told term by term")
                    .isGreaterThan(9 * 9);
        } finally {
            reader.dispose();
        }
    }
}
