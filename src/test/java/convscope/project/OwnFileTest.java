package convscope.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convscope.spec.NetworkSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFileTest {
    private static final Project ONE = new Project(
            "one", new NetworkSpec("nothing yet", List.of()), Map.of(), List.of(), "mnist", Optional.empty());
    private static final Project TWO = ONE.withTitle("two, which is longer");

    @TempDir
    Path folder;

    private final OwnFile own = new OwnFile();

    @Test
    void theRightMovesWithSaveAsAndIsGivenBack() throws Exception {
        Path first = folder.resolve("first.convscope");
        Path second = folder.resolve("second.convscope");
        own.save(first, ONE);
        assertThatThrownBy(() -> ProjectLock.of(first)).isInstanceOf(ProjectFileException.class);
        own.save(second, TWO);
        ProjectLock.of(first).close();
        assertThatThrownBy(() -> ProjectLock.of(second)).isInstanceOf(ProjectFileException.class);
        own.close();
        ProjectLock.of(second).close();
        assertThat(ProjectFile.read(first)).isEqualTo(ONE);
        assertThat(ProjectFile.read(second)).isEqualTo(TWO);
    }

    @Test
    void aFileOfAnotherWindowIsLookedAtAndNeverWritten() throws Exception {
        Path file = folder.resolve("theirs.convscope");
        ProjectFile.write(file, ONE);
        try (ProjectLock theirs = ProjectLock.of(file)) {
            assertThat(own.opened(file)).isFalse();
            assertThatThrownBy(() -> own.save(file, TWO)).hasMessageContaining("project.locked");
            own.save(folder.resolve("mine.convscope"), TWO);
            assertThat(theirs).isNotNull();
        }
        assertThat(ProjectFile.read(file)).isEqualTo(ONE);
        assertThat(own.opened(file)).as("they have closed it").isTrue();
        own.close();
    }

    @Test
    void arefusedSaveAsLeavesTheRightWhereItWas() throws Exception {
        Path file = folder.resolve("mine.convscope");
        Path taken = Files.createDirectory(folder.resolve("folder.convscope"));
        own.save(file, ONE);
        assertThatThrownBy(() -> own.save(taken, TWO)).hasMessageContaining("project.not-a-file");
        assertThatThrownBy(() -> ProjectLock.of(file)).isInstanceOf(ProjectFileException.class);
        ProjectLock.of(taken).close();
        own.save(file, TWO);
        assertThat(ProjectFile.read(file)).isEqualTo(TWO);
        own.close();
    }

    @Test
    void whatAnotherProgramHasWrittenSinceIsNotWrittenOver() throws Exception {
        Path file = folder.resolve("shared.convscope");
        ProjectFile.write(file, ONE);
        assertThat(own.opened(file)).isTrue();
        ProjectFile.write(file, TWO);
        assertThatThrownBy(() -> own.save(file, ONE)).hasMessageContaining("project.written-elsewhere");
        assertThat(ProjectFile.read(file)).isEqualTo(TWO);
        assertThat(own.opened(file)).as("read again").isTrue();
        own.save(file, ONE);
        Files.delete(file);
        own.save(file, TWO);
        assertThat(ProjectFile.read(file))
                .as("what is gone can be written again")
                .isEqualTo(TWO);
        own.close();
    }

    @Test
    void twoNamesOfOneFileAreOneFile() throws Exception {
        Path file = folder.resolve("real.convscope");
        ProjectFile.write(file, ONE);
        Path link = Files.createSymbolicLink(folder.resolve("link.convscope"), file);
        assertThat(own.opened(link)).isTrue();
        assertThatThrownBy(() -> ProjectLock.of(file)).isInstanceOf(ProjectFileException.class);
        assertThat(own.opened(file)).isTrue();
        own.close();
    }
}
