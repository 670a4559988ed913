package convscope;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The classes of a start, read, verified and linked beforehand, in an archive beside the program's jar; half of a start is otherwise
 * spent on that.
 *
 * <p>Only a Java's command line names an archive (<a href="https://openjdk.org/jeps/350">JEP 350</a>), and nobody types one for
 * {@code java -jar convscope.jar}. So that program starts another, which takes the archive and opens the window, and waits for its
 * end. The first start finds none and makes it as it ends; whatever else is put where the program lies makes it anew.
 *
 * <p>Every millisecond here is one of the start, hence plain loops.
 */
final class ReadyClasses {
    /** The system property that a program has which was started with the archive. */
    static final String TAKEN = "convscope.ready-classes";

    /**
     * The second compiler comes twenty times later than by itself, in loops ten times: until the window is there it would only
     * take a core from it.
     */
    static final List<String> LATE_COMPILER = List.of(
            "-XX:Tier4InvocationThreshold=100000",
            "-XX:Tier4MinInvocationThreshold=12000",
            "-XX:Tier4CompileThreshold=300000",
            "-XX:Tier4BackEdgeThreshold=400000");

    /** Whoever gives these wants this very program: to debug it, or to take classes from elsewhere. */
    private static final List<String> OWN_WAYS = List.of(
            "-agent",
            "-javaagent",
            "-Xrun",
            "-Xdebug",
            "-Xshare",
            "-XX:SharedArchiveFile",
            "-XX:ArchiveClassesAtExit",
            "-XX:AOT",
            "-XX:StartFlightRecording",
            "-Dcom.sun.management",
            "--patch-module",
            "--limit-modules",
            "--upgrade-module-path");

    /** The status of a program that was started with the archive and can show no window. */
    static final int NO_WINDOW = 77;

    private static final String PREFIX = "convscope-";
    private static final String SUFFIX = ".jsa";
    /** An archive, or one that the program of this number is making. */
    private static final Pattern ARCHIVE = Pattern.compile("convscope-[0-9a-f]+\\.jsa(?:\\.([0-9]{1,18}))?");

    private static final int LAST_SECONDS = 15;
    private static final boolean WINDOWS = File.separatorChar == '\\';

    private final Path java;
    private final Path jar;
    private final Path archive;

    /**
     * The archive for a jar and the libraries in the folder {@code lib} beside it.
     *
     * @param java the command of the Java that runs it
     */
    ReadyClasses(Path java, Path jar) {
        this.java = java;
        this.jar = jar;
        archive = jar.resolveSibling(PREFIX + Long.toHexString(fingerprint(jar)) + SUFFIX);
    }

    /**
     * Opens the window in a program that takes its classes from the archive, and waits for its end.
     *
     * @param arguments what this program was given
     * @return the other program's status; empty if this one has to open the window: it was not started as a jar, its folder cannot be
     *     written, or its Java was given options that are meant for just this program
     */
    static OptionalInt window(String... arguments) {
        String jar = System.getProperty("java.class.path");
        Path java = Path.of(System.getProperty("java.home"), "bin", WINDOWS ? "javaw.exe" : "java");
        if (System.getProperty(TAKEN) != null
                || !jar.endsWith(".jar")
                || jar.contains(File.pathSeparator)
                || !Files.isExecutable(java)) {
            return OptionalInt.empty();
        }
        List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
        if (hasOwnWay(options)) {
            return OptionalInt.empty();
        }
        ReadyClasses classes = new ReadyClasses(java, Path.of(jar).toAbsolutePath());
        if (!classes.isOfUse()) {
            return OptionalInt.empty();
        }
        try {
            int status = classes.run(options, arguments);
            return status == NO_WINDOW ? OptionalInt.empty() : OptionalInt.of(status);
        } catch (IOException notStarted) {
            return OptionalInt.empty();
        }
    }

    /** Whether there is an archive, or one can be made; an empty one stands for a Java that makes none. */
    boolean isOfUse() {
        File file = archive.toFile();
        return !archive.toString().contains(File.pathSeparator)
                && (file.exists() ? file.length() > 0 : Files.isWritable(archive.getParent()));
    }

    private static boolean hasOwnWay(List<String> options) {
        for (String option : options) {
            for (String way : OWN_WAYS) {
                if (option.startsWith(way)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whatever decides if an archive fits: the Java, and name, length and time of each jar. */
    private static long fingerprint(Path jar) {
        long fingerprint = 31L * System.getProperty("java.vm.version").hashCode() + fingerprint(jar.toFile());
        File[] libraries = jar.resolveSibling("lib").toFile().listFiles();
        if (libraries != null) {
            for (File library : libraries) {
                fingerprint += fingerprint(library); // in any order
            }
        }
        return fingerprint;
    }

    private static long fingerprint(File file) {
        return (31L * file.getPath().hashCode() + file.length()) * 31 + file.lastModified();
    }

    /**
     * Runs the jar with its archive, or makes one as it ends with status 0.
     *
     * @param options for its Java
     * @return its status
     * @throws IOException if it cannot be started
     */
    int run(List<String> options, String... arguments) throws IOException {
        boolean ready = Files.exists(archive);
        // another start may be making one too
        Path made = archive.resolveSibling(
                archive.getFileName() + "." + ProcessHandle.current().pid());
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.add(ready ? "-XX:SharedArchiveFile=" + archive : "-XX:ArchiveClassesAtExit=" + made);
        // what Java says of an archive is nobody's concern: without it the start takes longer, that is all
        command.addAll(List.of("-Xlog:disable", "-Xlog:all=error:stderr", "-Xlog:cds*=off"));
        command.addAll(LATE_COMPILER);
        command.addAll(options);
        command.addAll(List.of("-D" + TAKEN + "=true", "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        Process program = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(program)));
        int status = program.onExit().join().exitValue();
        if (!ready) {
            keep(made, status == 0);
        }
        return status;
    }

    /** Whatever happens here, the window has been there. */
    private void keep(Path made, boolean sound) {
        try {
            if (!sound) {
                Files.deleteIfExists(made);
                return;
            }
            if (!Files.exists(made)) {
                Files.createFile(made); // so that nobody tries again
            }
            Files.move(made, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            deleteOthers();
        } catch (IOException inUse) {
            // another start makes one
        }
    }

    /** Who ends this program means the window. */
    private static void end(Process program) {
        if (program.isAlive()) {
            program.destroy();
            try {
                program.waitFor(LAST_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Archives of jars that are no longer there, and what programs that were killed had begun. */
    private void deleteOthers() {
        try (Stream<Path> files = Files.list(archive.getParent())) {
            for (Path file : files.filter(this::isLeftOver).toList()) {
                Files.delete(file);
            }
        } catch (IOException inUse) {
            // on Windows a program that runs holds its archive; the next one made deletes it
        }
    }

    private boolean isLeftOver(Path file) {
        Matcher name = ARCHIVE.matcher(file.getFileName().toString());
        return name.matches()
                && !file.equals(archive)
                && (name.group(1) == null
                        || ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty());
    }
}
