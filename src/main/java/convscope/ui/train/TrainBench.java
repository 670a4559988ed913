package convscope.ui.train;

import convscope.project.Project;
import convscope.project.Session;
import convscope.training.History;
import convscope.training.Plan;
import convscope.training.Run;
import convscope.training.TrainingRecord;
import convscope.ui.Training;
import convscope.ui.TrainingMoment;
import convscope.ui.chart.PanBench;
import convscope.ui.fx.PulseTimes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Measures the shown station: how smooth the window is while it trains, how fast it trains, how a long history pans. */
public final class TrainBench {
    private TrainBench() {}

    /**
     * Plays for so long, from a standstill; on JavaFX's thread, while the station is shown.
     *
     * @return images that were trained on in a second
     */
    public static CompletableFuture<Double> speed(Training training, Duration time, Executor fxThread) {
        CompletableFuture<Double> done = new CompletableFuture<>();
        int before = batches(training);
        long start = System.nanoTime();
        training.play();
        later(time, fxThread).execute(() -> {
            training.pause();
            double seconds = (System.nanoTime() - start) / 1e9;
            awaitRest(training, () -> {
                double images =
                        (double) (batches(training) - before) * training.plan().batch();
                done.complete(images / seconds);
            });
        });
        return done;
    }

    /**
     * Plays for so long, from a standstill, and keeps the pulses coming; on JavaFX's thread, while the station is shown.
     *
     * @return milliseconds from each pulse to the next
     */
    public static CompletableFuture<List<Double>> frames(
            TrainController station, Training training, Duration time, Executor fxThread) {
        CompletableFuture<List<Double>> done = new CompletableFuture<>();
        PulseTimes pulses = new PulseTimes(station.node().getScene());
        pulses.start();
        training.play();
        later(time, fxThread).execute(() -> {
            training.pause();
            pulses.stop();
            awaitRest(training, () -> done.complete(pulses.intervals()));
        });
        return done;
    }

    private static Executor later(Duration time, Executor fxThread) {
        return CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS, fxThread);
    }

    private static int batches(Training training) {
        return training.moment()
                .map(TrainingMoment::history)
                .map(history -> history.batches().size())
                .orElse(0);
    }

    private static void awaitRest(Training training, Runnable then) {
        if (training.phase() == Training.Phase.READY) {
            then.run();
            return;
        }
        boolean[] told = new boolean[1];
        training.addListener(new Training.Listener() {
            @Override
            public void phaseChanged() {
                if (!told[0] && training.phase() == Training.Phase.READY) {
                    told[0] = true;
                    then.run();
                }
            }
        });
    }

    /**
     * Puts a run of so many batches on the chart and pans over it; on JavaFX's thread, while the station is shown.
     *
     * @return milliseconds from each pulse to the next
     */
    public static CompletableFuture<List<Double>> pan(
            TrainController station, Session session, int batches, Duration time, Executor fxThread) {
        History history = new History();
        for (int i = 1; i <= batches; i++) {
            double noise = Math.sin(i * 12.9898) * 0.1;
            double loss = 2 / (1 + i / 5e4) + Math.abs(noise);
            history.batches().add(i / 1000.0, loss, 0.9 + noise, 1e-3, i / 100.0);
        }
        Project project = session.project();
        Plan plan = station.model().plan.get();
        Run run = new Run("1", 0, "", project.network().name(), record(plan), history);
        session.update(
                project.withWorkbook(project.workbook().withRuns(List.of(run), Optional.empty(), Optional.empty())));
        return PanBench.pan(station.chart(), time, fxThread);
    }

    private static TrainingRecord record(Plan plan) {
        return new TrainingRecord(plan, List.of(), 0, Double.NaN);
    }
}
