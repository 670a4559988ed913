package convscope;

import convscope.cli.WindowBench;
import convscope.data.DataException;
import convscope.data.Dataset;
import convscope.data.Drawing;
import convscope.data.Mnist;
import convscope.data.Split;
import convscope.data.digits.SampleDigits;
import convscope.engine.Engine;
import convscope.engine.EngineThread;
import convscope.engine.Network;
import convscope.engine.RightOfWay;
import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
import convscope.training.Plan;
import convscope.training.Trainer;
import convscope.ui.Lab;
import convscope.ui.Recognition;
import convscope.ui.convolve.ScrubBench;
import convscope.ui.draw.DrawController;
import convscope.ui.draw.PenBench;
import convscope.ui.fx.FxThread;
import convscope.ui.fx.Renderer;
import convscope.ui.keeping.KeepingPlace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * Measures the real window: its start, how fast the answer follows the pen, at rest and while a network trains, and how
 * smoothly the convolution stepper is scrubbed.
 */
final class WindowMeasurement implements WindowBench {
    /** Sample drawings replayed to warm up before each of the two measurements, and measured in each. */
    private static final int WARM_UP = 5;

    private static final int MEASURED = 15;
    private static final int MANY_EPOCHS = 1000; // more than fit into the measurement; it is stopped

    private static final int SCRUBS = 2;

    private final boolean display;
    private final Engine engine;
    private final WindowParts parts;

    /**
     * @param display whether a display is worth trying
     * @param engine trains beside the window
     * @param parts what the window is made of
     */
    WindowMeasurement(boolean display, Engine engine, WindowParts parts) {
        this.display = display;
        this.engine = engine;
        this.parts = parts;
    }

    @Override
    public Times measure() throws NoWindow {
        if (!display) {
            throw new NoWindow("no display");
        }
        CompletableFuture<Window> shown = new CompletableFuture<>();
        try {
            Platform.startup(() -> {
                try {
                    open(shown);
                } catch (RuntimeException failure) {
                    shown.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException | LinkageError noToolkit) { // no X server, or no GTK libraries
            throw new NoWindow(noToolkit.getMessage());
        }
        Platform.setImplicitExit(false);
        Window window = shown.join();
        window.answered.join();
        FxThread fxThread = new FxThread();
        PenBench.Intervals idle = warmAndMeasured(window, fxThread);
        PenBench.Intervals training = whileTraining(window.rightOfWay(), () -> warmAndMeasured(window, fxThread));
        Scrub scrub = scrub(window, fxThread);
        Train train = new TrainMeasurement(engine, window.app, window.made, fxThread).measure();
        CompletableFuture.runAsync(window.stage::close, fxThread).join();
        return new Times(
                array(idle.toBars()),
                array(idle.toPulse()),
                array(training.toBars()),
                array(training.toPulse()),
                scrub,
                train,
                start());
    }

    /** What the window was measured to be is not lost with it. */
    private static Start start() {
        try {
            return new Start(StartMeasurement.seconds(), null);
        } catch (NoWindow e) {
            return new Start(null, e.getMessage());
        }
    }

    private record Window(Stage stage, App app, WindowParts.Made made, CompletableFuture<Void> answered) {
        DrawController draw() {
            return made.draw();
        }

        RightOfWay rightOfWay() {
            return made.lab().recognition().rightOfWay();
        }
    }

    /** Once to warm up, then measured. */
    private static Scrub scrub(Window window, FxThread fxThread) {
        CompletableFuture.runAsync(() -> window.app.shell().show(window.made.convolve()), fxThread)
                .join();
        for (int i = 0; i < WARM_UP; i++) {
            scrubbed(window, fxThread);
        }
        List<Double> intervals = scrubbed(window, fxThread);
        return new Scrub(array(intervals), Renderer.name());
    }

    private static List<Double> scrubbed(Window window, FxThread fxThread) {
        return CompletableFuture.supplyAsync(() -> ScrubBench.scrub(window.made.convolve(), SCRUBS, fxThread), fxThread)
                .thenCompose(intervals -> intervals)
                .join();
    }

    private void open(CompletableFuture<Window> shown) {
        List<WindowParts.Made> made = new ArrayList<>();
        CompletableFuture<Void> answered = new CompletableFuture<>();
        Stage stage = new Stage();
        App app = App.show(
                stage,
                parts.parts(noUsersCopies(), parts -> {
                    watch(parts.lab(), answered);
                    made.add(parts);
                }),
                Optional.empty());
        shown.complete(new Window(stage, app, made.get(0), answered));
    }

    /** A measurement must not open what a killed program of the user has left. */
    private static KeepingPlace noUsersCopies() {
        return KeepingPlace.beside(Path.of(System.getProperty("java.io.tmpdir"), "convscope-measurement"));
    }

    private static void watch(Lab lab, CompletableFuture<Void> ready) {
        lab.recognition().addListener(new Recognition.Listener() {
            @Override
            public void ready(String engine) {
                ready.complete(null);
            }
        });
    }

    private static PenBench.Intervals warmAndMeasured(Window window, FxThread fxThread) {
        replay(window, WARM_UP, fxThread); // whatever has just begun is still being compiled
        return replay(window, MEASURED, fxThread);
    }

    private static PenBench.Intervals replay(Window window, int count, FxThread fxThread) {
        List<Drawing> drawings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drawings.add(SampleDigits.drawing(i % 10, i % SampleDigits.PER_CLASS));
        }
        return CompletableFuture.supplyAsync(() -> PenBench.replay(window.draw(), drawings, fxThread), fxThread)
                .thenCompose(intervals -> intervals)
                .join();
    }

    private PenBench.Intervals whileTraining(RightOfWay rightOfWay, Supplier<PenBench.Intervals> work) {
        Preset preset = Preset.LENET;
        ShapeTrace trace = ShapeTrace.of(preset.network());
        Plan plan = Plan.of(preset, MANY_EPOCHS, 1);
        Dataset data;
        try {
            data = Mnist.training();
        } catch (DataException damaged) {
            throw new CompletionException(damaged);
        }
        AtomicBoolean stop = new AtomicBoolean();
        try (EngineThread<Network> thread = new EngineThread<>("training")) {
            thread.open(() -> engine.network(
                    trace, plan.initializer().draw(trace, plan.seed()), plan.optimizer(), 0, plan.seed(), rightOfWay));
            CompletableFuture<Boolean> trained = thread.ask(network -> {
                Trainer trainer =
                        new Trainer(network, data, Split.of(data.size(), Split.MNIST_VALIDATION, plan.seed()), plan);
                while (!stop.get() && !trainer.done()) {
                    trainer.next();
                }
                return stop.get();
            });
            PenBench.Intervals intervals = work.get();
            stop.set(true);
            if (!trained.join()) {
                throw new IllegalStateException("Training ended before the measurement did");
            }
            return intervals;
        }
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
