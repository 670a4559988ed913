package convscope.code;

import convscope.spec.Activation;
import convscope.spec.Size;
import convscope.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * A sliding window as layers of Keras 3, channels last.
 *
 * <p>Keras knows {@code "valid"} and {@code "same"}; other padding is a layer in front. It refuses strides together with
 * dilation, and TensorFlow refuses unequal strides of a depthwise convolution: there the layer goes in steps of 1, and a
 * pooling of size 1 takes every n-th value, which is the same.
 *
 * @see <a href="https://keras.io/api/layers/convolution_layers/">Keras, convolution layers</a>
 */
final class KerasWindow {
    private final KerasWords words;
    private final Sliding window;
    private final boolean picks;
    private final boolean same;

    KerasWindow(KerasWords words, Sliding window) {
        this.words = words;
        this.window = window;
        boolean uneven = window.stride().height() != window.stride().width();
        this.picks = !window.isPooling()
                && (window.strides() && window.dilates() || window.kind() == Sliding.Kind.DEPTHWISE && uneven);
        this.same = window.same() && !picks;
    }

    /** The layers, one after the other. */
    List<KerasPart> parts() {
        List<KerasPart> parts = new ArrayList<>();
        boolean pads = !same && !window.sides().none();
        switch (window.kind()) {
            case CONVOLUTION, DEPTHWISE -> {
                if (pads) {
                    parts.add(zeros());
                }
                parts.add(convolution());
                if (picks) {
                    parts.add(pick());
                }
            }
            case MAXIMUM -> {
                if (pads) {
                    parts.add(lowest());
                }
                parts.add(pooling("MaxPooling2D", window.output(window.stride())));
            }
            case AVERAGE -> {
                if (pads && !window.countsPadding()) {
                    parts.add(uncounted());
                } else {
                    if (pads) {
                        parts.add(zeros());
                    }
                    parts.add(pooling("AveragePooling2D", window.output(window.stride())));
                }
            }
        }
        return parts;
    }

    private KerasPart part(Arguments arguments, String type, String suffix, Shape output, long parameters) {
        return new KerasPart(
                words.named(arguments, suffix).call(words.prefix() + type), type, suffix, output, parameters);
    }

    private KerasPart zeros() {
        return part(new Arguments().add(window.sides().rowsFirst()), "ZeroPadding2D", "_padding", window.padded(), 0);
    }

    private KerasPart convolution() {
        boolean depthwise = window.kind() == Sliding.Kind.DEPTHWISE;
        Arguments arguments = depthwise ? new Arguments() : new Arguments().add(window.maps());
        arguments.add(window.kernel());
        if (depthwise) {
            arguments.addIf(window.multiplier() > 1, "depth_multiplier", window.multiplier());
        }
        Size steps = picks ? Size.of(1) : window.stride();
        arguments
                .addUnless(1, "strides", steps)
                .addIf(same, "padding", "\"same\"")
                .addUnless(1, "dilation_rate", window.dilation())
                .addIf(window.activation() != Activation.NONE, "activation", KerasWords.activation(window.activation()))
                .addIf(!window.bias(), "use_bias", "False");
        words.initialized(arguments, depthwise ? "depthwise_initializer" : "kernel_initializer");
        return part(arguments, depthwise ? "DepthwiseConv2D" : "Conv2D", "", window.output(steps), window.parameters());
    }

    private KerasPart pick() {
        Arguments arguments = new Arguments().add(Size.of(1)).addIf(true, "strides", window.stride());
        return part(arguments, "MaxPooling2D", "_stride", window.output(window.stride()), 0);
    }

    private KerasPart pooling(String type, Shape output) {
        Arguments arguments = new Arguments()
                .add(window.kernel())
                .addIf(true, "strides", window.stride())
                .addIf(same, "padding", "\"same\"");
        return part(arguments, type, "", output, 0);
    }

    /** Zeros could win over negative values; nothing wins over minus infinity. */
    private KerasPart lowest() {
        String padded = "lambda x: keras.ops.pad(x, %s, constant_values=float(\"-inf\"))".formatted(fourSides());
        return part(new Arguments().add(padded), "Lambda", "_padding", window.padded(), 0);
    }

    private KerasPart uncounted() {
        String mean = new Arguments()
                .add("x")
                .add(window.kernel())
                .add(window.stride())
                .add(fourSides())
                .call("average_pool");
        return part(new Arguments().add("lambda x: " + mean), "Lambda", "", window.output(window.stride()), 0);
    }

    private String fourSides() {
        Sides sides = window.sides();
        return "((0, 0), (%d, %d), (%d, %d), (0, 0))"
                .formatted(sides.top(), sides.bottom(), sides.left(), sides.right());
    }
}
