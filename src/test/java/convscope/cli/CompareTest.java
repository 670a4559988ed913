package convscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.project.Project;
import convscope.project.ProjectFile;
import convscope.project.Workbook;
import convscope.spec.Preset;
import convscope.training.Run;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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
    void aStopInTheSecondKeepsTheFirstAndGoesOn() throws Exception {
        Path file = folder.resolve("stopped.convscope");
        AtomicInteger asked = new AtomicInteger();
        AtomicReference<Shell> shell = new AtomicReference<>();
        shell.set(new Shell(
                () -> shell.get().err().contains("Training Fully connected") && asked.incrementAndGet() > 60));
        assertThat(shell.get().run(("compare lenet fully-connected" + FEW + " --out " + file).split(" ")))
                .isEqualTo(130);
        assertThat(shell.get().err()).contains("go on with: convscope train --resume " + file);
        Workbook book = ProjectFile.read(file).workbook();
        assertThat(book.runs()).extracting(Run::network).containsExactly("LeNet-5", "Fully connected");
        assertThat(book.runs().get(0).record().epochs()).hasSize(2);
        assertThat(book.runs().get(1).record().epochs()).hasSizeLessThan(2);
        Shell resumed = new Shell();
        assertThat(resumed.run("train", "--resume", file.toString()))
                .as(resumed.err())
                .isZero();
        Path alone = folder.resolve("alone.convscope");
        Shell train = new Shell();
        assertThat(train.run(("train fully-connected" + FEW + " --out " + alone).split(" ")))
                .isZero();
        assertThat(ProjectFile.read(file).weights())
                .isEqualTo(ProjectFile.read(alone).weights());
        assertThat(ProjectFile.read(file).workbook().runs())
                .hasSize(2)
                .first()
                .isEqualTo(book.runs().get(0));
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
