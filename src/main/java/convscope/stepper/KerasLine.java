package convscope.stepper;

import convscope.spec.Activation;
import convscope.spec.Size;

/** A case as a layer of Keras 3. */
final class KerasLine {
    private static final String LAYERS = "keras.layers.";

    private final Case subject;
    private final Sides sides;
    private final boolean same;

    KerasLine(Case subject) {
        this.subject = subject;
        this.sides = Sides.of(subject);
        this.same = subject.padding().kind() == SidePadding.Kind.SAME;
    }

    String text() {
        return switch (subject.operation()) {
            case CONVOLUTION -> strideAndDilation() ? noStrideWithDilation() : padded(convolution());
            case TRANSPOSED -> strideAndDilation() ? noStrideWithDilation() : transposed();
            case DEPTHWISE -> depthwise();
            case MAX_POOLING -> maximum();
            case AVERAGE_POOLING -> average();
        };
    }

    private boolean strideAndDilation() {
        return !subject.stride().equals(Size.of(1)) && !subject.dilation().equals(Size.of(1));
    }

    private static String noStrideWithDilation() {
        return "# Keras has no convolution with both strides and dilation_rate above 1";
    }

    private String convolution() {
        Arguments arguments = new Arguments().add(subject.maps()).add(subject.kernelSize());
        return weights(arguments).call(LAYERS + "Conv2D");
    }

    private String depthwise() {
        if (strideAndDilation()) {
            return noStrideWithDilation();
        }
        int multiplier = subject.maps() / subject.input().shape().channels();
        Arguments arguments =
                new Arguments().add(subject.kernelSize()).addIf(multiplier > 1, "depth_multiplier", multiplier);
        String line = padded(weights(arguments).call(LAYERS + "DepthwiseConv2D"));
        boolean uneven = subject.stride().height() != subject.stride().width();
        return uneven ? line + "  # not on TensorFlow, which wants equal strides" : line;
    }

    private Arguments weights(Arguments arguments) {
        return settings(arguments)
                .addUnless(1, "dilation_rate", subject.dilation())
                .addIf(subject.activation() != Activation.NONE, "activation", activation())
                .addIf(subject.bias().isEmpty(), "use_bias", "False");
    }

    private Arguments settings(Arguments arguments) {
        boolean pooling = !subject.operation().hasKernel(); // whose stride would be its size if it were left out
        return (pooling
                        ? arguments.addIf(true, "strides", subject.stride())
                        : arguments.addUnless(1, "strides", subject.stride()))
                .addIf(same, "padding", "\"same\"");
    }

    private String activation() {
        return "\"" + subject.activation().id().replace('-', '_') + "\"";
    }

    /** The layer behind zeros on the four sides, where the layer has no word for them. */
    private String padded(String layer) {
        return same || sides.none() ? layer : sequence(zeros(), layer);
    }

    private String zeros() {
        return LAYERS + "ZeroPadding2D(" + sides.rowsFirst() + ")";
    }

    private static String sequence(String first, String second) {
        return "keras.Sequential([" + first + ", " + second + "])";
    }

    private String transposed() {
        Size extra = subject.outputPadding();
        // without output_padding Keras makes at least stride·input cells
        boolean narrow = subject.vertical().extent() < subject.stride().height()
                || subject.horizontal().extent() < subject.stride().width();
        boolean said = !same && (narrow || !extra.equals(Size.of(0)));
        Arguments arguments = new Arguments()
                .add(subject.maps())
                .add(subject.kernelSize())
                .addUnless(1, "strides", subject.stride())
                .addIf(same, "padding", "\"same\"")
                .addIf(said, "output_padding", extra)
                .addUnless(1, "dilation_rate", subject.dilation())
                .addIf(subject.activation() != Activation.NONE, "activation", activation())
                .addIf(subject.bias().isEmpty(), "use_bias", "False");
        String layer = arguments.call(LAYERS + "Conv2DTranspose");
        return same || sides.none() ? layer : sequence(layer, LAYERS + "Cropping2D(" + sides.rowsFirst() + ")");
    }

    private String maximum() {
        if (!subject.dilation().equals(Size.of(1))) {
            return "# Keras pools without dilation";
        }
        if (!same && !sides.none()) {
            return "# Keras pads a pooling by \"same\" only; zeros of a ZeroPadding2D could win over negative numbers";
        }
        return settings(new Arguments().add(subject.kernelSize())).call(LAYERS + "MaxPooling2D");
    }

    private String average() {
        if (!subject.dilation().equals(Size.of(1))) {
            return "# Keras pools without dilation";
        }
        Arguments arguments = new Arguments().add(subject.kernelSize());
        if (sides.none()) {
            return arguments.addIf(true, "strides", subject.stride()).call(LAYERS + "AveragePooling2D");
        }
        if (subject.countIncludePad()) {
            return sequence(
                    zeros(), arguments.addIf(true, "strides", subject.stride()).call(LAYERS + "AveragePooling2D"));
        }
        return same
                ? settings(arguments).call(LAYERS + "AveragePooling2D")
                : "# Keras pads a pooling by \"same\" only; zeros of a ZeroPadding2D would count";
    }
}
