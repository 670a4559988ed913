package convscope.code;

import convscope.spec.Activation;
import convscope.spec.AveragePooling;
import convscope.spec.Convolution;
import convscope.spec.DepthwiseConvolution;
import convscope.spec.MaxPooling;
import convscope.spec.Padding;
import convscope.spec.Size;
import convscope.spec.Window;
import convscope.tensor.Shape;

/**
 * A window that slides over maps, with all that both frameworks ask about it.
 *
 * @param kind what is done under the window
 * @param input shape of the maps, {@code [channels][height][width]}
 * @param maps feature maps that come out
 * @param kernel rows and columns of the window
 * @param stride rows and columns from one position to the next
 * @param dilation rows and columns from one kernel cell to the next
 * @param sides what is added on the four sides, as it comes out
 * @param same whether it is what Keras's {@code padding="same"} adds
 * @param countsPadding whether a mean counts what is added, as zeros
 * @param activation applied to every sum
 * @param bias whether each filter adds a number of its own
 */
public record Sliding(
        Kind kind,
        Shape input,
        int maps,
        Size kernel,
        Size stride,
        Size dilation,
        Sides sides,
        boolean same,
        boolean countsPadding,
        Activation activation,
        boolean bias) {
    /** What is done under the window. */
    public enum Kind {
        CONVOLUTION,
        DEPTHWISE,
        MAXIMUM,
        AVERAGE
    }

    static Sliding of(Convolution layer, Shape input) {
        return of(Kind.CONVOLUTION, input, layer.filters(), layer.window(), layer.activation(), layer.bias());
    }

    static Sliding of(DepthwiseConvolution layer, Shape input) {
        int maps = input.channels() * layer.depthMultiplier();
        return of(Kind.DEPTHWISE, input, maps, layer.window(), layer.activation(), layer.bias());
    }

    static Sliding of(MaxPooling layer, Shape input) {
        return of(Kind.MAXIMUM, input, input.channels(), layer.window(), Activation.NONE, false);
    }

    static Sliding of(AveragePooling layer, Shape input) {
        return of(Kind.AVERAGE, input, input.channels(), layer.window(), Activation.NONE, false);
    }

    private static Sliding of(Kind kind, Shape input, int maps, Window window, Activation activation, boolean bias) {
        return new Sliding(
                kind,
                input,
                maps,
                window.kernel(),
                window.stride(),
                window.dilation(),
                Sides.of(window.vertical(input), window.horizontal(input)),
                window.padding().kind() == Padding.Kind.SAME,
                false,
                activation,
                bias);
    }

    /** Whether it is a pooling, which has no weights. */
    boolean isPooling() {
        return kind == Kind.MAXIMUM || kind == Kind.AVERAGE;
    }

    boolean strides() {
        return !stride.equals(Size.of(1));
    }

    boolean dilates() {
        return !dilation.equals(Size.of(1));
    }

    /** Feature maps for each channel of a depthwise convolution. */
    int multiplier() {
        return maps / input.channels();
    }

    /** The maps with what is added around them. */
    Shape padded() {
        return Shape.image(
                input.channels(),
                input.height() + sides.top() + sides.bottom(),
                input.width() + sides.left() + sides.right());
    }

    /** What comes out with steps of this size. */
    Shape output(Size steps) {
        Shape from = padded();
        return Shape.image(
                maps,
                (from.height() - (kernel.height() - 1) * dilation.height() - 1) / steps.height() + 1,
                (from.width() - (kernel.width() - 1) * dilation.width() - 1) / steps.width() + 1);
    }

    long parameters() {
        if (isPooling()) {
            return 0;
        }
        long each = kernel.cells() * (kind == Kind.DEPTHWISE ? 1 : input.channels());
        return maps * (each + (bias ? 1 : 0));
    }
}
