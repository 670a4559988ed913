package convscope.ui.chart;

import convscope.paint.Curve;
import convscope.paint.Curves;
import convscope.paint.Palette;
import convscope.paint.Plot;
import convscope.paint.Series;
import convscope.paint.Smoothing;
import convscope.paint.Time;
import convscope.ui.fx.Fonts;
import convscope.ui.fx.LocalizedTexts;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Random;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * Pans and zooms a million points on a real screen and prints the time between frames. Arguments: points, width, height,
 * share of smoothing (0 for none).
 */
public final class ChartBench {
    private static final int WARM_UP = 120;
    private static final String RENDERER = "QuantumRenderer";
    private static final String FX = "JavaFX Application Thread";
    private static final int FRAMES = Integer.getInteger("frames", 600);

    private ChartBench() {}

    /** Opens the window; run it with a display. */
    public static void main(String[] arguments) {
        Platform.startup(() -> start(List.of(arguments)));
    }

    private static void start(List<String> given) {
        Stage stage = new Stage();
        int points = given.isEmpty() ? 1_000_000 : Integer.parseInt(given.get(0));
        int width = given.size() < 3 ? 1200 : Integer.parseInt(given.get(1));
        int height = given.size() < 3 ? 640 : Integer.parseInt(given.get(2));
        double smoothing = given.size() < 4 ? 0.999 : Double.parseDouble(given.get(3));
        ChartView chart = new ChartView(Fonts.load(), new LocalizedTexts(Locale.ENGLISH), () -> false);
        stage.setScene(new Scene(chart, width, height));
        stage.show();
        chart.show(curves(points, smoothing));
        chart.zoom(0.3, width / 2.0);
        List<Double> intervals = new ArrayList<>();
        List<Double> paints = new ArrayList<>();
        new AnimationTimer() {
            private long last;
            private int frame;
            private long renderer;
            private long fx;

            @Override
            public void handle(long now) {
                long start = System.nanoTime();
                if (frame > WARM_UP) {
                    intervals.add((start - last) / 1e6);
                }
                last = start;
                if (frame == WARM_UP) {
                    renderer = processorTime(RENDERER);
                    fx = processorTime(FX);
                }
                chart.pan(frame / 100 % 2 == 0 ? -7 : 7);
                chart.point(OptionalDouble.of(100 + frame % (width - 300)));
                paints.add((System.nanoTime() - start) / 1e6);
                if (frame++ == FRAMES + WARM_UP) {
                    stop();
                    print("pan " + points + " points, " + width + "x" + height, intervals);
                    print("handling", paints);
                    System.out.printf(
                            "processor time a frame: renderer %.1f ms, JavaFX's thread %.1f ms%n",
                            (processorTime(RENDERER) - renderer) / 1e6 / FRAMES,
                            (processorTime(FX) - fx) / 1e6 / FRAMES);
                    stage.close();
                    Platform.exit();
                }
            }
        }.start();
    }

    /** Processor time of the threads with this in their name, which a busy machine does not change much, in nanoseconds. */
    private static long processorTime(String thread) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(info -> info != null && info.getThreadName().contains(thread))
                .mapToLong(info -> threads.getThreadCpuTime(info.getThreadId()))
                .sum();
    }

    private static void print(String what, List<Double> milliseconds) {
        Collections.sort(milliseconds);
        System.out.printf(
                "%s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, worst %.1f ms%n",
                what,
                milliseconds.get(milliseconds.size() / 2),
                milliseconds.get(milliseconds.size() * 95 / 100),
                milliseconds.get(milliseconds.size() * 99 / 100),
                milliseconds.get(milliseconds.size() - 1));
    }

    private static Curves curves(int points, double smoothing) {
        Series loss = new Series();
        Series accuracy = new Series();
        Series heldLoss = new Series();
        Series heldAccuracy = new Series();
        Random random = new Random(1);
        for (int i = 0; i < points; i++) {
            double epoch = 20.0 * i / points;
            double mean = 0.98 - 0.88 * Math.exp(-epoch);
            double seen = Math.min(1, mean + 0.05 * random.nextGaussian());
            loss.append(epoch, 10 * epoch, -Math.log(Math.max(0.05, seen)));
            accuracy.append(epoch, 10 * epoch, Math.max(0, seen));
            if (i % 1000 == 0) {
                heldLoss.append(epoch, 10 * epoch, -Math.log(mean));
                heldAccuracy.append(epoch, 10 * epoch, mean);
            }
        }
        return Curves.of(
                List.of(
                        plot("loss", Plot.Axis.LOSS, loss, heldLoss, smoothing),
                        plot("accuracy", Plot.Axis.ACCURACY, accuracy, heldAccuracy, smoothing)),
                Time.EPOCHS,
                "epoch",
                Palette.LIGHT,
                1);
    }

    private static Plot plot(String label, Plot.Axis axis, Series training, Series validation, double smoothing) {
        Curve raw = Curve.of("training", Curve.Role.TRAINING, training.points());
        Curve smooth = Curve.of("training", Curve.Role.TRAINING, new Smoothing(training, smoothing).points())
                .over(training.points());
        return new Plot(
                label,
                axis,
                List.of(
                        smoothing > 0 ? smooth : raw,
                        Curve.of("validation", Curve.Role.VALIDATION, validation.points())));
    }
}
