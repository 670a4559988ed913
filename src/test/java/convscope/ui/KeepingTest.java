package convscope.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convscope.project.DataReference;
import convscope.project.Project;
import convscope.project.ProjectFile;
import convscope.project.ProjectFileException;
import convscope.project.ProjectLock;
import convscope.ui.fx.JavaFxExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Saving, what is not saved, and the question before it is left. */
@Timeout(60)
@ExtendWith(JavaFxExtension.class)
class KeepingTest {
    @TempDir
    Path folder;

    private TestWindow window;

    private TestWindow open() throws Exception {
        Path settings = Files.createTempDirectory(folder, "settings");
        window = TestWindow.open(settings, TestWindow.settings("en", false, 100, 1280, 800));
        window.awaitDisk();
        return window;
    }

    @AfterEach
    void close() {
        window.close();
    }

    private boolean isChanged() {
        return window.get(() -> window.lab.session().isChanged());
    }

    private void awaitSaved() {
        window.await("saved", () -> !window.lab.session().isChanged());
    }

    private void saveTo(Path file) {
        window.dialogs.answer = Optional.of(file);
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        window.await("saved to " + file, () -> window.lab.session().file().equals(Optional.of(file)));
    }

    private void openFile(Path file) {
        window.run(() -> window.app.shell().open(file));
    }

    private void awaitProject(String title) {
        window.await(title, () -> window.lab.session().project().title().equals(title));
        window.awaitDisk();
    }

    private String notes(Path file) throws ProjectFileException {
        return ProjectFile.read(file).workbook().notes();
    }

    private Path other() throws ProjectFileException {
        Path file = folder.resolve("other.convscope");
        ProjectFile.write(file, TestWindow.sample().withTitle("Other"));
        return file;
    }

    private boolean asks() {
        return window.has("#question");
    }

    @Test
    void whatWasNeverSavedIsSavedAsAndThenSaved() throws Exception {
        open();
        window.note("first");
        window.dialogs.answer = Optional.of(folder.resolve("mine"));
        window.press(KeyCode.CONTROL, KeyCode.S);
        awaitSaved();
        Path file = folder.resolve("mine.convscope");
        assertThat(window.dialogs.asked)
                .containsExactly("save " + TestWindow.sample().title() + ".convscope");
        assertThat(notes(file)).isEqualTo("first");
        assertThat(window.text("#toast")).isEqualTo("Saved as mine.convscope");
        assertThat(window.get(() -> window.lab.settings().get().recent())).containsExactly(file);
        assertThat(ProjectFile.read(file).workbook().thumbnail()).isPresent();
        assertThatThrownBy(() -> ProjectLock.of(file)).isInstanceOf(ProjectFileException.class);

        window.note("second");
        window.press(KeyCode.CONTROL, KeyCode.S);
        awaitSaved();
        assertThat(notes(file)).isEqualTo("second");
        assertThat(window.dialogs.asked).as("asked once").hasSize(1);

        Path copy = folder.resolve("copy.convscope");
        saveTo(copy);
        window.awaitDisk();
        ProjectLock.of(file).close();
        assertThatThrownBy(() -> ProjectLock.of(copy)).isInstanceOf(ProjectFileException.class);
        window.close();
        ProjectLock.of(copy).close();
    }

    @Test
    void aCancelledDialogSavesNothing() throws Exception {
        open();
        window.note("kept in mind");
        window.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(window.dialogs.asked).hasSize(1);
        assertThat(isChanged()).isTrue();
    }

    @Test
    void changesAreMarkedForEyesAndEars() throws Exception {
        open();
        String title = TestWindow.sample().title();
        MenuButton menu = window.find("#project");
        assertThat(window.text("#project")).isEqualTo(title);
        window.note("more");
        assertThat(window.text("#project")).isEqualTo(title + " •");
        assertThat(window.get(menu::getAccessibleText))
                .isEqualTo("Project: " + title + ", with changes that are not saved");
        assertThat(window.get(() -> window.stage.getTitle())).isEqualTo("• " + title + " – ConvScope");
        saveTo(folder.resolve("a.convscope"));
        assertThat(window.text("#project")).isEqualTo(title);
        assertThat(window.get(menu::getAccessibleText)).isEqualTo("Project: " + title);
        assertThat(window.get(() -> window.stage.getTitle())).isEqualTo(title + " – ConvScope");
    }

    @Test
    void aFileThatGetsOurEndingIsNotReplacedUnasked() throws Exception {
        open();
        Path there = other();
        window.dialogs.answer = Optional.of(folder.resolve("other"));
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        window.await("the question", this::asks);
        window.press(KeyCode.ESCAPE);
        assertThat(ProjectFile.read(there).title()).isEqualTo("Other");
        window.dialogs.answer = Optional.of(folder.resolve("other"));
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        window.click("#answer-1");
        window.await("saved", () -> window.lab.session().file().isPresent());
        assertThat(ProjectFile.read(there).title())
                .isEqualTo(TestWindow.sample().title());
    }

    @Test
    void nothingIsAskedWhereNothingChanged() throws Exception {
        open();
        openFile(other());
        awaitProject("Other");
        assertThat(asks()).isFalse();
        window.requestClose();
        assertThat(window.get(() -> window.stage.isShowing())).isFalse();
    }

    @Test
    void closingAsksAndStaysOnEscapeAndOnCancel() throws Exception {
        open();
        window.note("precious");
        window.requestClose();
        assertThat(asks()).isTrue();
        assertThat(window.get(() -> window.scene().getFocusOwner())).isSameAs(window.find("#answer-0"));
        window.press(KeyCode.CONTROL, KeyCode.O);
        assertThat(window.dialogs.asked).as("what is under the question waits").isEmpty();
        for (int i = 0; i < 5; i++) {
            window.press(KeyCode.TAB);
            assertThat(window.get(() -> window.scene().getFocusOwner().getId())).startsWith("answer-");
        }
        window.press(KeyCode.ESCAPE);
        assertThat(asks()).isFalse();
        window.requestClose();
        window.click("#answer-2");
        assertThat(asks()).isFalse();
        assertThat(window.get(() -> window.stage.isShowing())).isTrue();
        assertThat(isChanged()).isTrue();
        window.press(KeyCode.CONTROL, KeyCode.O);
        assertThat(window.dialogs.asked).containsExactly("open");
    }

    @Test
    void closingWithoutSavingLeavesTheFileAndNoCopies() throws Exception {
        open();
        Path file = folder.resolve("mine.convscope");
        window.note("saved");
        saveTo(file);
        window.note("not wanted");
        window.requestClose();
        window.press(KeyCode.CONTROL, KeyCode.D);
        assertThat(window.get(() -> window.stage.isShowing())).isFalse();
        assertThat(notes(file)).isEqualTo("saved");
        try (var copies = Files.list(window.folder.resolve("autosave"))) {
            assertThat(copies).isEmpty();
        }
    }

    @Test
    void closingWithSaveWaitsForTheFile() throws Exception {
        open();
        Path file = folder.resolve("mine.convscope");
        saveTo(file);
        window.note("at the last moment");
        window.requestClose();
        window.press(KeyCode.ENTER);
        window.await("closed", () -> !window.stage.isShowing());
        assertThat(notes(file)).isEqualTo("at the last moment");
    }

    @Test
    void closingWhileASaveRunsWaitsForIt() throws Exception {
        open();
        Path file = folder.resolve("mine.convscope");
        saveTo(file);
        window.note("running");
        CountDownLatch slow = new CountDownLatch(1);
        window.run(() -> window.lab.io().execute(() -> awaitLatch(slow)));
        window.press(KeyCode.CONTROL, KeyCode.S);
        window.await(
                "the word that it takes long",
                () -> window.find("#status-saving").isVisible());
        window.requestClose();
        assertThat(window.get(() -> window.stage.isShowing())).isTrue();
        assertThat(asks()).isFalse();
        slow.countDown();
        window.await("closed", () -> !window.stage.isShowing());
        assertThat(notes(file)).isEqualTo("running");
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void openingSomethingElseAsksWithAllThreeAnswers() throws Exception {
        open();
        Path file = folder.resolve("mine.convscope");
        saveTo(file);
        Path other = other();
        window.note("one");
        openFile(other);
        window.await("the question", this::asks);
        window.press(KeyCode.ESCAPE);
        assertThat(isChanged()).isTrue();
        assertThat(window.get(() -> window.lab.session().file())).contains(file);

        openFile(other);
        window.await("the question", this::asks);
        window.click("#answer-0");
        awaitProject("Other");
        assertThat(notes(file)).isEqualTo("one");
        assertThat(isChanged()).isFalse();

        window.note("two");
        openFile(file);
        window.await("the question", this::asks);
        window.click("#answer-1");
        awaitProject(TestWindow.sample().title());
        assertThat(notes(other)).isEmpty();
        assertThat(isChanged()).isFalse();
    }

    @Test
    void openingTheSameFileAgainAfterSavingShowsWhatWasSaved() throws Exception {
        open();
        Path file = folder.resolve("mine.convscope");
        saveTo(file);
        window.note("new");
        openFile(file);
        window.await("the question", this::asks);
        window.press(KeyCode.ENTER);
        window.await("opened again", () -> !window.lab.session().isChanged());
        window.awaitDisk();
        window.awaitDisk();
        assertThat(notes(file)).isEqualTo("new");
        assertThat(window.get(() -> window.lab.session().project().workbook().notes()))
                .isEqualTo("new");
        window.note("not wanted");
        openFile(file);
        window.await("the question", this::asks);
        window.click("#answer-1");
        window.await(
                "as it was saved",
                () -> window.lab.session().project().workbook().notes().equals("new"));
        assertThat(isChanged()).isFalse();
        assertThat(asks()).isFalse();
    }

    @Test
    void aRefusedSaveIsSaidAndLosesNothing() throws Exception {
        open();
        window.note("precious");
        Path taken = Files.createDirectory(folder.resolve("folder.convscope"));
        window.dialogs.answer = Optional.of(taken);
        window.press(KeyCode.CONTROL, KeyCode.S);
        window.await("the problem", () -> window.find("#problem").getParent().isVisible());
        assertThat(window.text("#problem")).startsWith("folder.convscope cannot be saved: it is not a file");
        assertThat(isChanged()).isTrue();
        assertThat(window.get(() -> window.lab.session().file())).isEmpty();
        assertThat(window.text("#project")).endsWith("•");
    }

    @Test
    void aFileOfAnotherWindowCanBeLookedAtAndSavedUnderAnotherName() throws Exception {
        open();
        Path file = other();
        try (ProjectLock theirs = ProjectLock.of(file)) {
            openFile(file);
            window.await("the sentence", () -> window.has("#offer-locked"));
            assertThat(window.text("#offer-locked .offer-sentence"))
                    .isEqualTo("other.convscope is open in another ConvScope window: here you can look at it, and save "
                            + "it under another name.");
            window.note("mine");
            window.press(KeyCode.CONTROL, KeyCode.S);
            window.await(
                    "the problem", () -> window.find("#problem").getParent().isVisible());
            assertThat(window.text("#problem")).contains("another ConvScope has it open for writing");
            assertThat(isChanged()).isTrue();
            assertThat(theirs).isNotNull();
            Path mine = folder.resolve("mine.convscope");
            window.dialogs.answer = Optional.of(mine);
            window.click("#offer-locked-0");
            awaitSaved();
            assertThat(notes(mine)).isEqualTo("mine");
            assertThat(notes(file)).isEmpty();
            assertThat(window.has("#offer-locked")).isFalse();
        }
    }

    @Test
    void theFolderOfImagesIsAskedForAndFollowsTheProject() throws Exception {
        Path file = folder.resolve("work/cats.convscope");
        Files.createDirectories(file.getParent());
        Project sample = TestWindow.sample();
        DataReference reference = DataReference.NONE.withFolder(folder.resolve("pictures/cats"), file);
        ProjectFile.write(file, sample.withWorkbook(sample.workbook().withReference(reference)));
        open();
        openFile(file);
        window.await("the sentence", () -> window.has("#offer-folder"));
        assertThat(window.text("#offer-folder .offer-sentence"))
                .isEqualTo("The images of this project should be in " + folder.resolve("pictures/cats")
                        + ", and there is no such folder.");
        window.click("#offer-folder-0");
        assertThat(window.has("#offer-folder")).as("cancelled").isTrue();
        Path moved = Files.createDirectories(folder.resolve("moved"));
        window.dialogs.answer = Optional.of(moved);
        window.click("#offer-folder-0");
        assertThat(window.has("#offer-folder")).isFalse();
        assertThat(isChanged()).isTrue();
        window.press(KeyCode.CONTROL, KeyCode.S);
        awaitSaved();
        assertThat(ProjectFile.read(file).workbook().reference().folder()).contains("../moved");

        Path elsewhere = folder.resolve("elsewhere.convscope");
        saveTo(elsewhere);
        assertThat(ProjectFile.read(elsewhere).workbook().reference().folder()).contains("moved");
        assertThat(window.get(() ->
                        window.lab.session().project().workbook().reference().folder()))
                .contains("moved");
        assertThat(isChanged()).isFalse();
    }

    @Test
    void titleAndNotesAreWrittenInTheProject() throws Exception {
        open();
        window.press(KeyCode.CONTROL, KeyCode.I);
        TextField title = window.find("#project-title");
        assertThat(window.text("#project-written")).isEqualTo("Never");
        TextArea notes = window.find("#project-notes");
        assertThat(window.get(() -> window.scene().getFocusOwner())).isSameAs(notes);
        window.run(title::requestFocus);
        window.run(title::clear);
        window.type("my");
        window.run(() -> notes.setText("합성곱 필터 5×5\n손실이 작아진다"));
        Path file = folder.resolve("mine.convscope");
        window.dialogs.answer = Optional.of(file);
        window.press(KeyCode.CONTROL, KeyCode.S);
        awaitSaved();
        assertThat(window.text("#project-file")).isEqualTo(file.toString());
        window.await("when", () -> window.text("#project-written").startsWith("20"));
        window.press(KeyCode.ESCAPE);
        assertThat(window.has("#project-notes")).isFalse();
        Project written = ProjectFile.read(file);
        assertThat(written.title()).isEqualTo("my");
        assertThat(written.workbook().notes()).isEqualTo("합성곱 필터 5×5\n손실이 작아진다");
        assertThat(window.text("#project")).isEqualTo("my");

        window.press(KeyCode.CONTROL, KeyCode.I);
        window.run(() -> window.<TextField>find("#project-title").clear());
        assertThat(window.text("#project-file")).isEqualTo(file.toString());
        assertThat(window.text("#project-training")).contains("10 epochs").contains("98.97 %");
        assertThat(window.has("#project-picture")).isTrue();
        window.await("when", () -> !window.text("#project-written").isEmpty());
        window.click("#project-info-done");
        assertThat(window.get(() -> window.lab.session().project().title()))
                .as("a project always has a title")
                .isEqualTo("my");
    }
}
