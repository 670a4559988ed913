package convscope.ui.convolve;

/**
 * A layer that follows the case's own, as far as its receptive field goes.
 *
 * @param kernel rows and columns of its window
 * @param stride rows and columns from one position to the next
 */
record StackLayer(int kernel, int stride) {}
