package convscope.paint.stepper;

import convscope.paint.Palette;
import convscope.paint.Surface;
import convscope.paint.TextStyle;
import convscope.stepper.Calculation;

/**
 * What the painters of the boards share: the instant, its layout, and the looks.
 *
 * @param scene the instant
 * @param scales the colours of values
 * @param layout where everything lies
 * @param colours the boards' colours
 * @param scale 1 at 100 %
 * @param labels the words
 */
record Drawing(
        Scene scene,
        BoardScales scales,
        StepLayout layout,
        BoardColours colours,
        double scale,
        StepFigure.Labels labels) {
    /** Cells of at least so many px at 100 % hold their number. */
    static final double NUMBERS = 24;

    Calculation calculation() {
        return scene.calculation();
    }

    Palette palette() {
        return colours.palette();
    }

    /** Whether cells of so many px hold their number. */
    boolean isNumbered(int cell) {
        return cell >= NUMBERS * scale;
    }

    /** Px of a thin line. */
    int line() {
        return Math.max(1, (int) Math.round(scale));
    }

    /** Px of a cell that stay free, at its right and bottom; small cells touch. */
    int gap(int cell) {
        return isNumbered(cell) ? line() : 0;
    }

    /** The part of a cell that is seen. */
    Box visible(BoardBox board, int row, int column) {
        Box cell = board.cell(row, column);
        int gap = gap(board.cell());
        return new Box(cell.x(), cell.y(), cell.width() - gap, cell.height() - gap);
    }

    BoardPicture picture(BoardBox board) {
        return new BoardPicture(board.rows(), board.columns(), board.cell(), gap(board.cell()));
    }

    CellNumbers numbers(int cell) {
        return CellNumbers.of(cell - gap(cell), scales.signs(), scale);
    }

    TextStyle caption() {
        return TextStyle.text(11 * scale);
    }

    /** The frame around a cell that a step is about. */
    void mark(Surface surface, BoardBox board, int row, int column, int argb) {
        Box cell = visible(board, row, column);
        double line = Math.min(2 * line(), Math.max(1, Math.floor(cell.width() / 4)));
        surface.strokeRectangle(cell.x(), cell.y(), cell.width(), cell.height(), line, argb);
    }
}
