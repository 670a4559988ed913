package convscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.project.DataReference;
import convscope.project.Project;
import convscope.project.ProjectFile;
import convscope.project.Workbook;
import convscope.spec.Activation;
import convscope.spec.Dense;
import convscope.spec.Flatten;
import convscope.spec.Initializer;
import convscope.spec.Input;
import convscope.spec.NetworkSpec;
import convscope.spec.NetworkSpec.NamedLayer;
import convscope.spec.Optimizer;
import convscope.spec.SpecJson;
import convscope.tensor.Tensor;
import convscope.training.Curve;
import convscope.training.EarlyStopping;
import convscope.training.Plan;
import convscope.training.PlanJson;
import convscope.training.RateSchedule;
import convscope.training.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
        assertThat(shell.err()).contains("the optimiser begins anew (adam, learning rate 0.001)");
        assertThat(shell.out()).startsWith("Test accuracy: ");
    }

    @Test
    void writesNothingWhenStoppedBeforeTheFirstBatch() {
        Path file = folder.resolve("never.convscope");
        Shell shell = new Shell(() -> true);
        assertThat(shell.run(("train lenet --data mnist --epochs 1 --limit 64 --out " + file).split(" ")))
                .isEqualTo(130);
        assertThat(file).doesNotExist();
        assertThat(shell.err()).contains("nothing was written");
    }

    @Test
    void everyFlagReachesThePlan() throws Exception {
        Path file = folder.resolve("flags.convscope");
        JsonNode said = train(
                file,
                "lenet",
                "--optimizer nesterov --initializer he-normal --learning-rate 0.02 --l2 0.0005 --schedule step:1:0.5 --early-stopping 2:0.01",
                "--keep-best --batch 32 --seed 7");
        Plan plan = new Plan(
                new Optimizer.Nesterov(0.02, 0.9),
                Initializer.HE_NORMAL,
                32,
                2,
                7,
                true,
                0.0005,
                new RateSchedule.Step(1, 0.5),
                Optional.of(new EarlyStopping(2, 0.01)));
        Project project = ProjectFile.read(file);
        assertThat(project.training().orElseThrow().plan()).isEqualTo(plan);
        assertThat(project.workbook().plan()).contains(plan);
        assertThat(PlanJson.read(said.get("plan").toString())).isEqualTo(plan);
        assertThat(said.get("stoppedEarly").asBoolean()).isFalse();
        Curve batches = project.workbook().runs().get(0).history().batches();
        assertThat(batches.rate(0)).isEqualTo(0.02f);
        assertThat(batches.rate(batches.size() - 1)).isEqualTo(0.01f);
    }

    @Test
    void whatItWritesHasTheRunItsCurvesAndTheDataReference() throws Exception {
        Path file = folder.resolve("kept.convscope");
        train(file, "lenet");
        Workbook book = ProjectFile.read(file).workbook();
        assertThat(book.run()).contains(0);
        assertThat(book.runs().get(0).network()).isEqualTo("LeNet-5");
        assertThat(book.runs().get(0).history().batches().size()).isEqualTo(8);
        assertThat(book.runs().get(0).history().measures().size()).isEqualTo(2);
        assertThat(book.runs().get(0).history().filters().all()).isNotEmpty();
        assertThat(book.continuation()).isPresent();
        assertThat(book.reference()).isEqualTo(new DataReference(Optional.empty(), 5_000, OptionalInt.of(256)));
    }

    @Test
    void aProjectThatIsTrainedFurtherKeepsItsNotesAndRuns() throws Exception {
        Path file = folder.resolve("noted.convscope");
        train(file, "lenet");
        Project project = ProjectFile.read(file);
        ProjectFile.write(file, project.withWorkbook(project.workbook().withNotes("for Friday")));
        train(file, file.toString(), "--optimizer sgd");
        Workbook book = ProjectFile.read(file).workbook();
        assertThat(book.notes()).isEqualTo("for Friday");
        assertThat(book.runs()).extracting(Run::name).containsExactly("LeNet-5", "LeNet-5 2");
        assertThat(book.runs()).extracting(Run::colour).containsExactly(0, 1);
        assertThat(book.runs().get(0)).isEqualTo(project.workbook().runs().get(0));
        assertThat(book.run()).contains(1);
    }

    @Test
    void aPlanComesFromAFileAndFlagsWin() throws Exception {
        Path file = folder.resolve("planned.convscope");
        JsonNode first = train(file, "lenet", "--optimizer momentum", "--seed 3", "--schedule cosine:0.1");
        Path json = folder.resolve("plan.json");
        Files.writeString(json, first.get("plan").toString());
        for (Path plan : List.of(json, file)) {
            Shell shell = new Shell();
            assertThat(shell.run(("train lenet --data mnist --limit 256 --json --plan " + plan).split(" ")))
                    .as(shell.err())
                    .isZero();
            assertThat(shell.json().get("plan")).isEqualTo(first.get("plan"));
            assertThat(withoutTimes(shell.json()).get("epochs"))
                    .isEqualTo(withoutTimes(first).get("epochs"));
        }
        JsonNode other = train(
                folder.resolve("other.convscope"),
                "lenet",
                "--seed 4 --optimizer momentum --learning-rate 0.05 --schedule constant --plan " + json);
        Plan expected = PlanJson.read(first.get("plan").toString())
                .withSeed(4)
                .withSchedule(new RateSchedule.Constant())
                .withOptimizer(new Optimizer.Momentum(0.05, 0.9));
        assertThat(PlanJson.read(other.get("plan").toString())).isEqualTo(expected);
    }

    @Test
    void stopsEarlyAndSaysSo() throws Exception {
        Path file = folder.resolve("early.convscope");
        Shell shell = new Shell();
        assertThat(shell.run(("train lenet --data mnist --epochs 9 --limit 64 --early-stopping 1:100 --out " + file)
                        .split(" ")))
                .isZero();
        assertThat(shell.out()).startsWith("Early stopping ended training after epoch 2");
        assertThat(ProjectFile.read(file).training().orElseThrow().epochs()).hasSize(2);
        Shell again = new Shell();
        assertThat(again.run("train", "--resume", file.toString())).isEqualTo(2);
        assertThat(again.err()).contains("early stopping ended this training after 2 epochs");
        JsonNode off = train(folder.resolve("off.convscope"), "lenet", "--early-stopping off --plan " + file);
        assertThat(off.get("plan").get("earlyStopping").isNull()).isTrue();
    }

    @Test
    void numbersThatEndEndTrainingAtTheLastEpochThatWasSound() throws Exception {
        Path file = folder.resolve("halted.convscope");
        Path linear = folder.resolve("linear.json");
        Files.writeString(
                linear,
                SpecJson.write(NetworkSpec.chain(
                        "linear",
                        List.of(
                                new NamedLayer("input", new Input(28, 28, 1)),
                                new NamedLayer("flatten", new Flatten()),
                                new NamedLayer("dense1", Dense.of(20, Activation.NONE)),
                                new NamedLayer("dense2", Dense.of(20, Activation.NONE)),
                                new NamedLayer("output", Dense.of(10, Activation.SOFTMAX))))));
        Shell shell = new Shell();
        assertThat(shell.run(("train " + linear
                                + " --data mnist --epochs 50 --limit 64 --optimizer sgd --learning-rate 10 --out "
                                + file)
                        .split(" ")))
                .isEqualTo(2);
        assertThat(shell.out()).isEmpty();
        assertThat(shell.err()).contains("training has paused", "go on from there with --resume");
        Project project = ProjectFile.read(file);
        assertThat(project.training().orElseThrow().epochs()).isNotEmpty();
        assertThat(project.workbook().continuation().orElseThrow().place().image())
                .isZero();
        for (Tensor tensor : project.weights().values()) {
            for (float value : tensor.values()) {
                assertThat(Float.isFinite(value)).isTrue();
            }
        }
    }

    @Test
    void leavesNoTraceOfTryingTheFolder() throws Exception {
        Checks.writable("--out", folder.resolve("x.convscope"), ".convscope");
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }
}
