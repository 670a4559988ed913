package convscope.ui.build.canvas;

import convscope.spec.ShapeTrace;
import convscope.ui.build.canvas.layout.CanvasLayout;
import convscope.ui.build.draft.BuildModel;
import convscope.ui.fx.Fonts;
import convscope.ui.fx.LocalizedTexts;
import convscope.ui.fx.PulseTimes;
import convscope.ui.fx.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Pans over 300 layers and zooms in and out on a real screen, and prints the time between frames. */
public final class CanvasBench {
    private static final int WARM_UP = 120;
    private static final int FRAMES = Integer.getInteger("frames", 900);
    private static final int TURN = 150;
    private static final double STEP = 12; // px a frame
    private static final double ZOOM = 1.012;

    private CanvasBench() {}

    /** Opens the window; run it with a display. Arguments: {@code pan} or {@code zoom}. */
    public static void main(String[] arguments) {
        boolean zoom = arguments.length > 0 && arguments[0].equals("zoom");
        Platform.startup(() -> start(zoom));
    }

    private static void start(boolean zoom) {
        Theme theme = new Theme(false);
        Fonts.load();
        BuildModel model = new BuildModel();
        HandEdits edits = new HandEdits(model);
        CanvasController canvas =
                new CanvasController(model, edits, new LocalizedTexts(Locale.ENGLISH), theme, () -> false);
        Stage stage = new Stage();
        Scene scene = new Scene(canvas.node(), 960, 700);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
        long start = System.nanoTime();
        edits.open(Networks.residual(58));
        System.out.printf(
                "%d layers shown in %.1f ms%n", model.trace.get().layers().size(), (System.nanoTime() - start) / 1e6);
        PulseTimes pulses = new PulseTimes(scene);
        List<Double> work = new ArrayList<>();
        new AnimationTimer() {
            private int frame;

            @Override
            public void handle(long now) {
                if (frame == WARM_UP) {
                    pulses.start();
                }
                boolean there = frame / TURN % 2 == 0;
                long begun = System.nanoTime();
                if (zoom) {
                    canvas.zoom(there ? 1 / ZOOM : ZOOM);
                } else {
                    canvas.pan(0, there ? -STEP : STEP);
                }
                work.add((System.nanoTime() - begun) / 1e6);
                if (frame++ == FRAMES + WARM_UP) {
                    stop();
                    pulses.stop();
                    print(zoom ? "zoom, between frames" : "pan, between frames", pulses.intervals());
                    print("handling", work.subList(WARM_UP, work.size()));
                    layouts(model.trace.get());
                    stage.close();
                    Platform.exit();
                }
            }
        }.start();
    }

    private static void layouts(ShapeTrace trace) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            long begun = System.nanoTime();
            CanvasLayout.of(trace.network(), node -> 50.0);
            times.add((System.nanoTime() - begun) / 1e6);
        }
        print("layout of " + trace.layers().size() + " layers", times);
    }

    private static void print(String what, List<Double> milliseconds) {
        List<Double> sorted = milliseconds.stream().sorted().toList();
        System.out.printf(
                "%s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, worst %.1f ms%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.get(sorted.size() * 99 / 100),
                sorted.get(sorted.size() - 1));
    }
}
