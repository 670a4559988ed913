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
import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
import convscope.training.Plan;
import convscope.training.Trainer;
import convscope.ui.Lab;
import convscope.ui.Recognition;
import convscope.ui.draw.DrawController;
import convscope.ui.draw.PenBench;
import convscope.ui.fx.FxThread;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Measures the real window: its start, and how fast the answer follows the pen, at rest and while a network trains. */
final class WindowMeasurement implements WindowBench {
    /** Sample drawings replayed to warm up, and for each of the two measurements. */
    private static final int WARM_UP = 5;

    private static final int MEASURED = 15;
    private static final int MANY_EPOCHS = 1000; // more than fit into the measurement; it is stopped

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
            throw new NoWindow("no display");
        }
        Platform.setImplicitExit(false);
        Window window = shown.join();
        window.answered.join();
        FxThread fxThread = new FxThread();
        replay(window, WARM_UP, fxThread);
        PenBench.Intervals idle = replay(window, MEASURED, fxThread);
        PenBench.Intervals training = whileTraining(() -> replay(window, MEASURED, fxThread));
        CompletableFuture.runAsync(window.stage::close, fxThread).join();
        return new Times(
                array(idle.toBars()),
                array(idle.toPulse()),
                array(training.toBars()),
                array(training.toPulse()),
                window.seconds);
    }

    private record Window(Stage stage, DrawController draw, CompletableFuture<Void> answered, double seconds) {}

    private void open(CompletableFuture<Window> shown) {
        List<DrawController> made = new ArrayList<>();
        CompletableFuture<Void> answered = new CompletableFuture<>();
        Stage stage = new Stage();
        App.show(stage, parts.parts(lab -> watch(lab, answered), made::add), Optional.empty());
        // the window is there when a pulse has painted it
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses == 2) {
                    stop();
                    shown.complete(new Window(stage, made.get(0), answered, sinceStart()));
                }
            }
        }.start();
    }

    private static void watch(Lab lab, CompletableFuture<Void> ready) {
        lab.recognition().addListener(new Recognition.Listener() {
            @Override
            public void ready(String engine) {
                ready.complete(null);
            }
        });
    }

    private static double sinceStart() {
        Instant start = ProcessHandle.current()
                .info()
                .startInstant()
                .orElseThrow(() -> new IllegalStateException("This system does not tell when the program started"));
        return Duration.between(start, Instant.now()).toMillis() / 1e3;
    }

    private static PenBench.Intervals replay(Window window, int count, FxThread fxThread) {
        List<Drawing> drawings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drawings.add(SampleDigits.drawing(i % 10, i % SampleDigits.PER_CLASS));
        }
        return CompletableFuture.supplyAsync(() -> PenBench.replay(window.draw, drawings, fxThread), fxThread)
                .thenCompose(intervals -> intervals)
                .join();
    }

    private PenBench.Intervals whileTraining(java.util.function.Supplier<PenBench.Intervals> work) {
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
            thread.open(() ->
                    engine.network(trace, plan.initializer().draw(trace, plan.seed()), plan.optimizer(), plan.seed()));
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
