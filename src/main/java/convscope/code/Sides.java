package convscope.code;

import convscope.arithmetic.WindowAxis;
import convscope.spec.Size;

/**
 * Cells on the four sides: added around a map, or cropped from it.
 *
 * @param top rows above
 * @param bottom rows below
 * @param left columns before
 * @param right columns behind
 */
public record Sides(int top, int bottom, int left, int right) {
    /** What two windows add around what they glide over. */
    static Sides of(WindowAxis rows, WindowAxis columns) {
        return new Sides(rows.before(), rows.after(), columns.before(), columns.after());
    }

    /** Whether nothing is added. */
    public boolean none() {
        return top == 0 && bottom == 0 && left == 0 && right == 0;
    }

    /** Whether opposite sides have the same. */
    public boolean even() {
        return top == bottom && left == right;
    }

    /** Rows above and columns at the left. */
    public Size first() {
        return new Size(top, left);
    }

    /** As Keras wants them: {@code ((top, bottom), (left, right))}. */
    public String rowsFirst() {
        return "((" + top + ", " + bottom + "), (" + left + ", " + right + "))";
    }

    /** As PyTorch wants them: {@code (left, right, top, bottom)}. */
    public String columnsFirst() {
        return "(" + left + ", " + right + ", " + top + ", " + bottom + ")";
    }

    /** The same taken away instead of added. */
    public Sides negative() {
        return new Sides(-top, -bottom, -left, -right);
    }
}
