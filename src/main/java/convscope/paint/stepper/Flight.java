package convscope.paint.stepper;

import convscope.paint.Surface;
import convscope.stepper.Position;

/** Paints the value on its way from the plate, or from beside the board where there is none, into its output cell. */
record Flight(Drawing drawing) {
    void paint(Surface surface) {
        Scene scene = drawing.scene();
        Position position = scene.position();
        if (!scene.isFlying()) {
            return;
        }
        drawing.layout().outputs().stream()
                .filter(board -> board.channel() == position.map())
                .findFirst()
                .ifPresent(board -> {
                    Box target = drawing.visible(board, position.row(), position.column());
                    Box plate = drawing.layout().plate().orElse(board.cells());
                    double fromX = plate.x() + plate.width() - target.width() - 2 * drawing.line();
                    double fromY = plate.y() + plate.height() - target.height() / 2;
                    double x = Math.round(fromX + scene.progress() * (target.x() - fromX));
                    double y = Math.round(fromY + scene.progress() * (target.y() - fromY));
                    token(surface, board, new Box(x, y, target.width(), target.height()));
                });
    }

    private void token(Surface surface, BoardBox board, Box box) {
        double value = drawing.scene().working().value();
        boolean numbered = drawing.isNumbered(board.cell());
        ColourScale scale = drawing.scales().output();
        int fill = numbered && !Double.isNaN(value)
                ? drawing.colours().tint(Board.OUTPUT, scale.share(value))
                : scale.of(value);
        surface.fillRectangle(box.x(), box.y(), box.width(), box.height(), fill);
        double line = Math.min(2 * drawing.line(), Math.max(1, Math.floor(box.width() / 4)));
        surface.strokeRectangle(
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                line,
                drawing.palette().good());
        if (numbered) {
            drawing.numbers(board.cell())
                    .paint(surface, value, box, drawing.palette().text());
        }
    }
}
