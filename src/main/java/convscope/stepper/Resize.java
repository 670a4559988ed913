package convscope.stepper;

import convscope.spec.Size;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;

/** What becomes of numbers when a size changes: the cells at the top left stay, and new cells are 0. */
public final class Resize {
    private Resize() {}

    /**
     * The numbers in another shape.
     *
     * @param to of the same rank, at least 1; along each axis the first cells are kept, and what is added behind is 0
     */
    public static Tensor to(Tensor from, Shape to) {
        if (from.shape().rank() != to.rank()) {
            throw new IllegalArgumentException("Shape " + from.shape() + " has another rank than " + to);
        }
        Tensor result = Tensor.zeros(to);
        copy(from, 0, 0, result, 0);
        return result;
    }

    /**
     * The case with an input of another size; where the number of channels changes, a kernel that fitted fits again.
     *
     * @param to {@code [channels][height][width]}
     */
    public static Case input(Case subject, Shape to) {
        Case resized = subject.withInput(to(subject.input(), to));
        int before = subject.input().shape().channels();
        if (subject.kernel().isEmpty() || before == to.channels()) {
            return resized;
        }
        int[] sizes = subject.kernel().get().shape().toArray();
        switch (subject.operation()) {
            case CONVOLUTION -> sizes[1] = to.channels();
            case TRANSPOSED -> sizes[0] = to.channels();
            default -> sizes[0] = Math.max(sizes[0] / before, 1) * to.channels();
        }
        return kernel(resized, Shape.of(sizes));
    }

    /**
     * The case with another number of maps.
     *
     * @param maps for a depthwise convolution a multiple of the input's channels
     */
    public static Case maps(Case subject, int maps) {
        int[] sizes = subject.kernel().orElseThrow().shape().toArray();
        sizes[subject.operation() == Operation.TRANSPOSED ? 1 : 0] = maps;
        return kernel(subject, Shape.of(sizes));
    }

    /** The case with a window of another size: the weights at the top left and zeros, or another pooling window. */
    public static Case window(Case subject, Size to) {
        if (subject.kernel().isEmpty()) {
            return subject.withKernelSize(to);
        }
        Shape shape = subject.kernel().get().shape();
        return kernel(subject, Shape.of(shape.size(0), shape.size(1), to.height(), to.width()));
    }

    /**
     * The case with a kernel of another shape; a bias that had a number for each map has one again.
     *
     * @param to of rank 4
     */
    public static Case kernel(Case subject, Shape to) {
        Case resized = subject.withKernel(to(subject.kernel().orElseThrow(), to));
        return resized.withBias(subject.bias()
                .map(bias ->
                        bias.shape().equals(Shape.of(subject.maps())) ? to(bias, Shape.of(resized.maps())) : bias));
    }

    private static void copy(Tensor from, int axis, int source, Tensor to, int target) {
        int common = Math.min(from.shape().size(axis), to.shape().size(axis));
        if (axis == to.shape().rank() - 1) {
            System.arraycopy(from.values(), source, to.values(), target, common);
            return;
        }
        int sourceStep = cells(from.shape(), axis + 1);
        int targetStep = cells(to.shape(), axis + 1);
        for (int i = 0; i < common; i++) {
            copy(from, axis + 1, source + i * sourceStep, to, target + i * targetStep);
        }
    }

    private static int cells(Shape shape, int fromAxis) {
        int cells = 1;
        for (int axis = fromAxis; axis < shape.rank(); axis++) {
            cells *= shape.size(axis);
        }
        return cells;
    }
}
