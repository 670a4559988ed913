package convscope;

import convscope.cli.WindowBench.NoWindow;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How long a program of its own takes from its start until its window is painted, by the clock of who starts it: the system's own
 * word of when a process began is a second off at worst.
 *
 * <p>It is started as this one was: by the same launcher if it is the installed program, else by the same Java with the same
 * options, which decide whether classes come ready from an archive.
 */
final class StartMeasurement {
    /** The system property by which a program says that its window is painted, and ends. */
    static final String REPORT = "convscope.report-start";

    /** The system property in which a launcher that becomes a Java says what it was. */
    private static final String LAUNCHER = "convscope.launcher";

    /** What it says then. */
    static final String PAINTED = "painted";

    private static final int STARTS = 3;

    private StartMeasurement() {}

    /** Median seconds of three starts, each with settings of its own, after one that gets the classes ready. */
    static double seconds() throws NoWindow {
        once();
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            seconds.add(once());
        }
        Collections.sort(seconds);
        return seconds.get(STARTS / 2);
    }

    private static double once() throws NoWindow {
        try {
            Path settings = Files.createTempDirectory("convscope-bench");
            ProcessBuilder builder = program("-D" + REPORT + "=true", "-Dconvscope.settings=" + settings)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            long start = System.nanoTime();
            Process program = builder.start();
            try (BufferedReader said = program.inputReader()) {
                if (!PAINTED.equals(said.readLine())) {
                    throw new NoWindow("the program opened no window");
                }
                double seconds = (System.nanoTime() - start) / 1e9;
                program.onExit().join(); // so that the next start has the machine for itself
                return seconds;
            }
        } catch (IOException e) {
            throw new NoWindow("the program was not started: " + e.getMessage());
        }
    }

    private static ProcessBuilder program(String... properties) throws NoWindow {
        String self = ProcessHandle.current()
                .info()
                .command()
                .orElseThrow(() -> new NoWindow("the system does not say how this program was started"));
        boolean plainJava = Path.of(self).getFileName().toString().matches("javaw?(\\.exe)?");
        String launcher = System.getProperty(LAUNCHER, plainJava ? null : self);
        if (launcher != null) {
            ProcessBuilder installed = new ProcessBuilder(launcher);
            installed.environment().put("JAVA_TOOL_OPTIONS", String.join(" ", properties));
            // the launcher leaves a word for itself there, by which its own child would take itself for it
            installed.environment().keySet().removeIf(name -> name.startsWith("_JPACKAGE"));
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
