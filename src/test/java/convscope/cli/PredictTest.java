package convscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Pictures recognised from the command line by the sample that comes with the program. */
class PredictTest {
    private static final Path DIGITS = Path.of("samples", "digits");

    @TempDir
    private Path folder;

    private static String[] words(String... more) {
        return Stream.concat(
                        Stream.of("predict", "lenet"),
                        Stream.concat(
                                IntStream.range(0, 10)
                                        .mapToObj(digit ->
                                                DIGITS.resolve(digit + "-0.png").toString()),
                                Stream.of(more)))
                .toArray(String[]::new);
    }

    @Test
    void recognisesDrawnDigits() {
        Shell shell = new Shell();
        assertThat(shell.run(words("--json", "--top", "2"))).as(shell.err()).isZero();
        assertThat(shell.errorLines()).singleElement().asString().contains("the trained sample");
        JsonNode predictions = shell.json().get("predictions");
        assertThat(predictions.size()).isEqualTo(10);
        int right = 0;
        for (int digit = 0; digit < 10; digit++) {
            JsonNode one = predictions.get(digit);
            right += one.get("label").asString().equals(Integer.toString(digit)) ? 1 : 0;
            assertThat(one.get("polarity").asString()).isEqualTo("dark-on-light");
            assertThat(one.get("milliseconds").asDouble()).isPositive();
            assertThat(one.get("top").size()).isEqualTo(2);
            assertThat(one.get("probability")).isEqualTo(one.get("top").get(0).get("probability"));
            assertThat(one.get("logit").asDouble())
                    .isGreaterThan(one.get("top").get(1).get("logit").asDouble());
        }
        assertThat(right).isGreaterThanOrEqualTo(9);
    }

    @Test
    void saysForPeopleThatItIsDarkOnLight() {
        Shell shell = new Shell();
        assertThat(shell.run("predict", "lenet", DIGITS.resolve("4-1.png").toString(), "--top", "50"))
                .isZero();
        assertThat(shell.out().lines()).hasSize(11);
        assertThat(shell.out()).contains("4-1.png: dark on light", "logit");
    }

    @Test
    void refusesEveryBrokenPictureBeforeAnyAnswer() throws Exception {
        Path text = Files.writeString(folder.resolve("text.png"), "no picture");
        Path empty = Files.write(folder.resolve("empty.png"), new byte[0]);
        for (Path bad : new Path[] {text, empty, folder, folder.resolve("missing.png")}) {
            Shell shell = new Shell();
            assertThat(shell.run(words(bad.toString()))).isEqualTo(2);
            assertThat(shell.out()).isEmpty();
            assertThat(shell.errorLines()).hasSize(1);
            assertThat(shell.err()).contains(bad.getFileName().toString());
        }
    }
}
