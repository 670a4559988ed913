package convscope.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convscope.text.Texts;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutosaveTest {
    private static final Project PROJECT = LargerProjects.of(1);

    @TempDir
    Path folder;

    /** A clock that is set by hand. */
    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-03-01T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** A program that keeps a copy and then waits to be killed. */
    public static final class Program {
        private Program() {}

        public static void main(String[] arguments) throws Exception {
            Autosave autosave = Autosave.in(Path.of(arguments[0]), Clock.systemUTC());
            autosave.keep(PROJECT, Optional.of(Path.of("/home/kim/lenet.convscope")));
            ProjectLock lock = ProjectLock.of(Path.of(arguments[1]));
            System.out.println("ready");
            Thread.sleep(600_000);
            lock.close();
        }
    }

    @Test
    void aKilledProgramsWorkIsFoundAndTheLivingOnesIsNot() throws Exception {
        Path file = folder.resolve("mine.convscope");
        Path copies = folder.resolve("copies");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        copies.toString(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo("ready");
            assertThat(Recovery.find(copies, ZoneOffset.UTC)).isEmpty();
            assertThatThrownBy(() -> ProjectLock.of(file))
                    .isInstanceOf(ProjectFileException.class)
                    .satisfies(e -> assertThat(Sentences.english(e))
                            .isEqualTo("mine.convscope cannot be saved: another ConvScope has it open for writing; "
                                    + "close it there or save under another name."));
        } finally {
            program.destroyForcibly().waitFor();
        }
        List<Recovery.Found> found = Recovery.find(copies, ZoneOffset.UTC);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).project()).isEqualTo(PROJECT);
        assertThat(found.get(0).origin()).contains(Path.of("/home/kim/lenet.convscope"));
        found.get(0).discard();
        assertThat(Recovery.find(copies, ZoneOffset.UTC)).isEmpty();
        ProjectLock.of(file).close();
        assertThat(files(folder)).doesNotContain(".mine.convscope.lock");
    }

    @Test
    void clearsUpAfterSavingAndClosing() throws Exception {
        Hand clock = new Hand();
        try (Autosave autosave = Autosave.in(folder, clock)) {
            autosave.keep(PROJECT, Optional.empty());
            Path own = Files.list(folder).toList().get(0);
            assertThat(files(own)).containsExactlyInAnyOrder("alive.lock", "project.convscope", "origin.json");
            autosave.forget();
            assertThat(files(own)).containsExactly("alive.lock");
        }
        assertThat(files(folder)).isEmpty();
    }

    @Test
    void theSentenceSaysWhatWasRecovered() throws Exception {
        Path left = Files.createDirectory(folder.resolve("left"));
        ProjectFile.write(left.resolve("project.convscope"), PROJECT);
        Instant saved = Instant.parse("2026-03-01T10:01:02Z");
        new Recovery.Origin(Optional.empty(), "project 1", saved.toEpochMilli(), 2, 128)
                .write(left.resolve("origin.json"));
        Recovery.Found found = Recovery.find(folder, ZoneId.of("Asia/Seoul")).get(0);
        assertThat(Texts.of(Locale.ENGLISH).get(found.sentence()))
                .isEqualTo("ConvScope ended unexpectedly; “project 1” was recovered as it was at 2026-03-01 19:01:02, "
                        + "after 2 epochs and 128 batches of training.");
        assertThat(found.origin()).isEmpty();
        new Recovery.Origin(Optional.empty(), "project 1", saved.toEpochMilli(), 5, 0)
                .write(left.resolve("origin.json"));
        assertThat(Texts.of(Locale.ENGLISH)
                        .get(Recovery.find(folder, ZoneId.of("Asia/Seoul"))
                                .get(0)
                                .sentence()))
                .endsWith("after 5 epochs of training.");
    }

    @Test
    void whatIsHalfOrForeignIsClearedAwayOrReadWithoutItsOrigin() throws Exception {
        Path half = Files.createDirectory(folder.resolve("half"));
        Files.write(half.resolve("project.convscope"), new byte[] {'P', 'K', 3});
        Files.createDirectory(folder.resolve("empty"));
        Path odd = Files.createDirectory(folder.resolve("odd"));
        ProjectFile.write(odd.resolve("project.convscope"), PROJECT);
        Files.writeString(odd.resolve("origin.json"), "{\"file\": 5");
        assertThat(Recovery.find(folder, ZoneOffset.UTC)).hasSize(1);
        assertThat(files(folder)).containsExactly("odd");
        assertThat(Recovery.find(folder.resolve("none"), ZoneOffset.UTC)).isEmpty();
    }

    @Test
    void oneWriterAtATime() throws Exception {
        Path file = folder.resolve("a.convscope");
        try (ProjectLock lock = ProjectLock.of(file)) {
            assertThatThrownBy(() -> ProjectLock.of(file)).isInstanceOf(ProjectFileException.class);
            assertThat(lock).isNotNull();
        }
        ProjectLock.of(file).close();
        assertThat(files(folder)).isEmpty();
    }

    @Test
    void aFolderIsRememberedFromWhereTheProjectLiesAndAskedForWhenItIsGone() throws Exception {
        Path project = Files.createDirectories(folder.resolve("work")).resolve("a.convscope");
        Path images = Files.createDirectories(folder.resolve("사진/cats"));
        DataReference reference = DataReference.NONE.withFolder(images, project);
        assertThat(reference.folder()).contains("../사진/cats");
        assertThat(reference.folder(project)).contains(images);
        assertThat(reference.isMissing(project)).isFalse();
        Files.delete(images);
        assertThat(reference.isMissing(project)).isTrue();
        assertThat(DataReference.NONE.isMissing(project)).isFalse();
    }

    private static List<String> files(Path in) throws Exception {
        try (Stream<Path> files = Files.list(in)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }
}
