package convscope.paint.stepper;

/**
 * The px and cells that a layout of the stepper's figure has to place.
 *
 * @param boardRows rows of the board, padding included
 * @param boardColumns its columns
 * @param kernelRows rows of a filter; 0 for pooling
 * @param kernelColumns its columns
 * @param outputRows rows of a map that comes out
 * @param outputColumns its columns
 * @param caption px of the line above a board; 0 without captions
 * @param titles whether a line stands above all channels and above all maps
 * @param inputWidth px that the words above an input board want
 * @param kernelWidth px that the words above a kernel and its products want
 * @param outputWidth px that the words above an output board want
 * @param plateWidth px of the plate where the sum grows; 0 without
 * @param plateHeight likewise
 * @param key px of the strip that explains colours; 0 without
 * @param products whether the products have boards of their own
 * @param leastKernelCell kernel cells are at least as many px, so that weights can be read where the input's cells are small
 * @param gap px between boards that belong together
 */
record Measures(
        int boardRows,
        int boardColumns,
        int kernelRows,
        int kernelColumns,
        int outputRows,
        int outputColumns,
        int caption,
        boolean titles,
        int inputWidth,
        int kernelWidth,
        int outputWidth,
        int plateWidth,
        int plateHeight,
        int key,
        boolean products,
        int leastKernelCell,
        int gap) {

    boolean hasKernel() {
        return kernelRows > 0;
    }

    /** Px between the channels and the maps that come out of them. */
    int wideGap() {
        return 2 * gap;
    }

    int kernelCell(int cell) {
        return Math.max(cell, leastKernelCell);
    }

    int title() {
        return titles ? caption : 0;
    }

    int inputBoardWidth(int cell) {
        return Math.max(boardColumns * cell, inputWidth);
    }

    int inputBoardHeight(int cell) {
        return caption + boardRows * cell;
    }

    int kernelBoardWidth(int cell) {
        return Math.max(kernelColumns * kernelCell(cell), kernelWidth);
    }

    int kernelBoardHeight(int cell) {
        return caption + kernelRows * kernelCell(cell);
    }

    int outputBoardWidth(int cell) {
        return Math.max(outputColumns * cell, outputWidth);
    }

    int outputBoardHeight(int cell) {
        return caption + outputRows * cell;
    }
}
