package convscope;

import convscope.cli.Commands;
import convscope.cli.Console;
import convscope.cli.Equipment;
import convscope.cli.WindowBench;
import convscope.data.DataLibrary;
import convscope.data.catalogue.Catalogue;
import convscope.engine.dl4j.Dl4jEngine;
import convscope.settings.SettingsFolder;
import convscope.text.Texts;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Starts the program: without arguments, or with a file, it opens the window; with a command it runs headless. Where there
 * is no display it says so and runs the command {@code demo}.
 */
public final class Launcher {
    /** Longest time that a command has to come to an end after Ctrl-C; a step of a large network takes seconds. */
    private static final int STOP_SECONDS = 20;

    private Launcher() {}

    public static void main(String[] arguments) {
        Optional<Path> file = file(arguments);
        if (arguments.length > 0 && file.isEmpty()) {
            System.exit(command(arguments));
        }
        if (displayPossible(System.getProperty("os.name", ""), System.getenv())) {
            ReadyClasses.window(arguments).ifPresent(System::exit);
            try {
                window(file);
                return;
            } catch (App.NoDisplayException none) {
                if (System.getProperty(ReadyClasses.TAKEN) != null) {
                    System.exit(ReadyClasses.NO_WINDOW); // whoever started this one says so
                }
                System.err.println(texts().get("launch.no-window", none.getMessage()));
            }
        } else {
            System.err.println(texts().get("launch.no-display"));
        }
        // who measures a start does not want the demonstration
        System.exit(Boolean.getBoolean(StartMeasurement.REPORT) ? 1 : command("demo"));
    }

    private static Texts texts() {
        return Texts.of(Locale.getDefault());
    }

    /** The file to open, if that is what the arguments name. */
    static Optional<Path> file(String... arguments) {
        try {
            return Optional.of(arguments)
                    .filter(all -> all.length == 1)
                    .map(all -> Path.of(all[0]))
                    .filter(Files::isRegularFile);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /** Whether it is worth trying: on Linux JavaFX speaks to an X server only, under Wayland too. */
    static boolean displayPossible(String system, Map<String, String> environment) {
        return !system.equals("Linux")
                || !environment.getOrDefault("DISPLAY", "").isBlank();
    }

    /** Opens the window. */
    private static void window(Optional<Path> file) throws App.NoDisplayException {
        // sample and settings are read while JavaFX starts
        WindowParts begun = WindowParts.begin();
        CompletableFuture<App.Parts> parts = CompletableFuture.supplyAsync(begun::parts);
        boolean measured = Boolean.getBoolean(StartMeasurement.REPORT);
        App.launch(parts::join, file, System::exit, () -> {
            if (measured) {
                System.out.println(StartMeasurement.PAINTED);
                System.exit(0);
            }
        });
    }

    private static int command(String... arguments) {
        System.setProperty("java.awt.headless", "true");
        Console console = Console.standard(texts());
        Console.keepLibrariesOffStandardOutput();
        AtomicBoolean stop = new AtomicBoolean();
        CountDownLatch done = new CountDownLatch(1);
        // on Ctrl-C the machine ends when this hook does, with status 130: the command gets time to end what it does
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop.set(true);
            try {
                done.await(STOP_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        Dl4jEngine engine = new Dl4jEngine();
        boolean display = displayPossible(System.getProperty("os.name", ""), System.getenv());
        WindowBench window = () -> new WindowMeasurement(display, engine, WindowParts.begin()).measure();
        Equipment equipment = new Equipment(
                engine,
                engine::stockNetwork,
                window,
                new DataLibrary(SettingsFolder.find().resolve(WindowParts.DATA)),
                Catalogue.STANDARD,
                SettingsFolder.find().resolve("convscope.log"),
                stop::get);
        try {
            return new Commands(console, equipment).run(arguments);
        } finally {
            done.countDown();
        }
    }
}
