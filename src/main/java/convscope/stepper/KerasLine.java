package convscope.stepper;

import convscope.code.Arguments;
import convscope.code.Expressions;
import convscope.code.Sides;
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
        this.sides = CaseSides.of(subject);
        this.same = subject.padding().kind() == SidePadding.Kind.SAME;
    }

    String text() {
        boolean dilated = !subject.dilation().equals(Size.of(1));
        return switch (subject.operation()) {
            case CONVOLUTION, DEPTHWISE -> Expressions.keras(CaseSliding.of(subject));
            case TRANSPOSED -> dilated && !subject.stride().equals(Size.of(1)) ? noStrideWithDilation() : transposed();
            case MAX_POOLING -> dilated ? "# Keras pools without dilation" : Expressions.keras(CaseSliding.of(subject));
            case AVERAGE_POOLING -> dilated ? "# Keras pools without dilation" : average();
        };
    }

    private static String noStrideWithDilation() {
        return "# Keras has no transposed convolution with both strides and dilation_rate above 1";
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
                .addIf(subject.activation() != Activation.NONE, "activation", Expressions.keras(subject.activation()))
                .addIf(subject.bias().isEmpty(), "use_bias", "False");
        String layer = arguments.call(LAYERS + "Conv2DTranspose");
        return same || sides.none()
                ? layer
                : "keras.Sequential([" + layer + ", " + LAYERS + "Cropping2D(" + sides.rowsFirst() + ")])";
    }

    private String average() {
        boolean said = same || sides.none() || subject.countIncludePad();
        return said
                ? Expressions.keras(CaseSliding.of(subject))
                : "# Keras pads a pooling by \"same\" only; zeros of a ZeroPadding2D would count";
    }
}
