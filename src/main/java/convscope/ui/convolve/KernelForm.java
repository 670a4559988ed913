package convscope.ui.convolve;

import convscope.stepper.Case;
import convscope.stepper.Operation;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;

/**
 * A kernel in the order of a convolution, {@code [filters][channels][height][width]}, whatever operation it serves, so that it
 * survives a change of the operation.
 */
final class KernelForm {
    private KernelForm() {}

    /** The kernel of a case that has one. */
    static Tensor of(Case subject) {
        Tensor kernel = subject.kernel().orElseThrow();
        Shape shape = kernel.shape();
        int channels = subject.input().shape().channels();
        return switch (subject.operation()) {
            case CONVOLUTION -> kernel;
            case TRANSPOSED -> swapped(kernel);
            // the filters of a channel follow each other: [channel][filter]
            default ->
                swapped(kernel.reshape(Shape.of(channels, shape.size(0) / channels, shape.size(2), shape.size(3))));
        };
    }

    /** The same weights in the order of an operation that has some. */
    static Tensor to(Operation operation, Tensor filters) {
        Shape shape = filters.shape();
        return switch (operation) {
            case CONVOLUTION -> filters;
            case TRANSPOSED -> swapped(filters);
            default ->
                swapped(filters).reshape(Shape.of(shape.size(0) * shape.size(1), 1, shape.size(2), shape.size(3)));
        };
    }

    private static Tensor swapped(Tensor kernel) {
        Shape shape = kernel.shape();
        int cells = shape.size(2) * shape.size(3);
        Tensor swapped = Tensor.zeros(Shape.of(shape.size(1), shape.size(0), shape.size(2), shape.size(3)));
        for (int first = 0; first < shape.size(0); first++) {
            for (int second = 0; second < shape.size(1); second++) {
                System.arraycopy(
                        kernel.values(),
                        (first * shape.size(1) + second) * cells,
                        swapped.values(),
                        (second * shape.size(0) + first) * cells,
                        cells);
            }
        }
        return swapped;
    }

    /**
     * The filters in other numbers: a new channel has the weights of the first, a new filter its own by lot, and new cells
     * of a window are 0.
     *
     * @param wanted {@code [filters][channels][height][width]}
     */
    static Tensor resized(Tensor filters, Shape wanted) {
        Shape shape = filters.shape();
        Tensor result = Tensor.zeros(wanted);
        for (int filter = 0; filter < wanted.size(0); filter++) {
            Tensor drawn = RandomNumbers.filter(filter, wanted.item());
            for (int channel = 0; channel < wanted.size(1); channel++) {
                for (int row = 0; row < wanted.size(2); row++) {
                    for (int column = 0; column < wanted.size(3); column++) {
                        int from = channel < shape.size(1) ? channel : 0;
                        float value = filter >= shape.size(0)
                                ? drawn.get(channel, row, column)
                                : row < shape.size(2) && column < shape.size(3)
                                        ? filters.get(filter, from, row, column)
                                        : 0;
                        result.values()[result.offset(filter, channel, row, column)] = value;
                    }
                }
            }
        }
        return result;
    }
}
