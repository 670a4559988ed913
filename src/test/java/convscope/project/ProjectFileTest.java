package convscope.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convscope.tensor.Tensor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFileTest {
    private static final Project OLD = RandomProjects.of(1);
    private static final Project NEW = RandomProjects.of(2);

    @TempDir
    Path folder;

    @Test
    void everyProjectComesBackToTheBit() throws Exception {
        int withWeights = 0;
        for (long seed = 0; seed < 300; seed++) {
            Project project = RandomProjects.of(seed);
            Path file = folder.resolve("프로젝트.convscope");
            ProjectFile.write(file, project);
            Project back = ProjectFile.read(file);
            String why = "seed " + seed;
            assertThat(back).as(why).isEqualTo(project);
            assertThat(bits(back)).as(why).isEqualTo(bits(project));
            withWeights += project.weights().isEmpty() ? 0 : 1;
        }
        assertThat(withWeights).isGreaterThan(200);
    }

    @Test
    void theSameProjectGivesTheSameBytesWhateverTheOrderOfItsWeights() throws Exception {
        Map<String, Tensor> shuffled = new HashMap<>(OLD.weights());
        Project same = new Project(
                OLD.title(), OLD.network(), shuffled, OLD.labels(), OLD.data(), OLD.training(), OLD.workbook());
        ProjectFile.write(folder.resolve("a"), OLD);
        ProjectFile.write(folder.resolve("b"), same);
        ProjectFile.write(folder.resolve("c"), ProjectFile.read(folder.resolve("a")));
        assertThat(folder.resolve("b")).hasSameBinaryContentAs(folder.resolve("a"));
        assertThat(folder.resolve("c")).hasSameBinaryContentAs(folder.resolve("a"));
    }

    @Test
    void entriesAreStoredAndWithoutTime() throws Exception {
        ProjectFile.write(folder.resolve("a"), OLD);
        try (ZipFile zip = new ZipFile(folder.resolve("a").toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName)).startsWith("project.json", "weights.safetensors");
            assertThat(zip.stream())
                    .allMatch(entry -> entry.getMethod()
                            == (entry.getName().equals("history.csv") ? ZipEntry.DEFLATED : ZipEntry.STORED));
            assertThat(zip.stream()).allMatch(entry -> entry.getTimeLocal().getYear() == 1980);
        }
    }

    @Test
    void aStreamIsReadAsAFileIs() throws Exception {
        ProjectFile.write(folder.resolve("a"), OLD);
        byte[] bytes = Files.readAllBytes(folder.resolve("a"));
        assertThat(ProjectFile.read(new ByteArrayInputStream(bytes), "a")).isEqualTo(OLD);
    }

    @Test
    void aSaveThatFailsLeavesTheOldFileWholeAndNothingBesideIt() throws Exception {
        Path file = folder.resolve("a.convscope");
        ProjectFile.write(file, OLD);
        AtomicFile broken = new AtomicFile((from, to, options) -> {
            throw new IOException("no space left");
        });
        assertThatThrownBy(() -> ProjectFile.write(file, NEW, broken))
                .isInstanceOf(ProjectFileException.class)
                .satisfies(e -> assertThat(Sentences.english(e))
                        .isEqualTo("a.convscope cannot be saved: the disk or the network reports “no space left”; "
                                + "check the drive and try again."));
        assertThat(ProjectFile.read(file)).isEqualTo(OLD);
        assertThat(names()).containsExactly("a.convscope");
    }

    @Test
    void aContentThatFailsHalfwayLeavesTheOldFileWhole() throws Exception {
        Path file = Files.writeString(folder.resolve("a"), "old");
        assertThatThrownBy(() -> new AtomicFile().write(file, out -> {
                    out.write(new byte[100_000]);
                    throw new IllegalStateException("halfway");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("a");
    }

    @Test
    void aDiskWithoutAtomicMovesGetsAnOrdinaryOne() throws Exception {
        Path file = folder.resolve("a.convscope");
        ProjectFile.write(file, OLD);
        AtomicFile plain = new AtomicFile((from, to, options) -> {
            if (Arrays.asList(options).contains(java.nio.file.StandardCopyOption.ATOMIC_MOVE)) {
                throw new AtomicMoveNotSupportedException(from.toString(), to.toString(), "network drive");
            }
            return Files.move(from, to, options);
        });
        ProjectFile.write(file, NEW, plain);
        assertThat(ProjectFile.read(file)).isEqualTo(NEW);
        assertThat(names()).containsExactly("a.convscope");
    }

    @Test
    void whatCouldNotBeReadAgainIsNotWritten() throws Exception {
        Path file = folder.resolve("a.convscope");
        ProjectFile.write(file, OLD);
        Map<String, Tensor> fewer = new LinkedHashMap<>(OLD.weights());
        fewer.remove(fewer.keySet().iterator().next());
        for (Project wrong : List.of(
                new Project("", OLD.network(), fewer, OLD.labels(), "mnist", Optional.empty()),
                new Project(
                        "",
                        OLD.network(),
                        OLD.weights(),
                        List.of("one", "2", "3", "4", "5", "6", "7"),
                        "",
                        Optional.empty()))) {
            assertThatThrownBy(() -> ProjectFile.write(file, wrong)).isInstanceOf(ProjectFileException.class);
        }
        assertThat(ProjectFile.read(file)).isEqualTo(OLD);
        assertThat(names()).containsExactly("a.convscope");
    }

    @Test
    void aFolderThatDoesNotExistIsSaid() {
        assertThatThrownBy(() -> ProjectFile.write(folder.resolve("none/a.convscope"), OLD))
                .satisfies(e -> assertThat(Sentences.english(e))
                        .isEqualTo("a.convscope cannot be saved: there is no such file or folder; check the name."));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }

    private static Map<String, List<Integer>> bits(Project project) {
        Map<String, List<Integer>> bits = new HashMap<>();
        project.weights().forEach((name, tensor) -> {
            List<Integer> raw = new java.util.ArrayList<>();
            for (float value : tensor.values()) {
                raw.add(Float.floatToRawIntBits(value));
            }
            bits.put(name, raw);
        });
        return bits;
    }
}
