package convscope;

import convscope.cli.WindowBench.NoWindow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How long a program of its own takes from its start until its window is painted.
 *
 * <p>It is started as this one was: by the same launcher if it is the installed program, else by the same Java with the same
 * options, which decide whether classes come ready from an archive.
 */
final class StartMeasurement {
    /** The system property by which a program says how long it took, and ends. */
    static final String REPORT = "convscope.report-start";

    private static final int STARTS = 3;

    private StartMeasurement() {}

    /** Median seconds of three starts, each with settings of its own. */
    static double seconds() throws NoWindow {
        List<Long> milliseconds = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            milliseconds.add(once());
        }
        Collections.sort(milliseconds);
        return milliseconds.get(STARTS / 2) / 1e3;
    }

    private static long once() throws NoWindow {
        try {
            Path settings = Files.createTempDirectory("convscope-bench");
            Process program = program("-D" + REPORT + "=true", "-Dconvscope.settings=" + settings)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (program.waitFor() != 0 || !said.matches("\\d+")) {
                throw new NoWindow("the program opened no window"); // it ran the demonstration instead
            }
            return Long.parseLong(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoWindow("interrupted");
        }
    }

    private static ProcessBuilder program(String... properties) throws NoWindow {
        String self = ProcessHandle.current()
                .info()
                .command()
                .orElseThrow(() -> new NoWindow("the system does not say how this program was started"));
        if (!Path.of(self).getFileName().toString().matches("javaw?(\\.exe)?")) {
            ProcessBuilder installed = new ProcessBuilder(self);
            installed.environment().put("JAVA_TOOL_OPTIONS", String.join(" ", properties));
            return installed;
        }
        List<String> command = new ArrayList<>(List.of(self));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-X"))
                .forEach(command::add);
        command.addAll(List.of(properties));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName()));
        return new ProcessBuilder(command);
    }
}
