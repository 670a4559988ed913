package convscope.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that is killed while it saves leaves the old file or the new one, whole. Three hundred kills with
 * {@code -Dconvscope.kills=300}, which take some minutes; the usual build has fewer.
 */
class KilledSaveTest {
    private static final int KILLS = Integer.getInteger("convscope.kills", 6);
    private static final int LATEST_MILLISECONDS = 400;

    @TempDir
    Path folder;

    @Test
    void theOldOrTheNewFileIsWholeEveryTime() throws Exception {
        Path file = folder.resolve("a.convscope");
        Project old = KilledSave.project(1);
        Project other = KilledSave.project(2);
        ProjectFile.write(file, old);
        Random random = new Random(1);
        int[] found = new int[2];
        int halfway = 0;
        int kill = 0;
        // on a busy machine more kills come before the save has begun
        for (; kill < KILLS || halfway <= KILLS / 3 && kill < 10 * KILLS; kill++) {
            Process program = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xshare:auto",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            KilledSave.class.getName(),
                            file.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader said =
                    new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
                assertThat(said.readLine()).isEqualTo("ready");
                Thread.sleep(random.nextInt(LATEST_MILLISECONDS), random.nextInt(1_000_000));
                program.destroyForcibly().waitFor();
            }
            Project left = ProjectFile.read(file);
            assertThat(left).as("after kill %d", kill + 1).isIn(old, other);
            found[left.equals(old) ? 0 : 1]++;
            for (Path part : parts()) {
                halfway++;
                Files.delete(part);
            }
        }
        System.out.printf(
                "%d kills: %d left the one file, %d the other, all whole; %d came in the middle of a save%n",
                kill, found[0], found[1], halfway);
        assertThat(halfway).as("kills in the middle of a save").isGreaterThan(KILLS / 3);
    }

    private List<Path> parts() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(".part")).toList();
        }
    }
}
