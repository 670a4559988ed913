package convscope.paint.stepper;

import java.util.Optional;

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

    int cellsWidth() {
        return columns * cell;
    }

    int cellsHeight() {
        return rows * cell;
    }

    Box cells() {
        return new Box(x, y, cellsWidth(), cellsHeight());
    }

    Box cell(int row, int column) {
        return new Box(x + (double) column * cell, y + (double) row * cell, cell, cell);
    }

    /** Row and column of the cell at a point. */
    Optional<int[]> at(double pointX, double pointY) {
        return cells().contains(pointX, pointY)
                ? Optional.of(new int[] {(int) ((pointY - y) / cell), (int) ((pointX - x) / cell)})
                : Optional.empty();
    }
}
