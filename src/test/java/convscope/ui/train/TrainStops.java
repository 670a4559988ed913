package convscope.ui.train;

import convscope.project.Project;
import convscope.spec.Optimizer;
import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
import convscope.training.EarlyStopping;
import convscope.training.Plan;
import convscope.training.RateSchedule;
import convscope.ui.TestWindow;
import convscope.ui.Training.Phase;
import convscope.ui.tour.Stop;
import convscope.ui.train.InsightModel.Panel;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.robot.Robot;

/** The states of the station Train. */
public final class TrainStops {
    private TrainStops() {}

    public static List<Stop> all() {
        return List.of(
                stop("train-untrained", TrainWindow.untrained(), TrainWindow::awaitReady),
                stop("train-trained", TrainWindow.lenet(), window -> {
                    window.awaitReady();
                    window.window.await(
                            "a measure", () -> window.train.understanding().hasMeasure());
                }),
                stop("train-paused", TrainWindow.untrained(), window -> {
                    window.awaitReady();
                    trained(window, 1);
                    batches(window, 3);
                }),
                stop("train-done", TrainWindow.untrained(), window -> {
                    window.awaitReady();
                    trained(window, 3);
                    window.window.run(() -> window.train.chart(now -> now.withLogarithmic(true)));
                }),
                stop("train-ghost", TrainWindow.untrained(), TrainStops::twoRuns),
                stop("train-compare", TrainWindow.untrained(), window -> {
                    twoRuns(window);
                    window.window.run(() -> window.train.chart(now -> now.withComparing(true)));
                    window.window.run(() -> window.train.open(0));
                }),
                stop("train-plan", settled(everything()), TrainWindow::awaitReady),
                stop("train-another-run", TrainWindow.untrained(), window -> {
                    window.awaitReady();
                    trained(window, 1);
                    window.window.run(() -> window.train.change(
                            "optimizer", window.training().plan().withOptimizer(Optimizer.RmsProp.STANDARD)));
                }),
                stop("train-halted", settled(wild()), window -> {
                    window.awaitReady();
                    window.window.run(() -> window.training().play());
                    window.window.await(
                            "it says why", () -> window.model().problem.get() != null);
                    window.awaitReady();
                    panel(window, Panel.LAYERS);
                }),
                stop(
                        "train-no-images",
                        strange(),
                        window -> window.window.await(
                                "it says why", () -> window.model().problem.get() != null)),
                insight("train-mistakes", Panel.MISTAKES),
                insight("train-filters", Panel.FILTERS),
                insight("train-layers", Panel.LAYERS),
                insight("train-weight", Panel.WEIGHT));
    }

    private static Stop insight(String name, Panel panel) {
        return stop(name, TrainWindow.untrained(), window -> {
            window.awaitReady();
            trained(window, 1);
            panel(window, panel);
            batches(window, 1);
            window.window.run(() -> window.model().insightInFront.set(true));
            window.window.settle();
        });
    }

    private static void panel(TrainWindow window, Panel panel) {
        window.window.run(() -> window.train.understanding().panel.set(panel));
        window.window.settle();
    }

    private static void trained(TrainWindow window, int epochs) {
        for (int i = 0; i < epochs; i++) {
            window.window.run(() -> window.training().oneEpoch());
            window.window.await("an epoch", () -> window.model().phase.get() == Phase.READY);
        }
        window.window.settle();
    }

    private static void batches(TrainWindow window, int count) {
        for (int i = 0; i < count; i++) {
            window.window.run(() -> window.training().oneBatch());
            window.window.await("a batch", () -> window.model().phase.get() == Phase.READY);
        }
        window.window.settle();
    }

    private static void twoRuns(TrainWindow window) {
        window.awaitReady();
        trained(window, 2);
        window.window.run(() -> {
            window.train.note(0, "Adam, rate 0.001");
            window.train.reset();
        });
        window.window.await(
                "fresh",
                () -> window.model().run.get().isEmpty() && window.model().phase.get() == Phase.READY);
        window.window.run(() ->
                window.train.change("optimizer", window.training().plan().withOptimizer(Optimizer.Momentum.STANDARD)));
        trained(window, 2);
    }

    private static Plan plan() {
        return TrainWindow.untrained().workbook().plan().orElseThrow();
    }

    private static Plan everything() {
        return plan().withOptimizer(Optimizer.Nesterov.STANDARD)
                .withSchedule(RateSchedule.Plateau.STANDARD)
                .withEarlyStopping(Optional.of(EarlyStopping.STANDARD))
                .withL2(1e-4)
                .withKeepBest(true);
    }

    private static Plan wild() {
        return plan().withOptimizer(new Optimizer.Sgd(10)).withL2(1);
    }

    private static Project settled(Plan plan) {
        Project project = TrainWindow.untrained();
        return project.withWorkbook(project.workbook().withPlan(Optional.of(plan)));
    }

    private static Project strange() {
        Preset preset = Preset.CIFAR10_NET;
        return new Project(
                "CIFAR-10 net",
                preset.network(),
                preset.initializer().draw(ShapeTrace.of(preset.network()), 1),
                List.of(),
                preset.data(),
                Optional.empty());
    }

    private static Stop stop(String name, Project project, Consumer<TrainWindow> bring) {
        return Stop.of(name, settings -> {
            TrainWindow window = TrainWindow.open(project, settings);
            try {
                bring.accept(window);
            } catch (RuntimeException | AssertionError failure) {
                window.close();
                throw failure;
            }
            park(window.window);
            return window.window;
        });
    }

    /** Takes the pointer where nothing answers to it. */
    private static void park(TestWindow window) {
        window.run(() ->
                new Robot().mouseMove(window.stage.getX() + 1, window.stage.getY() + window.stage.getHeight() - 1));
    }
}
