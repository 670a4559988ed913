package convscope.stepper;

import convscope.code.Sliding;
import convscope.tensor.Shape;

/** A case as a window that slides over maps; not a transposed convolution, whose window slides over what it makes. */
final class CaseSliding {
    private CaseSliding() {}

    static Sliding of(Case subject) {
        Shape input = subject.input().shape();
        return new Sliding(
                switch (subject.operation()) {
                    case CONVOLUTION -> Sliding.Kind.CONVOLUTION;
                    case DEPTHWISE -> Sliding.Kind.DEPTHWISE;
                    case MAX_POOLING -> Sliding.Kind.MAXIMUM;
                    case AVERAGE_POOLING -> Sliding.Kind.AVERAGE;
                    case TRANSPOSED -> throw new IllegalArgumentException("No window slides over the input");
                },
                input,
                subject.operation().hasKernel() ? subject.maps() : input.channels(),
                subject.kernelSize(),
                subject.stride(),
                subject.dilation(),
                CaseSides.of(subject),
                subject.padding().kind() == SidePadding.Kind.SAME,
                subject.countIncludePad(),
                subject.activation(),
                subject.bias().isPresent());
    }
}
