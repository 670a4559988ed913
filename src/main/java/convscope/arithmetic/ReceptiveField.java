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

    /** Sizes, jumps and starts end here: far beyond any input, and far enough from where an int ends. */
    private static final long FARTHEST = 1 << 30;

    /** The field of a cell behind a further window. */
    public ReceptiveField after(WindowAxis window) {
        return new ReceptiveField(
                bounded(size + (window.extent() - 1L) * jump),
                bounded((long) jump * window.stride()),
                bounded(start - (long) window.before() * jump));
    }

    private static int bounded(long cells) {
        return (int) Math.max(-FARTHEST, Math.min(cells, FARTHEST));
    }

    /** What a cell sees that joins cells of both fields: from the first to the last cell that either sees. */
    public ReceptiveField with(ReceptiveField other) {
        int first = Math.min(start, other.start);
        long end = Math.max((long) start + size, (long) other.start + other.size);
        return new ReceptiveField(bounded(end - first), Math.max(jump, other.jump), first);
    }

    /** What all cells of this layer see together of the input itself, without its padding. */
    public ReceptiveField together(int cells, int input) {
        long first = Math.max(0, Math.min(start, input - 1));
        long end = Math.min(input, start + (cells - 1L) * jump + size);
        int seen = (int) Math.max(1, end - first);
        return new ReceptiveField(seen, seen, (int) first);
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
