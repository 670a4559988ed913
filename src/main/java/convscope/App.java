package convscope;

import convscope.data.catalogue.Stock;
import convscope.engine.Engine;
import convscope.engine.EngineThread;
import convscope.project.Project;
import convscope.project.Session;
import convscope.settings.Settings;
import convscope.settings.SettingsFile;
import convscope.ui.Editing;
import convscope.ui.KeptSettings;
import convscope.ui.Lab;
import convscope.ui.ProjectReader;
import convscope.ui.Recognition;
import convscope.ui.ShellController;
import convscope.ui.Station;
import convscope.ui.Training;
import convscope.ui.control.Sheet;
import convscope.ui.fx.Fonts;
import convscope.ui.fx.FxThread;
import convscope.ui.fx.LocalizedTexts;
import convscope.ui.fx.Theme;
import convscope.ui.fx.Worker;
import convscope.ui.keeping.KeepingPlace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window put together: makes every object once and passes it on by constructor. */
public final class App {
    private static final int LAST_WRITES_SECONDS = 10;

    private final ExecutorService io = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "io");
        thread.setDaemon(true);
        return thread;
    });
    private final CompletableFuture<Boolean> painted = new CompletableFuture<>();
    private final Recognition recognition;
    private final Training training;
    private final ShellController shell;

    /**
     * What the window is made of and does not make itself.
     *
     * @param engine makes the engine; called off JavaFX's thread, after the window is shown
     * @param stock the images that train
     * @param reader reads project files
     * @param sample what is open when no file is; asked once, and may still be being read then
     * @param stations the stations of a window, given what they share and JavaFX's fonts for canvases
     * @param settings where the settings are kept
     * @param kept the settings that were kept there
     * @param place where and how the user's work is kept
     */
    public record Parts(
            Supplier<Engine> engine,
            Stock stock,
            ProjectReader reader,
            Supplier<Project> sample,
            BiFunction<Lab, Fonts, List<Station>> stations,
            SettingsFile settings,
            Settings kept,
            KeepingPlace place) {}

    private App(Stage stage, Fonts fonts, Parts parts) {
        KeptSettings settings = new KeptSettings(parts.settings, parts.kept, io);
        Theme theme = new Theme(settings.get().dark()); // takes a moment in which the sample is read
        Project sample = parts.sample.get();
        FxThread fxThread = new FxThread();
        Supplier<Engine> engine = () -> {
            painted.join(); // the native library takes half a second of a core, which the window has first
            return parts.engine.get();
        };
        recognition = new Recognition(new EngineThread<>("prediction"), engine, fxThread, fxThread);
        Session session = new Session(sample, Optional.empty());
        LocalizedTexts texts = new LocalizedTexts(settings.get().locale());
        training = new Training(
                session,
                recognition,
                new EngineThread<>("training"),
                engine,
                parts.stock.library(),
                new Worker("images"),
                io,
                fxThread,
                number -> texts.get("train.run.name", number));
        Editing editing = new Editing(session, training, io, fxThread);
        Lab lab = new Lab(session, recognition, training, editing, texts, theme, new Sheet(), settings, io, fxThread);
        shell = new ShellController(
                lab, parts.stations.apply(lab, fonts), parts.stock, parts.reader, sample, stage, parts.place);
    }

    /**
     * Shows the window; on JavaFX's thread.
     *
     * @param file opened at once, if given
     */
    public static App show(Stage stage, Parts parts, Optional<Path> file) {
        return show(stage, Fonts.load(), parts, file);
    }

    private static App show(Stage stage, Fonts fonts, Parts parts, Optional<Path> file) {
        App app = new App(stage, fonts, parts);
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> app.close());
        stage.show();
        app.waitUntilPainted();
        app.shell.start(file);
        return app;
    }

    /** There is nothing to show a window on, or JavaFX cannot use it; the message is JavaFX's own. */
    public static final class NoDisplayException extends Exception {
        private static final long serialVersionUID = 1L;

        NoDisplayException(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }

    /**
     * Starts JavaFX and shows the window; returns before it is shown.
     *
     * @param parts asked on JavaFX's thread, so that they may be got ready while JavaFX starts
     * @param file opened at once, if given
     * @param exit ends the program with this status, when the window is closed or cannot be made
     * @param shown run when the window has been painted
     */
    public static void launch(Supplier<Parts> parts, Optional<Path> file, IntConsumer exit, Runnable shown)
            throws NoDisplayException {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) -> log().error("A fault on thread {}", thread.getName(), failure));
        // otherwise it says at length that it comes from the class path
        java.util.logging.Logger javafx = java.util.logging.Logger.getLogger("javafx");
        javafx.setLevel(Level.SEVERE);
        try {
            Platform.startup(() -> {
                javafx.setLevel(null);
                try {
                    Stage stage = new Stage();
                    Fonts fonts = Fonts.load(); // while the parts are being got ready
                    App app = show(stage, fonts, parts.get(), file);
                    app.painted.thenAccept(isPainted -> {
                        if (isPainted) {
                            shown.run();
                        }
                    });
                    stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> exit.accept(0));
                } catch (RuntimeException failure) {
                    log().error("The window cannot be made", failure);
                    exit.accept(1);
                }
            });
        } catch (RuntimeException | LinkageError noToolkit) { // no X server, or no GTK libraries
            throw new NoDisplayException(noToolkit);
        }
    }

    /** The second pulse begins when the first has been painted. */
    private void waitUntilPainted() {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses == 2) {
                    stop();
                    painted.complete(true);
                }
            }
        }.start();
    }

    /** Got when there is something to say, because to set up the log would hold up JavaFX's start. */
    private static Logger log() {
        return LoggerFactory.getLogger(App.class);
    }

    public ShellController shell() {
        return shell;
    }

    private void close() {
        painted.complete(false); // whoever waits for a window that was closed at once shall not wait for ever
        training.close();
        recognition.close();
        shell.close();
        io.shutdown();
        try {
            if (!io.awaitTermination(LAST_WRITES_SECONDS, TimeUnit.SECONDS)) {
                log().warn("The last files could not be written in time");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
