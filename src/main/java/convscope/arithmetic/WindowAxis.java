package convscope.arithmetic;

/**
 * A window gliding along one axis: where it stands and how often it fits.
 *
 * <p>Sizes in cells. The input is padded by {@code before} and {@code after}; neighbouring kernel cells are
 * {@code dilation} apart; neighbouring positions {@code stride} apart.
 *
 * @param input cells along the axis, at least 1
 * @param kernel kernel cells, at least 1
 * @param stride at least 1
 * @param before padding in front of the first cell, at least 0
 * @param after padding behind the last cell, at least 0
 * @param dilation at least 1; 1 means no gaps
 * @see <a href="https://arxiv.org/abs/1603.07285">Dumoulin and Visin, A guide to convolution arithmetic</a>
 */
public record WindowAxis(int input, int kernel, int stride, int before, int after, int dilation) {
    public WindowAxis {
        if (input < 1 || kernel < 1 || stride < 1 || before < 0 || after < 0 || dilation < 1) {
            throw new IllegalArgumentException(
                    "Not a window: input %d, kernel %d, stride %d, padding %d and %d, dilation %d"
                            .formatted(input, kernel, stride, before, after, dilation));
        }
    }

    /** A window that stays inside the input. */
    public static WindowAxis valid(int input, int kernel, int stride, int dilation) {
        return new WindowAxis(input, kernel, stride, 0, 0, dilation);
    }

    /**
     * A window padded so that it has ⌈input / stride⌉ positions, as Keras's {@code same}; an odd cell goes behind.
     * Where the stride already outruns the kernel nothing is padded.
     */
    public static WindowAxis same(int input, int kernel, int stride, int dilation) {
        int positions = (input + stride - 1) / stride;
        int extent = (kernel - 1) * dilation + 1;
        int padding = Math.max((positions - 1) * stride + extent - input, 0);
        return new WindowAxis(input, kernel, stride, padding / 2, padding - padding / 2, dilation);
    }

    /** Cells from the first to the last kernel cell, gaps included. */
    public int extent() {
        return (kernel - 1) * dilation + 1;
    }

    /** Input cells with the padding on both sides. */
    public int padded() {
        return before + input + after;
    }

    /** Whether the window fits at least once. */
    public boolean fits() {
        return extent() <= padded();
    }

    /**
     * Number of positions, ⌊(padded − extent) / stride⌋ + 1 (relationship 6 of the guide, with dilation).
     *
     * @throws IllegalStateException if the window does not fit
     */
    public int positions() {
        if (!fits()) {
            throw new IllegalStateException("A window of " + extent() + " cells does not fit into " + padded());
        }
        return (padded() - extent()) / stride + 1;
    }

    /** Padded cells at the end that no position reaches because the stride does not fit. */
    public int dropped() {
        return (padded() - extent()) % stride;
    }

    /** Input cell under kernel cell {@code kernelCell} at {@code position}; outside 0 … input − 1 it is padding. */
    public int cell(int position, int kernelCell) {
        return position * stride + kernelCell * dilation - before;
    }

    /** Whether this input cell exists, or is padding. */
    public boolean inside(int cell) {
        return cell >= 0 && cell < input;
    }
}
