package convscope.ui.convolve;

import convscope.stepper.BoardAxis;
import convscope.stepper.Case;
import convscope.stepper.Operation;
import convscope.stepper.SidePadding;

/** The four sides that a kind of padding means for a case, so that they can be changed one by one from there. */
final class Sides {
    private Sides() {}

    static SidePadding meant(Case subject) {
        if (subject.operation() == Operation.TRANSPOSED) {
            return cropped(subject);
        }
        BoardAxis rows = subject.vertical();
        BoardAxis columns = subject.horizontal();
        return SidePadding.of(rows.before(), rows.after(), columns.before(), columns.after());
    }

    /** Of a transposed convolution the sides say what is cropped from the full result. */
    private static SidePadding cropped(Case subject) {
        BoardAxis rows = subject.vertical();
        BoardAxis columns = subject.horizontal();
        int row = rows.extent() - 1;
        int column = columns.extent() - 1;
        return SidePadding.of(
                Math.max(0, row - rows.before()),
                Math.max(0, row - rows.after() + subject.outputPadding().height()),
                Math.max(0, column - columns.before()),
                Math.max(0, column - columns.after() + subject.outputPadding().width()));
    }
}
