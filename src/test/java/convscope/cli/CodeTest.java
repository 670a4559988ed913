package convscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.code.KerasCode;
import convscope.code.PyTorchCode;
import convscope.spec.Initializer;
import convscope.spec.NetworkSpec;
import convscope.spec.Optimizer;
import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
import convscope.spec.SpecJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Networks as programs; what they say is tested where they are made. */
class CodeTest {
    private static final ShapeTrace LENET = ShapeTrace.of(Preset.LENET.network());
    private static final String KERAS = KerasCode.network(LENET, Optimizer.Adam.STANDARD, Initializer.GLOROT_UNIFORM);
    private static final String PYTORCH =
            PyTorchCode.network(LENET, Optimizer.Adam.STANDARD, Initializer.GLOROT_UNIFORM);

    @TempDir
    private Path folder;

    private static String run(String... words) {
        Shell shell = new Shell();
        assertThat(shell.run(words)).isZero();
        assertThat(shell.err()).isEmpty();
        return shell.out().replace(System.lineSeparator(), "\n");
    }

    @Test
    void writesKerasUnlessPyTorchIsAskedFor() {
        assertThat(run("code", "lenet")).isEqualTo(KERAS);
        assertThat(run("code", "lenet", "--keras")).isEqualTo(KERAS);
        assertThat(run("code", "lenet", "--pytorch")).isEqualTo(PYTORCH);
    }

    @Test
    void writesBothInOneDocument() {
        Shell shell = new Shell();
        assertThat(shell.run("code", "lenet", "--json")).isZero();
        JsonNode document = shell.json();
        assertThat(document.get("keras").asString()).isEqualTo(KERAS);
        assertThat(document.get("pytorch").asString()).isEqualTo(PYTORCH);
        assertThat(document.get("name").asString()).isEqualTo("LeNet-5");
    }

    @Test
    void takesFilesAndRefusesNetworksThatCannotBeUsed() throws Exception {
        Path file = folder.resolve("lenet.json");
        Files.writeString(file, SpecJson.write(Preset.LENET.network()));
        assertThat(run("code", file.toString())).isEqualTo(KERAS);
        Files.writeString(file, SpecJson.write(new NetworkSpec("nothing", List.of())));
        Shell shell = new Shell();
        assertThat(shell.run("code", file.toString())).isEqualTo(2);
        assertThat(shell.out()).isEmpty();
        assertThat(shell.err()).contains("no input layer");
    }
}
