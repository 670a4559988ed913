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
}
