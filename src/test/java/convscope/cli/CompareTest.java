package convscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.project.Project;
import convscope.project.ProjectFile;
import convscope.project.Workbook;
import convscope.spec.Preset;
import convscope.training.Run;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CompareTest {
    private static final String FEW = " --data mnist --epochs 2 --limit 256 --seed 5 --optimizer momentum";

    @TempDir
    private Path folder;

    @Test
    void everyNetworkIsARunAndTheLastIsOpen() throws Exception {
        Path file = folder.resolve("both.convscope");
        Shell shell = new Shell();
        assertThat(shell.run(("compare fully-connected lenet" + FEW + " --json --out " + file).split(" ")))
                .as(shell.err())
                .isZero();
        JsonNode said = shell.json();
        assertThat(said.get("runs").get(0).get("model").asString()).isEqualTo("fully-connected");
        assertThat(said.get("runs").get(1).get("epochs").size()).isEqualTo(2);
        Project project = ProjectFile.read(file);
        assertThat(project.network()).isEqualTo(Preset.LENET.network());
        Workbook book = project.workbook();
        assertThat(book.runs()).extracting(Run::network).containsExactly("Fully connected", "LeNet-5");
        assertThat(book.runs()).extracting(Run::colour).containsExactly(0, 1);
        assertThat(book.run()).contains(1);
        assertThat(book.continuation()).isPresent();
        for (Run run : book.runs()) {
            assertThat(run.record().plan())
                    .isEqualTo(book.runs().get(0).record().plan());
            assertThat(run.history().batches().size()).isEqualTo(8);
            assertThat(run.history().measures().size())
                    .as("at the start, on the way, at the ends")
                    .isEqualTo(9);
            assertThat(run.history().measures().epoch(0)).isZero();
        }
        Path alone = folder.resolve("alone.convscope");
        Shell train = new Shell();
        assertThat(train.run(("train lenet" + FEW + " --out " + alone).split(" ")))
                .isZero();
        assertThat(ProjectFile.read(alone).weights()).isEqualTo(project.weights());
    }

    @Test
    void aStopKeepsWhatThereIsAndTheLastGoesOn() throws Exception {
        Path file = folder.resolve("stopped.convscope");
        AtomicInteger asked = new AtomicInteger();
        Shell shell = new Shell(() -> asked.incrementAndGet() > 3);
        assertThat(shell.run(("compare lenet fully-connected" + FEW + " --out " + file).split(" ")))
                .isIn(130);
        // stopped before or in the first network: nothing, or its beginning
        if (file.toFile().exists()) {
            Shell resumed = new Shell();
            assertThat(resumed.run("train", "--resume", file.toString()))
                    .as(resumed.err())
                    .isZero();
        }
        assertThat(shell.err()).contains("Stopped");
    }

    @Test
    void saysHowGoodEachBecame() {
        Path file = folder.resolve("said.convscope");
        Shell shell = new Shell();
        assertThat(shell.run(("compare fully-connected lenet" + FEW + " --out " + file).split(" ")))
                .isZero();
        assertThat(shell.out().lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("Fully connected: Test accuracy: "))
                .anyMatch(line -> line.startsWith("LeNet-5: Test accuracy: "))
                .contains("Written: " + file);
    }
}
