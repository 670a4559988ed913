package convscope.paint;

import convscope.paint.stepper.SampleSteps;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

/** Figures with fixed, lifelike data, in the languages of the product: for galleries and for comparisons. */
public final class SampleFigures {
    private static final List<String> CIFAR =
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");
    private static final List<String> DIGITS =
            IntStream.range(0, 10).mapToObj(Integer::toString).toList();

    public static final MapsGrid.Labels MAPS =
            new MapsGrid.Labels("0 everywhere", "its lowest", "its highest", n -> "+ " + n + " more");
    static final MapsGrid.Labels MAPS_KOREAN = new MapsGrid.Labels("모두 0", "최솟값", "최댓값", n -> "+ " + n + "개 더");
    static final Bars.Labels BARS = new Bars.Labels("probability", "logit", "not sure", n -> "+ " + n + " more");
    static final Bars.Labels BARS_KOREAN = new Bars.Labels("확률", "로짓", "확실하지 않음", n -> "+ " + n + "개 더");
    static final ConfusionFigure.Labels CONFUSION =
            new ConfusionFigure.Labels("true", "predicted", "recall", "accuracy");
    static final ConfusionFigure.Labels CONFUSION_KOREAN = new ConfusionFigure.Labels("정답", "예측", "재현율", "정확도");

    private SampleFigures() {}

    /** One of each kind and state that matters, by name. */
    public static Map<String, Figure> all(Palette palette, double scale) {
        Map<String, Figure> all = new LinkedHashMap<>();
        MapsGrid maps = MapsGrid.of(featureMaps(6, 24), ColourMap.VIRIDIS, palette, scale, MAPS);
        all.put("maps", maps);
        all.put(
                "maps-highlight",
                MapsGrid.of(featureMaps(16, 8), ColourMap.VIRIDIS, palette, scale, MAPS_KOREAN)
                        .highlight(Optional.of(new MapsGrid.Cell(6, 3, 4, 0.5f))));
        all.put("maps-own-scale", maps.eachOnItsOwn());
        all.put("maps-many", MapsGrid.of(featureMaps(200, 14), ColourMap.VIRIDIS, palette, scale, MAPS));
        all.put("filters-first", MapsGrid.of(filters(6, 1, 5), ColourMap.DIVERGING, palette, scale, MAPS));
        all.put("filters-second", MapsGrid.of(filters(16, 6, 5), ColourMap.DIVERGING, palette, scale, MAPS));
        all.put("vector", MapsGrid.of(vector(84), ColourMap.DIVERGING, palette, scale, MAPS));
        all.put("bars", bars(DIGITS, palette, scale, Bars.State.SURE, BARS, true));
        all.put("bars-not-sure", bars(DIGITS, palette, scale, Bars.State.NOT_SURE, BARS_KOREAN, true));
        all.put("bars-empty", bars(DIGITS, palette, scale, Bars.State.EMPTY, BARS, false));
        all.put("bars-words", bars(CIFAR, palette, scale, Bars.State.SURE, BARS, false));
        all.put("curves-accuracy", accuracy(palette, scale, Plot.Axis.ACCURACY));
        all.put("curves-zoomed", accuracy(palette, scale, Plot.Axis.ACCURACY_ZOOMED));
        all.put(
                "curves-loss",
                loss(palette, scale, Plot.Axis.LOSS).reading(Optional.of(new Curves.Reading(2.4, false))));
        all.put("curves-logarithmic", loss(palette, scale, Plot.Axis.LOSS_LOGARITHMIC));
        all.put("training", training(palette, scale, 2.3, Plot.Axis.LOSS));
        all.put(
                "training-reading",
                training(palette, scale, 5, Plot.Axis.LOSS_LOGARITHMIC)
                        .reading(Optional.of(new Curves.Reading(1.31, true))));
        all.put("training-first", training(palette, scale, 0.02, Plot.Axis.LOSS));
        all.put("confusion-digits", confusion(DIGITS, palette, scale, CONFUSION));
        all.put("confusion-words", confusion(CIFAR, palette, scale, CONFUSION_KOREAN));
        all.put("confusion-two", confusion(List.of("cat", "dog"), palette, scale, CONFUSION));
        all.put("confusion-twenty", confusion(classes(20), palette, scale, CONFUSION));
        ConfusionFigure digits = confusion(DIGITS, palette, scale, CONFUSION);
        all.put(
                "confusion-percent",
                digits.saying(ConfusionFigure.Numbers.PERCENT)
                        .select(Optional.of(digits.cell(9, 0)))
                        .highlight(Optional.of(digits.cell(3, 4))));
        all.put("mistakes", mistakes(DIGITS, 24, palette, scale).select(OptionalInt.of(2)));
        all.put("mistakes-words", mistakes(CIFAR, 200, palette, scale).highlight(OptionalInt.of(1)));
        all.put("layers", layers(palette, scale));
        all.put("layers-well", new LayerBars(layers(palette, scale).layers().subList(0, 2), LAYERS, palette, scale));
        all.put("weight-step", weightStep(0.1234, -0.0009834, ADAM, "added", palette, scale));
        all.put("weight-step-up", weightStep(-0.04512, 0.0002345, SGD, "변화", palette, scale));
        all.put("weight-step-none", weightStep(0.5, 0, SGD, "added", palette, scale));
        all.put(
                "image",
                ImageFigure.of(MapImage.of(featureMaps(1, 28), ColourMap.GREY, new ValueRange(0, 1)), palette)
                        .withGrid()
                        .highlight(Optional.of(new ImageFigure.Pixel(9, 12))));
        all.put("image-colour", ImageFigure.of(MapImage.ofColour(colour(32)), palette));
        for (String step : List.of("same", "misfit", "dilated", "transposed", "channels", "mean", "digit")) {
            all.put("step-" + step, SampleSteps.figure(step, palette, scale));
        }
        all.put("step-line", SampleSteps.korean("line", palette, scale));
        all.put("step-visits", SampleSteps.korean("same", palette, scale).withVisits(true));
        all.put("equation", SampleSteps.equation("channels", palette, scale));
        all.put("stack", SampleSteps.stack(palette, scale));
        return all;
    }

    static List<String> classes(int count) {
        return IntStream.range(0, count).mapToObj(i -> "class " + i).toList();
    }

    /** Soft blobs after a relu; every seventh map is dead, the values reach 1. */
    static Tensor featureMaps(int channels, int side) {
        Random random = new Random(7);
        float[] values = new float[channels * side * side];
        for (int c = 0; c < channels; c++) {
            double angle = random.nextDouble() * Math.PI;
            double shift = random.nextDouble() * 0.4 - 0.2;
            for (int i = 0; i < side * side && c % 7 != 3; i++) {
                double x = (i % side + 0.5) / side - 0.5;
                double y = (i / side + 0.5) / side - 0.5;
                double along = x * Math.cos(angle) + y * Math.sin(angle);
                double ring = Math.abs(Math.hypot(x, y) - 0.3);
                values[c * side * side + i] =
                        (float) Math.max(0, Math.min(1, (0.12 - ring) * 8 * (0.5 + 1.5 * along + shift)));
            }
        }
        return Tensor.of(Shape.image(channels, side, side), values);
    }

    static Tensor filters(int out, int in, int side) {
        Random random = new Random(11);
        float[] values = new float[out * in * side * side];
        for (int k = 0; k < out * in; k++) {
            double angle = random.nextDouble() * 2 * Math.PI;
            for (int i = 0; i < side * side; i++) {
                double x = i % side - side / 2;
                double y = i / side - side / 2;
                values[k * side * side + i] =
                        (float) (0.12 * (x * Math.cos(angle) + y * Math.sin(angle)) + 0.05 * random.nextGaussian());
            }
        }
        return Tensor.of(Shape.of(out, in, side, side), values);
    }

    static Tensor vector(int length) {
        Random random = new Random(3);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = i % 9 == 0 ? 0 : (float) random.nextGaussian();
        }
        values[5] = Float.NaN;
        return Tensor.of(Shape.of(length), values);
    }

    static Tensor colour(int side) {
        float[] values = new float[3 * side * side];
        for (int i = 0; i < side * side; i++) {
            double x = (i % side) / (double) side;
            double y = (i / side) / (double) side;
            values[i] = (float) x;
            values[side * side + i] = (float) (0.5 + 0.5 * Math.sin(9 * y));
            values[2 * side * side + i] = (float) (1 - x * y);
        }
        return Tensor.of(Shape.image(3, side, side), values);
    }

    static Bars bars(
            List<String> names, Palette palette, double scale, Bars.State state, Bars.Labels labels, boolean logits) {
        double[] shares = state == Bars.State.NOT_SURE
                ? new double[] {0.004, 0.271, 0.02, 0.11, 0.06, 0.02, 0.003, 0.352, 0.04, 0.12}
                : new double[] {0.0002, 0.0007, 0.012, 0.003, 0.0, 0.0009, 0.0001, 0.9714, 0.0007, 0.0110};
        List<Bars.Bar> bars = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            double share = shares[i % shares.length];
            OptionalDouble logit =
                    logits ? OptionalDouble.of(Math.log(Math.max(1e-6, share)) + 6) : OptionalDouble.empty();
            bars.add(new Bars.Bar(names.get(i), share, logit));
        }
        return new Bars(bars, state, labels, palette, scale);
    }

    static Curves accuracy(Palette palette, double scale, Plot.Axis axis) {
        Plot plot = new Plot(
                "accuracy",
                axis,
                List.of(
                        smooth("training", Curve.Role.TRAINING, course(1000, 5, 0.02, 1), 0.95),
                        curve("validation", Curve.Role.VALIDATION, course(11, 5, 0, 2)),
                        curve("earlier", Curve.Role.VALIDATION_GHOST, scaled(course(11, 5, 0.01, 3), 0.94))));
        return Curves.of(List.of(plot), Time.EPOCHS, "epoch", palette, scale);
    }

    static Curves loss(Palette palette, double scale, Plot.Axis axis) {
        Plot plot = new Plot(
                "손실",
                axis,
                List.of(
                        smooth("훈련", Curve.Role.TRAINING, losses(course(2000, 5, 0.01, 4)), 0.97),
                        curve("검증", Curve.Role.VALIDATION, losses(course(11, 5, 0, 5)))));
        return Curves.of(List.of(plot), Time.EPOCHS, "에포크", palette, scale);
    }

    /** What the station shows: loss above accuracy, with an earlier run of another network. */
    public static Curves training(Palette palette, double scale, double epochs, Plot.Axis lossAxis) {
        int batches = Math.max(2, (int) (300 * epochs));
        int measures = (int) Math.floor(epochs * 4) + 1;
        double measured = (measures - 1) / 4.0;
        double[][] steps = course(batches, epochs, 0.02, 1);
        double[][] held = course(measures, measured, 0, 2);
        double[][] earlier = scaled(course(21, 5, 0.004, 3), 0.975);
        Plot loss = new Plot(
                "loss",
                lossAxis,
                List.of(
                        smooth("training", Curve.Role.TRAINING, losses(steps), 0.9),
                        curve("validation", Curve.Role.VALIDATION, losses(held)),
                        curve("fully-connected", Curve.Role.VALIDATION_GHOST, losses(earlier))));
        Plot accuracy = new Plot(
                "accuracy",
                Plot.Axis.ACCURACY,
                List.of(
                        smooth("training", Curve.Role.TRAINING, steps, 0.9),
                        curve("validation", Curve.Role.VALIDATION, held),
                        curve("fully-connected", Curve.Role.VALIDATION_GHOST, earlier)));
        return Curves.of(List.of(loss, accuracy), Time.EPOCHS, "epoch", palette, scale)
                .until(5);
    }

    static Curve curve(String name, Curve.Role role, double[][] course) {
        return Curve.of(name, role, series(course).points());
    }

    static Curve smooth(String name, Curve.Role role, double[][] course, double weight) {
        Series series = series(course);
        return Curve.of(name, role, new Smoothing(series, weight).points()).over(series.points());
    }

    /** A series with 12 seconds an epoch. */
    static Series series(double[][] course) {
        Series series = new Series();
        for (int i = 0; i < course[0].length; i++) {
            series.append(course[0][i], 12 * course[0][i], course[1][i]);
        }
        return series;
    }

    private static double[][] scaled(double[][] course, double factor) {
        return new double[][] {
            course[0], Arrays.stream(course[1]).map(y -> factor * y).toArray()
        };
    }

    private static double[][] losses(double[][] course) {
        return new double[][] {
            course[0],
            Arrays.stream(course[1])
                    .map(y -> -2.3 * Math.log(Math.max(0.1, Math.min(0.999, y))))
                    .toArray()
        };
    }

    static final List<WeightStepFigure.Formula> SGD =
            List.of(new WeightStepFigure.Formula("w ← w − η·g", "= −0.04512 − 0.01000·(−0.02345) = −0.04489"));
    static final List<WeightStepFigure.Formula> ADAM = List.of(
            new WeightStepFigure.Formula("m ← β₁·m + (1 − β₁)·g", "= 0.9·0.001234 + 0.1·(−0.02345) = −0.001234"),
            new WeightStepFigure.Formula("v ← β₂·v + (1 − β₂)·g²", "= 0.999·1.234e−5 + 0.001·(−0.02345)² = 1.288e−5"),
            new WeightStepFigure.Formula(
                    "w ← w − η·√(1 − β₂ᵗ)/(1 − β₁ᵗ)·m/(√v + ε)",
                    "= 0.1234 − 0.001·√(1 − 0.999²³)/(1 − 0.9²³)·(−0.001234)/(√1.288e−5 + 1e−7) = 0.1224"));

    static WeightStepFigure weightStep(
            double before,
            double change,
            List<WeightStepFigure.Formula> formulas,
            String added,
            Palette palette,
            double scale) {
        return new WeightStepFigure(
                before,
                change,
                before + change,
                formulas,
                new WeightStepFigure.Labels("before", added, "이후"),
                palette,
                scale);
    }

    static final LayerBars.Labels LAYERS = new LayerBars.Labels("gradient", "step ÷ weight");

    static MistakesFigure mistakes(List<String> classes, int count, Palette palette, double scale) {
        Tensor maps = featureMaps(count, 28);
        List<MistakesFigure.Mistake> mistakes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int[] argb = MapImage.of(maps.values(), i * 784, 784, ColourMap.GREY, new ValueRange(0, 1));
            mistakes.add(new MistakesFigure.Mistake(
                    new MapImage(28, 28, argb),
                    classes.get(i % classes.size()),
                    classes.get((3 * i + 1) % classes.size()),
                    0.999 - i * 0.9 / count));
        }
        return MistakesFigure.of(mistakes, more -> "+ " + more + " more", palette, scale);
    }

    static LayerBars layers(Palette palette, double scale) {
        return new LayerBars(
                List.of(
                        new LayerBars.Layer("convolution-1", 0.0213, 0.0011, "", LayerBars.Tone.PLAIN),
                        new LayerBars.Layer("convolution-2", 0.0087, 0.00094, "", LayerBars.Tone.PLAIN),
                        new LayerBars.Layer("합성곱", 1.2e-7, 3.1e-8, "사라짐", LayerBars.Tone.WARNING),
                        new LayerBars.Layer("dense-1", 0, 0, "nothing moves", LayerBars.Tone.WARNING),
                        new LayerBars.Layer("dense-2", 812, 41.5, "exploding", LayerBars.Tone.BAD),
                        new LayerBars.Layer(
                                "output", Double.NaN, Double.POSITIVE_INFINITY, "not finite", LayerBars.Tone.BAD)),
                LAYERS,
                palette,
                scale);
    }

    /** A learning curve from 0.1 to 0.98 over some epochs. */
    static double[][] course(int points, double epochs, double noise, long seed) {
        Random random = new Random(seed);
        double[] xs = new double[points];
        double[] ys = new double[points];
        for (int i = 0; i < points; i++) {
            xs[i] = epochs * i / Math.max(1, points - 1);
            double mean = 0.98 - 0.88 * Math.exp(-2.2 * xs[i]) - 0.002 * seed;
            ys[i] = Math.max(0, Math.min(1, mean + noise * random.nextGaussian() * (1.2 - mean) * 4));
        }
        return new double[][] {xs, ys};
    }

    static ConfusionFigure confusion(List<String> names, Palette palette, double scale, ConfusionFigure.Labels labels) {
        int n = names.size();
        Random random = new Random(n);
        long[][] counts = new long[n][n];
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                counts[row][column] =
                        row == column ? 940 + random.nextInt(90) : (long) Math.max(0, 9 * random.nextGaussian());
            }
        }
        counts[n - 1][0] = 312;
        return ConfusionFigure.of(counts, names, labels, palette, scale);
    }
}
