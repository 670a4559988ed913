package convscope.stepper;

import convscope.spec.Size;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The third stage of {@link CaseCheck}: whether kernel, bias and output padding go with what they depend on. */
final class RelationCheck {
    private RelationCheck() {}

    static List<Finding> of(Case subject) {
        if (subject.kernel().isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        Tensor kernel = subject.kernel().get();
        findings.addAll(
                switch (subject.operation()) {
                    case CONVOLUTION -> channels(subject, kernel, 1, "stepper.channels");
                    case TRANSPOSED -> channels(subject, kernel, 0, "stepper.channels-transposed");
                    default -> shares(subject, kernel);
                });
        findings.addAll(bias(subject));
        findings.addAll(outputPadding(subject));
        return findings;
    }

    private static List<Finding> channels(Case subject, Tensor kernel, int axis, String key) {
        int weights = kernel.shape().size(axis);
        int channels = subject.input().shape().channels();
        if (weights == channels) {
            return List.of();
        }
        return List.of(Finding.of("kernel", key, weights, channels)
                .orUse(
                        () -> subject.withKernel(Resize.to(kernel, with(kernel.shape(), axis, channels))),
                        "stepper.repair.kernel-channels",
                        channels)
                .orUseIf(
                        channels > weights,
                        () -> subject.withInput(
                                Resize.to(subject.input(), with(subject.input().shape(), 0, weights))),
                        "stepper.repair.input-channels",
                        weights));
    }

    private static List<Finding> shares(Case subject, Tensor kernel) {
        int filters = kernel.shape().size(0);
        int channels = subject.input().shape().channels();
        if (filters % channels == 0) {
            return List.of();
        }
        int fitting = Math.max(filters / channels, 1) * channels;
        return List.of(Finding.of("kernel", "stepper.depthwise-shares", filters, channels)
                .orUse(
                        () -> Resize.kernel(subject, with(kernel.shape(), 0, fitting)),
                        "stepper.repair.filters",
                        fitting)
                .orUseIf(
                        channels > filters,
                        () -> subject.withInput(
                                Resize.to(subject.input(), with(subject.input().shape(), 0, filters))),
                        "stepper.repair.input-channels",
                        filters));
    }

    private static List<Finding> bias(Case subject) {
        Shape wanted = Shape.of(subject.maps());
        return subject
                .bias()
                .filter(bias -> !bias.shape().equals(wanted))
                .map(bias -> Finding.of("bias", "stepper.bias", bias.values().length, subject.maps())
                        .orUse(
                                () -> subject.withBias(
                                        Optional.of(Resize.to(bias.reshape(Shape.of(bias.values().length)), wanted))),
                                "stepper.repair.bias",
                                subject.maps())
                        .orUse(() -> subject.withBias(Optional.empty()), "stepper.repair.no-bias"))
                .stream()
                .toList();
    }

    private static Shape with(Shape shape, int axis, int size) {
        int[] sizes = shape.toArray();
        sizes[axis] = size;
        return Shape.of(sizes);
    }

    private static List<Finding> outputPadding(Case subject) {
        Size extra = subject.outputPadding();
        if (subject.padding().kind() == SidePadding.Kind.SAME && !extra.equals(Size.of(0))) {
            Size output = new Size(
                    subject.stride().height() * subject.input().shape().height(),
                    subject.stride().width() * subject.input().shape().width());
            return List.of(
                    Finding.of("outputPadding", "stepper.output-padding-same", extra.toString(), output.toString())
                            .orUse(
                                    () -> subject.withOutputPadding(Size.of(0)),
                                    "stepper.repair.output-padding",
                                    Size.of(0).toString()));
        }
        Size nearest = new Size(
                Math.max(0, Math.min(extra.height(), subject.stride().height() - 1)),
                Math.max(0, Math.min(extra.width(), subject.stride().width() - 1)));
        if (nearest.equals(extra)) {
            return List.of();
        }
        return List.of(Finding.of(
                        "outputPadding",
                        "stepper.output-padding",
                        extra.toString(),
                        subject.stride().toString())
                .orUse(() -> subject.withOutputPadding(nearest), "stepper.repair.output-padding", nearest.toString()));
    }
}
