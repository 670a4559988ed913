package convscope.ui.chart;

import convscope.ui.fx.PulseTimes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Measures how smoothly a chart follows a hand that pans to and fro and zooms in and out, at the pace of a mouse. */
public final class PanBench {
    private static final long PACE_MILLISECONDS = 8; // 125 events a second, as a mouse sends them
    private static final int TURN = 125;
    private static final double STEP = 3; // px
    private static final double FIRST_ZOOM = 0.2;
    private static final double ZOOM = 1.01;

    private final ChartView chart;
    private final Executor later;
    private final PulseTimes pulses;

    private PanBench(ChartView chart, Executor fxThread) {
        this.chart = chart;
        pulses = new PulseTimes(chart.getScene());
        later = CompletableFuture.delayedExecutor(PACE_MILLISECONDS, TimeUnit.MILLISECONDS, fxThread);
    }

    /**
     * Pans for so long. Call it on JavaFX's thread while the chart is shown.
     *
     * @return milliseconds from each pulse to the next
     */
    public static CompletableFuture<List<Double>> pan(ChartView chart, Duration time, Executor fxThread) {
        PanBench bench = new PanBench(chart, fxThread);
        CompletableFuture<List<Double>> done = new CompletableFuture<>();
        chart.zoom(FIRST_ZOOM, chart.getWidth() / 2);
        bench.pulses.start();
        bench.next(0, (int) (time.toMillis() / PACE_MILLISECONDS), done);
        return done;
    }

    private void next(int event, int events, CompletableFuture<List<Double>> done) {
        if (event == events) {
            pulses.stop();
            chart.showWhole();
            done.complete(pulses.intervals());
            return;
        }
        boolean there = event / TURN % 2 == 0;
        chart.pan(there ? STEP : -STEP);
        chart.zoom(there ? ZOOM : 1 / ZOOM, chart.getWidth() / 2);
        later.execute(() -> next(event + 1, events, done));
    }
}
