package convscope.ui.build.form;

import convscope.assembly.advice.Unreached;
import convscope.paint.Figure;
import convscope.paint.Palette;
import convscope.paint.Stroke;
import convscope.paint.Surface;
import convscope.paint.TextStyle;

/**
 * The image that comes in, cell by cell while there is room, with what no window reaches hatched.
 *
 * @param lost which part that is
 * @param scale 1 at 100 %
 */
record UnreachedFigure(Unreached lost, Palette palette, double scale) implements Figure {
    private static final int LEAST_CELL = 5;
    private static final double KEPT = 0.14;
    private static final int LEAST_LOST = 3;

    @Override
    public void paint(Surface surface, double width, double height) {
        TextStyle numbers = TextStyle.values(12 * scale);
        double room = numbers.lineHeight();
        double free = numbers.digits(5) + 4 * scale;
        double cell = Math.min((width - free) / lost.width(), (height - room) / lost.height());
        cell = cell >= LEAST_CELL ? Math.floor(cell) : cell;
        double across = Math.max(1, Math.floor(cell * lost.width()));
        double down = Math.max(1, Math.floor(cell * lost.height()));
        double right = lost.columns() == 0 ? 0 : Math.max(LEAST_LOST, Math.round(cell * lost.columns()));
        double bottom = lost.rows() == 0 ? 0 : Math.max(LEAST_LOST, Math.round(cell * lost.rows()));
        surface.fillRectangle(0, 0, across - right, down - bottom, Palette.faded(palette.accent(), KEPT));
        if (cell >= LEAST_CELL) {
            for (int column = 1; column < lost.width(); column++) {
                surface.fillRectangle(column * cell, 0, 1, down, palette.gridLine());
            }
            for (int row = 1; row < lost.height(); row++) {
                surface.fillRectangle(0, row * cell, across, 1, palette.gridLine());
            }
        }
        Stroke hatching = Stroke.solid(Math.max(1, scale), palette.warning());
        if (right > 0) {
            surface.hatch(across - right, 0, right, down, 5 * scale, hatching);
        }
        if (bottom > 0) {
            surface.hatch(0, down - bottom, across - right, bottom, 5 * scale, hatching);
        }
        surface.strokeRectangle(0, 0, across, down, 1, palette.mark());
        if (lost.columns() > 0) {
            surface.text(
                    Integer.toString(lost.columns()),
                    across - right / 2,
                    down + numbers.size(),
                    Surface.Anchor.CENTRE,
                    numbers,
                    palette.warning());
        }
        if (lost.rows() > 0) {
            surface.text(
                    Integer.toString(lost.rows()),
                    across + 4 * scale,
                    Math.min(down, numbers.baselineAround(down - bottom / 2)),
                    Surface.Anchor.LEFT,
                    numbers,
                    palette.warning());
        }
    }
}
