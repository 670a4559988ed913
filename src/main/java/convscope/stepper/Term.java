package convscope.stepper;

/**
 * One product of a sum, or one cell under a pooling window.
 *
 * @param channel input channel, from 0
 * @param kernelRow row of the weight in the kernel
 * @param kernelColumn its column
 * @param boardRow board cell that it lies on, downwards
 * @param boardColumn the same to the right
 * @param row input row; {@link BoardAxis#NONE} if the board cell holds no input cell
 * @param column input column, likewise
 * @param input the input's value; 0 for padding
 * @param weight the weight; 1 for pooling
 */
public record Term(
        int channel,
        int kernelRow,
        int kernelColumn,
        int boardRow,
        int boardColumn,
        int row,
        int column,
        double input,
        double weight) {
    /** Whether it is an input cell, or padding and the like. */
    public boolean isInput() {
        return row != BoardAxis.NONE && column != BoardAxis.NONE;
    }

    /** What it adds to the sum. */
    public double product() {
        return isInput() ? input * weight : 0;
    }
}
