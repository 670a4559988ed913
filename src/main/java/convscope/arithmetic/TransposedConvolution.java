package convscope.arithmetic;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Transposed convolution: every input cell paints the whole kernel, times its own value, onto a larger image.
 *
 * <p>It is the adjoint of the convolution whose window is given here: where that one reads cell x for position y,
 * this one takes a value at y and adds it to x. So ⟨convolution(a), b⟩ = ⟨a, transposed(b)⟩ with the same kernel, and
 * it is not an inverse.
 *
 * @param kernel {@code [channels in][maps out][height][width]}: the kernel of that convolution, as it stands
 * @param bias {@code [maps out]}, added to each cell; empty for none
 * @param vertical the window of that convolution downwards: its input is the output here
 * @param horizontal the window of that convolution to the right
 * @see <a href="https://arxiv.org/abs/1603.07285">Dumoulin and Visin, chapter 4</a>
 */
public record TransposedConvolution(Tensor kernel, Optional<Tensor> bias, WindowAxis vertical, WindowAxis horizontal) {
    public TransposedConvolution {
        Kernels.check(kernel, vertical, horizontal);
        Kernels.checkBias(bias, kernel.shape().size(1));
    }

    /**
     * The window along one axis for an input of this many cells; the output has
     * {@code stride·(input − 1) + extra + extent − 2·padding}.
     *
     * @param padding cells cropped from each side of the full result
     * @param extra cells added behind, below the stride: which of the sizes that the convolution maps to this input
     */
    public static WindowAxis axis(int input, int kernel, int stride, int padding, int extra, int dilation) {
        int output = stride * (input - 1) + extra + (kernel - 1) * dilation + 1 - 2 * padding;
        return new WindowAxis(output, kernel, stride, padding, padding, dilation);
    }

    /**
     * The painted image.
     *
     * @param input {@code [channels][height][width]}, as large as the window has positions
     * @return {@code [maps][height][width]}
     */
    public Tensor apply(Tensor input) {
        Shape from = input.shape();
        if (!from.equals(Shape.image(kernel.shape().size(0), vertical.positions(), horizontal.positions()))) {
            throw new IllegalArgumentException("The kernel is painted from "
                    + kernel.shape().size(0) + " channels of " + vertical.positions() + "×" + horizontal.positions()
                    + ", found shape " + from);
        }
        Tensor output = Tensor.zeros(Shape.image(kernel.shape().size(1), vertical.input(), horizontal.input()));
        IntStream.range(0, output.shape().channels())
                .parallel()
                .forEach(map -> write(painted(input, map), map, output));
        return output;
    }

    private double[][] painted(Tensor input, int map) {
        double[][] painted = new double[vertical.input()][horizontal.input()];
        for (int channel = 0; channel < input.shape().channels(); channel++) {
            for (int row = 0; row < input.shape().height(); row++) {
                for (int column = 0; column < input.shape().width(); column++) {
                    paint(painted, input.get(channel, row, column), channel, map, row, column);
                }
            }
        }
        return painted;
    }

    private void write(double[][] painted, int map, Tensor output) {
        int next = output.offset(map, 0, 0);
        for (double[] line : painted) {
            for (double sum : line) {
                output.values()[next++] = (float) (sum + Kernels.bias(bias, map));
            }
        }
    }

    private void paint(double[][] onto, double value, int channel, int map, int row, int column) {
        for (int i = 0; i < vertical.kernel(); i++) {
            int y = vertical.cell(row, i);
            if (!vertical.inside(y)) {
                continue;
            }
            int weight = kernel.offset(channel, map, i, 0);
            for (int j = 0; j < horizontal.kernel(); j++) {
                int x = horizontal.cell(column, j);
                if (horizontal.inside(x)) {
                    onto[y][x] += value * kernel.values()[weight + j];
                }
            }
        }
    }
}
