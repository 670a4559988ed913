package convscope.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @TempDir
    Path folder;

    private SettingsFile file() {
        return new SettingsFile(folder.resolve("deep"), Locale.KOREA);
    }

    @Test
    void firstStartSpeaksTheSystemsLanguage() {
        assertThat(file().load().language()).isEqualTo("ko");
        assertThat(Settings.first(Locale.FRANCE).language()).isEqualTo("en");
    }

    @Test
    void whatIsSavedIsLoaded() throws IOException {
        Settings settings =
                new Settings("en", true, 150, 1600, 900, true, List.of(Path.of("a b.convscope"), Path.of("한글")), true);
        file().save(settings);
        assertThat(file().load()).isEqualTo(settings);
        try (var files = Files.list(folder.resolve("deep"))) {
            assertThat(files).as("no half-written file stays").hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "null", "[]", "{\"scale\": \"wide\"}", "{\"recent\": [\"\\u0000\"]}", "\u0000\u0001"})
    void damagedSettingsAreSetAside(String text) throws IOException {
        Path settings = folder.resolve("deep").resolve("settings.json");
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, text);
        assertThat(file().load()).isEqualTo(Settings.first(Locale.KOREA));
        assertThat(settings).doesNotExist();
        assertThat(settings.resolveSibling("settings.damaged.json")).hasContent(text);
    }

    @Test
    void strangeButReadableValuesAreBroughtIntoRange() throws IOException {
        Path settings = folder.resolve("deep").resolve("settings.json");
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, "{\"scale\": 9000, \"width\": -1, \"language\": \"xx\", \"later\": 1}");
        Settings loaded = file().load();
        assertThat(loaded.scale()).isEqualTo(Settings.MOST_SCALE);
        assertThat(loaded.width()).isEqualTo(800);
        assertThat(loaded.language()).isEqualTo("en");
        assertThat(loaded.height()).as("missing: as first").isEqualTo(800);
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoError() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "");
        SettingsFile file = new SettingsFile(blocked, Locale.ENGLISH);
        file.save(Settings.first(Locale.ENGLISH));
        assertThat(file.load()).isEqualTo(Settings.first(Locale.ENGLISH));
    }

    @Test
    void recentFilesAreNewestFirstAndFew() {
        Settings settings = Settings.first(Locale.ENGLISH);
        for (int i = 0; i < 20; i++) {
            settings = settings.withRecent(Path.of("p" + i % 10));
        }
        assertThat(settings.recent()).hasSize(Settings.MOST_RECENT).startsWith(Path.of("p9"), Path.of("p8"));
        assertThat(settings.withoutRecent(Path.of("p9")).recent()).doesNotContain(Path.of("p9"));
    }

    @Test
    void theFolderIsWhereTheSystemKeepsSettings() {
        assertThat(find("Linux", Map.of("XDG_CONFIG_HOME", "/x"))).isEqualTo(Path.of("/x", "convscope"));
        assertThat(find("Linux", Map.of())).isEqualTo(Path.of("/home/u", ".config", "convscope"));
        assertThat(find("Mac OS X", Map.of()))
                .isEqualTo(Path.of("/home/u", "Library", "Application Support", "ConvScope"));
        assertThat(find("Windows 11", Map.of("APPDATA", "/a"))).isEqualTo(Path.of("/a", "ConvScope"));
    }

    private static Path find(String system, Map<String, String> environment) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.home", "/home/u");
        return SettingsFolder.find(properties, environment);
    }
}
