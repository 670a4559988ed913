package convscope.arithmetic;

import java.util.ArrayList;
import java.util.List;

/**
 * What one cell of a layer sees of the stack's input, along one axis.
 *
 * <p>Cell {@code i} of the layer sees the input cells {@code start + i·jump} … {@code start + i·jump + size − 1}; those
 * outside the input are padding. Each further window widens the field by {@code (extent − 1)·jump} and multiplies the jump
 * by its stride.
 *
 * @param size input cells that one cell sees, at least 1
 * @param jump input cells from one field to the next, at least 1
 * @param start first input cell that cell 0 sees; negative where it begins in the padding
 * @see <a href="https://arxiv.org/abs/1603.07285">Dumoulin and Visin, A guide to convolution arithmetic</a>
 */
public record ReceptiveField(int size, int jump, int start) {
    /** An input cell sees itself. */
    public static final ReceptiveField INPUT = new ReceptiveField(1, 1, 0);

    /** The field of a cell behind a further window. */
    public ReceptiveField after(WindowAxis window) {
        return new ReceptiveField(
                Math.addExact(size, Math.multiplyExact(window.extent() - 1, jump)),
                Math.multiplyExact(jump, window.stride()),
                start - window.before() * jump);
    }

    /**
     * The fields on every level of a stack, the input first.
     *
     * @param windows from the input on
     */
    public static List<ReceptiveField> ofStack(List<WindowAxis> windows) {
        List<ReceptiveField> fields = new ArrayList<>(List.of(INPUT));
        for (WindowAxis window : windows) {
            fields.add(fields.get(fields.size() - 1).after(window));
        }
        return List.copyOf(fields);
    }

    /** First input cell that a cell sees; may lie in the padding. */
    public int first(int cell) {
        return start + cell * jump;
    }

    /** Last input cell that a cell sees; may lie in the padding. */
    public int last(int cell) {
        return first(cell) + size - 1;
    }
}
