package convscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.engine.LearningState;
import convscope.project.Project;
import convscope.project.ProjectFile;
import convscope.spec.Activation;
import convscope.spec.Convolution;
import convscope.spec.Dense;
import convscope.spec.Dropout;
import convscope.spec.Flatten;
import convscope.spec.Input;
import convscope.spec.MaxPooling;
import convscope.spec.NetworkSpec;
import convscope.spec.NetworkSpec.NamedLayer;
import convscope.spec.Padding;
import convscope.spec.SpecJson;
import convscope.tensor.Tensor;
import convscope.training.Curve;
import convscope.training.EpochRecord;
import convscope.training.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A training that is gone on with from its file is one that was never interrupted, to the bit. */
class ResumeTest {
    private static final String IMAGES = " --data mnist --limit 200 --batch 50 --seed 3";

    @TempDir
    private Path folder;

    private Path network;

    @BeforeEach
    void writeNetwork() throws Exception {
        network = folder.resolve("dropping.json");
        Files.writeString(
                network,
                SpecJson.write(NetworkSpec.chain(
                        "dropping",
                        List.of(
                                new NamedLayer("input", new Input(28, 28, 1)),
                                new NamedLayer("conv", Convolution.of(3, 5, Padding.VALID, Activation.RELU)),
                                new NamedLayer("pool", MaxPooling.of(4)),
                                new NamedLayer("drop", new Dropout(0.4)),
                                new NamedLayer("flatten", new Flatten()),
                                new NamedLayer("output", Dense.of(10, Activation.SOFTMAX))))));
    }

    /** All of a project that does not depend on how fast the machine was. */
    private record End(
            Map<String, Tensor> weights,
            LearningState learning,
            List<List<Double>> epochs,
            List<List<Float>> curves,
            double testAccuracy,
            int keptEpoch) {
        static End of(Path file) throws Exception {
            Project project = ProjectFile.read(file);
            List<List<Double>> epochs = new ArrayList<>();
            for (EpochRecord epoch : project.training().orElseThrow().epochs()) {
                epochs.add(List.of(epoch.loss(), epoch.accuracy(), epoch.valLoss(), epoch.valAccuracy()));
            }
            assertThat(project.workbook().runs()).hasSize(1);
            List<List<Float>> curves = new ArrayList<>();
            for (Curve curve : List.of(
                    project.workbook().runs().get(0).history().batches(),
                    project.workbook().runs().get(0).history().measures())) {
                for (int i = 0; i < curve.size(); i++) {
                    curves.add(List.of((float) curve.epoch(i), curve.loss(i), curve.accuracy(i), curve.rate(i)));
                }
            }
            return new End(
                    project.weights(),
                    project.workbook().continuation().orElseThrow().learning(),
                    epochs,
                    curves,
                    project.training().get().testAccuracy(),
                    project.training().get().keptEpoch());
        }
    }

    private static Shell run(int status, String line) {
        Shell shell = new Shell();
        assertThat(shell.run(line.split(" "))).as(shell.err()).isEqualTo(status);
        return shell;
    }

    private End through(String flags) throws Exception {
        Path file = folder.resolve("through.convscope");
        run(0, "train " + network + IMAGES + " --epochs 2 " + flags + " --out " + file);
        return End.of(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"momentum", "adam"})
    void oneEpochAndOneMoreAreTwo(String optimizer) throws Exception {
        String flags = "--l2 0.001 --optimizer " + optimizer;
        Path file = folder.resolve("part.convscope");
        run(0, "train " + network + IMAGES + " --epochs 1 " + flags + " --out " + file);
        Shell shell = run(0, "train --resume " + file + " --epochs 2 --json");
        JsonNode said = shell.json();
        assertThat(said.get("resumed").asString()).isEqualTo(file.toString());
        assertThat(said.get("epochs").size()).isEqualTo(2);
        assertThat(said.get("trainingImages").asInt()).isEqualTo(200);
        assertThat(End.of(file)).isEqualTo(through(flags));
    }

    @Test
    void aStopAtAnyMomentIsGoneOnFrom() throws Exception {
        String flags = "--optimizer rmsprop --keep-best --schedule cosine:0.1 --early-stopping 5";
        End expected = through(flags);
        int middle = 0;
        for (int patience = 25; patience < 400; patience += 75) {
            Path file = folder.resolve("stopped" + patience + ".convscope");
            AtomicInteger left = new AtomicInteger(patience);
            Shell shell = new Shell(() -> left.getAndDecrement() <= 0);
            String line = "train " + network + IMAGES + " --epochs 2 " + flags + " --json --out " + file;
            int status = shell.run(line.split(" "));
            if (status == 0 || !Files.exists(file)) {
                continue; // asked less often than that, or stopped before the first step
            }
            assertThat(status).isEqualTo(130);
            assertThat(shell.out()).isEmpty();
            assertThat(shell.err()).contains("go on with: convscope train --resume " + file);
            Place place = ProjectFile.read(file)
                    .workbook()
                    .continuation()
                    .orElseThrow()
                    .place();
            middle += place.image() > 0 && place.image() < 200 ? 1 : 0;
            run(0, "train --resume " + file);
            assertThat(End.of(file)).as("stopped after %d questions", patience).isEqualTo(expected);
        }
        assertThat(middle).as("stopped in the middle of an epoch").isGreaterThan(1);
    }

    @Test
    void goesOnIntoAnotherFileAndLeavesTheFirst() throws Exception {
        Path file = folder.resolve("first.convscope");
        Path other = folder.resolve("other.convscope");
        run(0, "train " + network + IMAGES + " --epochs 1 --out " + file);
        byte[] before = Files.readAllBytes(file);
        Shell shell = run(0, "train --resume " + file + " --epochs 3 --data mnist --out " + other);
        assertThat(shell.err()).contains("goes on from " + file + ": after 1 epoch and 0 batches");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(ProjectFile.read(other).training().orElseThrow().epochs()).hasSize(3);
        assertThat(ProjectFile.read(other).workbook().plan().orElseThrow().epochs())
                .isEqualTo(3);
    }

    @Test
    void theRateMayChangeOnTheWay() throws Exception {
        Path file = folder.resolve("rate.convscope");
        run(0, "train " + network + IMAGES + " --epochs 1 --out " + file);
        run(0, "train --resume " + file + " --epochs 2 --learning-rate 0.0005 --batch 100");
        Project project = ProjectFile.read(file);
        Curve batches = project.workbook().runs().get(0).history().batches();
        assertThat(batches.size()).isEqualTo(4 + 2);
        assertThat(batches.rate(3)).isEqualTo(0.001f);
        assertThat(batches.rate(4)).isEqualTo(0.0005f);
    }

    @Test
    void saysWhenItGoesOnFromTheBestInsteadOfTheLast() throws Exception {
        // the first epoch stays the best: nothing is learnt at this rate, and equal is not better
        Path file = folder.resolve("best.convscope");
        run(
                0,
                "train " + network + IMAGES + " --epochs 2 --keep-best --optimizer sgd --learning-rate 1e-12 --out "
                        + file);
        assertThat(ProjectFile.read(file).training().orElseThrow().keptEpoch()).isEqualTo(1);
        Shell shell = run(0, "train --resume " + file + " --epochs 3");
        assertThat(shell.err()).contains("whose weights are those of epoch 1, kept as the best");
    }

    @Test
    void whatCannotGoOnIsSaid() throws Exception {
        Path file = folder.resolve("done.convscope");
        run(0, "train " + network + IMAGES + " --epochs 1 --out " + file);
        byte[] before = Files.readAllBytes(file);
        refused("train --resume " + file, "its one epoch is done; give a larger number with --epochs");
        refused("train --resume " + file + " --epochs 1", "its one epoch is done");
        refused("train --resume " + file + " --epochs 2 --seed 4", "--seed would make another one of it");
        refused("train --resume " + file + " --epochs 2 --optimizer sgd", "--optimizer would make another one");
        refused("train --resume " + file + " --epochs 2 --l2 0.1", "--l2 would make another one");
        refused("train --resume " + file + " --epochs 2 --limit 9", "--limit would make another one");
        refused("train --resume " + file + " --epochs 2 --plan " + file, "--plan would make another one");
        refused("train --resume " + file + " --epochs 2 --data cifar10", "--data would make another one");
        refused("train lenet --resume " + file + " --epochs 2", "MODEL would make another one");
        refused("train --resume samples/lenet-mnist.convscope", "has no training that could go on");
        refused("train --resume " + network, "does not end in .convscope");
        refused("train --resume " + folder.resolve("none.convscope"), "none.convscope cannot be opened");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("done.convscope", "dropping.json");
        }
    }

    @Test
    void aFileThatHoldsBackMoreImagesThanThereAreIsRefused() throws Exception {
        Path file = folder.resolve("foreign.convscope");
        run(0, "train " + network + IMAGES + " --epochs 1 --out " + file);
        Project project = ProjectFile.read(file);
        var reference = project.workbook().reference();
        for (var wrong : List.of(
                new convscope.project.DataReference(reference.folder(), 60_000, reference.limit()),
                new convscope.project.DataReference(reference.folder(), 59_999, reference.limit()))) {
            ProjectFile.write(file, project.withWorkbook(project.workbook().withReference(wrong)));
            if (wrong.validation() == 60_000) {
                refused("train --resume " + file + " --epochs 2", "was trained on other images");
            } else {
                run(0, "train --resume " + file + " --epochs 2");
            }
        }
    }

    private static void refused(String line, String says) {
        Shell shell = run(2, line);
        assertThat(shell.out()).isEmpty();
        assertThat(shell.errorLines()).hasSize(1);
        assertThat(shell.err()).contains(says);
    }
}
