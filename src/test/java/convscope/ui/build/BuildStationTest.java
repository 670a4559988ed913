package convscope.ui.build;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.assembly.Spot;
import convscope.data.Mnist;
import convscope.engine.dl4j.Dl4jEngine;
import convscope.project.DataReference;
import convscope.project.Project;
import convscope.spec.Activation;
import convscope.spec.Add;
import convscope.spec.Concatenate;
import convscope.spec.Convolution;
import convscope.spec.Dense;
import convscope.spec.Dropout;
import convscope.spec.LayerSpec;
import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import convscope.spec.Padding;
import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import convscope.training.Plan;
import convscope.ui.FakeEngine;
import convscope.ui.TestWindow;
import convscope.ui.Training.Phase;
import convscope.ui.build.draft.BuildEdits;
import convscope.ui.fx.JavaFxExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The station Build in the whole window. */
@ExtendWith(JavaFxExtension.class)
class BuildStationTest {
    private static final LayerSpec CONVOLUTION = Convolution.of(4, 3, Padding.SAME, Activation.RELU);

    private static Project project(BuildWindow build) {
        return build.window.get(() -> build.lab.session().project());
    }

    private static BuildWindow open() {
        return BuildWindow.open(TestWindow.sample(), BuildWindow.settings(), FakeEngine::new);
    }

    private static List<String> selection(BuildWindow build) {
        return build.window.get(() -> build.build.model().selection.get());
    }

    @Test
    void oneLayerIsSelectedInTheWholeWindow() {
        try (BuildWindow build = open()) {
            build.window.run(() -> build.lab.session().select(Optional.of("dense1")));
            build.window.settle();
            assertThat(selection(build)).containsExactly("dense1");
            build.window.run(() -> build.build.select(List.of("conv1", "conv2")));
            assertThat(build.window.get(() -> build.lab.session().selectedLayer()))
                    .contains("conv2");
            build.window.run(() -> build.build.insert(CONVOLUTION, new Spot.Behind("conv1")));
            build.awaitAdopted();
            String inserted = selection(build).get(0);
            assertThat(build.window.get(() -> build.lab.session().selectedLayer()))
                    .contains(inserted);
        }
    }

    @Test
    void undoAndRedoOfTheHeaderMoveThroughTheChanges() {
        try (BuildWindow build = open()) {
            NetworkSpec before = build.network();
            build.window.run(() -> build.build.select(List.of("pool2")));
            build.window.press(KeyCode.DELETE);
            NetworkSpec after = build.network();
            assertThat(after.node("pool2")).isEmpty();
            build.window.click("#undo");
            assertThat(build.network()).isEqualTo(before);
            build.window.press(KeyCode.CONTROL, KeyCode.Y);
            assertThat(build.network()).isEqualTo(after);
        }
    }

    @Test
    void layersGoFromOneProjectToAnotherWithTheirWeights() {
        try (BuildWindow build = open()) {
            Tensor learnt = project(build).weights().get("conv1/weight");
            build.window.run(() -> build.build.select(List.of("conv1")));
            build.window.press(KeyCode.CONTROL, KeyCode.C);
            Project other = BuildWindow.project(
                    NetworkSpec.chain(
                            "Other",
                            List.of(
                                    new NetworkSpec.NamedLayer("input", new convscope.spec.Input(28, 28, 1)),
                                    new NetworkSpec.NamedLayer("flatten", new convscope.spec.Flatten()),
                                    new NetworkSpec.NamedLayer("output", Dense.of(10, Activation.SOFTMAX)))),
                    "mnist");
            build.window.run(() -> build.lab.session().open(other, Optional.empty()));
            build.window.run(() -> build.build.select(List.of("input")));
            build.window.press(KeyCode.CONTROL, KeyCode.V);
            build.awaitAdopted();
            assertThat(build.network().node("conv1").orElseThrow().inputs()).containsExactly("input");
            assertThat(project(build).weights().get("conv1/weight")).isSameAs(learnt);
        }
    }

    @Test
    void whatIsNoLayerIsNotPasted() {
        try (BuildWindow build = open()) {
            NetworkSpec before = build.network();
            build.window.run(() -> {
                convscope.ui.control.CopiedText.put("{\"layers\": 3}");
                build.build.paste();
            });
            build.window.settle();
            assertThat(build.network()).isEqualTo(before);
            assertThat(build.window.text("#problem")).contains("no layers on the clipboard");
        }
    }

    @Test
    void weightsDrawnAnewAreOthersAndUndoBringsTheOldOnesBack() {
        try (BuildWindow build = open()) {
            Map<String, Tensor> before = project(build).weights();
            build.window.run(() -> build.build.select(List.of("conv2")));
            build.window.run(() -> build.build.redrawWeights());
            build.window.await(
                    "they are drawn",
                    () -> build.window.get(
                            () -> build.lab.editing().edits().canUndo().get()));
            build.awaitAdopted();
            Map<String, Tensor> after = project(build).weights();
            assertThat(after.get("conv2/weight")).isNotEqualTo(before.get("conv2/weight"));
            assertThat(after.get("conv1/weight")).isSameAs(before.get("conv1/weight"));
            build.window.click("#undo");
            build.awaitAdopted();
            assertThat(project(build).weights()).isEqualTo(before);
        }
    }

    private static Project untrained() {
        Preset preset = Preset.LENET;
        Plan plan = Plan.of(preset, 50, 1).withBatch(32);
        Project project = new Project(
                "LeNet-5",
                preset.network(),
                plan.initializer().draw(ShapeTrace.of(preset.network()), plan.seed()),
                Mnist.CLASSES,
                Mnist.NAME,
                Optional.empty());
        return project.withWorkbook(project.workbook()
                .withPlan(Optional.of(plan))
                .withReference(new DataReference(Optional.empty(), 100, OptionalInt.of(2000))));
    }

    @Test
    void aChangeWhileItTrainsPausesAndKeepsWhatWasLearnt() {
        Project begun = untrained();
        try (BuildWindow build = BuildWindow.open(begun, BuildWindow.settings(), Dl4jEngine::new)) {
            build.window.run(() -> build.lab.training().play());
            build.window.await(
                    "it has learnt something",
                    () -> build.lab
                            .training()
                            .moment()
                            .map(moment -> moment.history().batches().size() > 20)
                            .orElse(false));
            build.window.run(() -> build.build.insert(new Dropout(0.25), new Spot.Behind("dense1")));
            build.window.await(
                    "the change is made", () -> build.network().nodes().size() == 10);
            build.awaitAdopted();
            assertThat(build.window.get(() -> build.lab.training().phase())).isEqualTo(Phase.ASLEEP);
            Project now = project(build);
            assertThat(now.network().nodes()).hasSize(10);
            assertThat(now.weights().get("conv1/weight"))
                    .isNotEqualTo(begun.weights().get("conv1/weight"));
            assertThat(now.workbook().runs()).as("its curves stay").hasSize(1);
            assertThat(now.workbook().goingOn())
                    .as("another network goes on as another run")
                    .isEmpty();
            Tensor learnt = now.weights().get("conv1/weight");
            build.window.run(() -> build.lab.training().oneBatch());
            build.window.await(
                    "the new network learns",
                    () -> build.lab.training().run().isPresent()
                            && build.lab.training().phase() == Phase.READY);
            assertThat(project(build).workbook().runs()).hasSize(2);
            build.window.await(
                    "what it learnt is in the project",
                    () -> !build.lab
                            .session()
                            .project()
                            .weights()
                            .get("conv1/weight")
                            .equals(learnt));
        }
    }

    private static final int SEQUENCES = 20;

    @Test
    void anySequenceOfChangesLeavesCanvasAndProjectTheSame() {
        Random random = new Random(5);
        try (BuildWindow build = open()) {
            Project before = project(build);
            int adopted = 0;
            for (int sequence = 0; sequence < SEQUENCES; sequence++) {
                int length = 1 + random.nextInt(20);
                for (int i = 0; i < length; i++) {
                    build.window.run(() -> change(build.build, build.network(), random));
                    agree(build);
                    if (i == 0
                            && build.window.get(
                                    () -> build.lab.editing().trace().usable())) {
                        build.awaitAdopted();
                        adopted++;
                        assertThat(project(build).network()).isEqualTo(build.network());
                        assertThat(project(build).weights().keySet())
                                .isEqualTo(ShapeTrace.of(build.network())
                                        .parameters()
                                        .keySet());
                    }
                }
                build.window.run(() -> {
                    while (build.lab.editing().edits().canUndo().get()) {
                        build.lab.editing().edits().undo();
                    }
                });
                agree(build);
                assertThat(build.network()).as("sequence " + sequence).isEqualTo(before.network());
            }
            build.awaitAdopted();
            assertThat(adopted).isGreaterThan(3);
            assertThat(project(build).weights())
                    .allSatisfy((key, tensor) ->
                            assertThat(tensor).isSameAs(before.weights().get(key)));
            assertThat(project(build).training()).isEqualTo(before.training());
        }
    }

    private static void agree(BuildWindow build) {
        build.window.run(() -> {
            NetworkSpec network = build.lab.editing().draft().network();
            assertThat(build.build.model().draft.get().network()).isEqualTo(network);
            assertThat(build.build.model().trace.get().network()).isEqualTo(network);
            assertThat(network.nodes().stream().map(Node::name))
                    .containsAll(build.build.model().selection.get());
            assertThat(build.lab.editing().isAdopted())
                    .isEqualTo(build.lab.session().project().workbook().draft().isEmpty());
        });
    }

    private static void change(BuildEdits edits, NetworkSpec network, Random random) {
        List<String> names =
                new ArrayList<>(network.nodes().stream().map(Node::name).toList());
        names.add("nobody");
        String one = names.get(random.nextInt(names.size()));
        String other = names.get(random.nextInt(names.size()));
        switch (random.nextInt(12)) {
            case 0 -> edits.insert(CONVOLUTION, new Spot.Behind(one));
            case 1 -> edits.insert(new Dropout(0.1), new Spot.OnWire(one, other));
            case 2 -> edits.insert(new Add(), new Spot.Branching(one));
            case 3 -> edits.change(one, CONVOLUTION, "filters");
            case 4 -> edits.rename(one, random.nextBoolean() ? other : one + random.nextInt(3));
            case 5 -> edits.wire(one, other);
            case 6 -> edits.unwire(one, other);
            case 7 -> {
                edits.select(List.of(one, other));
                edits.branch(random.nextBoolean() ? new Add() : new Concatenate());
            }
            case 8 -> {
                edits.select(List.of(one));
                edits.delete();
            }
            case 9 -> {
                edits.select(List.of(one, other));
                edits.copy();
                edits.paste();
            }
            case 10 -> {
                edits.select(List.of(other, one));
                edits.duplicate();
            }
            default -> edits.move(List.of(one), new Spot.Behind(other));
        }
    }
}
