package convscope.ui.convolve;

import convscope.spec.Size;
import convscope.stepper.Case;
import convscope.stepper.Operation;
import convscope.stepper.SidePadding;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Arrays;
import java.util.Optional;

/**
 * Changes of a case that keep its parts together: kernel and bias follow the operation and the number of channels. What
 * comes out is always well-formed, though not always possible; the stepper says what is wrong with it then.
 */
final class CaseEdits {
    private static final int FLAT_LENGTH = 9;

    private CaseEdits() {}

    /**
     * Another operation with the same numbers.
     *
     * @param spare filters for an operation that has some, if the present one has none; as {@link KernelForm} has them
     */
    static Case operation(Case subject, Operation to, Tensor spare) {
        if (to == subject.operation()) {
            return subject;
        }
        if (!to.hasKernel()) {
            return settings(Case.pooling(to, subject.input(), subject.kernelSize()), subject);
        }
        int channels = subject.input().shape().channels();
        Tensor known = subject.operation().hasKernel() ? KernelForm.of(subject) : spare;
        Tensor filters = KernelForm.resized(known, kernelShape(known.shape().size(0), channels, subject.kernelSize()));
        Case made = Case.of(to, subject.input(), KernelForm.to(to, filters));
        return settings(made, subject)
                .withBias(subject.bias().map(bias -> bias(bias, made.maps())))
                .withActivation(subject.activation());
    }

    private static Case settings(Case subject, Case from) {
        return subject.withStride(from.stride())
                .withPadding(from.padding())
                .withDilation(from.dilation())
                .withOutputPadding(from.outputPadding())
                .withCountIncludePad(from.countIncludePad());
    }

    private static Shape kernelShape(int filters, int channels, Size size) {
        return Shape.of(filters, channels, size.height(), size.width());
    }

    /** Another input; where its number of channels differs, the filters follow. */
    static Case input(Case subject, Tensor to) {
        int channels = to.shape().channels();
        if (subject.kernel().isEmpty() || channels == subject.input().shape().channels()) {
            return subject.withInput(to);
        }
        Tensor filters = KernelForm.of(subject);
        Shape wanted = kernelShape(filters.shape().size(0), channels, subject.kernelSize());
        return withFilters(subject.withInput(to), KernelForm.resized(filters, wanted));
    }

    /** A window of another size. */
    static Case window(Case subject, Size to) {
        if (subject.kernel().isEmpty()) {
            return subject.withKernelSize(to);
        }
        Tensor filters = KernelForm.of(subject);
        Shape shape = filters.shape();
        return withFilters(subject, KernelForm.resized(filters, kernelShape(shape.size(0), shape.size(1), to)));
    }

    /** So many filters; for a depthwise convolution so many for each channel. */
    static Case filters(Case subject, int count) {
        Tensor filters = KernelForm.of(subject);
        Shape wanted = kernelShape(count, filters.shape().size(1), subject.kernelSize());
        return withFilters(subject, KernelForm.resized(filters, wanted));
    }

    /** Number of filters, for a depthwise convolution of those of each channel; 0 for pooling. */
    static int filters(Case subject) {
        if (subject.kernel().isEmpty()) {
            return 0;
        }
        int channels = subject.input().shape().channels();
        return subject.operation() == Operation.DEPTHWISE ? subject.maps() / channels : subject.maps();
    }

    /** Other weights, as {@link KernelForm} has them; the bias keeps what it has for the maps that there still are. */
    static Case withFilters(Case subject, Tensor filters) {
        Case changed = subject.withKernel(KernelForm.to(subject.operation(), filters));
        return changed.withBias(subject.bias().map(bias -> bias(bias, changed.maps())));
    }

    private static Tensor bias(Tensor bias, int maps) {
        return Tensor.of(Shape.of(maps), Arrays.copyOf(bias.values(), maps));
    }

    /** The weights of one map's filter. */
    static Tensor filter(Case subject, int map) {
        Tensor kernel = subject.kernel().orElseThrow();
        return subject.operation() == Operation.TRANSPOSED
                ? KernelForm.of(subject).item(map)
                : kernel.item(map);
    }

    /** Other weights for one map's filter, {@code [channels][height][width]}; the window takes their size. */
    static Case withFilter(Case subject, int map, Tensor filter) {
        Size size = new Size(filter.shape().height(), filter.shape().width());
        Case fitting = size.equals(subject.kernelSize()) ? subject : window(subject, size);
        boolean transposed = subject.operation() == Operation.TRANSPOSED;
        Tensor kernel = transposed ? KernelForm.of(fitting) : fitting.kernel().orElseThrow();
        float[] values = kernel.values().clone();
        System.arraycopy(filter.values(), 0, values, map * filter.values().length, filter.values().length);
        Tensor changed = Tensor.of(kernel.shape(), values);
        return fitting.withKernel(transposed ? KernelForm.to(Operation.TRANSPOSED, changed) : changed);
    }

    /** Another value in one cell of the input. */
    static Case withInputCell(Case subject, int channel, int row, int column, float value) {
        float[] values = subject.input().values().clone();
        values[subject.input().offset(channel, row, column)] = value;
        return subject.withInput(Tensor.of(subject.input().shape(), values));
    }

    /** Another weight in one map's filter. */
    static Case withWeight(Case subject, int map, int channel, int row, int column, float value) {
        Tensor filter = filter(subject, map);
        float[] values = filter.values().clone();
        values[filter.offset(channel, row, column)] = value;
        return withFilter(subject, map, Tensor.of(filter.shape(), values));
    }

    /** With a bias of zeros, or without any. */
    static Case withBias(Case subject, boolean wanted) {
        return subject.withBias(wanted ? Optional.of(Tensor.zeros(Shape.of(subject.maps()))) : Optional.empty());
    }

    /** Another number in one map's bias. */
    static Case withBias(Case subject, int map, float value) {
        return subject.withBias(subject.bias().map(bias -> {
            float[] values = bias.values().clone();
            values[map] = value;
            return Tensor.of(bias.shape(), values);
        }));
    }

    /** Whether the case has one dimension: one row, and a window of one row. */
    static boolean isFlat(Case subject) {
        return subject.input().shape().height() == 1 && subject.kernelSize().height() == 1;
    }

    /** The settings of a case of one dimension. */
    static Case flat(Case subject) {
        SidePadding padding = subject.padding();
        Case flat = subject.withStride(new Size(1, subject.stride().width()))
                .withDilation(new Size(1, subject.dilation().width()))
                .withOutputPadding(new Size(0, subject.outputPadding().width()));
        return window(flat, new Size(1, subject.kernelSize().width()))
                .withPadding(
                        padding.kind() == SidePadding.Kind.SIDES
                                ? SidePadding.of(0, 0, padding.left(), padding.right())
                                : padding);
    }

    /** Shape of the input in one dimension: long enough to see something glide. */
    static Shape flatShape(Shape input) {
        return Shape.image(input.channels(), 1, Math.max(input.width(), FLAT_LENGTH));
    }
}
