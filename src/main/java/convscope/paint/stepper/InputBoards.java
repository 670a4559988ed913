package convscope.paint.stepper;

import convscope.paint.Palette;
import convscope.paint.Surface;
import convscope.stepper.BoardAxis;
import convscope.stepper.Calculation;
import convscope.stepper.Term;
import java.util.Optional;

/** Paints the input boards: cells, padding, left-over rows, the window and its numbers. */
record InputBoards(Drawing drawing, Optional<Place> pinned) {
    void paint(Surface surface) {
        for (BoardBox board : drawing.layout().inputs()) {
            cells(surface, board);
            if (drawing.numbered()) {
                numbers(surface, board);
            }
            if (drawing.scene().feeds(board.channel())) {
                window(surface, board);
            }
        }
    }

    private BoardAxis vertical() {
        return drawing.calculation().vertical();
    }

    private BoardAxis horizontal() {
        return drawing.calculation().horizontal();
    }

    private void cells(Surface surface, BoardBox board) {
        BoardPicture picture = drawing.picture(board);
        Palette palette = drawing.palette();
        int hatch = (int) Math.max(4, Math.round(6 * drawing.scale()));
        int dash = Math.max(2, (int) Math.round(3 * drawing.scale()));
        ColourScale scale = drawing.visits() ? drawing.visitsScale() : drawing.inputScale();
        int[][] visits = drawing.visits() ? drawing.calculation().visits() : new int[0][];
        for (int row = 0; row < board.rows(); row++) {
            for (int column = 0; column < board.columns(); column++) {
                int inputRow = vertical().source(row);
                int inputColumn = horizontal().source(column);
                if (inputRow != BoardAxis.NONE && inputColumn != BoardAxis.NONE) {
                    double value = drawing.visits()
                            ? visits[inputRow][inputColumn]
                            : drawing.calculation().subject().input().get(board.channel(), inputRow, inputColumn);
                    picture.fill(row, column, fill(scale, value));
                } else if (isInserted(row, column)) {
                    picture.fill(row, column, palette.panel());
                    picture.dashes(row, column, dash / 2, palette.gridLine());
                } else {
                    picture.dashes(row, column, dash, palette.mark());
                }
                if (isDropped(row, column)) {
                    picture.hatch(row, column, hatch, Palette.faded(palette.mark(), 1));
                }
            }
        }
        picture.paint(surface, board.x(), board.y());
    }

    private int fill(ColourScale scale, double value) {
        return drawing.visits() || !drawing.numbered() || Double.isNaN(value)
                ? scale.of(value)
                : drawing.colours().tint(Board.INPUT, scale.share(value));
    }

    private boolean isInserted(int row, int column) {
        int lastRow = vertical().board(vertical().input() - 1);
        int lastColumn = horizontal().board(horizontal().input() - 1);
        return row >= vertical().before()
                && row <= lastRow
                && column >= horizontal().before()
                && column <= lastColumn;
    }

    private boolean isDropped(int row, int column) {
        return row >= vertical().length() - vertical().dropped()
                || column >= horizontal().length() - horizontal().dropped();
    }

    private void numbers(Surface surface, BoardBox board) {
        CellNumbers numbers = drawing.numbers(board.cell());
        Calculation calculation = drawing.calculation();
        Palette palette = drawing.palette();
        for (int row = 0; row < board.rows(); row++) {
            for (int column = 0; column < board.columns(); column++) {
                int inputRow = vertical().source(row);
                int inputColumn = horizontal().source(column);
                boolean inside = inputRow != BoardAxis.NONE && inputColumn != BoardAxis.NONE;
                double value = inside ? calculation.subject().input().get(board.channel(), inputRow, inputColumn) : 0;
                int ink = inside && !isDropped(row, column) ? palette.text() : palette.mutedText();
                numbers.paint(surface, value, drawing.visible(board, row, column), ink);
            }
        }
    }

    private void window(Surface surface, BoardBox board) {
        Scene scene = drawing.scene();
        double x = board.x() + scene.windowColumn() * board.cell();
        double y = board.y() + scene.windowRow() * board.cell();
        int accent = drawing.palette().accent();
        double side = board.cell() - drawing.gap(board.cell());
        for (int row = 0; row < vertical().kernel(); row++) {
            for (int column = 0; column < horizontal().kernel(); column++) {
                surface.fillRectangle(
                        x + column * horizontal().dilation() * board.cell(),
                        y + row * vertical().dilation() * board.cell(),
                        side,
                        side,
                        Palette.faded(accent, 0.1));
            }
        }
        double line = 2 * drawing.line();
        surface.strokeRectangle(
                Math.round(x) - line,
                Math.round(y) - line,
                horizontal().extent() * board.cell() + line,
                vertical().extent() * board.cell() + line,
                line,
                accent);
        scene.currentTerm()
                .filter(term -> term.channel() == board.channel())
                .ifPresent(term -> mark(surface, board, term));
    }

    private void mark(Surface surface, BoardBox board, Term term) {
        Box cell = drawing.visible(board, term.boardRow(), term.boardColumn());
        surface.strokeRectangle(
                cell.x(),
                cell.y(),
                cell.width(),
                cell.height(),
                2 * drawing.line(),
                drawing.palette().text());
    }
}
