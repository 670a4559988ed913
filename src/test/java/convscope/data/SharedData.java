package convscope.data;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real data for tests, too large to be part of the project: in a folder {@code shared/data} beside it or further up. */
public final class SharedData {
    private SharedData() {}

    /** The data of this name; a test without them is skipped. */
    public static Path of(String name) {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path there = up.resolve("shared").resolve("data").resolve(name);
            if (Files.exists(there)) {
                return there;
            }
        }
        return abort("There is no folder shared/data/" + name + " beside the project");
    }
}
