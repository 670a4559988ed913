package convscope;

import convscope.cli.Commands;
import convscope.cli.Console;
import convscope.cli.Equipment;
import convscope.cli.WindowBench;
import convscope.engine.dl4j.Dl4jEngine;
import convscope.settings.SettingsFolder;
import convscope.text.Texts;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Starts the program: with a command it runs headless. */
public final class Launcher {
    /** Longest time that a command has to come to an end after Ctrl-C; a step of a large network takes seconds. */
    private static final int STOP_SECONDS = 20;

    private Launcher() {}

    public static void main(String[] arguments) {
        System.exit(command(arguments));
    }

    private static int command(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        Console console = Console.standard(Texts.of(Locale.getDefault()));
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
        WindowBench window = () -> {
            throw new WindowBench.NoWindow("no display");
        };
        Equipment equipment = new Equipment(
                engine, engine::stockNetwork, window, SettingsFolder.find().resolve("convscope.log"), stop::get);
        try {
            return new Commands(console, equipment).run(arguments);
        } finally {
            done.countDown();
        }
    }
}
