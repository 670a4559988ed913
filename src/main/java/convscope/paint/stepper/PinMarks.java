package convscope.paint.stepper;

import convscope.paint.Palette;
import convscope.paint.Surface;
import convscope.stepper.Calculation;
import convscope.stepper.Position;
import convscope.stepper.Term;

/** Marks what a pinned cell is connected with: the output cells that an input cell feeds, the cells that an output cell reads. */
record PinMarks(Drawing drawing, Place pinned) {
    void paint(Surface surface) {
        switch (pinned.board()) {
            case INPUT -> fed(surface);
            case OUTPUT -> read(surface);
            case KERNEL -> {
                // every position reads every weight
            }
        }
    }

    private void fed(Surface surface) {
        Calculation calculation = drawing.calculation();
        for (BoardBox board : drawing.layout().outputs()) {
            boolean[][] connected = new boolean[board.rows()][board.columns()];
            for (int row = 0; row < board.rows(); row++) {
                for (int column = 0; column < board.columns(); column++) {
                    Position position = new Position(board.channel(), row, column);
                    connected[row][column] =
                            calculation.feeds(pinned.channel(), pinned.row(), pinned.column(), position);
                }
            }
            mark(surface, board, connected);
        }
    }

    private void read(Surface surface) {
        Position position = new Position(pinned.channel(), pinned.row(), pinned.column());
        for (BoardBox board : drawing.layout().inputs()) {
            boolean[][] connected = new boolean[board.rows()][board.columns()];
            for (Term term : drawing.calculation().working(position).terms()) {
                connected[term.boardRow()][term.boardColumn()] |= term.channel() == board.channel();
            }
            mark(surface, board, connected);
        }
    }

    /** Shades the cells and draws a line around each group of them. */
    private void mark(Surface surface, BoardBox board, boolean[][] connected) {
        int colour = drawing.palette().validation();
        double line = Math.min(2 * drawing.line(), Math.max(1, board.cell() / 4));
        for (int row = 0; row < board.rows(); row++) {
            for (int column = 0; column < board.columns(); column++) {
                if (connected[row][column]) {
                    Box cell = drawing.visible(board, row, column);
                    double right = cell.x() + cell.width();
                    double bottom = cell.y() + cell.height();
                    double across = has(connected, row, column + 1) ? board.cell() : cell.width();
                    double down = has(connected, row + 1, column) ? board.cell() : cell.height();
                    surface.fillRectangle(cell.x(), cell.y(), cell.width(), cell.height(), Palette.faded(colour, 0.2));
                    if (!has(connected, row - 1, column)) {
                        surface.fillRectangle(cell.x(), cell.y(), across, line, colour);
                    }
                    if (!has(connected, row + 1, column)) {
                        surface.fillRectangle(cell.x(), bottom - line, across, line, colour);
                    }
                    if (!has(connected, row, column - 1)) {
                        surface.fillRectangle(cell.x(), cell.y(), line, down, colour);
                    }
                    if (!has(connected, row, column + 1)) {
                        surface.fillRectangle(right - line, cell.y(), line, down, colour);
                    }
                }
            }
        }
    }

    private static boolean has(boolean[][] connected, int row, int column) {
        return row >= 0
                && row < connected.length
                && column >= 0
                && column < connected[row].length
                && connected[row][column];
    }
}
