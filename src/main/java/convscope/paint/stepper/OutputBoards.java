package convscope.paint.stepper;

import convscope.paint.Palette;
import convscope.paint.Surface;
import convscope.stepper.Position;
import convscope.tensor.Tensor;

/** Paints the output boards, whose cells fill as they are written. */
record OutputBoards(Drawing drawing) {
    void paint(Surface surface) {
        for (BoardBox board : drawing.layout().outputs()) {
            cells(surface, board);
            if (drawing.isNumbered(board.cell())) {
                numbers(surface, board);
            }
            Position position = drawing.scene().position();
            if (position.map() == board.channel()) {
                drawing.mark(
                        surface,
                        board,
                        position.row(),
                        position.column(),
                        drawing.palette().accent());
            }
        }
    }

    private void cells(Surface surface, BoardBox board) {
        BoardPicture picture = drawing.picture(board);
        Tensor output = drawing.calculation().output();
        for (int row = 0; row < board.rows(); row++) {
            for (int column = 0; column < board.columns(); column++) {
                int number = output.offset(board.channel(), row, column);
                boolean written = drawing.scene().isWritten(number);
                picture.fill(
                        row,
                        column,
                        written
                                ? fill(board, output.values()[number])
                                : drawing.colours().empty());
            }
        }
        picture.paint(surface, board.x(), board.y());
    }

    private int fill(BoardBox board, double value) {
        ColourScale scale = drawing.scales().output();
        return drawing.isNumbered(board.cell()) && !Double.isNaN(value)
                ? drawing.colours().tint(Board.OUTPUT, scale.share(value))
                : scale.of(value);
    }

    private void numbers(Surface surface, BoardBox board) {
        Tensor output = drawing.calculation().output();
        CellNumbers numbers = drawing.numbers(board.cell());
        Palette palette = drawing.palette();
        for (int row = 0; row < board.rows(); row++) {
            for (int column = 0; column < board.columns(); column++) {
                int number = output.offset(board.channel(), row, column);
                if (drawing.scene().isWritten(number)) {
                    double value = output.values()[number];
                    numbers.paint(surface, value, drawing.visible(board, row, column), palette.text());
                }
            }
        }
    }
}
