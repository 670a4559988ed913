package convscope.paint.stepper;

import convscope.paint.Palette;
import convscope.paint.Surface;
import convscope.stepper.Position;
import convscope.tensor.Tensor;
import java.util.Optional;

/** Paints the output boards, whose cells fill as they are written. */
record OutputBoards(Drawing drawing, Optional<Place> pinned) {
    void paint(Surface surface) {
        for (BoardBox board : drawing.layout().outputs()) {
            cells(surface, board);
            current(surface, board);
        }
    }

    private void cells(Surface surface, BoardBox board) {
        BoardPicture picture = drawing.picture(board);
        ColourScale scale = drawing.outputScale();
        Tensor output = drawing.calculation().output();
        CellNumbers numbers = drawing.numbers(board.cell());
        for (int row = 0; row < board.rows(); row++) {
            for (int column = 0; column < board.columns(); column++) {
                float value = output.get(board.channel(), row, column);
                boolean written = isWritten(board, row, column);
                picture.fill(
                        row,
                        column,
                        written ? fill(scale, value) : drawing.palette().panel());
            }
        }
        picture.paint(surface, board.x(), board.y());
        for (int row = 0; row < board.rows() && drawing.numbered(); row++) {
            for (int column = 0; column < board.columns(); column++) {
                if (isWritten(board, row, column)) {
                    float value = output.get(board.channel(), row, column);
                    numbers.paint(
                            surface,
                            value,
                            drawing.visible(board, row, column),
                            drawing.palette().text());
                }
            }
        }
    }

    private boolean isWritten(BoardBox board, int row, int column) {
        Position position = new Position(board.channel(), row, column);
        return drawing.scene().isWritten(drawing.calculation().number(position));
    }

    private int fill(ColourScale scale, double value) {
        return drawing.numbered() && !Double.isNaN(value)
                ? drawing.colours().tint(Board.OUTPUT, scale.share(value))
                : scale.of(value);
    }

    private void current(Surface surface, BoardBox board) {
        Position position = drawing.scene().position();
        if (position.map() != board.channel()) {
            return;
        }
        Box cell = drawing.visible(board, position.row(), position.column());
        Palette palette = drawing.palette();
        surface.strokeRectangle(cell.x(), cell.y(), cell.width(), cell.height(), 2 * drawing.line(), palette.accent());
    }
}
