package convscope.paint.stepper;

import convscope.paint.Palette;
import convscope.paint.Surface;
import convscope.stepper.Calculation;
import convscope.stepper.Term;

/** Paints the filters and the products that they make. */
record KernelBoards(Drawing drawing) {
    void paint(Surface surface) {
        for (BoardBox board : drawing.layout().kernels()) {
            weights(surface, board);
        }
        for (BoardBox board : drawing.layout().products()) {
            products(surface, board);
        }
    }

    private double weight(int channel, int row, int column) {
        Calculation calculation = drawing.calculation();
        return calculation.weight(
                drawing.scene().mapOfKernel(channel),
                channel,
                calculation.vertical().kernelIndex(row),
                calculation.horizontal().kernelIndex(column));
    }

    private void weights(Surface surface, BoardBox board) {
        BoardPicture picture = drawing.picture(board);
        ColourScale scale = drawing.kernelScale();
        for (int row = 0; row < board.rows(); row++) {
            for (int column = 0; column < board.columns(); column++) {
                double value = weight(board.channel(), row, column);
                picture.fill(
                        row,
                        column,
                        drawing.kernelNumbered() && !Double.isNaN(value)
                                ? drawing.colours().tint(Board.KERNEL, scale.share(value))
                                : scale.of(value));
            }
        }
        picture.paint(surface, board.x(), board.y());
        if (drawing.kernelNumbered()) {
            CellNumbers numbers = drawing.numbers(board.cell());
            for (int row = 0; row < board.rows(); row++) {
                for (int column = 0; column < board.columns(); column++) {
                    double value = weight(board.channel(), row, column);
                    Box cell = drawing.visible(board, row, column);
                    numbers.paint(surface, value, cell, drawing.palette().text());
                }
            }
        }
        drawing.scene()
                .currentTerm()
                .filter(term -> term.channel() == board.channel())
                .ifPresent(term -> mark(surface, board, term));
    }

    private void products(Surface surface, BoardBox board) {
        Palette palette = drawing.palette();
        Calculation calculation = drawing.calculation();
        BoardPicture picture = drawing.picture(board);
        for (int row = 0; row < board.rows(); row++) {
            for (int column = 0; column < board.columns(); column++) {
                picture.fill(row, column, palette.panel());
            }
        }
        picture.paint(surface, board.x(), board.y());
        if (!drawing.kernelNumbered()) {
            return;
        }
        CellNumbers numbers = drawing.numbers(board.cell());
        for (Term term : drawing.scene().appeared()) {
            if (term.channel() == board.channel()) {
                Box cell = drawing.visible(
                        board,
                        calculation.vertical().kernelIndex(term.kernelRow()),
                        calculation.horizontal().kernelIndex(term.kernelColumn()));
                numbers.paint(surface, term.product(), cell, palette.text());
            }
        }
        drawing.scene()
                .currentTerm()
                .filter(term -> term.channel() == board.channel())
                .ifPresent(term -> mark(surface, board, term));
    }

    private void mark(Surface surface, BoardBox board, Term term) {
        Calculation calculation = drawing.calculation();
        Box cell = drawing.visible(
                board,
                calculation.vertical().kernelIndex(term.kernelRow()),
                calculation.horizontal().kernelIndex(term.kernelColumn()));
        surface.strokeRectangle(
                cell.x(),
                cell.y(),
                cell.width(),
                cell.height(),
                2 * drawing.line(),
                drawing.palette().text());
    }
}
