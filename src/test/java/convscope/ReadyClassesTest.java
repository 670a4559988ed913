package convscope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of classes, with a program of one class that ends with the status it is told. */
class ReadyClassesTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void makeProgram() throws IOException {
        Path source = Files.writeString(folder.resolve("Program.java"), """
                public class Program {
                    public static void main(String[] arguments) throws Exception {
                        java.nio.file.Files.writeString(java.nio.file.Path.of(arguments[1]),
                            System.getProperty("convscope.ready-classes") + " " + System.getProperty("given"));
                        System.exit(Integer.parseInt(arguments[0]));
                    }
                }
                """);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()))
                .isZero();
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Program");
        Path place = Files.createDirectory(folder.resolve("place"));
        jar = place.resolve("program.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            entries.putNextEntry(new ZipEntry("Program.class"));
            Files.copy(folder.resolve("Program.class"), entries);
        }
    }

    @Test
    void theFirstStartMakesTheArchiveAndTheSecondTakesItsClassesFromIt() throws IOException {
        assertThat(loadedFromArchive()).isFalse();
        assertThat(archives()).hasSize(1);
        assertThat(loadedFromArchive()).isTrue();
        assertThat(archives()).hasSize(1);
    }

    @Test
    void theProgramIsToldThatItNeedNotStartAnotherAndGetsWhatWasGivenBlanksAndAll() throws IOException {
        Path blank = Files.createDirectory(folder.resolve("a place")).resolve("a program.jar");
        Files.move(jar, blank);
        Path said = folder.resolve("what it said");
        int status = new ReadyClasses(JAVA, blank).run(List.of("-Dgiven=1 2"), "0", said.toString());
        assertThat(status).isZero();
        assertThat(said).hasContent("true 1 2");
    }

    @Test
    void anotherJarGetsAnotherArchiveAndTheOldOneGoes() throws IOException {
        loadedFromArchive();
        List<Path> before = archives();
        Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
        assertThat(loadedFromArchive()).isFalse();
        assertThat(archives()).hasSize(1).doesNotContainAnyElementsOf(before);
        Path library = Files.createDirectory(jar.resolveSibling("lib")).resolve("a.jar");
        Files.copy(jar, library);
        assertThat(loadedFromArchive()).isFalse();
    }

    @Test
    void aProgramThatFailsLeavesNoArchiveAndItsStatusIsHandedOn() throws IOException {
        assertThat(new ReadyClasses(JAVA, jar)
                        .run(List.of(), "3", folder.resolve("said").toString()))
                .isEqualTo(3);
        assertThat(archives()).isEmpty();
    }

    @Test
    void aJavaThatMakesNoArchiveIsAskedOnce() throws IOException {
        ReadyClasses classes = new ReadyClasses(JAVA, jar);
        assertThat(classes.isOfUse()).isTrue();
        classes.run(
                List.of("-XX:ArchiveClassesAtExit=" + folder.resolve("elsewhere")), // the last counts
                "0",
                folder.resolve("said").toString());
        assertThat(archives()).hasSize(1);
        assertThat(classes.isOfUse()).isFalse();
    }

    @Test
    void whatIsNotStartedAsAJarOpensItsOwnWindow() {
        assertThat(System.getProperty("java.class.path")).contains("classes");
        assertThat(ReadyClasses.window()).isEmpty();
    }

    private boolean loadedFromArchive() throws IOException {
        Path log = folder.resolve("loaded");
        int status = new ReadyClasses(JAVA, jar)
                .run(
                        List.of("-Xlog:class+load:file=" + log),
                        "0",
                        folder.resolve("said").toString());
        assertThat(status).isZero();
        return Files.readString(log)
                .lines()
                .anyMatch(line -> line.matches(".*\\bProgram source: shared objects file.*"));
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(jar.getParent())) {
            return files.filter(file -> file.toString().contains(".jsa")).toList();
        }
    }
}
