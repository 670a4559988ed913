package convscope.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The independent reader of generated Python, {@code src/test/python/frameworks.py}; a test without Python is skipped. */
public final class PythonReader {
    private static final Path SCRIPT = Path.of("src", "test", "python", "frameworks.py");

    private PythonReader() {}

    /**
     * What the reader says about a file.
     *
     * @param what {@code lines} or {@code programs}
     * @return what deviates, and last how many it read
     */
    public static List<String> read(String what, Path file) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder("python3", "-X", "utf8", SCRIPT.toString(), what, file.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException none) {
            assumeTrue(false, "python3 is not there: " + none.getMessage());
            return List.of();
        }
        List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return said;
    }
}
