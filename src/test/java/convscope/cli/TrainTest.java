package convscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.project.Project;
import convscope.project.ProjectFile;
import convscope.tensor.Tensor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Training from the command line, on a few images. */
class TrainTest {
    @TempDir
    private Path folder;

    private JsonNode train(Path out, String model, String... more) {
        Shell shell = new Shell();
        String[] words = ("train " + model + " --data mnist --epochs 2 --limit 256 --json --out " + out + " "
                        + String.join(" ", more))
                .trim()
                .split(" ");
        assertThat(shell.run(words)).as(shell.err()).isZero();
        assertThat(shell.errorLines()).anyMatch(line -> line.startsWith("epoch 2/2: loss"));
        return shell.json();
    }

    private static JsonNode withoutTimes(JsonNode document) {
        ((ObjectNode) document).remove("out");
        document.get("epochs").forEach(epoch -> {
            ((ObjectNode) epoch).remove("seconds");
            ((ObjectNode) epoch).remove("imagesPerSecond");
        });
        return document;
    }

    @Test
    void repeatsToTheBit() throws Exception {
        Path first = folder.resolve("first.convscope");
        Path second = folder.resolve("second.convscope");
        JsonNode one = train(first, "lenet");
        JsonNode two = train(second, "lenet");
        assertThat(one.get("epochs").size()).isEqualTo(2);
        for (String field : new String[] {"loss", "accuracy", "valLoss", "valAccuracy", "seconds", "imagesPerSecond"}) {
            assertThat(one.get("epochs").get(1).get(field).isNumber()).as(field).isTrue();
        }
        assertThat(one.get("testAccuracy").asDouble()).isBetween(0.2, 0.95);
        assertThat(withoutTimes(one)).isEqualTo(withoutTimes(two));
        assertThat(ProjectFile.read(first).weights())
                .isEqualTo(ProjectFile.read(second).weights());
    }

    @Test
    void anotherSeedIsAnotherTraining() {
        JsonNode one = train(folder.resolve("a.convscope"), "lenet");
        JsonNode other = train(folder.resolve("b.convscope"), "lenet", "--seed", "2");
        assertThat(one.get("epochs").get(0).get("loss"))
                .isNotEqualTo(other.get("epochs").get(0).get("loss"));
    }

    @Test
    void writesWhatItFoundAndGoesOnFromIt() throws Exception {
        Path file = folder.resolve("trained.convscope");
        JsonNode first = train(file, "lenet", "--keep-best");
        Project project = ProjectFile.read(file);
        assertThat(project.data()).isEqualTo("mnist");
        assertThat(project.labels()).hasSize(10);
        assertThat(project.training().orElseThrow().testAccuracy())
                .isEqualTo(first.get("testAccuracy").asDouble());
        assertThat(project.training().orElseThrow().plan().keepBest()).isTrue();
        JsonNode second = train(folder.resolve("more.convscope"), file.toString());
        double before = first.get("epochs").get(0).get("loss").asDouble();
        double after = second.get("epochs").get(0).get("loss").asDouble();
        assertThat(after).isLessThan(before - 0.1);
    }

    @Test
    void saysThatTheOptimiserBeginsAnew() {
        Path file = folder.resolve("trained.convscope");
        train(file, "lenet");
        Shell shell = new Shell();
        assertThat(shell.run("train", file.toString(), "--data", "mnist", "--epochs", "1", "--limit", "64"))
                .isZero();
        assertThat(shell.err()).contains("the optimiser begins anew (Adam, learning rate 0.001)");
        assertThat(shell.out()).startsWith("Test accuracy: ");
    }

    @Test
    void keepsTheFinishedEpochsWhenStopped() throws Exception {
        Path file = folder.resolve("stopped.convscope");
        Path whole = folder.resolve("whole.convscope");
        AtomicInteger asked = new AtomicInteger();
        Shell shell = new Shell(() -> asked.incrementAndGet() > 6); // 4 batches an epoch
        assertThat(shell.run(("train lenet --data mnist --epochs 5 --limit 256 --json --out " + file).split(" ")))
                .isEqualTo(130);
        assertThat(shell.out()).isEmpty();
        assertThat(shell.err()).contains("Stopped after 1 of 5 epochs; the weights so far are in " + file);
        Project stopped = ProjectFile.read(file);
        assertThat(stopped.training().orElseThrow().epochs()).hasSize(1);
        Shell one = new Shell();
        assertThat(one.run(("train lenet --data mnist --epochs 1 --limit 256 --out " + whole).split(" ")))
                .isZero();
        Tensor expected = ProjectFile.read(whole).weights().get("conv1/weight");
        assertThat(stopped.weights().get("conv1/weight")).isEqualTo(expected);
    }

    @Test
    void writesNothingWhenStoppedBeforeTheFirstEpoch() {
        Path file = folder.resolve("never.convscope");
        Shell shell = new Shell(() -> true);
        assertThat(shell.run(("train lenet --data mnist --epochs 1 --limit 64 --out " + file).split(" ")))
                .isEqualTo(130);
        assertThat(file).doesNotExist();
        assertThat(shell.err()).contains("nothing is kept");
    }

    @Test
    void leavesNoTraceOfTryingTheFolder() throws Exception {
        Checks.writable("--out", folder.resolve("x.convscope"), ".convscope");
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }
}
