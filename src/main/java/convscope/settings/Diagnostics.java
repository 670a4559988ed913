package convscope.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What someone who helps wants to know: program, Java, system, memory, settings, the end of the log.
 *
 * <p>English whatever the language of the window, since it is made to be sent on.
 */
public final class Diagnostics {
    private static final int LOG_LINES = 60;

    private final Path folder;

    /**
     * @param folder of settings and log
     */
    public Diagnostics(Path folder) {
        this.folder = folder;
    }

    /** Where the log is. */
    public Path folder() {
        return folder;
    }

    /**
     * The whole text, one fact a line.
     *
     * @param settings those in force
     * @param more what the caller knows, such as what computes
     */
    public String text(Settings settings, List<String> more) {
        Runtime memory = Runtime.getRuntime();
        List<String> lines = new ArrayList<>();
        lines.add(Program.NAME + " " + Program.version().orElse("(not packaged)"));
        lines.add("Java " + property("java.version") + ", " + property("java.vendor"));
        lines.add(property("os.name") + " " + property("os.version") + ", " + property("os.arch") + ", "
                + memory.availableProcessors() + " processors");
        lines.add(String.format(
                Locale.ROOT,
                "heap %d of %d MB",
                memory.totalMemory() - memory.freeMemory() >> 20,
                memory.maxMemory() >> 20));
        lines.addAll(more);
        lines.add(settings.toString());
        lines.add("");
        lines.addAll(log());
        return String.join("\n", lines) + "\n";
    }

    private static String property(String name) {
        return System.getProperty(name, "?");
    }

    private List<String> log() {
        Path file = folder.resolve(LogSetup.FILE);
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            List<String> all = text.lines().toList();
            return all.subList(Math.max(0, all.size() - LOG_LINES), all.size());
        } catch (IOException unreadable) {
            return List.of("no log: " + unreadable);
        }
    }
}
