package convscope.paint.stepper;

/**
 * A cell of the stepper's figure, by what it holds rather than by where it is drawn.
 *
 * @param board which board
 * @param channel input: the channel; kernel: the input channel of the filter that is shown; output: the map; from 0
 * @param row input: the input row, padding not counted; kernel: the row of the weight in the filter, also where the kernel
 *     lies reversed; output: the output row; from 0, downwards
 * @param column likewise to the right
 */
public record Place(Board board, int channel, int row, int column) {}
