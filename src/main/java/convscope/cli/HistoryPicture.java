package convscope.cli;

import convscope.paint.Curve;
import convscope.paint.Curves;
import convscope.paint.Palette;
import convscope.paint.Plot;
import convscope.paint.Points;
import convscope.paint.Series;
import convscope.paint.Smoothing;
import convscope.paint.Time;
import convscope.paint.java2d.Java2D;
import convscope.project.Workbook;
import convscope.text.Texts;
import convscope.training.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The curves of all runs as a file to look at: the figure of the window, on white, twice as fine. */
final class HistoryPicture {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 640;
    private static final double SCALE = 2;
    private static final double SMOOTHING = 0.97;

    private final Texts texts;

    HistoryPicture(Texts texts) {
        this.texts = texts;
    }

    /** What a point of a history measures. */
    @FunctionalInterface
    private interface Measure {
        float of(convscope.training.Curve curve, int index);
    }

    void write(Workbook book, Path file) throws IOException {
        Palette palette = Palette.LIGHT;
        new Java2D()
                .writePng(
                        curves(book, palette),
                        (int) (SCALE * WIDTH),
                        (int) (SCALE * HEIGHT),
                        palette.background(),
                        file);
    }

    /** Accuracy above loss; the run that is open in full strength, the others as ghosts with their names. */
    Curves curves(Workbook book, Palette palette) {
        List<Plot> plots = List.of(
                new Plot(
                        texts.get("cli.history.accuracy"),
                        Plot.Axis.ACCURACY_ZOOMED,
                        lines(book, convscope.training.Curve::accuracy)),
                new Plot(
                        texts.get("cli.history.loss-axis"),
                        Plot.Axis.LOSS,
                        lines(book, convscope.training.Curve::loss)));
        return Curves.of(plots, Time.EPOCHS, texts.get("cli.history.epoch"), palette, SCALE);
    }

    private List<Curve> lines(Workbook book, Measure measure) {
        int last = book.runs().size() - 1;
        int front = book.run().orElse(last);
        List<Curve> lines = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            Run run = book.runs().get(i);
            boolean ghost = i != front;
            Series batches = series(run.history().batches(), measure);
            Points smooth = new Smoothing(batches, SMOOTHING).points();
            Curve training = Curve.of(
                    name("cli.history.training", run, last),
                    ghost ? Curve.Role.TRAINING_GHOST : Curve.Role.TRAINING,
                    smooth);
            lines.add(ghost ? training : training.over(batches.points()));
            lines.add(Curve.of(
                    name("cli.history.validation", run, last),
                    ghost ? Curve.Role.VALIDATION_GHOST : Curve.Role.VALIDATION,
                    series(run.history().measures(), measure).points()));
        }
        return lines;
    }

    private String name(String key, Run run, int last) {
        return last == 0 ? texts.get(key) : run.name() + ", " + texts.get(key);
    }

    private static Series series(convscope.training.Curve curve, Measure measure) {
        double[] epochs = new double[curve.size()];
        double[] values = new double[curve.size()];
        Arrays.setAll(epochs, curve::epoch);
        Arrays.setAll(values, i -> measure.of(curve, i));
        return Series.of(epochs, values);
    }
}
