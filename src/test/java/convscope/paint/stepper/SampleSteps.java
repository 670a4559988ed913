package convscope.paint.stepper;

import convscope.paint.Palette;
import convscope.spec.Activation;
import convscope.spec.Size;
import convscope.stepper.Calculation;
import convscope.stepper.Case;
import convscope.stepper.Frame;
import convscope.stepper.Moment;
import convscope.stepper.Operation;
import convscope.stepper.SidePadding;
import convscope.stepper.Walk;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Cases of every kind with lifelike numbers, and the words of both languages. */
public final class SampleSteps {
    /** The guide's numeric figure. */
    static final Tensor GUIDE_INPUT =
            Tensor.of(Shape.image(1, 5, 5), 3, 3, 2, 1, 0, 0, 0, 1, 3, 1, 3, 1, 2, 2, 3, 2, 0, 0, 2, 2, 2, 0, 0, 0, 1);

    static final Tensor GUIDE_KERNEL = Tensor.of(Shape.of(1, 1, 3, 3), 0, 1, 2, 2, 2, 0, 0, 1, 2);

    public static final StepFigure.Labels LABELS = new StepFigure.Labels(
            "input",
            "padding",
            zeros -> zeros + " zeros between",
            (rows, columns) -> "left over: " + rows + " rows, " + columns + " columns",
            "kernel",
            "reversed",
            "products",
            "output",
            "channel",
            "map",
            "product",
            "sum",
            "bias",
            "largest",
            "mean",
            "visits",
            n -> "+ " + n + " more");
    static final StepFigure.Labels KOREAN = new StepFigure.Labels(
            "입력",
            "패딩",
            zeros -> "사이 0 " + zeros + "개",
            (rows, columns) -> "남은 행 " + rows + ", 열 " + columns,
            "커널",
            "뒤집힘",
            "곱",
            "출력",
            "채널",
            "특성 맵",
            "곱",
            "합",
            "편향",
            "최댓값",
            "평균",
            "방문 횟수",
            n -> "+ " + n + "개 더");
    public static final EquationFigure.Labels EQUATION = new EquationFigure.Labels(n -> "… " + n + " more terms …");
    static final EquationFigure.Labels EQUATION_KOREAN = new EquationFigure.Labels(n -> "… 항 " + n + "개 더 …");

    private SampleSteps() {}

    /** One of each kind, by name. */
    static Map<String, Case> cases() {
        Map<String, Case> all = new LinkedHashMap<>();
        Case guide = Case.of(Operation.CONVOLUTION, GUIDE_INPUT, GUIDE_KERNEL);
        all.put("valid", guide);
        all.put(
                "same",
                guide.withPadding(SidePadding.SAME)
                        .withBias(Optional.of(Tensor.of(Shape.of(1), -10)))
                        .withActivation(Activation.RELU));
        all.put("stride", guide.withStride(new Size(2, 1)).withPadding(SidePadding.of(1, 0, 2, 0)));
        all.put(
                "misfit",
                Case.of(Operation.CONVOLUTION, whole(1, 1, 6, 7), GUIDE_KERNEL).withStride(new Size(2, 3)));
        all.put(
                "dilated",
                Case.of(Operation.CONVOLUTION, whole(2, 1, 7, 7), whole(3, 1, 1, 3, 3))
                        .withDilation(Size.of(2)));
        all.put(
                "transposed",
                Case.of(Operation.TRANSPOSED, whole(4, 1, 3, 3), GUIDE_KERNEL)
                        .withStride(Size.of(2))
                        .withPadding(SidePadding.of(1)));
        all.put(
                "channels",
                Case.of(Operation.CONVOLUTION, whole(4, 3, 8, 8), whole(5, 2, 3, 3, 3))
                        .withBias(Optional.of(Tensor.of(Shape.of(2), 1, -2)))
                        .withActivation(Activation.TANH));
        all.put(
                "depthwise",
                Case.of(Operation.DEPTHWISE, gaussian(4, 3, 6, 6), gaussian(5, 6, 1, 3, 3))
                        .withPadding(SidePadding.of(1)));
        all.put(
                "line",
                Case.of(Operation.CONVOLUTION, whole(6, 2, 1, 16), whole(7, 2, 2, 1, 3))
                        .withPadding(SidePadding.of(0, 0, 1, 1)));
        all.put(
                "largest",
                Case.pooling(Operation.MAX_POOLING, whole(8, 1, 6, 6), Size.of(2))
                        .withStride(Size.of(2)));
        all.put(
                "mean",
                Case.pooling(Operation.AVERAGE_POOLING, gaussian(8, 2, 5, 5), Size.of(3))
                        .withPadding(SidePadding.of(1))
                        .withStride(Size.of(2)));
        all.put("digit", Case.of(Operation.CONVOLUTION, digit(28), gaussian(9, 1, 1, 5, 5)));
        all.put(
                "photo",
                Case.of(Operation.CONVOLUTION, gaussian(10, 3, 32, 32), gaussian(9, 4, 3, 3, 3))
                        .withPadding(SidePadding.SAME));
        all.put("largest-case", Case.of(Operation.CONVOLUTION, gaussian(11, 16, 64, 64), gaussian(9, 8, 16, 3, 3)));
        all.put("wide-kernel", Case.of(Operation.CONVOLUTION, whole(12, 1, 12, 12), whole(13, 1, 1, 7, 7)));
        return all;
    }

    static Calculation calculation(String name) {
        return Calculation.of(cases().get(name));
    }

    /** The moment when so much of the terms of a position in the middle has appeared. */
    static Frame frame(Calculation calculation, double share) {
        Walk walk = calculation.walk();
        int micro = (int) Math.ceil(share * walk.terms());
        return Frame.still(new Moment((int) (0.45 * walk.positions()), micro));
    }

    static StepFigure figure(String name, double share, Palette palette, double scale) {
        Calculation calculation = calculation(name);
        return StepFigure.of(calculation, frame(calculation, share), palette, scale, LABELS);
    }

    public static StepFigure figure(String name, Palette palette, double scale) {
        return figure(name, 0.66, palette, scale);
    }

    public static StepFigure korean(String name, Palette palette, double scale) {
        Calculation calculation = calculation(name);
        return StepFigure.of(calculation, frame(calculation, 1), palette, scale, KOREAN);
    }

    public static EquationFigure equation(String name, Palette palette, double scale) {
        Calculation calculation = calculation(name);
        Frame end = Frame.still(calculation.walk().at(calculation.positions() / 2));
        return EquationFigure.of(calculation, end, palette, scale, EQUATION);
    }

    /** LeNet's beginning, seen from the middle of its second pooling. */
    public static StackFigure stack(Palette palette, double scale) {
        return StackFigure.of(
                List.of(
                        level("input", 28, 4, 20),
                        level("convolution 5×5", 24, 4, 16),
                        level("pooling 2×2", 12, 2, 8),
                        level("convolution 5×5", 8, 2, 4),
                        level("pooling 2×2", 4, 1, 2)),
                palette,
                scale);
    }

    static StackFigure.Level level(String name, int cells, int from, int to) {
        StackFigure.Extent extent = new StackFigure.Extent(cells, from, to);
        return new StackFigure.Level(name, extent, extent);
    }

    static Tensor whole(long seed, int... sizes) {
        Tensor values = gaussian(seed, sizes);
        for (int i = 0; i < values.values().length; i++) {
            values.values()[i] = Math.round(2 * values.values()[i]);
        }
        return values;
    }

    static Tensor gaussian(long seed, int... sizes) {
        Random random = new Random(seed);
        Shape shape = Shape.of(sizes);
        float[] values = new float[(int) shape.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Tensor.of(shape, values);
    }

    /** A soft zero, dark around. */
    static Tensor digit(int side) {
        float[] values = new float[side * side];
        for (int i = 0; i < values.length; i++) {
            double x = (i % side + 0.5) / side - 0.5;
            double y = (i / side + 0.5) / side - 0.5;
            values[i] = (float) Math.max(0, Math.min(1, 12 * (0.1 - Math.abs(Math.hypot(x, 0.8 * y) - 0.28))));
        }
        return Tensor.of(Shape.image(1, side, side), values);
    }
}
