package convscope.stepper;

import convscope.code.Arguments;
import convscope.code.Expressions;
import convscope.code.Sides;
import convscope.code.Sliding;
import convscope.spec.Size;

/** A case as a module of PyTorch. */
final class PyTorchLine {
    private final Case subject;
    private final Sides sides;

    PyTorchLine(Case subject) {
        this.subject = subject;
        this.sides = CaseSides.of(subject);
    }

    String text() {
        return switch (subject.operation()) {
            case CONVOLUTION, DEPTHWISE, MAX_POOLING -> Expressions.pytorch(CaseSliding.of(subject));
            case TRANSPOSED -> transposed();
            case AVERAGE_POOLING -> average();
        };
    }

    private String transposed() {
        Size extra = CaseSides.extra(subject);
        String module = new Arguments()
                .add(subject.input().shape().channels())
                .add(subject.maps())
                .add(subject.kernelSize())
                .addUnless(1, "stride", subject.stride())
                .addIf(sides.even() && !sides.none(), "padding", sides.first())
                .addUnless(0, "output_padding", extra)
                .addUnless(1, "dilation", subject.dilation())
                .addIf(subject.bias().isEmpty(), "bias", "False")
                .call("nn.ConvTranspose2d");
        String crop = sides.even() ? "" : "nn.ZeroPad2d(" + sides.negative().columnsFirst() + ")";
        return Expressions.sequence(module, crop, Expressions.pytorch(subject.activation()));
    }

    private String average() {
        Sliding window = CaseSliding.of(subject);
        if (!subject.dilation().equals(Size.of(1))) {
            return "# PyTorch averages without dilation";
        }
        return Expressions.pytorchHas(window)
                ? Expressions.pytorch(window)
                : "# PyTorch leaves padding uncounted only where it is the same on opposite sides and at most half of the kernel";
    }
}
