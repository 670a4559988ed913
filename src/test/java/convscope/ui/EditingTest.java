package convscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.assembly.Assembly;
import convscope.assembly.Draft;
import convscope.assembly.Edit;
import convscope.assembly.Spot;
import convscope.project.Project;
import convscope.project.ProjectFile;
import convscope.spec.Activation;
import convscope.spec.Convolution;
import convscope.spec.Dense;
import convscope.spec.Dropout;
import convscope.spec.Input;
import convscope.spec.LayerSpec;
import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import convscope.spec.Padding;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import convscope.ui.fx.JavaFxExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Changing the network that is open: what is seen at once, what is adopted, what is kept. */
@ExtendWith(JavaFxExtension.class)
class EditingTest {
    @TempDir
    Path folder;

    private TestWindow open() {
        return TestWindow.open(folder, TestWindow.settings("en", false, 100, 1280, 800));
    }

    private static void edit(TestWindow window, Function<Draft, Edit> change) {
        window.run(() -> window.lab.editing().edit(change, "", edit -> {}));
    }

    private static Project project(TestWindow window) {
        return window.get(() -> window.lab.session().project());
    }

    private static void awaitAdopted(TestWindow window) {
        window.await("the draft is adopted", () -> window.lab.editing().isAdopted());
    }

    private static LayerSpec filters(int filters) {
        return Convolution.of(filters, 5, Padding.VALID, Activation.RELU);
    }

    @Test
    void whatFitsStaysAndTheRestIsDrawn() {
        try (TestWindow window = open()) {
            Project before = project(window);
            edit(window, draft -> Assembly.change(draft, "conv2", filters(20)));
            assertThat(window.get(() -> window.lab
                            .editing()
                            .draft()
                            .network()
                            .node("conv2")
                            .orElseThrow()
                            .layer()))
                    .isEqualTo(filters(20));
            assertThat(project(window).network()).as("until the hands rest").isEqualTo(before.network());
            assertThat(project(window).workbook().draft()).isPresent();
            awaitAdopted(window);
            Project after = project(window);
            assertThat(after.network().node("conv2").orElseThrow().layer()).isEqualTo(filters(20));
            assertThat(after.weights().get("conv1/weight"))
                    .isSameAs(before.weights().get("conv1/weight"));
            assertThat(after.weights().get("output/weight"))
                    .isSameAs(before.weights().get("output/weight"));
            assertThat(after.weights().get("conv2/weight").shape().size(0)).isEqualTo(20);
            assertThat(after.weights().get("dense1/weight").shape().size(1)).isEqualTo(320);
            assertThat(after.training()).as("nobody trained this network").isEmpty();
            assertThat(after.workbook().plan()).isPresent();
            assertThat(window.get(() -> window.lab.session().isChanged())).isTrue();
        }
    }

    @Test
    void undoBringsTheTrainedWeightsBack() {
        try (TestWindow window = open()) {
            Project before = project(window);
            edit(window, draft -> Assembly.delete(draft, List.of("conv2")));
            edit(window, draft -> Assembly.insert(draft, filters(3), new Spot.Behind("pool1")));
            awaitAdopted(window);
            assertThat(project(window).weights()).isNotEqualTo(before.weights());
            window.run(() -> window.lab.editing().edits().undo());
            window.run(() -> window.lab.editing().edits().undo());
            awaitAdopted(window);
            Project back = project(window);
            assertThat(back.network()).isEqualTo(before.network());
            assertThat(back.weights())
                    .allSatisfy((key, tensor) ->
                            assertThat(tensor).isSameAs(before.weights().get(key)));
            assertThat(back.training()).isEqualTo(before.training());
            window.run(() -> window.lab.editing().edits().redo());
            window.run(() -> window.lab.editing().edits().redo());
            awaitAdopted(window);
            assertThat(project(window).network()).isNotEqualTo(before.network());
        }
    }

    @Test
    void aDraftWithProblemsIsKeptAndTheLabGoesOnWithTheNetworkAsItWas() throws Exception {
        Path file = folder.resolve("half.convscope");
        try (TestWindow window = open()) {
            Project before = project(window);
            edit(
                    window,
                    draft -> Assembly.change(draft, "conv2", Convolution.of(16, 31, Padding.VALID, Activation.RELU)));
            window.settle();
            assertThat(window.text("#status-draft")).contains("1 problem");
            assertThat(window.has("#strip-stand-in")).isTrue();
            Project now = project(window);
            assertThat(now.network()).isEqualTo(before.network());
            assertThat(now.weights()).isEqualTo(before.weights());
            ProjectFile.write(file, now);
        }
        try (TestWindow window = open()) {
            window.run(() -> window.app.shell().open(file));
            window.await("it is open", () -> window.lab.session().file().isPresent());
            assertThat(window.get(() -> window.lab.editing().trace().usable())).isFalse();
            LockSupport.parkNanos(600_000_000L); // longer than hands rest
            window.settle();
            assertThat(window.get(() -> window.lab.editing().edits().canUndo().get()))
                    .isFalse();
            edit(window, draft -> Assembly.change(draft, "conv2", filters(16)));
            awaitAdopted(window);
            assertThat(project(window).weights()).isEqualTo(TestWindow.sample().weights());
            assertThat(window.has("#status-draft")
                            && window.find("#status-draft").isVisible())
                    .isFalse();
        }
    }

    @Test
    void aNetworkThatNeverWorkedOpensAsADraft() throws Exception {
        NetworkSpec begun = new NetworkSpec("Begun", List.of(new Node("input", List.of(), new Input(32, 32, 3))));
        Path file = folder.resolve("begun.convscope");
        ProjectFile.write(file, new Project("Begun", begun, Map.of(), List.of(), "cifar10", Optional.empty()));
        try (TestWindow window = open()) {
            window.run(() -> window.app.shell().open(file));
            window.await("it is open", () -> window.lab.session().file().isPresent());
            assertThat(window.get(() -> window.lab.editing().draft().network())).isEqualTo(begun);
            assertThat(ShapeTrace.of(project(window).network()).usable()).isTrue();
            assertThat(ShapeTrace.of(project(window).network()).input().output().channelsLast())
                    .isEqualTo("32×32×3");
        }
    }

    @Test
    void keystrokesInOneSettingAreOneStep() {
        try (TestWindow window = open()) {
            NetworkSpec before = project(window).network();
            window.run(() -> {
                for (int filters : List.of(1, 12, 128)) {
                    window.lab
                            .editing()
                            .edit(
                                    draft -> Assembly.change(draft, "conv1", filters(filters)),
                                    "conv1/filters",
                                    edit -> {});
                }
            });
            window.run(() -> window.lab.editing().edits().undo());
            assertThat(window.get(() -> window.lab.editing().draft().network())).isEqualTo(before);
            assertThat(window.get(() -> window.lab.editing().edits().canUndo().get()))
                    .isFalse();
        }
    }

    @Test
    void anotherNameKeepsWeightsAndTraining() {
        try (TestWindow window = open()) {
            Project before = project(window);
            edit(window, draft -> Assembly.rename(draft, "conv1", "첫 합성곱"));
            awaitAdopted(window);
            assertThat(project(window).weights().get("첫 합성곱/weight"))
                    .isSameAs(before.weights().get("conv1/weight"));
            assertThat(project(window).training()).isEqualTo(before.training());
        }
    }

    @Test
    void labelsFollowTheNumberOfClasses() {
        try (TestWindow window = open()) {
            edit(window, draft -> Assembly.change(draft, "output", Dense.of(12, Activation.SOFTMAX)));
            awaitAdopted(window);
            assertThat(project(window).labels())
                    .hasSize(12)
                    .startsWith("0", "1")
                    .endsWith("10", "11");
            edit(window, draft -> Assembly.change(draft, "output", Dense.of(1, Activation.SIGMOID)));
            awaitAdopted(window);
            assertThat(project(window).labels()).containsExactly("0", "1");
        }
    }

    @Test
    void thousandsOfStepsAreTakenBack() {
        try (TestWindow window = open()) {
            List<NetworkSpec> seen = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                seen.add(window.get(() -> window.lab.editing().draft().network()));
                edit(window, draft -> Assembly.insert(draft, new Dropout(0.5), new Spot.Behind("dense1")));
            }
            for (int i = seen.size() - 1; i >= 0; i--) {
                window.run(() -> window.lab.editing().edits().undo());
                assertThat(window.get(() -> window.lab.editing().draft().network()))
                        .isEqualTo(seen.get(i));
            }
            awaitAdopted(window);
            Map<String, Tensor> weights = project(window).weights();
            assertThat(weights).isEqualTo(TestWindow.sample().weights());
        }
    }

    @Test
    void whatIsLearntBesideABrokenDraftBelongsToIt() {
        try (TestWindow window = open()) {
            edit(window, draft -> Assembly.unwire(draft, "conv2", "pool2"));
            Project before = project(window);
            Map<String, Tensor> learnt = new LinkedHashMap<>(before.weights());
            Tensor better = Tensor.zeros(learnt.get("conv1/weight").shape());
            learnt.put("conv1/weight", better);
            window.run(() -> window.lab.session().update(before.withWeights(learnt, before.training())));
            assertThat(window.get(() -> window.lab.editing().draft().weights().get("conv1/weight")))
                    .isSameAs(better);
            edit(window, draft -> Assembly.wire(draft, "conv2", "pool2"));
            awaitAdopted(window);
            assertThat(project(window).weights().get("conv1/weight")).isSameAs(better);
        }
    }

    @Test
    void takingABreakBackKeepsWhatWasLearntMeanwhile() {
        try (TestWindow window = open()) {
            edit(window, draft -> Assembly.delete(draft, List.of("flatten")));
            Project before = project(window);
            Map<String, Tensor> learnt = new LinkedHashMap<>(before.weights());
            Tensor better = Tensor.zeros(learnt.get("conv1/weight").shape());
            learnt.put("conv1/weight", better);
            window.run(() -> window.lab.session().update(before.withWeights(learnt, before.training())));
            window.run(() -> window.lab.editing().edits().undo());
            awaitAdopted(window);
            assertThat(project(window).weights().get("conv1/weight")).isSameAs(better);
        }
    }

    @Test
    void namesOfClassesComeBackWithTheClasses() {
        try (TestWindow window = open()) {
            Project digits = project(window);
            List<String> words = List.of("영", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구");
            window.run(() -> window.lab
                    .session()
                    .open(
                            new Project(
                                    "Words",
                                    digits.network(),
                                    digits.weights(),
                                    words,
                                    digits.data(),
                                    Optional.empty()),
                            Optional.empty()));
            edit(window, draft -> Assembly.change(draft, "output", Dense.of(1, Activation.SIGMOID)));
            awaitAdopted(window);
            assertThat(project(window).labels()).containsExactly("영", "일");
            edit(window, draft -> Assembly.change(draft, "output", Dense.of(10, Activation.SOFTMAX)));
            awaitAdopted(window);
            assertThat(project(window).labels()).isEqualTo(words);
        }
    }
}
