package convscope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
    @Test
    void oneFileOpensTheWindowAndAnythingElseIsACommand(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a b.convscope"), "");
        assertThat(Launcher.file(file.toString())).contains(file);
        assertThat(Launcher.file(file.toString(), "x")).isEmpty();
        assertThat(Launcher.file(folder.toString())).isEmpty();
        assertThat(Launcher.file("train")).isEmpty();
        assertThat(Launcher.file("\0")).isEmpty();
        assertThat(Launcher.file()).isEmpty();
    }

    @Test
    void linuxNeedsAnXServer() {
        assertThat(Launcher.displayPossible("Linux", Map.of())).isFalse();
        assertThat(Launcher.displayPossible("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")))
                .isFalse();
        assertThat(Launcher.displayPossible("Linux", Map.of("DISPLAY", ":0"))).isTrue();
        assertThat(Launcher.displayPossible("Windows 11", Map.of())).isTrue();
    }
}
