package convscope.ui.convolve;

import convscope.spec.Size;
import convscope.stepper.BoardAxis;
import convscope.stepper.Case;
import convscope.stepper.Operation;
import convscope.stepper.SidePadding;

/** The four sides that a kind of padding means for a case, so that they can be changed one by one from there. */
final class PaddingSides {
    private PaddingSides() {}

    /** The same case with its padding told side by side; of a case whose window fits the same numbers come out. */
    static Case told(Case subject) {
        BoardAxis rows = subject.vertical();
        BoardAxis columns = subject.horizontal();
        if (subject.operation() != Operation.TRANSPOSED) {
            return subject.withPadding(SidePadding.of(rows.before(), rows.after(), columns.before(), columns.after()));
        }
        // here the sides say what is cropped, and a stride that outruns the kernel is made up for behind
        boolean same = subject.padding().kind() == SidePadding.Kind.SAME;
        Size extra = same
                ? new Size(
                        Math.max(0, subject.stride().height() - rows.extent()),
                        Math.max(0, subject.stride().width() - columns.extent()))
                : subject.outputPadding();
        return subject.withOutputPadding(extra)
                .withPadding(SidePadding.of(
                        rows.extent() - 1 - rows.before(),
                        rows.extent() - 1 - rows.after() + extra.height(),
                        columns.extent() - 1 - columns.before(),
                        columns.extent() - 1 - columns.after() + extra.width()));
    }
}
