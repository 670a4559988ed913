package convscope.paint.stepper;

import convscope.paint.Palette;
import convscope.paint.Surface;
import convscope.paint.TextStyle;
import convscope.stepper.BoardAxis;
import convscope.stepper.Term;

/**
 * Paints the window: its cells, its outline, the weights in the corners of what it covers, the term of this instant.
 *
 * @param drawing instant and looks
 * @param visits whether the input cells show how often they are read
 */
record WindowMarks(Drawing drawing, boolean visits) {
    private static final double WEIGHT = 10;
    private static final int MOST_SIGNS = 5;

    private BoardAxis vertical() {
        return drawing.calculation().vertical();
    }

    private BoardAxis horizontal() {
        return drawing.calculation().horizontal();
    }

    /** The ground under the numbers. */
    void cover(Surface surface) {
        for (BoardBox board : drawing.layout().inputs()) {
            if (drawing.scene().feeds(board.channel())) {
                cover(surface, board);
            }
        }
    }

    private void cover(Surface surface, BoardBox board) {
        double x = x(board);
        double y = y(board);
        double side = board.cell() - drawing.gap(board.cell());
        int fill = Palette.faded(drawing.palette().accent(), 0.1);
        for (int row = 0; row < vertical().kernel(); row++) {
            for (int column = 0; column < horizontal().kernel(); column++) {
                double left = x + column * horizontal().dilation() * board.cell();
                double top = y + row * vertical().dilation() * board.cell();
                surface.fillRectangle(left, top, side, side, fill);
                if (vertical().dilation() > 1 || horizontal().dilation() > 1) {
                    surface.strokeRectangle(
                            left,
                            top,
                            side,
                            side,
                            drawing.line(),
                            drawing.palette().accent());
                }
            }
        }
    }

    private double x(BoardBox board) {
        return Math.round(board.x() + drawing.scene().windowColumn() * board.cell());
    }

    private double y(BoardBox board) {
        return Math.round(board.y() + drawing.scene().windowRow() * board.cell());
    }

    /** What stands over the numbers. */
    void outline(Surface surface) {
        Scene scene = drawing.scene();
        for (BoardBox board : drawing.layout().inputs()) {
            if (scene.feeds(board.channel())) {
                frame(surface, board);
                if (!scene.isGliding() && !visits) {
                    scene.working().terms().stream()
                            .filter(term -> term.channel() == board.channel())
                            .forEach(term -> weight(surface, board, term));
                }
                scene.focus()
                        .filter(term -> term.channel() == board.channel())
                        .ifPresent(term -> drawing.mark(
                                surface,
                                board,
                                term.boardRow(),
                                term.boardColumn(),
                                drawing.palette().text()));
            }
        }
    }

    private void frame(Surface surface, BoardBox board) {
        double line = 2 * drawing.line();
        double x = x(board) - line;
        double y = y(board) - line;
        double width = horizontal().extent() * board.cell() + 2 * line - drawing.gap(board.cell());
        double height = vertical().extent() * board.cell() + 2 * line - drawing.gap(board.cell());
        if (visits || !drawing.isNumbered(board.cell())) {
            // seen on every colour of a map
            double halo = drawing.line();
            int ground = drawing.palette().background();
            surface.strokeRectangle(x - halo, y - halo, width + 2 * halo, height + 2 * halo, halo, ground);
        }
        surface.strokeRectangle(x, y, width, height, line, drawing.palette().accent());
    }

    /** The weight in the bottom right corner of the cell that it covers, if it leaves the cell's number alone. */
    private void weight(Surface surface, BoardBox board, Term term) {
        TextStyle style = TextStyle.values(WEIGHT * drawing.scale());
        Box cell = drawing.visible(board, term.boardRow(), term.boardColumn());
        double inset = 2 * drawing.line();
        double height = Math.ceil(style.size());
        double top = cell.y() + cell.height() - inset - height;
        TextStyle number = drawing.numbers(board.cell()).style();
        if (!drawing.calculation().subject().operation().hasKernel()
                || !drawing.isNumbered(board.cell())
                || top < cell.centreY() + 0.55 * number.size()) {
            return;
        }
        int room = (int) Math.min(MOST_SIGNS, Math.floor((cell.width() - 2 * inset - 2) / style.digits(1)));
        String text = new CellNumbers(style, room).fitted(term.weight());
        double width = style.digits(text.length()) + 2 * drawing.line();
        double left = cell.x() + cell.width() - inset - width;
        int chip = drawing.colours()
                .tint(Board.KERNEL, drawing.scales().kernel().orElseThrow().share(term.weight()));
        surface.fillRectangle(left, top, width, height, chip);
        surface.text(
                text,
                left + drawing.line(),
                style.baselineAround(top + height / 2),
                Surface.Anchor.LEFT,
                style,
                drawing.palette().text());
    }
}
