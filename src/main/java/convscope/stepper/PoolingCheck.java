package convscope.stepper;

import convscope.spec.Size;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The fifth stage of {@link CaseCheck}: whether every pooling window holds an input cell, since of padding alone there is
 * neither a largest cell nor a mean.
 */
final class PoolingCheck {
    private PoolingCheck() {}

    static List<Finding> of(Case subject) {
        if (subject.operation().hasKernel()) {
            return List.of();
        }
        boolean average = subject.operation() == Operation.AVERAGE_POOLING;
        OptionalInt row = withoutInput(subject.vertical());
        OptionalInt column = withoutInput(subject.horizontal());
        if (row.isEmpty() && column.isEmpty() || average && subject.countIncludePad()) {
            return List.of();
        }
        String field = subject.padding().kind() == SidePadding.Kind.SIDES ? "padding" : "dilation";
        String key = row.isPresent()
                ? average ? "stepper.only-padding-average-row" : "stepper.only-padding-max-row"
                : average ? "stepper.only-padding-average-column" : "stepper.only-padding-max-column";
        SidePadding less = less(subject);
        Size dense = Size.of(1);
        boolean gaps = !subject.dilation().equals(dense);
        boolean thinner = !less.equals(subject.padding());
        return List.of(Finding.of(
                        field,
                        key,
                        row.orElseGet(column::getAsInt),
                        subject.padding().toString())
                .orUseIf(thinner, () -> subject.withPadding(less), "stepper.repair.padding", less.toString())
                .orUseIf(gaps, () -> subject.withDilation(dense), "stepper.repair.dilation", dense.toString())
                .orUseIf(
                        gaps && thinner,
                        () -> subject.withDilation(dense).withPadding(less(subject.withDilation(dense))),
                        "stepper.repair.dilation-and-padding",
                        dense.toString(),
                        less(subject.withDilation(dense)).toString())
                .orUse(
                        () -> subject.withPadding(SidePadding.VALID),
                        "stepper.repair.padding",
                        SidePadding.VALID.toString())
                .orUseIf(average, () -> subject.withCountIncludePad(true), "stepper.repair.count-padding"));
    }

    /** The first position under which no input cell lies. */
    private static OptionalInt withoutInput(BoardAxis axis) {
        return IntStream.range(0, axis.positions())
                .filter(position -> IntStream.range(0, axis.kernel())
                        .allMatch(cell -> axis.source(axis.cell(position, cell)) == BoardAxis.NONE))
                .findFirst();
    }

    /** The padding, no wider than lets the window reach the input. */
    private static SidePadding less(Case subject) {
        SidePadding padding = subject.padding();
        if (padding.kind() != SidePadding.Kind.SIDES) {
            return padding;
        }
        int rows = subject.vertical().extent() - 1;
        int columns = subject.horizontal().extent() - 1;
        return SidePadding.of(
                Math.min(padding.top(), rows),
                Math.min(padding.bottom(), rows),
                Math.min(padding.left(), columns),
                Math.min(padding.right(), columns));
    }
}
