package convscope.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The folder of settings and log, where each system keeps such things. */
public final class SettingsFolder {
    /** System property that names another folder. */
    public static final String PROPERTY = "convscope.settings";

    private SettingsFolder() {}

    /** The folder of this user on this machine; it need not exist yet. */
    public static Path find() {
        return find(System.getProperties(), System.getenv());
    }

    static Path find(Properties properties, Map<String, String> environment) {
        String chosen = properties.getProperty(PROPERTY);
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen);
        }
        Path home = Path.of(properties.getProperty("user.home", "."));
        String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return from(environment.get("APPDATA"), home.resolve("AppData").resolve("Roaming"))
                    .resolve("ConvScope");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("ConvScope");
        }
        return from(environment.get("XDG_CONFIG_HOME"), home.resolve(".config")).resolve("convscope");
    }

    private static Path from(String given, Path otherwise) {
        return given == null || given.isBlank() ? otherwise : Path.of(given);
    }
}
