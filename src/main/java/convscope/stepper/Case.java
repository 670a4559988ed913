package convscope.stepper;

import convscope.spec.Activation;
import convscope.spec.Size;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Optional;

/**
 * One operation with all its numbers: what the station Convolve shows and what a case file holds.
 *
 * <p>A case may be one that cannot be computed, such as a kernel larger than the padded input: {@link CaseCheck} says what
 * is wrong and how to mend it, and {@link Calculation} takes only cases in which nothing is.
 *
 * @param operation what is done under the window
 * @param input {@code [channels][height][width]}
 * @param kernel weights: {@code [out][in][height][width]}, transposed {@code [in][out][height][width]}, depthwise
 *     {@code [filters][1][height][width]}; empty for pooling
 * @param kernelSize rows and columns of the window; those of the kernel where there is one that has rows and columns
 * @param bias {@code [maps]}, if any
 * @param activation applied to every sum; not softmax, which needs all maps at once
 * @param stride rows and columns from one position to the next
 * @param padding what surrounds the input
 * @param dilation rows and columns from one kernel cell to the next; 1×1 means no gaps
 * @param outputPadding rows and columns added behind the result of a transposed convolution, below the stride
 * @param countIncludePad whether average pooling counts padding as zeros; Keras does not, PyTorch does
 */
public record Case(
        Operation operation,
        Tensor input,
        Optional<Tensor> kernel,
        Size kernelSize,
        Optional<Tensor> bias,
        Activation activation,
        Size stride,
        SidePadding padding,
        Size dilation,
        Size outputPadding,
        boolean countIncludePad) {

    /** Settings that the operation does not have count for nothing, so that equal cases are equal. */
    public Case {
        if (operation.hasKernel()) {
            Shape shape = kernel.orElseThrow(() -> new IllegalArgumentException(operation.id() + " needs a kernel"))
                    .shape();
            kernelSize = shape.rank() == 4 ? new Size(shape.size(2), shape.size(3)) : kernelSize;
        } else {
            kernel = Optional.empty();
            bias = Optional.empty();
            activation = Activation.NONE;
        }
        outputPadding = operation == Operation.TRANSPOSED ? outputPadding : Size.of(0);
        countIncludePad = operation == Operation.AVERAGE_POOLING && countIncludePad;
    }

    /** An operation with weights: stride 1, no padding, no gaps, no bias. */
    public static Case of(Operation operation, Tensor input, Tensor kernel) {
        return new Case(
                operation,
                input,
                Optional.of(kernel),
                Size.of(1),
                Optional.empty(),
                Activation.NONE,
                Size.of(1),
                SidePadding.VALID,
                Size.of(1),
                Size.of(0),
                false);
    }

    /** A pooling: stride 1, no padding, no gaps. */
    public static Case pooling(Operation operation, Tensor input, Size kernelSize) {
        return new Case(
                operation,
                input,
                Optional.empty(),
                kernelSize,
                Optional.empty(),
                Activation.NONE,
                Size.of(1),
                SidePadding.VALID,
                Size.of(1),
                Size.of(0),
                false);
    }

    public Case withInput(Tensor to) {
        return new Case(
                operation,
                to,
                kernel,
                kernelSize,
                bias,
                activation,
                stride,
                padding,
                dilation,
                outputPadding,
                countIncludePad);
    }

    public Case withKernel(Tensor to) {
        return new Case(
                operation,
                input,
                Optional.of(to),
                kernelSize,
                bias,
                activation,
                stride,
                padding,
                dilation,
                outputPadding,
                countIncludePad);
    }

    /** The window of a pooling. */
    public Case withKernelSize(Size to) {
        return new Case(
                operation,
                input,
                kernel,
                to,
                bias,
                activation,
                stride,
                padding,
                dilation,
                outputPadding,
                countIncludePad);
    }

    public Case withBias(Optional<Tensor> to) {
        return new Case(
                operation,
                input,
                kernel,
                kernelSize,
                to,
                activation,
                stride,
                padding,
                dilation,
                outputPadding,
                countIncludePad);
    }

    public Case withActivation(Activation to) {
        return new Case(
                operation,
                input,
                kernel,
                kernelSize,
                bias,
                to,
                stride,
                padding,
                dilation,
                outputPadding,
                countIncludePad);
    }

    public Case withStride(Size to) {
        return new Case(
                operation,
                input,
                kernel,
                kernelSize,
                bias,
                activation,
                to,
                padding,
                dilation,
                outputPadding,
                countIncludePad);
    }

    public Case withPadding(SidePadding to) {
        return new Case(
                operation,
                input,
                kernel,
                kernelSize,
                bias,
                activation,
                stride,
                to,
                dilation,
                outputPadding,
                countIncludePad);
    }

    public Case withDilation(Size to) {
        return new Case(
                operation,
                input,
                kernel,
                kernelSize,
                bias,
                activation,
                stride,
                padding,
                to,
                outputPadding,
                countIncludePad);
    }

    public Case withOutputPadding(Size to) {
        return new Case(
                operation, input, kernel, kernelSize, bias, activation, stride, padding, dilation, to, countIncludePad);
    }

    public Case withCountIncludePad(boolean to) {
        return new Case(
                operation, input, kernel, kernelSize, bias, activation, stride, padding, dilation, outputPadding, to);
    }

    /** Number of maps that come out; meaningful where kernel and input fit each other. */
    public int maps() {
        return kernel.map(weights -> weights.shape().size(operation == Operation.TRANSPOSED ? 1 : 0))
                .orElseGet(() -> input.shape().channels());
    }

    /** How the window goes downwards. */
    public BoardAxis vertical() {
        return axis(
                input.shape().height(),
                kernelSize.height(),
                stride.height(),
                dilation.height(),
                padding.top(),
                padding.bottom(),
                outputPadding.height());
    }

    /** How the window goes to the right. */
    public BoardAxis horizontal() {
        return axis(
                input.shape().width(),
                kernelSize.width(),
                stride.width(),
                dilation.width(),
                padding.left(),
                padding.right(),
                outputPadding.width());
    }

    private BoardAxis axis(int cells, int window, int step, int gap, int before, int after, int extra) {
        boolean transposed = operation == Operation.TRANSPOSED;
        return switch (padding.kind()) {
            case VALID ->
                transposed
                        ? BoardAxis.transposed(cells, window, step, 0, 0, extra, gap)
                        : BoardAxis.direct(cells, window, step, 0, 0, gap);
            case SIDES ->
                transposed
                        ? BoardAxis.transposed(cells, window, step, before, after, extra, gap)
                        : BoardAxis.direct(cells, window, step, before, after, gap);
            case FULL -> {
                int all = (window - 1) * gap;
                yield transposed
                        ? BoardAxis.transposed(cells, window, step, all, all, extra, gap)
                        : BoardAxis.direct(cells, window, step, all, all, gap);
            }
            case SAME ->
                transposed
                        ? BoardAxis.transposedSame(cells, window, step, gap)
                        : BoardAxis.same(cells, window, step, gap);
        };
    }
}
