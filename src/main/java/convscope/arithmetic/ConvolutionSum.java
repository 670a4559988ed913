package convscope.arithmetic;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Optional;

/**
 * Convolution: every cell under the window, in every channel, times the filter's weight for it, all added up.
 *
 * <p>As in every deep-learning library it is a cross-correlation: the kernel lies on the image as it is written, not
 * flipped. Padding holds zeros and adds nothing.
 *
 * @param kernel {@code [maps][channels][height][width]}, one filter a map
 * @param bias {@code [maps]}, added to each sum; empty for none
 * @param vertical how the window glides downwards
 * @param horizontal how the window glides to the right
 */
public record ConvolutionSum(Tensor kernel, Optional<Tensor> bias, WindowAxis vertical, WindowAxis horizontal)
        implements WindowOperation {
    public ConvolutionSum {
        Kernels.check(kernel, vertical, horizontal);
        Kernels.checkBias(bias, kernel.shape().size(0));
    }

    @Override
    public int maps(int channels) {
        if (channels != kernel.shape().size(1)) {
            throw new IllegalArgumentException(
                    "The filters look at " + kernel.shape().size(1) + " channels, found " + channels);
        }
        return kernel.shape().size(0);
    }

    @Override
    public double value(Tensor input, int map, int row, int column) {
        Shape image = input.shape();
        float[] cells = input.values();
        float[] weights = kernel.values();
        double sum = 0;
        for (int channel = 0; channel < image.channels(); channel++) {
            for (int i = 0; i < vertical.kernel(); i++) {
                int y = vertical.cell(row, i);
                if (!vertical.inside(y)) {
                    continue;
                }
                int line = (channel * image.height() + y) * image.width();
                int weight = ((map * image.channels() + channel) * vertical.kernel() + i) * horizontal.kernel();
                for (int j = 0; j < horizontal.kernel(); j++) {
                    int x = horizontal.cell(column, j);
                    if (horizontal.inside(x)) {
                        sum += (double) cells[line + x] * weights[weight + j];
                    }
                }
            }
        }
        return sum + Kernels.bias(bias, map);
    }

    /** The same sums, product for product in the same order, with each weight fetched once for the whole row. */
    @Override
    public double[] row(Tensor input, int map, int row) {
        Shape image = input.shape();
        double[] sums = new double[horizontal.positions()];
        for (int channel = 0; channel < image.channels(); channel++) {
            for (int i = 0; i < vertical.kernel(); i++) {
                int y = vertical.cell(row, i);
                if (!vertical.inside(y)) {
                    continue;
                }
                int line = (channel * image.height() + y) * image.width();
                int weight = ((map * image.channels() + channel) * vertical.kernel() + i) * horizontal.kernel();
                for (int j = 0; j < horizontal.kernel(); j++) {
                    Kernels.addProducts(sums, input.values(), line, horizontal, j, kernel.values()[weight + j]);
                }
            }
        }
        Kernels.addToAll(sums, Kernels.bias(bias, map));
        return sums;
    }
}
