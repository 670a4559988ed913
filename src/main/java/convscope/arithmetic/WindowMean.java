package convscope.arithmetic;

import convscope.tensor.Tensor;

/**
 * Average pooling: the mean of the values under the window, map by map.
 *
 * <p>At the border two schools differ. Keras divides by the number of real cells; PyTorch by default counts the
 * padding as zeros, which makes the border darker.
 *
 * @param vertical how the window glides downwards
 * @param horizontal how the window glides to the right
 * @param countPadding whether padding counts as zeros; false is Keras's way and ours in networks
 */
public record WindowMean(WindowAxis vertical, WindowAxis horizontal, boolean countPadding) implements WindowOperation {
    @Override
    public int maps(int channels) {
        return channels;
    }

    /** The mean; NaN where the window holds padding only and padding does not count. */
    @Override
    public double value(Tensor input, int map, int row, int column) {
        double sum = 0;
        int count = countPadding ? vertical.kernel() * horizontal.kernel() : 0;
        for (int i = 0; i < vertical.kernel(); i++) {
            int y = vertical.cell(row, i);
            if (!vertical.inside(y)) {
                continue;
            }
            int line = input.offset(map, y, 0);
            for (int j = 0; j < horizontal.kernel(); j++) {
                int x = horizontal.cell(column, j);
                if (horizontal.inside(x)) {
                    sum += input.values()[line + x];
                    count += countPadding ? 0 : 1;
                }
            }
        }
        return sum / count;
    }
}
