package convscope.arithmetic;

import convscope.tensor.Tensor;

/**
 * Max pooling: the largest value under the window, map by map.
 *
 * <p>Padding never wins, not even among negative values: it is not there rather than zero.
 *
 * @param vertical how the window glides downwards
 * @param horizontal how the window glides to the right
 */
public record WindowMaximum(WindowAxis vertical, WindowAxis horizontal) implements WindowOperation {
    @Override
    public int maps(int channels) {
        return channels;
    }

    /** The largest value; −∞ where the window holds padding only, NaN where it holds a NaN. */
    @Override
    public double value(Tensor input, int map, int row, int column) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < vertical.kernel(); i++) {
            int y = vertical.cell(row, i);
            if (!vertical.inside(y)) {
                continue;
            }
            int line = input.offset(map, y, 0);
            for (int j = 0; j < horizontal.kernel(); j++) {
                int x = horizontal.cell(column, j);
                if (horizontal.inside(x)) {
                    largest = Math.max(largest, input.values()[line + x]);
                }
            }
        }
        return largest;
    }
}
