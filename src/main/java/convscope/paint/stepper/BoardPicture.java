package convscope.paint.stepper;

import convscope.paint.MapImage;
import convscope.paint.Surface;
import java.util.Arrays;

/** The cells of a board as one picture, so that a board costs one image and both back ends show the same px. */
final class BoardPicture {
    private final int rows;
    private final int columns;
    private final int cell;
    private final int gap;
    private final int[] argb;

    /**
     * An empty picture.
     *
     * @param cell px from one cell to the next
     * @param gap px of them that stay free, at the right and below; 0 for cells that touch
     */
    BoardPicture(int rows, int columns, int cell, int gap) {
        this.rows = rows;
        this.columns = columns;
        this.cell = cell;
        this.gap = gap;
        this.argb = new int[rows * cell * columns * cell];
    }

    void fill(int row, int column, int colour) {
        int side = cell - gap;
        for (int y = 0; y < side; y++) {
            int from = offset(row * cell + y, column * cell);
            Arrays.fill(argb, from, from + side, colour);
        }
    }

    /**
     * Dashes around a cell, in the gaps that it shares with its neighbours; where cells touch, only along the board's edge.
     *
     * @param dash px of a dash, about
     */
    void dashes(int row, int column, int dash, int colour) {
        int thick = Math.max(1, gap);
        int top = row * cell;
        int left = column * cell;
        int bottom = top + cell - thick;
        int right = left + cell - thick;
        int parts = Math.max(1, Math.round((cell / (float) dash - 1) / 2));
        for (int along = 0; along < cell; along++) {
            if (along * (2 * parts + 1) / cell % 2 == 0) {
                for (int line = 0; line < thick; line++) {
                    dot(row == 0, (row == 0 ? top : top - gap) + line, left + along, colour);
                    dot(row == rows - 1, bottom + line, left + along, colour);
                    dot(column == 0, top + along, (column == 0 ? left : left - gap) + line, colour);
                    dot(column == columns - 1, top + along, right + line, colour);
                }
            }
        }
    }

    private void dot(boolean isEdge, int y, int x, int colour) {
        if (isEdge || gap > 0) {
            argb[offset(y, x)] = colour;
        }
    }

    /** Lines that rise at 45° and run on over neighbouring cells. */
    void hatch(int row, int column, int period, int line, int colour) {
        for (int y = row * cell; y < (row + 1) * cell - gap; y++) {
            for (int x = column * cell; x < (column + 1) * cell - gap; x++) {
                if ((x + y) % period < line) {
                    argb[offset(y, x)] = colour;
                }
            }
        }
    }

    private int offset(int y, int x) {
        return y * columns * cell + x;
    }

    void paint(Surface surface, int x, int y) {
        surface.pixels(new MapImage(columns * cell, rows * cell, argb), x, y);
    }
}
