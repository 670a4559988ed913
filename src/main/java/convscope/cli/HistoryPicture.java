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
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
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
    private static final int MARGIN = 16;

    /** Some hundred batches: what a single one shows is mostly chance. */
    private static final double SMOOTHING = 0.99;

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
        int width = (int) (SCALE * WIDTH);
        int height = (int) (SCALE * HEIGHT);
        int margin = (int) (SCALE * MARGIN);
        BufferedImage figure = new Java2D().render(curves(book, palette), width, height, palette.background());
        BufferedImage page = new BufferedImage(width + 2 * margin, height + 2 * margin, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(new Color(palette.background()));
        graphics.fillRect(0, 0, page.getWidth(), page.getHeight());
        graphics.drawImage(figure, margin, margin, null);
        graphics.dispose();
        Java2D.writePng(page, file);
    }

    /**
     * Accuracy above loss; of several runs each in its colour, validation in full strength above training.
     *
     * <p>As far as few epochs differ, they do so in the last percents: the axis of accuracy shows these, that of loss is
     * logarithmic.
     */
    Curves curves(Workbook book, Palette palette) {
        List<Plot> plots = List.of(
                new Plot(
                        texts.get("cli.history.accuracy"),
                        Plot.Axis.ACCURACY_ZOOMED,
                        lines(book, convscope.training.Curve::accuracy)),
                new Plot(
                        texts.get("cli.history.loss-axis"),
                        Plot.Axis.LOSS_LOGARITHMIC,
                        lines(book, convscope.training.Curve::loss)));
        return Curves.of(plots, Time.EPOCHS, texts.get("cli.history.epoch"), palette, SCALE);
    }

    private List<Curve> lines(Workbook book, Measure measure) {
        List<Curve> lines = new ArrayList<>();
        for (Run run : book.runs()) {
            Points training = new Smoothing(series(run.history().batches(), measure), SMOOTHING).points();
            Points validation = series(run.history().measures(), measure).points();
            if (book.runs().size() == 1) {
                lines.add(Curve.of(texts.get("cli.history.training"), Curve.Role.TRAINING, training));
                lines.add(Curve.of(texts.get("cli.history.validation"), Curve.Role.VALIDATION, validation));
            } else {
                int colour = run.colour();
                lines.add(Curve.of(name("cli.history.training", run), Curve.Role.TRAINING_GHOST, training)
                        .ofRun(colour));
                lines.add(Curve.of(name("cli.history.validation", run), Curve.Role.VALIDATION, validation)
                        .ofRun(colour));
            }
        }
        return lines;
    }

    private String name(String key, Run run) {
        return run.name() + ", " + texts.get(key);
    }

    private static Series series(convscope.training.Curve curve, Measure measure) {
        double[] epochs = new double[curve.size()];
        double[] values = new double[curve.size()];
        Arrays.setAll(epochs, curve::epoch);
        Arrays.setAll(values, i -> measure.of(curve, i));
        return Series.of(epochs, values);
    }
}
