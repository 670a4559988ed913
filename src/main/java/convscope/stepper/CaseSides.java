package convscope.stepper;

import convscope.code.Sides;
import convscope.spec.Size;

/** What a case adds or crops on the four sides, as it comes out whatever was asked for. */
final class CaseSides {
    private CaseSides() {}

    /** What a case adds around its input; of a transposed convolution what it crops. */
    static Sides of(Case subject) {
        BoardAxis rows = subject.vertical();
        BoardAxis columns = subject.horizontal();
        if (subject.operation() != Operation.TRANSPOSED) {
            return new Sides(rows.before(), rows.after(), columns.before(), columns.after());
        }
        Size extra = extra(subject);
        return new Sides(
                rows.extent() - 1 - rows.before(),
                rows.extent() - 1 - rows.after() + extra.height(),
                columns.extent() - 1 - columns.before(),
                columns.extent() - 1 - columns.after() + extra.width());
    }

    /** What a transposed convolution adds behind its result, also where {@code same} asks for it. */
    static Size extra(Case subject) {
        if (subject.padding().kind() != SidePadding.Kind.SAME) {
            return subject.outputPadding();
        }
        return new Size(
                Math.max(0, subject.stride().height() - subject.vertical().extent()),
                Math.max(0, subject.stride().width() - subject.horizontal().extent()));
    }
}
