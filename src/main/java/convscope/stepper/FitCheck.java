package convscope.stepper;

import convscope.spec.Size;
import java.util.List;

/** The fourth stage of {@link CaseCheck}: whether the window fits. */
final class FitCheck {
    private FitCheck() {}

    static List<Finding> of(Case subject) {
        boolean transposed = subject.operation() == Operation.TRANSPOSED;
        if (!subject.vertical().fits() || !subject.horizontal().fits()) {
            return List.of(transposed ? crop(subject) : fit(subject));
        }
        return List.of();
    }

    private static Finding crop(Case subject) {
        String formula =
                subject.vertical().fits() ? OutputSizeFormula.horizontal(subject) : OutputSizeFormula.vertical(subject);
        return Finding.of("padding", "stepper.crop-too-large", subject.padding().toString(), formula)
                .orUse(
                        () -> subject.withPadding(SidePadding.SAME).withOutputPadding(Size.of(0)),
                        "stepper.repair.padding",
                        SidePadding.SAME.toString())
                .orUse(
                        () -> subject.withPadding(SidePadding.VALID),
                        "stepper.repair.padding",
                        SidePadding.VALID.toString());
    }

    private static Finding fit(Case subject) {
        BoardAxis rows = subject.vertical();
        BoardAxis columns = subject.horizontal();
        String formula = rows.fits() ? OutputSizeFormula.horizontal(subject) : OutputSizeFormula.vertical(subject);
        Size fitting = new Size(largest(rows), largest(columns));
        boolean weights = subject.operation().hasKernel();
        return Finding.of(
                        weights ? "kernel" : "kernelSize",
                        "stepper.kernel-does-not-fit",
                        new Size(rows.extent(), columns.extent()).toString(),
                        new Size(rows.length(), columns.length()).toString(),
                        formula)
                .orUse(
                        () -> subject.withPadding(SidePadding.SAME),
                        "stepper.repair.padding",
                        SidePadding.SAME.toString())
                .orUse(
                        () -> subject.withPadding(SidePadding.FULL),
                        "stepper.repair.padding",
                        SidePadding.FULL.toString())
                .orUse(
                        () -> Resize.window(subject, fitting),
                        weights ? "stepper.repair.kernel" : "stepper.repair.window",
                        fitting.toString())
                .orUseIf(
                        !subject.dilation().equals(Size.of(1)),
                        () -> subject.withDilation(Size.of(1)),
                        "stepper.repair.dilation",
                        Size.of(1).toString());
    }

    private static int largest(BoardAxis axis) {
        return Math.min(axis.kernel(), (axis.length() - 1) / axis.dilation() + 1);
    }
}
