package convscope.ui.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import convscope.project.DataReference;
import convscope.project.NewProject;
import convscope.project.Project;
import convscope.spec.Dense;
import convscope.spec.Input;
import convscope.spec.Preset;
import convscope.training.EpochRecord;
import convscope.training.Plan;
import convscope.ui.Training;
import convscope.ui.control.CopiedText;
import convscope.ui.fx.JavaFxExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Choosing images and new networks, by a robot in the real window. */
@Timeout(120)
@ExtendWith(JavaFxExtension.class)
class DatasetTest {
    private DatasetWindow data;

    @AfterEach
    void close() {
        if (data != null) {
            data.close();
        }
    }

    private void open(Project project) {
        data = DatasetWindow.open(project, DatasetWindow.settings());
    }

    private static Project small(Preset preset) {
        Project project = NewProject.of(preset);
        return project.withWorkbook(
                project.workbook().withPlan(Optional.of(Plan.of(preset, 1, 1).withBatch(8))));
    }

    private Project project() {
        return data.window.get(data.lab.session()::project);
    }

    private void awaitToast() {
        data.window.await(
                "the word",
                () -> data.window.has("#toast")
                        && data.window.find("#toast").getParent().getParent().isVisible());
    }

    private List<String> chips() {
        return data.window.get(() -> data.window.scene().getRoot().lookupAll(".dataset-found .chip").stream()
                .map(chip -> ((Labeled) chip).getText())
                .toList());
    }

    private void chip(String text) {
        data.window.run(() -> data.window.scene().getRoot().lookupAll(".dataset-found .chip").stream()
                .filter(chip -> ((Labeled) chip).getText().equals(text))
                .findFirst()
                .map(Button.class::cast)
                .orElseThrow()
                .fire());
        data.window.settle();
        data.awaitLook();
    }

    @Test
    void nothingIsFetchedUnaskedAndWhatIsAskedForArrives() {
        open(small(Preset.CIFAR10_NET));
        data.window.await("the refusal", () -> data.window.find("#remedy").isVisible());
        data.window.click("#remedy");
        data.awaitLook();
        assertThat(data.window.text("#dataset-get-cifar10")).isEqualTo("Get it (2 MB)");
        assertThat(data.window.find("#dataset-use").isDisabled()).isTrue();
        assertThat(data.server.asked()).isEmpty();
        assertThat(data.folder.resolve("data")).doesNotExist();

        data.window.click("#dataset-get-cifar10");
        data.window.await("the images", () -> data.window.has("#dataset-count"));
        data.window.settle();
        assertThat(data.window.text("#dataset-count"))
                .isEqualTo("700 images of 10 classes: 600 to train and validate, 100 to test");
        assertThat(data.folder.resolve("data/cifar10/test_batch.bin")).exists();
        assertThat(chips()).isEmpty();
        data.window.click("#dataset-use");
        data.window.await("training is ready", () -> data.lab.training().phase() == Training.Phase.READY);
        assertThat(data.window.find("#remedy").isVisible()).isFalse();
        assertThat(data.lab.training().images().orElseThrow().size()).isEqualTo(600);
    }

    @Test
    void fetchingIsStoppedAndGoesOn() {
        open(small(Preset.CIFAR10_NET));
        data.server.silentAfter = 500_000;
        data.card();
        data.window.click("#dataset-get-cifar10");
        data.window.await(
                "bytes",
                () -> data.window.has("#dataset-arrived")
                        && data.window.text("#dataset-arrived").matches("\\d of 2 MB"));
        data.window.click("#dataset-end-cifar10");
        data.window.await("the end", () -> data.window.has("#dataset-get-cifar10"));
        data.window.settle();
        data.window.click("#dataset-get-cifar10");
        data.window.press(KeyCode.ESCAPE); // it goes on without the card
        data.card();
        data.window.click("#dataset-end-cifar10");
        data.window.await("the end", () -> data.window.has("#dataset-get-cifar10"));
        data.window.settle();
        data.server.silentAfter = 0;
        data.window.click("#dataset-choose-mnist");
        data.window.click("#dataset-get-cifar10");
        awaitToast();
        assertThat(data.window.text("#toast")).isEqualTo("CIFAR-10 is on this computer now.");
        assertThat(data.server.asked()).containsExactly("all", "bytes=500000-", "bytes=500000-");
    }

    @Test
    void whatFailedIsSaidAndTriedAgain() {
        open(small(Preset.CIFAR10_NET));
        data.server.faults = 1;
        data.server.status = 404;
        data.card();
        data.window.click("#dataset-get-cifar10");
        data.window.await(
                "the refusal",
                () -> data.window.find("#dataset-problem-cifar10").isVisible());
        assertThat(data.window.text("#dataset-problem-cifar10")).contains("no longer at 127.0.0.1");
        data.window.settle();
        assertThat(data.window.text("#dataset-get-cifar10")).isEqualTo("Try again");
        data.window.click("#dataset-get-cifar10");
        data.window.await("the images", () -> data.window.has("#dataset-count"));
        assertThat(data.window.find("#dataset-problem-cifar10").isVisible()).isFalse();
    }

    @Test
    void aFolderOfTwoClassesTrainsCatsAndDogs() {
        open(small(Preset.CATS_AND_DOGS));
        Path pictures = data.pictures(12, "dog", "cat");
        data.window.await("the refusal", () -> data.window.find("#remedy").isVisible());
        data.card();
        data.window.dialogs.answer = Optional.of(pictures);
        data.window.click("#dataset-place-folder");
        data.awaitLook();
        assertThat(data.window.text("#dataset-where")).isEqualTo(pictures.toString());
        assertThat(data.window.text("#dataset-count")).startsWith("24 images of 2 classes: 22 to train");
        Pane classes = data.window.find("#dataset-classes");
        assertThat(data.window.get(
                        () -> ((Labeled) ((Pane) classes.getChildren().get(0))
                                        .getChildren()
                                        .get(0))
                                .getText()))
                .isEqualTo("cat");
        TextArea list = data.window.find("#dataset-left-out");
        assertThat(list.getText().lines())
                .containsExactly(
                        "cat/notes.txt is no picture that can be read; choose a PNG, JPEG, GIF or BMP file.",
                        "dog/broken.jpg is no picture that can be read; choose a PNG, JPEG, GIF or BMP file.");
        data.window.click("#dataset-copy");
        assertThat(data.window.get(CopiedText::get)).contains(list.getText());
        assertThat(chips()).containsExactly("Set input to 32×32×3", "Set input to 64×64×3");
        data.window.click("#dataset-use");
        data.window.await("training is ready", () -> data.lab.training().phase() == Training.Phase.READY);
        assertThat(project().labels()).containsExactly("cat", "dog");
        assertThat(project().data()).isEqualTo("folder");
        assertThat(project().workbook().reference().folder()).contains(pictures.toString());

        data.window.run(data.lab.training()::oneEpoch);
        data.window.await("an epoch", () -> data.lab.training().isDone());
        data.window.await("rest", () -> data.lab.training().phase() == Training.Phase.READY);

        // saved, the folder is named from where the project lies
        data.window.dialogs.answer = Optional.of(data.folder.resolve("mine.convscope"));
        data.window.press(KeyCode.CONTROL, KeyCode.S);
        data.window.await(
                "saved",
                () -> data.lab.session().file().isPresent()
                        && !data.lab.session().isChanged());
        assertThat(project().workbook().reference().folder()).contains("pictures");
        data.card();
        assertThat(data.window.text("#dataset-where")).isEqualTo(pictures.toString());
    }

    /** The four thousand are not part of the project; without them there is nothing to train on. */
    @Test
    void cifar10NetTrainsOnPhotographs() {
        Path photographs = Path.of("../shared/data/cifar10").toAbsolutePath();
        assumeTrue(Files.isDirectory(photographs), () -> "There is no " + photographs);
        Project project = NewProject.of(Preset.CIFAR10_NET);
        open(project.withWorkbook(project.workbook().withPlan(Optional.of(Plan.of(Preset.CIFAR10_NET, 2, 1)))));
        data.window.await("the refusal", () -> data.window.find("#remedy").isVisible());
        data.card();
        data.window.dialogs.answer = Optional.of(photographs);
        data.window.click("#dataset-place-cifar10");
        data.awaitLook();
        assertThat(data.window.text("#dataset-count")).startsWith("4,000 images of 10 classes");
        data.window.click("#dataset-use");
        data.window.await("training is ready", () -> data.lab.training().phase() == Training.Phase.READY);
        assertThat(project().data()).isEqualTo("cifar10");

        data.window.run(data.lab.training()::play);
        data.window.await("two epochs", () -> data.lab.training().isDone());
        EpochRecord last = data.window.get(
                () -> data.lab.training().moment().orElseThrow().epochs().get(1));
        assertThat(last.valAccuracy()).as("chance is 0.1").isGreaterThan(0.25);
    }

    @Test
    void whatDoesNotFitHasAnAnswer() {
        open(small(Preset.LENET));
        data.card();
        Path file = write(data.folder.resolve("some.bin"));
        data.window.run(() -> data.window.app.shell().open(file)); // as dropped on the window
        data.awaitLook();
        assertThat(chips()).containsExactly("Set input to 32×32×3");
        chip("Set input to 32×32×3");
        assertThat(chips()).isEmpty();
        assertThat(data.lab
                        .editing()
                        .draft()
                        .network()
                        .node("input")
                        .orElseThrow()
                        .layer())
                .isEqualTo(new Input(32, 32, 3));

        data.window.dialogs.answer = Optional.of(data.pictures(4, "a", "b", "c"));
        data.window.click("#dataset-place-folder");
        data.awaitLook();
        assertThat(chips()).containsExactly("Set input to 64×64×3", "Set input to 128×128×3", "Set 3 classes");
        chip("Set 3 classes");
        assertThat(chips()).containsExactly("Set input to 64×64×3", "Set input to 128×128×3");
        assertThat(data.lab
                        .editing()
                        .draft()
                        .network()
                        .node("output")
                        .orElseThrow()
                        .layer())
                .isInstanceOfSatisfying(
                        Dense.class, dense -> assertThat(dense.units()).isEqualTo(3));
        chip("Set input to 64×64×3");
        assertThat(chips()).containsExactly("Set input to 32×32×3", "Set input to 128×128×3");
        data.window.click("#dataset-use");
        data.window.await("training is ready", () -> data.lab.training().phase() == Training.Phase.READY);
        assertThat(data.lab.training().images().orElseThrow().imageShape().height())
                .isEqualTo(64);
    }

    private static Path write(Path file) {
        try {
            return Files.write(file, DatasetWindow.records(30));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void usingOthersIsTakenBackAndCancellingChangesNothing() {
        open(small(Preset.LENET));
        Project before = project();
        data.card();
        data.window.click("#dataset-choose-fashion-mnist");
        assertThat(data.window.find("#dataset-use").isDisabled()).isTrue();
        data.window.press(KeyCode.ESCAPE);
        assertThat(project()).isSameAs(before);

        data.window.run(() -> data.window.app.shell().open(data.pictures(4, "a", "b")));
        data.awaitLook();
        data.window.click("#dataset-use");
        awaitToast();
        assertThat(project().data()).isEqualTo("folder");
        data.window.run(() -> ((Button) data.window.find("#toast").getParent().lookup(".button")).fire());
        assertThat(project().data()).isEqualTo("mnist");
        assertThat(project().workbook().reference()).isEqualTo(DataReference.NONE);
        assertThat(project().labels()).isEqualTo(before.labels());
    }

    @Test
    void aFolderThatIsNoneIsRefusedInPlace() {
        open(small(Preset.LENET));
        data.window.run(() -> data.window.app.shell().open(data.folder));
        data.awaitLook();
        assertThat(data.window.text("#dataset-refused")).contains("pictures of no class", "folder of its own");
        assertThat(data.window.find("#dataset-use").isDisabled()).isTrue();
    }

    @Test
    void aNewNetworkOpensAndWhatWasNotSavedIsAskedAbout() {
        open(small(Preset.LENET));
        data.window.press(KeyCode.CONTROL, KeyCode.N);
        for (Preset preset : Preset.values()) {
            assertThat(data.window.has("#preset-" + preset.id())).isTrue();
        }
        assertThat(data.window.get(() -> data.window.find("#preset-lenet").lookupAll(".dataset-origin").stream()
                        .map(label -> ((Label) label).getText())))
                .contains("28×28×1 input · 9 layers · 47,154 parameters");
        assertThat(inScrollPane("#preset-lenet")).isTrue();
        assertThat(inScrollPane("#preset-cancel")).isFalse();
        data.window.click("#preset-global-average");
        data.window.await("opened", () -> project().title().equals("Global average"));
        assertThat(project().network()).isEqualTo(Preset.GLOBAL_AVERAGE.network());
        assertThat(project().weights()).isNotEmpty();
        assertThat(data.lab.session().isChanged()).isFalse();

        data.window.note("something");
        Project noted = project();
        data.window.press(KeyCode.CONTROL, KeyCode.N);
        data.window.click("#preset-cats-and-dogs");
        data.window.await("the question", () -> data.window.has("#question"));
        data.window.press(KeyCode.ESCAPE);
        assertThat(project()).isSameAs(noted);

        data.window.press(KeyCode.CONTROL, KeyCode.N);
        data.window.click("#preset-empty");
        data.window.await("the question", () -> data.window.has("#question"));
        data.window.press(KeyCode.CONTROL, KeyCode.D);
        data.window.await("opened", () -> project().title().equals("Empty network"));
        assertThat(data.lab.editing().draft().network().nodes()).hasSize(1);
    }

    private boolean inScrollPane(String selector) {
        Node node = data.window.find(selector);
        while (node != null && !(node instanceof ScrollPane)) {
            node = node.getParent();
        }
        return node != null;
    }

    @Test
    void theCardIsReachedByKeysAlone() {
        open(small(Preset.LENET));
        data.card();
        Node focused = data.window.get(() -> data.window.scene().getFocusOwner());
        assertThat(focused.getId()).isEqualTo("dataset-choose-mnist");
        assertThat(focused.getAccessibleText() == null
                        || !focused.getAccessibleText().isBlank())
                .isTrue();
        data.window.press(KeyCode.TAB);
        data.window.press(KeyCode.ESCAPE);
        assertThat(data.window.has("#dataset-found")).isFalse();
    }
}
