package convscope.stepper;

import convscope.spec.Activation;
import convscope.spec.Size;
import convscope.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The second stage of {@link CaseCheck}: every setting by itself, with tensors in which nothing is wrong. */
final class SettingCheck {
    private SettingCheck() {}

    static List<Finding> of(Case subject) {
        List<Finding> findings = new ArrayList<>();
        if (!subject.operation().hasKernel()) {
            findings.addAll(between(
                    "kernelSize",
                    "stepper.window",
                    "stepper.repair.window",
                    subject.kernelSize(),
                    subject::withKernelSize));
        }
        List<Finding> stride =
                between("stride", "stepper.stride", "stepper.repair.stride", subject.stride(), subject::withStride);
        findings.addAll(stride);
        findings.addAll(between(
                "dilation", "stepper.dilation", "stepper.repair.dilation", subject.dilation(), subject::withDilation));
        findings.addAll(padding(subject));
        findings.addAll(slices(subject));
        if (subject.activation() == Activation.SOFTMAX) {
            findings.add(Finding.of("activation", "stepper.softmax")
                    .orUse(() -> subject.withActivation(Activation.NONE), "stepper.repair.no-activation"));
        }
        return findings;
    }

    private static List<Finding> between(
            String field, String key, String repair, Size value, Function<Size, Case> rebuild) {
        Size nearest = new Size(nearest(value.height(), 1), nearest(value.width(), 1));
        if (nearest.equals(value)) {
            return List.of();
        }
        return List.of(Finding.of(field, key, value.toString(), CaseLimits.LONGEST_SIDE)
                .orUse(() -> rebuild.apply(nearest), repair, nearest.toString()));
    }

    private static int nearest(int value, int least) {
        return Math.max(least, Math.min(value, CaseLimits.LONGEST_SIDE));
    }

    private static List<Finding> padding(Case subject) {
        SidePadding padding = subject.padding();
        if (padding.kind() != SidePadding.Kind.SIDES) {
            return List.of();
        }
        SidePadding nearest = SidePadding.of(
                nearest(padding.top(), 0),
                nearest(padding.bottom(), 0),
                nearest(padding.left(), 0),
                nearest(padding.right(), 0));
        if (nearest.equals(padding)) {
            return List.of();
        }
        return List.of(Finding.of("padding", "stepper.padding", padding.toString(), CaseLimits.LONGEST_SIDE)
                .orUse(() -> subject.withPadding(nearest), "stepper.repair.padding", nearest.toString()));
    }

    /** A depthwise filter has weights for one channel. */
    private static List<Finding> slices(Case subject) {
        Shape shape = subject.operation() == Operation.DEPTHWISE
                ? subject.kernel().orElseThrow().shape()
                : Shape.of(1, 1, 1, 1);
        if (shape.size(1) == 1) {
            return List.of();
        }
        Shape one = Shape.of(shape.size(0), 1, shape.size(2), shape.size(3));
        return List.of(Finding.of("kernel", "stepper.depthwise-slices", shape.size(1))
                .orUse(() -> Resize.kernel(subject, one), "stepper.repair.one-slice"));
    }
}
