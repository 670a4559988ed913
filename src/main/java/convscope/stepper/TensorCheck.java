package convscope.stepper;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The first stage of {@link CaseCheck}: what the tensors are, each by itself. */
final class TensorCheck {
    private TensorCheck() {}

    static List<Finding> of(Case subject) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(input(subject));
        subject.kernel().ifPresent(kernel -> findings.addAll(kernel(subject, kernel)));
        finite("input", subject.input(), subject::withInput).ifPresent(findings::add);
        subject.kernel()
                .flatMap(kernel -> finite("kernel", kernel, subject::withKernel))
                .ifPresent(findings::add);
        subject.bias()
                .flatMap(bias -> finite("bias", bias, mended -> subject.withBias(Optional.of(mended))))
                .ifPresent(findings::add);
        return findings;
    }

    private static List<Finding> input(Case subject) {
        Shape shape = subject.input().shape();
        if (!shape.isImage()) {
            Shape image = merged(shape, 3);
            return List.of(Finding.of("input", "stepper.input-rank", shape.toString())
                    .orUse(
                            () -> subject.withInput(subject.input().reshape(image)),
                            "stepper.repair.reshape",
                            image.toString()));
        }
        int most = CaseLimits.LONGEST_SIDE;
        Shape cropped = Shape.image(
                Math.min(shape.channels(), CaseLimits.MOST_CHANNELS),
                Math.min(shape.height(), most),
                Math.min(shape.width(), most));
        if (!cropped.equals(shape)) {
            return List.of(Finding.of(
                            "input", "stepper.input-size", shape.channelsLast(), most, CaseLimits.MOST_CHANNELS)
                    .orUse(() -> cropped(subject, cropped), "stepper.repair.crop-input", cropped.channelsLast()));
        }
        if (shape.count() <= CaseLimits.MOST_VALUES) {
            return List.of();
        }
        // a channel has at most 2²² cells, so some channels always fit
        Shape fewer =
                Shape.image(CaseLimits.MOST_VALUES / (shape.height() * shape.width()), shape.height(), shape.width());
        return List.of(
                Finding.of("input", "stepper.input-values", shape.channelsLast(), shape.count(), CaseLimits.MOST_VALUES)
                        .orUse(() -> cropped(subject, fewer), "stepper.repair.crop-input", fewer.channelsLast()));
    }

    private static Case cropped(Case subject, Shape to) {
        return subject.withInput(Resize.to(subject.input(), to));
    }

    private static List<Finding> kernel(Case subject, Tensor kernel) {
        Shape shape = kernel.shape();
        if (shape.rank() != 4) {
            Shape filters = merged(shape, 4);
            return List.of(Finding.of(
                            "kernel", "stepper.kernel-rank", subject.operation().kernelLayout(), shape.toString())
                    .orUse(
                            () -> subject.withKernel(kernel.reshape(filters)),
                            "stepper.repair.reshape",
                            filters.toString()));
        }
        int most = CaseLimits.LONGEST_SIDE;
        Shape cropped = Shape.of(
                Math.min(shape.size(0), CaseLimits.MOST_CHANNELS),
                Math.min(shape.size(1), CaseLimits.MOST_CHANNELS),
                Math.min(shape.size(2), most),
                Math.min(shape.size(3), most));
        if (!cropped.equals(shape)) {
            return List.of(Finding.of("kernel", "stepper.kernel-size", shape.toString(), CaseLimits.MOST_CHANNELS, most)
                    .orUse(() -> Resize.kernel(subject, cropped), "stepper.repair.crop-kernel", cropped.toString()));
        }
        if (shape.count() <= CaseLimits.MOST_VALUES) {
            return List.of();
        }
        // at most 2²⁰ pairs of channels, so a window of 4×4 always fits
        int side = (int) Math.sqrt(CaseLimits.MOST_VALUES / ((double) shape.size(0) * shape.size(1)));
        Shape smaller =
                Shape.of(shape.size(0), shape.size(1), Math.min(side, shape.size(2)), Math.min(side, shape.size(3)));
        return List.of(Finding.of(
                        "kernel", "stepper.kernel-values", shape.toString(), shape.count(), CaseLimits.MOST_VALUES)
                .orUse(() -> Resize.kernel(subject, smaller), "stepper.repair.crop-kernel", smaller.toString()));
    }

    /** The shape with so many axes: ones put in front, or the first axes made one. */
    private static Shape merged(Shape shape, int rank) {
        int[] sizes = new int[rank];
        int surplus = shape.rank() - rank;
        for (int axis = 0; axis < rank; axis++) {
            sizes[axis] = axis + surplus < 0 ? 1 : shape.size(axis + surplus);
        }
        for (int axis = 0; axis < surplus; axis++) {
            sizes[0] *= shape.size(axis);
        }
        return Shape.of(sizes);
    }

    private static Optional<Finding> finite(String field, Tensor values, Function<Tensor, Case> rebuild) {
        float[] all = values.values();
        int at = 0;
        while (at < all.length && Float.isFinite(all[at])) {
            at++;
        }
        return at == all.length
                ? Optional.empty()
                : Optional.of(Finding.of(
                                field, "stepper.not-finite", field + place(values.shape(), at), Float.toString(all[at]))
                        .orUse(() -> rebuild.apply(withoutInfinities(values)), "stepper.repair.zero"));
    }

    private static Tensor withoutInfinities(Tensor values) {
        float[] finite = values.values().clone();
        for (int i = 0; i < finite.length; i++) {
            finite[i] = Float.isFinite(finite[i]) ? finite[i] : 0;
        }
        return Tensor.of(values.shape(), finite);
    }

    /** The indices of a value, as in {@code [0][2][1]}. */
    private static String place(Shape shape, int offset) {
        StringBuilder place = new StringBuilder();
        int rest = offset;
        for (int axis = shape.rank() - 1; axis >= 0; axis--) {
            place.insert(0, "[" + rest % shape.size(axis) + "]");
            rest /= shape.size(axis);
        }
        return place.toString();
    }
}
