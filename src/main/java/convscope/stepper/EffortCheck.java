package convscope.stepper;

import convscope.spec.Size;
import java.util.List;

/** The last stage of {@link CaseCheck}: how large the result is, and how much has to be computed for it. */
final class EffortCheck {
    private EffortCheck() {}

    static List<Finding> of(Case subject) {
        Size size =
                new Size(subject.vertical().positions(), subject.horizontal().positions());
        long values = size.cells() * subject.maps();
        if (values > CaseLimits.MOST_VALUES) {
            return List.of(repairs(
                    subject,
                    Finding.of(
                            "input",
                            "stepper.output-values",
                            subject.maps(),
                            size.toString(),
                            values,
                            CaseLimits.MOST_VALUES),
                    values,
                    CaseLimits.MOST_VALUES));
        }
        long products = products(subject, size);
        if (products > CaseLimits.MOST_PRODUCTS) {
            return List.of(repairs(
                    subject,
                    Finding.of(
                            "input",
                            subject.operation().hasKernel() ? "stepper.products" : "stepper.cells",
                            products,
                            CaseLimits.MOST_PRODUCTS),
                    products,
                    CaseLimits.MOST_PRODUCTS));
        }
        return List.of();
    }

    /** Products, or cells that a pooling looks at; at most 2⁴⁸, as result and kernel are within their limits. */
    private static long products(Case subject, Size size) {
        long perCell = subject.kernelSize().cells();
        long maps = subject.maps();
        return switch (subject.operation()) {
            case TRANSPOSED -> subject.input().shape().count() * perCell * maps;
            case CONVOLUTION ->
                size.cells() * maps * perCell * subject.input().shape().channels();
            default -> size.cells() * maps * perCell;
        };
    }

    private static Finding repairs(Case subject, Finding finding, long found, long most) {
        boolean transposed = subject.operation() == Operation.TRANSPOSED;
        Size step = transposed ? Size.of(1) : longer(subject.stride(), found / (double) most);
        Size window = smaller(subject.kernelSize(), most / (double) found);
        int maps = (int) (most / Math.max(1, found / subject.maps()));
        return finding.orUseIf(
                        !step.equals(subject.stride()),
                        () -> subject.withStride(step)
                                .withOutputPadding(transposed ? Size.of(0) : subject.outputPadding()),
                        "stepper.repair.stride",
                        step.toString())
                .orUseIf(
                        !subject.dilation().equals(Size.of(1)) && transposed,
                        () -> subject.withDilation(Size.of(1)),
                        "stepper.repair.dilation",
                        Size.of(1).toString())
                .orUseIf(
                        !window.equals(subject.kernelSize()),
                        () -> Resize.window(subject, window),
                        subject.operation().hasKernel() ? "stepper.repair.kernel" : "stepper.repair.window",
                        window.toString())
                .orUseIf(
                        subject.operation() != Operation.DEPTHWISE
                                && subject.operation().hasKernel()
                                && maps >= 1
                                && maps < subject.maps(),
                        () -> Resize.maps(subject, maps),
                        "stepper.repair.maps",
                        maps);
    }

    /** The stride so much longer that there are so many times fewer positions. */
    private static Size longer(Size stride, double times) {
        int factor = (int) Math.ceil(Math.sqrt(times) * 1.01); // what is rounded up at the border counts too
        return new Size(
                Math.min(stride.height() * factor, CaseLimits.LONGEST_SIDE),
                Math.min(stride.width() * factor, CaseLimits.LONGEST_SIDE));
    }

    private static Size smaller(Size window, double share) {
        double factor = Math.sqrt(share) * 0.95; // a smaller window has more positions
        return new Size(Math.max(1, (int) (window.height() * factor)), Math.max(1, (int) (window.width() * factor)));
    }
}
