package convscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.project.Autosave;
import convscope.project.Project;
import convscope.project.ProjectFile;
import convscope.project.ProjectFileException;
import convscope.ui.fx.JavaFxExtension;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Copies for emergencies, and what a start after a kill makes of them. */
@Timeout(60)
@ExtendWith(JavaFxExtension.class)
class CopiesTest {
    @TempDir
    Path folder;

    private TestWindow window;

    private void open() {
        window = TestWindow.open(folder, TestWindow.settings("en", false, 100, 1280, 800));
        window.awaitDisk();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static Project noted(String notes) {
        Project sample = TestWindow.sample();
        return sample.withTitle(notes).withWorkbook(sample.workbook().withNotes(notes));
    }

    /** The notes in all copies that lie there now, and cannot be half. */
    private List<String> copies() {
        try (Stream<Path> all = Files.walk(folder.resolve("autosave"))) {
            return all.filter(file -> file.endsWith("project.convscope"))
                    .map(CopiesTest::notes)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException movedMeanwhile) {
            return List.of("being written");
        }
    }

    private static String notes(Path file) {
        try {
            return ProjectFile.read(file).workbook().notes();
        } catch (ProjectFileException e) {
            throw new AssertionError(e);
        }
    }

    private void awaitCopies(String... expected) {
        window.await("copies " + List.of(expected), () -> copies().equals(List.of(expected)));
    }

    private boolean isChanged() {
        return window.get(() -> window.lab.session().isChanged());
    }

    @Test
    void aCopyIsKeptSoonAfterAnEditAndEveryMinute() throws Exception {
        open();
        window.note("first");
        Thread.sleep(2500); // more than two beats: the clock stands, so no copy is due
        assertThat(copies()).isEmpty();
        window.clock.forward(Duration.ofSeconds(6));
        awaitCopies("first");

        window.note("second");
        window.run(() -> window.lab.session().file());
        Thread.sleep(1500);
        assertThat(copies()).containsExactly("first");
        window.clock.forward(Duration.ofMinutes(1));
        awaitCopies("second");
        assertThat(isChanged()).as("a copy is no save").isTrue();

        window.dialogs.answer = Optional.of(folder.resolve("mine.convscope"));
        window.press(KeyCode.CONTROL, KeyCode.S);
        window.await("saved", () -> !window.lab.session().isChanged());
        window.awaitDisk();
        assertThat(copies()).as("what is saved needs no copy").isEmpty();
        window.close();
        try (Stream<Path> left = Files.list(folder.resolve("autosave"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aCopyIsKeptBeforeSomethingIsLeft() {
        open();
        window.note("in question");
        window.requestClose();
        awaitCopies("in question");
        window.press(KeyCode.ESCAPE);
    }

    /** A program that keeps copies of two projects, as two windows do, and waits to be killed. */
    public static final class Program {
        private Program() {}

        public static void main(String[] arguments) throws Exception {
            Path copies = Path.of(arguments[0]);
            for (int i = 1; i < arguments.length; i++) {
                Autosave.in(copies, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(i - arguments.length)))
                        .keep(noted("copy " + i), Optional.of(Path.of(arguments[i])));
            }
            System.out.println("ready");
            Thread.sleep(600_000);
        }
    }

    /** Starts a program that has changes in these files, and kills it; the last is the newest. */
    private void kill(Path... files) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName(),
                folder.resolve("autosave").toString());
        Stream.of(files).map(Path::toString).forEach(builder.command()::add);
        Process program = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo("ready");
        } finally {
            program.destroyForcibly().waitFor();
        }
    }

    private Path old(String name) throws Exception {
        Path file = folder.resolve(name);
        ProjectFile.write(file, noted("as saved"));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        return file;
    }

    @Test
    void whatAKilledProgramLeftIsOpenedAndSavedWhereItBelongs() throws Exception {
        Path file = old("lenet.convscope");
        kill(file);
        open();
        window.await("the sentence", () -> window.has("#offer-recovered"));
        assertThat(window.text("#offer-recovered .offer-sentence"))
                .startsWith("ConvScope ended unexpectedly; “copy 1” was recovered as it was at ")
                .endsWith(" Save puts it into its file lenet.convscope.");
        assertThat(window.text("#project")).isEqualTo("copy 1 •");
        assertThat(notes(file)).as("the user's own file is not touched").isEqualTo("as saved");
        window.await("one copy, this program's own", () -> copies().equals(List.of("copy 1")) && folders() == 1);

        window.click("#offer-recovered-0");
        window.await("saved", () -> !window.lab.session().isChanged());
        window.awaitDisk();
        assertThat(notes(file)).isEqualTo("copy 1");
        assertThat(window.dialogs.asked).as("it knows its file").isEmpty();
        assertThat(window.has("#offer-recovered")).isFalse();
        assertThat(copies()).isEmpty();
    }

    private long folders() {
        try (Stream<Path> all = Files.list(folder.resolve("autosave"))) {
            return all.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatIsNotWantedIsDiscardedAndCanBeHadBack() throws Exception {
        Path file = old("lenet.convscope");
        kill(file);
        open();
        window.await("the sentence", () -> window.has("#offer-recovered"));
        window.click("#offer-recovered-1");
        window.await("the file as it was saved", () -> window.text("#project").equals("as saved"));
        window.awaitDisk();
        assertThat(isChanged()).isFalse();
        assertThat(copies()).isEmpty();
        window.run(() -> window.<Button>find(".toast .button").fire());
        window.await("back again", () -> window.text("#project").equals("copy 1 •"));
        awaitCopies("copy 1");
        assertThat(window.get(() -> window.lab.session().file())).contains(file);
    }

    @Test
    void severalAreOfferedTheNewestFirst() throws Exception {
        kill(folder.resolve("a.convscope"), folder.resolve("b.convscope"), folder.resolve("c.convscope"));
        open();
        window.await("the newest", () -> window.text("#project").equals("copy 3 •"));
        window.await("the next", () -> window.has("#offer-leftover"));
        assertThat(window.text("#offer-leftover .offer-sentence")).contains("“copy 2”");
        window.click("#offer-leftover-1");
        window.await(
                "the oldest",
                () -> window.text("#offer-leftover .offer-sentence").contains("“copy 1”"));
        awaitCopies("copy 1", "copy 3");
        window.click("#offer-leftover-0");
        window.await("the question, since the other is not saved", () -> window.has("#question"));
        window.click("#answer-1");
        window.await("the oldest", () -> window.text("#project").equals("copy 1 •"));
        awaitCopies("copy 1");
        assertThat(window.has("#offer-leftover")).isFalse();
    }

    @Test
    void aFileThatWasSavedLaterIsNotReplaced() throws Exception {
        Path file = folder.resolve("lenet.convscope");
        kill(file);
        ProjectFile.write(file, noted("newer"));
        open();
        window.await("the sentence", () -> window.has("#offer-recovered"));
        assertThat(window.text("#offer-recovered .offer-sentence"))
                .endsWith(" Its file lenet.convscope was saved again later, so save this one under another name.");
        window.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(window.dialogs.asked).as("asks where to").containsExactly("save copy 1.convscope");
        assertThat(notes(file)).isEqualTo("newer");
    }

    @Test
    void whereNoCopiesCanBeKeptThatIsSaidOnce() throws Exception {
        Files.writeString(folder.resolve("autosave"), "in the way");
        open();
        window.await("the sentence", () -> window.find("#problem").getParent().isVisible());
        assertThat(window.text("#problem")).startsWith("No safety copies can be kept in " + folder.resolve("autosave"));
    }
}
