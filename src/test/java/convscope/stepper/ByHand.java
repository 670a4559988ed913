package convscope.stepper;

import convscope.spec.Activation;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cases computed in another way than ours: the image is padded into a larger array, the kernel is spread out with holes,
 * and the window is pushed until it would leave the array. A transposed convolution paints onto a large sheet from which a
 * part is cut. Shares no line with the code under test.
 */
final class ByHand {
    private final Case it;
    private final int[] sides;

    private ByHand(Case it) {
        this.it = it;
        this.sides = sides(it);
    }

    /** The result; empty if no window fits, or one holds nothing to pool. */
    static Optional<Tensor> output(Case it) {
        return new ByHand(it).output();
    }

    /** How often each input cell is used for one map. */
    static int[][] visits(Case it) {
        // with one channel, all ones and one filter of ones every product is 1
        int[][] visits = new int[it.input().shape().height()][it.input().shape().width()];
        for (int y = 0; y < visits.length; y++) {
            for (int x = 0; x < visits[y].length; x++) {
                Tensor dot = Tensor.zeros(Shape.image(1, visits.length, visits[y].length));
                dot.values()[y * visits[y].length + x] = 1;
                Tensor ones = Tensor.zeros(
                        Shape.of(1, 1, it.kernelSize().height(), it.kernelSize().width()));
                java.util.Arrays.fill(ones.values(), 1);
                Operation operation =
                        it.operation() == Operation.TRANSPOSED ? Operation.TRANSPOSED : Operation.CONVOLUTION;
                Case counting = new Case(
                        operation,
                        dot,
                        Optional.of(ones),
                        it.kernelSize(),
                        Optional.empty(),
                        Activation.NONE,
                        it.stride(),
                        it.padding(),
                        it.dilation(),
                        it.outputPadding(),
                        false);
                float sum = 0;
                for (float value : output(counting).orElseThrow().values()) {
                    sum += value;
                }
                visits[y][x] = (int) sum;
            }
        }
        return visits;
    }

    /** Top, bottom, left, right. */
    private static int[] sides(Case it) {
        int[] vertical = along(
                it,
                it.input().shape().height(),
                it.kernelSize().height(),
                it.stride().height(),
                it.dilation().height(),
                it.padding().top(),
                it.padding().bottom());
        int[] horizontal = along(
                it,
                it.input().shape().width(),
                it.kernelSize().width(),
                it.stride().width(),
                it.dilation().width(),
                it.padding().left(),
                it.padding().right());
        return new int[] {vertical[0], vertical[1], horizontal[0], horizontal[1]};
    }

    private static int[] along(Case it, int i, int k, int s, int d, int before, int after) {
        int reach = d * (k - 1);
        switch (it.padding().kind()) {
            case VALID:
                return new int[] {0, 0};
            case FULL:
                return new int[] {reach, reach};
            case SIDES:
                return new int[] {before, after};
            default:
        }
        int more = 0;
        if (it.operation() == Operation.TRANSPOSED) {
            // the full sheet is cut down to s·i; what is missing is added behind, as a negative cut
            more = s * (i - 1) + reach + 1 - s * i;
            return more < 0 ? new int[] {0, more} : new int[] {more / 2, more - more / 2};
        }
        while (fits(i + more, reach + 1, s) < Math.ceil(i / (double) s)) {
            more++;
        }
        return new int[] {more / 2, more - more / 2};
    }

    private static int fits(int room, int width, int step) {
        int count = 0;
        for (int at = 0; at + width <= room; at += step) {
            count++;
        }
        return count;
    }

    private Optional<Tensor> output() {
        return it.operation() == Operation.TRANSPOSED ? painted() : pushed();
    }

    private Optional<Tensor> pushed() {
        Shape in = it.input().shape();
        int height = in.height() + sides[0] + sides[1];
        int width = in.width() + sides[2] + sides[3];
        int windowHeight = (it.kernelSize().height() - 1) * it.dilation().height() + 1;
        int windowWidth = (it.kernelSize().width() - 1) * it.dilation().width() + 1;
        int rows = fits(height, windowHeight, it.stride().height());
        int columns = fits(width, windowWidth, it.stride().width());
        if (rows == 0 || columns == 0) {
            return Optional.empty();
        }
        double[][][] sheet = new double[in.channels()][height][width];
        for (int c = 0; c < in.channels(); c++) {
            for (double[] line : sheet[c]) {
                java.util.Arrays.fill(line, Double.NaN); // padding
            }
            for (int y = 0; y < in.height(); y++) {
                for (int x = 0; x < in.width(); x++) {
                    sheet[c][y + sides[0]][x + sides[2]] = it.input().get(c, y, x);
                }
            }
        }
        int maps = it.kernel().map(kernel -> kernel.shape().size(0)).orElse(in.channels());
        Tensor output = Tensor.zeros(Shape.image(maps, rows, columns));
        for (int map = 0; map < maps; map++) {
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    double value = window(
                            sheet,
                            map,
                            row * it.stride().height(),
                            column * it.stride().width());
                    if (!Double.isFinite(value)) {
                        return Optional.empty();
                    }
                    output.values()[output.offset(map, row, column)] = (float) value;
                }
            }
        }
        return Optional.of(output);
    }

    private double window(double[][][] sheet, int map, int top, int left) {
        double sum = it.bias().map(bias -> (double) bias.get(map)).orElse(0.0);
        List<Double> seen = new ArrayList<>();
        for (int c = 0; c < sheet.length; c++) {
            for (int i = 0; i < it.kernelSize().height(); i++) {
                for (int j = 0; j < it.kernelSize().width(); j++) {
                    double cell = sheet[c][top + i * it.dilation().height()][
                            left + j * it.dilation().width()];
                    switch (it.operation()) {
                        case CONVOLUTION ->
                            sum += Double.isNaN(cell)
                                    ? 0
                                    : cell * it.kernel().get().get(map, c, i, j);
                        case DEPTHWISE -> {
                            int each = it.kernel().get().shape().size(0) / sheet.length;
                            boolean mine = map >= c * each && map < (c + 1) * each;
                            sum += !mine || Double.isNaN(cell)
                                    ? 0
                                    : cell * it.kernel().get().get(map, 0, i, j);
                        }
                        default -> {
                            if (c == map && (!Double.isNaN(cell) || it.countIncludePad())) {
                                seen.add(Double.isNaN(cell) ? 0 : cell);
                            }
                        }
                    }
                }
            }
        }
        return switch (it.operation()) {
            case MAX_POOLING -> seen.stream().max(Double::compare).orElse(Double.NaN);
            case AVERAGE_POOLING -> seen.stream().mapToDouble(x -> x).average().orElse(Double.NaN);
            default -> bent(sum);
        };
    }

    private Optional<Tensor> painted() {
        Shape in = it.input().shape();
        int sh = it.stride().height();
        int sw = it.stride().width();
        int reachDown = (it.kernelSize().height() - 1) * it.dilation().height();
        int reachRight = (it.kernelSize().width() - 1) * it.dilation().width();
        int height = sh * (in.height() - 1) + reachDown + 1 + it.outputPadding().height() - sides[0] - sides[1];
        int width = sw * (in.width() - 1) + reachRight + 1 + it.outputPadding().width() - sides[2] - sides[3];
        if (height < 1 || width < 1) {
            return Optional.empty();
        }
        int maps = it.kernel().get().shape().size(1);
        double[][][] sheet = new double[maps][sides[0] + height + 99][sides[2] + width + 99];
        for (int map = 0; map < maps; map++) {
            for (int c = 0; c < in.channels(); c++) {
                for (int y = 0; y < in.height(); y++) {
                    for (int x = 0; x < in.width(); x++) {
                        for (int i = 0; i < it.kernelSize().height(); i++) {
                            for (int j = 0; j < it.kernelSize().width(); j++) {
                                sheet[map][y * sh + i * it.dilation().height()][
                                                x * sw + j * it.dilation().width()] +=
                                        (double) it.input().get(c, y, x)
                                                * it.kernel().get().get(c, map, i, j);
                            }
                        }
                    }
                }
            }
        }
        Tensor output = Tensor.zeros(Shape.image(maps, height, width));
        for (int map = 0; map < maps; map++) {
            double bias = it.bias().isPresent() ? it.bias().get().get(map) : 0;
            for (int row = 0; row < height; row++) {
                for (int column = 0; column < width; column++) {
                    output.values()[output.offset(map, row, column)] =
                            (float) bent(sheet[map][sides[0] + row][sides[2] + column] + bias);
                }
            }
        }
        return Optional.of(output);
    }

    private double bent(double x) {
        return switch (it.activation()) {
            case NONE -> x;
            case RELU -> x > 0 ? x : 0;
            case LEAKY_RELU -> x > 0 ? x : x / 5;
            case ELU -> x > 0 ? x : Math.exp(x) - 1;
            case TANH -> 2 / (1 + Math.exp(-2 * x)) - 1;
            case SIGMOID -> 1 / (1 + Math.exp(-x));
            case SOFTMAX -> throw new IllegalArgumentException();
        };
    }
}
