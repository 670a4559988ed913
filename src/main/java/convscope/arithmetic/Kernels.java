package convscope.arithmetic;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Optional;

/** What every operation with weights asks of its kernel and its bias. */
final class Kernels {
    private Kernels() {}

    /** Refuses a kernel {@code [][][height][width]} that is not the window of these axes. */
    static void check(Tensor kernel, WindowAxis vertical, WindowAxis horizontal) {
        Shape shape = kernel.shape();
        if (shape.rank() != 4 || shape.size(2) != vertical.kernel() || shape.size(3) != horizontal.kernel()) {
            throw new IllegalArgumentException("A kernel of shape " + shape + " does not lie under a window of "
                    + vertical.kernel() + "×" + horizontal.kernel());
        }
    }

    /** Refuses a bias that is not one number for each map. */
    static void checkBias(Optional<Tensor> bias, int maps) {
        bias.map(Tensor::shape).filter(shape -> !shape.equals(Shape.of(maps))).ifPresent(shape -> {
            throw new IllegalArgumentException("The bias needs one number for each of " + maps + ", found " + shape);
        });
    }

    /** The bias of one map, or 0 without any. */
    static double bias(Optional<Tensor> bias, int map) {
        return bias.isPresent() ? bias.get().get(map) : 0;
    }

    /**
     * Adds the products of one weight to a row of sums: at each position it lies on another cell of one image row.
     *
     * @param sums one for each position to the right
     * @param cells the values of the image
     * @param line where the image row begins in them
     * @param axis how the window glides to the right
     * @param kernelCell column of the weight in the kernel
     */
    static void addProducts(double[] sums, float[] cells, int line, WindowAxis axis, int kernelCell, double weight) {
        int stride = axis.stride();
        int first = axis.cell(0, kernelCell);
        int from = Math.max(0, Math.floorDiv(stride - 1 - first, stride)); // before it the weight lies on padding
        int to = Math.min(sums.length, Math.floorDiv(axis.input() - 1 - first, stride) + 1); // from there on too
        int start = line + first;
        for (int position = from; position < to; position++) {
            sums[position] += weight * cells[start + position * stride];
        }
    }

    /** Adds the same number to each sum. */
    static void addToAll(double[] sums, double number) {
        for (int position = 0; position < sums.length; position++) {
            sums[position] += number;
        }
    }
}
