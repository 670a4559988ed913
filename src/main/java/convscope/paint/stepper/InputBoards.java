package convscope.paint.stepper;

import convscope.paint.Contrast;
import convscope.paint.Palette;
import convscope.paint.Surface;
import convscope.stepper.BoardAxis;

/**
 * Paints the input boards: cells, padding, zeros in between, what no window reaches.
 *
 * @param drawing instant and looks
 * @param visits how often each input cell is read, to be shown instead of its value; no rows to show the values
 */
record InputBoards(Drawing drawing, int[][] visits) {
    private static final double LEAST_VISITS_CELL = 16;

    /** What a board cell holds. */
    private enum Ground {
        DATA,
        INSERTED,
        PADDING
    }

    void paint(Surface surface) {
        for (BoardBox board : drawing.layout().inputs()) {
            cells(surface, board);
        }
    }

    /** The numbers, which stand on whatever has been painted over the cells. */
    void numbers(Surface surface) {
        double least = showsVisits() ? LEAST_VISITS_CELL : Drawing.NUMBERS;
        if (drawing.layout().cell() >= least * drawing.scale()) {
            for (BoardBox board : drawing.layout().inputs()) {
                numbers(surface, board);
            }
        }
    }

    private boolean showsVisits() {
        return visits.length > 0;
    }

    private BoardAxis vertical() {
        return drawing.calculation().vertical();
    }

    private BoardAxis horizontal() {
        return drawing.calculation().horizontal();
    }

    private Ground ground(int row, int column) {
        if (vertical().source(row) != BoardAxis.NONE && horizontal().source(column) != BoardAxis.NONE) {
            return Ground.DATA;
        }
        return isBetween(vertical(), row) && isBetween(horizontal(), column) ? Ground.INSERTED : Ground.PADDING;
    }

    private static boolean isBetween(BoardAxis axis, int cell) {
        return cell >= axis.board(0) && cell <= axis.board(axis.input() - 1);
    }

    private boolean isDropped(int row, int column) {
        return row >= vertical().length() - vertical().dropped()
                || column >= horizontal().length() - horizontal().dropped();
    }

    private double value(BoardBox board, int row, int column) {
        int inputRow = vertical().source(row);
        int inputColumn = horizontal().source(column);
        if (showsVisits()) {
            return visits[inputRow][inputColumn];
        }
        int line = board.channel() * vertical().input() + inputRow;
        return drawing.calculation()
                .subject()
                .input()
                .values()[line * horizontal().input() + inputColumn];
    }

    private void cells(Surface surface, BoardBox board) {
        BoardPicture picture = drawing.picture(board);
        Palette palette = drawing.palette();
        boolean touching = drawing.gap(board.cell()) == 0;
        int dash = px(4);
        for (int row = 0; row < board.rows(); row++) {
            for (int column = 0; column < board.columns(); column++) {
                switch (ground(row, column)) {
                    case DATA -> picture.fill(row, column, fill(board, value(board, row, column)));
                    case INSERTED -> {
                        picture.fill(row, column, drawing.colours().empty());
                        picture.dashes(row, column, px(2), palette.mark());
                    }
                    case PADDING -> {
                        if (touching) {
                            picture.fill(row, column, drawing.colours().empty());
                        }
                        picture.dashes(row, column, dash, palette.mark());
                    }
                }
                if (isDropped(row, column)) {
                    picture.hatch(
                            row,
                            column,
                            px(8),
                            drawing.line(),
                            drawing.colours().hatching());
                }
            }
        }
        picture.paint(surface, board.x(), board.y());
    }

    private int px(double at100) {
        return Math.max(2, (int) Math.round(at100 * drawing.scale()));
    }

    private int fill(BoardBox board, double value) {
        BoardScales scales = drawing.scales();
        if (showsVisits()) {
            return scales.visits().of(value);
        }
        int colour = drawing.isNumbered(board.cell()) && !Double.isNaN(value)
                ? drawing.colours().tint(Board.INPUT, scales.input().share(value))
                : scales.input().of(value);
        return drawing.scene().feeds(board.channel())
                ? colour
                : drawing.colours().resting(colour);
    }

    private void numbers(Surface surface, BoardBox board) {
        CellNumbers numbers = drawing.numbers(board.cell());
        Palette palette = drawing.palette();
        boolean feeds = drawing.scene().feeds(board.channel());
        for (int row = 0; row < board.rows(); row++) {
            for (int column = 0; column < board.columns(); column++) {
                Box cell = drawing.visible(board, row, column);
                if (ground(row, column) == Ground.DATA) {
                    double value = value(board, row, column);
                    int ink = showsVisits() ? Contrast.inkOn(fill(board, value)) : palette.text();
                    numbers.paint(surface, value, cell, feeds ? ink : palette.mutedText());
                } else if (!showsVisits()) {
                    numbers.paint(surface, 0, cell, palette.mutedText());
                }
            }
        }
    }
}
