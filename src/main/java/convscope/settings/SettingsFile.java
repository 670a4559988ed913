package convscope.settings;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The settings as a file, {@code settings.json}.
 *
 * <p>Never in the way: a file that cannot be read is set aside as {@code settings.damaged.json} and the first settings
 * are used; a folder that cannot be written costs a line in the log. Writes are atomic.
 */
public final class SettingsFile {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private static final long MOST_BYTES = 1 << 20;

    private final Path file;
    private final Locale system;
    private final JsonMapper json = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // a newer version's settings stay usable
            .build();

    /**
     * @param folder where the file lives; made when first needed
     * @param system language of the system, for the first start
     */
    public SettingsFile(Path folder, Locale system) {
        file = folder.resolve("settings.json");
        this.system = system;
    }

    /** The settings kept, or those of a first start. */
    public Settings load() {
        if (!Files.isRegularFile(file)) {
            return Settings.first(system);
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new IOException("larger than " + MOST_BYTES + " bytes");
            }
            return Objects.requireNonNull(json.readValue(Files.readAllBytes(file), Stored.class))
                    .settings(Settings.first(system));
        } catch (IOException | JacksonException | IllegalArgumentException | NullPointerException damaged) {
            setAside(damaged);
            return Settings.first(system);
        }
    }

    /** Keeps these settings. */
    public void save(Settings settings) {
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(file.getParent(), "settings", ".new");
            try {
                Files.write(fresh, json.writeValueAsBytes(Stored.of(settings)));
                replace(fresh);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException | JacksonException failed) {
            LOG.warn("The settings could not be kept in {}: {}", file, failed.toString());
        }
    }

    private void replace(Path fresh) throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException plain) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void setAside(Exception damaged) {
        Path aside = file.resolveSibling("settings.damaged.json");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            LOG.warn("The settings in {} cannot be read ({}); they are now {}", file, damaged.toString(), aside);
        } catch (IOException stuck) {
            LOG.warn("The settings in {} cannot be read ({}) nor set aside ({})", file, damaged, stuck.toString());
        }
    }

    /** The file's fields; one that is missing keeps its first value. */
    private record Stored(
            String language,
            Boolean dark,
            Integer scale,
            Integer width,
            Integer height,
            Boolean maximized,
            List<String> recent,
            Boolean reducedMotion) {
        static Stored of(Settings settings) {
            return new Stored(
                    settings.language(),
                    settings.dark(),
                    settings.scale(),
                    settings.width(),
                    settings.height(),
                    settings.maximized(),
                    settings.recent().stream().map(Path::toString).toList(),
                    settings.reducedMotion());
        }

        Settings settings(Settings first) {
            return new Settings(
                    or(language, first.language()),
                    or(dark, first.dark()),
                    or(scale, first.scale()),
                    or(width, first.width()),
                    or(height, first.height()),
                    or(maximized, first.maximized()),
                    recent == null
                            ? first.recent()
                            : recent.stream()
                                    .filter(Objects::nonNull)
                                    .map(Path::of)
                                    .toList(),
                    or(reducedMotion, first.reducedMotion()));
        }

        private static <T> T or(T kept, T first) {
            return kept == null ? first : kept;
        }
    }
}
