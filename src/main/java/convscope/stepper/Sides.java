package convscope.stepper;

import convscope.spec.Size;

/**
 * Cells on the four sides, as they come out whatever was asked for: added around the input, or cropped from the full result
 * of a transposed convolution.
 */
record Sides(int top, int bottom, int left, int right) {
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

    boolean none() {
        return top == 0 && bottom == 0 && left == 0 && right == 0;
    }

    /** Whether opposite sides have the same. */
    boolean even() {
        return top == bottom && left == right;
    }

    /** Rows above and columns at the left. */
    Size first() {
        return new Size(top, left);
    }

    /** As Keras wants them: {@code ((top, bottom), (left, right))}. */
    String rowsFirst() {
        return "((" + top + ", " + bottom + "), (" + left + ", " + right + "))";
    }

    /** As PyTorch wants them: {@code (left, right, top, bottom)}. */
    String columnsFirst() {
        return "(" + left + ", " + right + ", " + top + ", " + bottom + ")";
    }

    /** The same taken away instead of added. */
    Sides negative() {
        return new Sides(-top, -bottom, -left, -right);
    }
}
