package convscope.stepper;

import convscope.arithmetic.WindowAxis;

/**
 * One axis of the board: the input as the window meets it, with what was put around and between its cells.
 *
 * <p>For the operations whose window glides over the input itself the board is the padded input. A transposed convolution
 * is shown as the guide shows it: zeros are put between the cells ({@code stride − 1} of them), the window glides over that
 * by one cell at a time, and the kernel lies reversed. Board cells count from 0.
 *
 * @param input input cells, at least 1
 * @param spread board cells from one input cell to the next; 1 unless zeros were put between
 * @param before board cells in front of the first input cell; negative if as many were cropped
 * @param after board cells behind the last input cell; negative if as many were cropped
 * @param kernel kernel cells, at least 1
 * @param dilation board cells from one kernel cell to the next, at least 1
 * @param step board cells from one position to the next, at least 1
 * @param reversed whether the kernel lies reversed
 * @see <a href="https://arxiv.org/abs/1603.07285">Dumoulin and Visin, A guide to convolution arithmetic</a>
 */
public record BoardAxis(
        int input, int spread, int before, int after, int kernel, int dilation, int step, boolean reversed) {
    /** The source of a board cell that holds no input cell. */
    public static final int NONE = -1;

    /** The padded input, for everything but the transposed convolution. */
    public static BoardAxis direct(int input, int kernel, int stride, int before, int after, int dilation) {
        return new BoardAxis(input, 1, before, after, kernel, dilation, stride, false);
    }

    /** The input padded to ⌈input / stride⌉ positions; an odd cell goes behind. */
    public static BoardAxis same(int input, int kernel, int stride, int dilation) {
        WindowAxis axis = WindowAxis.same(input, kernel, stride, dilation);
        return direct(input, kernel, stride, axis.before(), axis.after(), dilation);
    }

    /**
     * The stretched input of a transposed convolution, whose result has
     * {@code stride·(input − 1) + extra + extent − cropBefore − cropAfter} cells.
     *
     * @param cropBefore cells cropped from the front of the full result
     * @param cropAfter cells cropped from its end
     * @param extra cells added behind
     */
    public static BoardAxis transposed(
            int input, int kernel, int stride, int cropBefore, int cropAfter, int extra, int dilation) {
        int all = (kernel - 1) * dilation;
        return new BoardAxis(input, stride, all - cropBefore, all - cropAfter + extra, kernel, dilation, 1, true);
    }

    /** The stretched input of a transposed convolution that makes {@code stride·input} cells, as Keras's {@code same}. */
    public static BoardAxis transposedSame(int input, int kernel, int stride, int dilation) {
        int surplus = (kernel - 1) * dilation + 1 - stride;
        int crop = Math.max(surplus, 0);
        return transposed(input, kernel, stride, crop / 2, crop - crop / 2, Math.max(-surplus, 0), dilation);
    }

    /** Board cells. */
    public int length() {
        return before + (input - 1) * spread + 1 + after;
    }

    /** Board cells from the first to the last kernel cell, gaps included. */
    public int extent() {
        return (kernel - 1) * dilation + 1;
    }

    /** Whether the window fits at least once. */
    public boolean fits() {
        return extent() <= length();
    }

    /**
     * Number of positions.
     *
     * @throws IllegalStateException if the window does not fit
     */
    public int positions() {
        if (!fits()) {
            throw new IllegalStateException("A window of " + extent() + " cells does not fit into " + length());
        }
        return (length() - extent()) / step + 1;
    }

    /** Board cells at the end that no position reaches because the stride does not fit. */
    public int dropped() {
        return (length() - extent()) % step;
    }

    /** Board cell of the first kernel cell at a position. */
    public int start(int position) {
        return position * step;
    }

    /** Board cell under a kernel cell, counted along the window, at a position. */
    public int cell(int position, int kernelCell) {
        return start(position) + kernelCell * dilation;
    }

    /** Index in the kernel of a cell that is counted along the window. */
    public int kernelIndex(int kernelCell) {
        return reversed ? kernel - 1 - kernelCell : kernelCell;
    }

    /** Input cell that a board cell holds, or {@link #NONE} for padding and for what was put between. */
    public int source(int boardCell) {
        int place = boardCell - before;
        return place >= 0 && place % spread == 0 && place / spread < input ? place / spread : NONE;
    }

    /** Board cell that holds an input cell; outside 0 … length − 1 if it was cropped. */
    public int board(int inputCell) {
        return before + inputCell * spread;
    }

    /** Whether a board cell is a zero that was put between two input cells. */
    public boolean isInserted(int boardCell) {
        int place = boardCell - before;
        return place > 0 && place < (input - 1) * spread && place % spread != 0;
    }

    /** How often each input cell lies under a kernel cell while the window goes through all positions. */
    public int[] visits() {
        int[] visits = new int[input];
        int last = start(positions() - 1);
        for (int cell = 0; cell < input; cell++) {
            for (int i = 0; i < kernel; i++) {
                int start = board(cell) - i * dilation;
                if (start >= 0 && start <= last && start % step == 0) {
                    visits[cell]++;
                }
            }
        }
        return visits;
    }
}
