package convscope.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * How weights {@code [out][in][height][width]} are put to the library's operation, and their gradient taken back.
 *
 * <p>Depthwise kernels are {@code [height][width][channel][multiplier]} there. A dilated kernel becomes a larger one
 * with zeros in its gaps, because oneDNN has no dilated convolution with these layouts.
 */
final class KernelForm {
    private final boolean depthwise;
    private final int[] dilation;

    KernelForm(boolean depthwise, int[] dilation) {
        this.depthwise = depthwise;
        this.dilation = dilation.clone();
    }

    /** Whether the operation takes the weights as they are. */
    boolean isPlain() {
        return !depthwise && !dilated();
    }

    private boolean dilated() {
        return dilation[0] != 1 || dilation[1] != 1;
    }

    String forward() {
        return depthwise ? "depthwise_conv2d" : "conv2d";
    }

    String backward() {
        return depthwise ? "depthwise_conv2d_bp" : "conv2d_bp";
    }

    /** The axis of the kernel's height; its width is the next. */
    int heightAxis() {
        return depthwise ? 0 : 2;
    }

    /** The operation's number for the order of the kernel's axes. */
    int layout() {
        return depthwise ? 0 : 1;
    }

    /** The kernel that the operation takes. */
    INDArray expand(INDArray weight, long channels) {
        INDArray kernel = weight;
        if (dilated()) {
            kernel = Nd4j.zeros(
                    weight.dataType(),
                    weight.size(0),
                    weight.size(1),
                    (weight.size(2) - 1) * dilation[0] + 1,
                    (weight.size(3) - 1) * dilation[1] + 1);
            cells(kernel, weight.size(2), weight.size(3)).assign(weight);
        }
        if (depthwise) {
            long multiplier = kernel.size(0) / channels;
            kernel = kernel.reshape('c', channels, multiplier, kernel.size(2), kernel.size(3))
                    .permute(2, 3, 0, 1)
                    .dup('c');
        }
        return kernel;
    }

    /** The gradient of the weights from the gradient of the kernel. */
    INDArray collapse(INDArray kernelGradient, long[] weightShape) {
        INDArray gradient = kernelGradient;
        if (depthwise) {
            gradient = gradient.permute(2, 3, 0, 1)
                    .dup('c')
                    .reshape('c', weightShape[0], weightShape[1], gradient.size(0), gradient.size(1));
        }
        return dilated() ? cells(gradient, weightShape[2], weightShape[3]) : gradient;
    }

    /** The places of a dilated kernel where weights stand, as a view of these sizes. */
    private INDArray cells(INDArray kernel, long height, long width) {
        long[] stride = kernel.stride();
        return Nd4j.create(
                kernel.data(),
                new long[] {kernel.size(0), kernel.size(1), height, width},
                new long[] {stride[0], stride[1], stride[2] * dilation[0], stride[3] * dilation[1]},
                kernel.offset(),
                'c');
    }
}
