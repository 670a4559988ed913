package convscope.paint.stepper;

/**
 * Where a board is drawn.
 *
 * @param channel its channel or map
 * @param x px of the left edge of its cells
 * @param y px of their top edge
 * @param rows cells downwards
 * @param columns cells to the right
 * @param cell px from one cell to the next
 * @param width px that its words have, from x on; at least that of its cells
 */
record BoardBox(int channel, int x, int y, int rows, int columns, int cell, int width) {
    BoardBox moved(int right, int down) {
        return new BoardBox(channel, x + right, y + down, rows, columns, cell, width);
    }

    boolean has(int row, int column) {
        return row >= 0 && row < rows && column >= 0 && column < columns;
    }

    Box cells() {
        return new Box(x, y, columns * cell, rows * cell);
    }

    Box cell(int row, int column) {
        return new Box(x + (double) column * cell, y + (double) row * cell, cell, cell);
    }
}
