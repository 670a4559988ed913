package convscope;

import convscope.cli.WindowBench;
import convscope.data.DataException;
import convscope.data.Dataset;
import convscope.data.Mnist;
import convscope.data.Split;
import convscope.engine.Engine;
import convscope.engine.EngineThread;
import convscope.engine.Network;
import convscope.engine.RightOfWay;
import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
import convscope.training.Plan;
import convscope.training.Trainer;
import convscope.ui.Training;
import convscope.ui.fx.FxThread;
import convscope.ui.train.TrainBench;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Measures the station that trains, against a training with nothing on the screen, round by round. */
final class TrainMeasurement {
    private static final int ROUNDS = 12;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final Duration FRAMES = Duration.ofSeconds(20);
    private static final Duration PAN = Duration.ofSeconds(6);
    private static final int MANY_EPOCHS = 1000; // more than fit into the measurement; it is stopped
    private static final int POINTS = 1_000_000;

    private final Engine engine;
    private final App app;
    private final WindowParts.Made made;
    private final FxThread fxThread;

    TrainMeasurement(Engine engine, App app, WindowParts.Made made, FxThread fxThread) {
        this.engine = engine;
        this.app = app;
        this.made = made;
        this.fxThread = fxThread;
    }

    WindowBench.Train measure() {
        List<Double> shown = new ArrayList<>();
        List<Double> headless = new ArrayList<>();
        Training training = made.lab().training();
        ask(() -> {
            app.shell().show(made.train());
            training.change(training.plan().withEpochs(MANY_EPOCHS));
            return training.reset();
        });
        ask(() -> TrainBench.speed(training, WARM_UP, fxThread));
        try (EngineThread<Network> thread = new EngineThread<>("headless")) {
            Trainer trainer = headless(thread);
            train(thread, trainer, WARM_UP);
            for (int round = 0; round < ROUNDS; round++) {
                boolean first = round % 2 == 0; // so that neither always has the warmer machine
                if (first) {
                    headless.add(train(thread, trainer, ROUND));
                }
                shown.add(ask(() -> TrainBench.speed(training, ROUND, fxThread)));
                if (!first) {
                    headless.add(train(thread, trainer, ROUND));
                }
            }
        }
        List<Double> frames = ask(() -> TrainBench.frames(made.train(), training, FRAMES, fxThread));
        List<Double> pan = ask(() -> TrainBench.pan(made.train(), made.lab().session(), POINTS, PAN, fxThread));
        return new WindowBench.Train(array(frames), array(shown), array(headless), array(pan));
    }

    private <T> T ask(Supplier<CompletableFuture<T>> question) {
        return CompletableFuture.supplyAsync(question, fxThread)
                .thenCompose(answer -> answer)
                .join();
    }

    private Trainer headless(EngineThread<Network> thread) {
        Preset preset = Preset.LENET;
        ShapeTrace trace = ShapeTrace.of(preset.network());
        Plan plan = Plan.of(preset, MANY_EPOCHS, 1);
        thread.open(() -> engine.network(
                trace,
                plan.initializer().draw(trace, plan.seed()),
                plan.optimizer(),
                0,
                plan.seed(),
                new RightOfWay()));
        try {
            Dataset data = Mnist.training();
            Split split = Split.of(data.size(), Split.MNIST_VALIDATION, plan.seed());
            return thread.ask(network -> new Trainer(network, data, split, plan))
                    .join();
        } catch (DataException damaged) {
            throw new CompletionException(damaged);
        }
    }

    /** Images per second. */
    private static double train(EngineThread<Network> thread, Trainer trainer, Duration time) {
        return thread.ask(network -> {
                    int before = trainer.history().batches().size();
                    long start = System.nanoTime();
                    while (System.nanoTime() - start < time.toNanos()) {
                        trainer.next();
                    }
                    double batches = trainer.history().batches().size() - before;
                    return batches * trainer.plan().batch() / ((System.nanoTime() - start) / 1e9);
                })
                .join();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
