package convscope.arithmetic;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Optional;

/**
 * Depthwise convolution: each filter looks at one channel only, and m filters share a channel.
 *
 * <p>Map {@code c·m + j} reads channel {@code c}. It equals a convolution whose kernel is zero wherever a filter would
 * look at another channel. Padding holds zeros.
 *
 * @param kernel {@code [channels·m][1][height][width]}
 * @param bias {@code [channels·m]}, added to each sum; empty for none
 * @param vertical how the window glides downwards
 * @param horizontal how the window glides to the right
 * @see <a href="https://arxiv.org/abs/1610.02357">Chollet, Xception</a>
 */
public record DepthwiseSum(Tensor kernel, Optional<Tensor> bias, WindowAxis vertical, WindowAxis horizontal)
        implements WindowOperation {
    public DepthwiseSum {
        Kernels.check(kernel, vertical, horizontal);
        Kernels.checkBias(bias, kernel.shape().size(0));
        if (kernel.shape().size(1) != 1) {
            throw new IllegalArgumentException("A depthwise filter looks at one channel, found " + kernel.shape());
        }
    }

    @Override
    public int maps(int channels) {
        int maps = kernel.shape().size(0);
        if (maps % channels != 0) {
            throw new IllegalArgumentException(maps + " filters cannot be shared out among " + channels + " channels");
        }
        return maps;
    }

    @Override
    public double value(Tensor input, int map, int row, int column) {
        Shape image = input.shape();
        int filtersEach = kernel.shape().size(0) / image.channels();
        int channel = map / filtersEach;
        double sum = 0;
        for (int i = 0; i < vertical.kernel(); i++) {
            int y = vertical.cell(row, i);
            for (int j = 0; j < horizontal.kernel(); j++) {
                int x = horizontal.cell(column, j);
                if (vertical.inside(y) && horizontal.inside(x)) {
                    sum += (double) input.get(channel, y, x) * kernel.get(map, 0, i, j);
                }
            }
        }
        return sum + Kernels.bias(bias, map);
    }

    /** The same sums, product for product in the same order, with each weight fetched once for the whole row. */
    @Override
    public double[] row(Tensor input, int map, int row) {
        int channel = map / (kernel.shape().size(0) / input.shape().channels());
        double[] sums = new double[horizontal.positions()];
        for (int i = 0; i < vertical.kernel(); i++) {
            int y = vertical.cell(row, i);
            if (vertical.inside(y)) {
                int line = input.offset(channel, y, 0);
                for (int j = 0; j < horizontal.kernel(); j++) {
                    Kernels.addProducts(sums, input.values(), line, horizontal, j, kernel.get(map, 0, i, j));
                }
            }
        }
        Kernels.addToAll(sums, Kernels.bias(bias, map));
        return sums;
    }
}
