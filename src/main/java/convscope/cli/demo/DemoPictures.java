package convscope.cli.demo;

import convscope.data.Mnist;
import convscope.engine.Activations;
import convscope.engine.Answer;
import convscope.paint.Bars;
import convscope.paint.ColourMap;
import convscope.paint.ConfusionFigure;
import convscope.paint.Curve;
import convscope.paint.Curves;
import convscope.paint.Figure;
import convscope.paint.ImageFigure;
import convscope.paint.MapImage;
import convscope.paint.MapsGrid;
import convscope.paint.Palette;
import convscope.paint.Plot;
import convscope.paint.Series;
import convscope.paint.Smoothing;
import convscope.paint.Time;
import convscope.paint.ValueRange;
import convscope.paint.java2d.Java2D;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import convscope.training.Confusion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The pictures of the demonstration: each figure for light and for dark, twice as fine as it is shown. */
final class DemoPictures {
    private static final double SCALE = 2;
    private static final MapsGrid.Labels MAPS =
            new MapsGrid.Labels("0 everywhere", "its lowest", "its highest", count -> "+ " + count + " more");

    private final Java2D java2d = new Java2D();
    private final Path folder;

    DemoPictures(Path folder) {
        this.folder = folder;
    }

    /**
     * A picture as the page shows it; the dark one ends in {@code -dark.png}.
     *
     * @param name of the light file, without ending
     * @param width in px of the page
     * @param height likewise
     */
    record Shown(String name, int width, int height) {}

    private Shown write(String name, int width, int height, Function<Palette, Figure> figure) throws IOException {
        write(name, width, height, figure.apply(Palette.LIGHT), Palette.LIGHT);
        write(name + "-dark", width, height, figure.apply(Palette.DARK), Palette.DARK);
        return new Shown(name, width, height);
    }

    private void write(String name, int width, int height, Figure figure, Palette palette) throws IOException {
        Path file = folder.resolve(name + ".png");
        java2d.writePng(figure, (int) (SCALE * width), (int) (SCALE * height), palette.background(), file);
    }

    Shown accuracy(DemoTraining.Result training) throws IOException {
        return write(
                "accuracy",
                560,
                300,
                palette -> curves(training, DemoTraining.Point::accuracy, Plot.Axis.ACCURACY, "accuracy", palette));
    }

    Shown loss(DemoTraining.Result training) throws IOException {
        return write(
                "loss",
                560,
                300,
                palette -> curves(training, DemoTraining.Point::loss, Plot.Axis.LOSS, "loss", palette));
    }

    private static Figure curves(
            DemoTraining.Result training,
            Function<DemoTraining.Point, Double> value,
            Plot.Axis axis,
            String name,
            Palette palette) {
        Series steps = series(training.batches(), value);
        Series measures = series(training.validation(), value);
        Curve smooth = Curve.of("training", Curve.Role.TRAINING, new Smoothing(steps, 0.9).points());
        Plot plot = new Plot(
                name,
                axis,
                List.of(smooth.over(steps.points()), Curve.of("validation", Curve.Role.VALIDATION, measures.points())));
        return Curves.of(List.of(plot), Time.EPOCHS, "epoch", palette, SCALE);
    }

    private static Series series(List<DemoTraining.Point> points, Function<DemoTraining.Point, Double> value) {
        double[] xs = points.stream().mapToDouble(DemoTraining.Point::epoch).toArray();
        double[] ys = points.stream().mapToDouble(value::apply).toArray();
        return Series.of(xs, ys);
    }

    Shown confusion(Confusion confusion) throws IOException {
        int[][] counts = confusion.counts();
        long[][] wide = new long[counts.length][counts.length];
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts.length; column++) {
                wide[row][column] = counts[row][column];
            }
        }
        ConfusionFigure.Labels labels = new ConfusionFigure.Labels("true", "predicted", "recall", "accuracy");
        return write("confusion", 640, 460, palette -> ConfusionFigure.of(wide, Mnist.CLASSES, labels, palette, SCALE));
    }

    Shown filters(Tensor weight) throws IOException {
        return write("filters", 560, 120, palette -> MapsGrid.of(weight, ColourMap.DIVERGING, palette, SCALE, MAPS));
    }

    /** A digit, each of its pixels two px of the page and four of the file, with a frame around. */
    Shown digit(String name, Tensor image) throws IOException {
        Figure figure = ImageFigure.of(MapImage.of(image, ColourMap.GREY, new ValueRange(0, 1)), Palette.DARK);
        int side = 2 * image.shape().width() + 1;
        write(name, side, side, figure, Palette.DARK);
        return new Shown(name, side, side);
    }

    Shown bars(Answer answer) throws IOException {
        List<Bars.Bar> bars = new ArrayList<>();
        for (Answer.Score score : answer.scores(0, Mnist.CLASSES)) {
            bars.add(new Bars.Bar(score.label(), score.probability(), OptionalDouble.of(score.logit())));
        }
        Bars.Labels labels = new Bars.Labels("probability", "logit", "not sure", count -> "+ " + count + " more");
        return write("answer", 420, 300, palette -> new Bars(bars, Bars.State.SURE, labels, palette, SCALE));
    }

    /** What one layer makes of an image. */
    Shown layer(ShapeTrace.Layer layer, Activations activations) throws IOException {
        Tensor output = activations.outputs().get(layer.name());
        boolean maps = output.shape().isImage();
        int height = maps ? layer.output().channels() > 8 ? 208 : 132 : 84;
        return write(
                "layer-" + layer.name(),
                760,
                height,
                palette -> MapsGrid.of(output, ColourMap.VIRIDIS, palette, SCALE, MAPS));
    }
}
