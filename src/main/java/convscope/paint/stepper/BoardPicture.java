package convscope.paint.stepper;

import convscope.paint.MapImage;
import convscope.paint.Surface;

/** The cells of a board as one picture, so that a board costs one image and both back ends show the same px. */
final class BoardPicture {
    private final int rows;
    private final int columns;
    private final int cell;
    private final int gap;
    private final int line;
    private final int[] argb;

    /**
     * An empty picture.
     *
     * @param cell px from one cell to the next
     * @param gap px of them that stay free, at the right and below
     * @param line px of a thin line
     */
    BoardPicture(int rows, int columns, int cell, int gap, int line) {
        this.rows = rows;
        this.columns = columns;
        this.cell = cell;
        this.gap = gap;
        this.line = line;
        this.argb = new int[rows * cell * columns * cell];
    }

    /** Px of a cell that are not gap. */
    private int side() {
        return cell - gap;
    }

    void fill(int row, int column, int colour) {
        for (int y = 0; y < side(); y++) {
            int from = start(row, column, y);
            java.util.Arrays.fill(argb, from, from + side(), colour);
        }
    }

    /** A frame of dashes, which begin and end in the corners. */
    void dashes(int row, int column, int dash, int colour) {
        int side = side();
        int parts = Math.max(1, Math.round((side / (float) dash - 1) / 2));
        for (int along = 0; along < side; along++) {
            boolean on = along * (2 * parts + 1) / side % 2 == 0;
            for (int thick = 0; thick < line && on; thick++) {
                argb[start(row, column, thick) + along] = colour;
                argb[start(row, column, side - 1 - thick) + along] = colour;
                argb[start(row, column, along) + thick] = colour;
                argb[start(row, column, along) + side - 1 - thick] = colour;
            }
        }
    }

    /** Lines that rise at 45°, which run on over neighbouring cells. */
    void hatch(int row, int column, int period, int colour) {
        for (int y = 0; y < side(); y++) {
            int from = start(row, column, y);
            for (int x = 0; x < side(); x++) {
                if ((row * cell + y + column * cell + x) % period < line) {
                    argb[from + x] = colour;
                }
            }
        }
    }

    private int start(int row, int column, int y) {
        return (row * cell + y) * columns * cell + column * cell;
    }

    void paint(Surface surface, int x, int y) {
        surface.pixels(new MapImage(columns * cell, rows * cell, argb), x, y);
    }
}
