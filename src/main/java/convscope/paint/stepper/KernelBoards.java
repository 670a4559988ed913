package convscope.paint.stepper;

import convscope.paint.Palette;
import convscope.paint.Surface;
import convscope.stepper.Calculation;
import convscope.stepper.Term;

/** Paints the filters, and the products that they make. */
record KernelBoards(Drawing drawing) {
    void paint(Surface surface) {
        for (BoardBox board : drawing.layout().kernels()) {
            weights(surface, board);
            mark(surface, board);
        }
        for (BoardBox board : drawing.layout().products()) {
            products(surface, board);
            mark(surface, board);
        }
    }

    /** Row at which a weight lies. */
    private int row(Term term) {
        return drawing.calculation().vertical().kernelIndex(term.kernelRow());
    }

    private int column(Term term) {
        return drawing.calculation().horizontal().kernelIndex(term.kernelColumn());
    }

    private double weight(BoardBox board, int row, int column) {
        Calculation calculation = drawing.calculation();
        return calculation.weight(
                drawing.scene().mapOfKernel(board.channel()),
                board.channel(),
                calculation.vertical().kernelIndex(row),
                calculation.horizontal().kernelIndex(column));
    }

    private void weights(Surface surface, BoardBox board) {
        BoardPicture picture = drawing.picture(board);
        ColourScale scale = drawing.scales().kernel().orElseThrow();
        boolean numbered = drawing.isNumbered(board.cell());
        boolean feeds = drawing.scene().feeds(board.channel());
        for (int row = 0; row < board.rows(); row++) {
            for (int column = 0; column < board.columns(); column++) {
                double value = weight(board, row, column);
                int colour = numbered && !Double.isNaN(value)
                        ? drawing.colours().tint(Board.KERNEL, scale.share(value))
                        : scale.of(value);
                picture.fill(row, column, feeds ? colour : drawing.colours().resting(colour));
            }
        }
        picture.paint(surface, board.x(), board.y());
        if (numbered) {
            CellNumbers numbers = drawing.numbers(board.cell());
            int ink = feeds ? drawing.palette().text() : drawing.palette().mutedText();
            for (int row = 0; row < board.rows(); row++) {
                for (int column = 0; column < board.columns(); column++) {
                    numbers.paint(surface, weight(board, row, column), drawing.visible(board, row, column), ink);
                }
            }
        }
    }

    private void products(Surface surface, BoardBox board) {
        BoardPicture picture = drawing.picture(board);
        BoardColours colours = drawing.colours();
        for (int row = 0; row < board.rows(); row++) {
            for (int column = 0; column < board.columns(); column++) {
                picture.fill(row, column, colours.empty());
            }
        }
        double most = drawing.scales().input().most()
                * drawing.scales().kernel().orElseThrow().most();
        for (Term term : drawing.scene().appeared()) {
            if (term.channel() == board.channel()) {
                double share = most == 0 ? 0 : Math.abs(term.product()) / most;
                picture.fill(row(term), column(term), colours.neutral(share));
            }
        }
        picture.paint(surface, board.x(), board.y());
        if (drawing.isNumbered(board.cell())) {
            CellNumbers numbers = drawing.numbers(board.cell());
            for (Term term : drawing.scene().appeared()) {
                if (term.channel() == board.channel()) {
                    int ink = Palette.faded(
                            drawing.palette().text(), drawing.scene().opacity(term));
                    numbers.paint(surface, term.product(), drawing.visible(board, row(term), column(term)), ink);
                }
            }
        }
    }

    private void mark(Surface surface, BoardBox board) {
        drawing.scene()
                .focus()
                .filter(term -> term.channel() == board.channel())
                .ifPresent(term -> drawing.mark(
                        surface,
                        board,
                        row(term),
                        column(term),
                        drawing.palette().text()));
    }
}
