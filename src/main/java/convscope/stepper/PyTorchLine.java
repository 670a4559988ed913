package convscope.stepper;

import convscope.spec.Activation;
import convscope.spec.Size;

/** A case as a module of PyTorch. */
final class PyTorchLine {
    private final Case subject;
    private final Sides sides;

    PyTorchLine(Case subject) {
        this.subject = subject;
        this.sides = Sides.of(subject);
    }

    String text() {
        return switch (subject.operation()) {
            case CONVOLUTION -> convolution(1);
            case DEPTHWISE -> convolution(subject.input().shape().channels());
            case TRANSPOSED -> transposed();
            case MAX_POOLING -> maximum();
            case AVERAGE_POOLING -> average();
        };
    }

    private String convolution(int groups) {
        String module = channels()
                .addUnless(1, "stride", subject.stride())
                .addIf(sides.even() && !sides.none(), "padding", sides.first())
                .addUnless(1, "dilation", subject.dilation())
                .addIf(groups > 1, "groups", groups)
                .addIf(subject.bias().isEmpty(), "bias", "False")
                .call("nn.Conv2d");
        return sequence(sides.even() ? "" : zeros(), module, activation());
    }

    private String transposed() {
        Size extra = Sides.extra(subject);
        String module = channels()
                .addUnless(1, "stride", subject.stride())
                .addIf(sides.even() && !sides.none(), "padding", sides.first())
                .addUnless(0, "output_padding", extra)
                .addUnless(1, "dilation", subject.dilation())
                .addIf(subject.bias().isEmpty(), "bias", "False")
                .call("nn.ConvTranspose2d");
        String crop = sides.even() ? "" : "nn.ZeroPad2d(" + sides.negative().columnsFirst() + ")";
        return sequence(module, crop, activation());
    }

    private Arguments channels() {
        return new Arguments()
                .add(subject.input().shape().channels())
                .add(subject.maps())
                .add(subject.kernelSize());
    }

    private String maximum() {
        boolean inside = within();
        String module =
                pooling(inside).addUnless(1, "dilation", subject.dilation()).call("nn.MaxPool2d");
        String least = inside ? "" : "nn.ConstantPad2d(" + sides.columnsFirst() + ", float(\"-inf\"))";
        return sequence(least, module);
    }

    private String average() {
        if (!subject.dilation().equals(Size.of(1))) {
            return "# PyTorch averages without dilation";
        }
        if (within()) {
            return pooling(true)
                    .addIf(!sides.none() && !subject.countIncludePad(), "count_include_pad", "False")
                    .call("nn.AvgPool2d");
        }
        return subject.countIncludePad()
                ? sequence(zeros(), pooling(false).call("nn.AvgPool2d"))
                : "# PyTorch leaves padding uncounted only where it is the same on opposite sides and at most half of the kernel";
    }

    private Arguments pooling(boolean withPadding) {
        return new Arguments()
                .add(subject.kernelSize())
                .addIf(true, "stride", subject.stride())
                .addIf(withPadding && !sides.none(), "padding", sides.first());
    }

    /** Whether a pooling can do its padding itself: the same on opposite sides, and at most half of the kernel. */
    private boolean within() {
        return sides.even()
                && 2 * sides.top() <= subject.kernelSize().height()
                && 2 * sides.left() <= subject.kernelSize().width();
    }

    private String zeros() {
        return "nn.ZeroPad2d(" + sides.columnsFirst() + ")";
    }

    private String activation() {
        return switch (subject.activation()) {
            case NONE -> "";
            case RELU -> "nn.ReLU()";
            case LEAKY_RELU -> "nn.LeakyReLU(" + Activation.LEAKY_SLOPE + ")";
            case ELU -> "nn.ELU()";
            case TANH -> "nn.Tanh()";
            case SIGMOID -> "nn.Sigmoid()";
            case SOFTMAX -> "nn.Softmax2d()";
        };
    }

    /** The modules that are there, one after the other. */
    private static String sequence(String... modules) {
        Arguments arguments = new Arguments();
        String only = "";
        int count = 0;
        for (String module : modules) {
            if (!module.isEmpty()) {
                arguments.add(module);
                only = module;
                count++;
            }
        }
        return count == 1 ? only : arguments.call("nn.Sequential");
    }
}
