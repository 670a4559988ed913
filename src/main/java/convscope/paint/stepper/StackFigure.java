package convscope.paint.stepper;

import convscope.paint.Figure;
import convscope.paint.Palette;
import convscope.paint.Stroke;
import convscope.paint.Surface;
import convscope.paint.Surface.Anchor;
import convscope.paint.TextStyle;
import java.util.List;

/**
 * What one cell of the last level of a stack sees of every level before: its receptive field, level by level.
 *
 * <p>Every level is a board to the same scale. What reaches beyond a board is padding and is cut off in the picture, but
 * counted in the words.
 */
public final class StackFigure implements Figure {
    /**
     * One axis of a level.
     *
     * @param cells cells of the level
     * @param from first cell that is seen; negative in the padding before
     * @param to behind the last cell that is seen; larger than {@code cells} in the padding behind
     */
    public record Extent(int cells, int from, int to) {
        public Extent {
            if (cells < 1 || from >= to) {
                throw new IllegalArgumentException(
                        "A level has cells of which some are seen, found " + cells + " with " + from + " to " + to);
            }
        }

        private int seen() {
            return to - from;
        }
    }

    /**
     * The input or what a layer made of it.
     *
     * @param name such as "input" and "layer 1"
     */
    public record Level(String name, Extent vertical, Extent horizontal) {}

    private static final double WORDS = 11;
    private static final double LARGEST_CELL = 24;
    private static final double GRID = 5;
    private static final double LEAST_ZOOM = 0.01;
    private static final int LINES = 3;

    /** How much of the size that boards could have is given for their names. */
    private static final double WORTH = 0.7;

    private final List<Level> levels;
    private final Palette palette;
    private final double scale;

    private StackFigure(List<Level> levels, Palette palette, double scale) {
        this.levels = levels;
        this.palette = palette;
        this.scale = scale;
    }

    /** The levels from the input on; at least one. */
    public static StackFigure of(List<Level> levels, Palette palette, double scale) {
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("A stack has at least its input");
        }
        return new StackFigure(List.copyOf(levels), palette, scale);
    }

    /**
     * Where the boards lie.
     *
     * @param lefts px of each level's column
     * @param widths likewise
     * @param zoom px of a cell
     * @param gap px between columns
     * @param middle px of the line that the boards are centred on
     * @param words px of the top of the words; negative without any
     */
    private record Row(double[] lefts, double[] widths, double zoom, double gap, double middle, double words) {}

    @Override
    public void paint(Surface surface, double width, double height) {
        Row row = row(surface, width, height);
        for (int i = 0; i < levels.size(); i++) {
            board(surface, row, i);
        }
        for (int i = 0; i + 1 < levels.size(); i++) {
            sight(surface, row, i);
        }
        for (int i = 0; i < levels.size() && row.words >= 0; i++) {
            words(surface, row, i, width);
        }
    }

    private Row row(Surface surface, double width, double height) {
        TextStyle style = TextStyle.text(WORDS * scale);
        double gap = Math.min(28 * scale, Math.floor(0.3 * width / levels.size()));
        boolean words = height >= LINES * style.lineHeight() + 40 * scale;
        double room = Math.max(1, words ? height - LINES * style.lineHeight() - 4 * scale : height);
        double widest = levels.stream()
                .mapToDouble(level -> surface.textWidth(level.name, style))
                .max()
                .orElse(0);
        double alone = zoom(width, room, 0, gap);
        double least = words ? Math.ceil(widest) : 0;
        while (least > 0 && zoom(width, room, least, gap) < WORTH * alone) {
            least = Math.floor(0.8 * least);
        }
        double zoom = zoom(width, room, least, gap);
        double[] lefts = new double[levels.size()];
        double[] widths = new double[levels.size()];
        double x = Math.floor(Math.max(0, width - across(zoom, least, gap)) / 2);
        for (int i = 0; i < levels.size(); i++) {
            widths[i] = Math.max(least, px(levels.get(i).horizontal.cells, zoom));
            lefts[i] = x;
            x += widths[i] + gap;
        }
        double highest = px(rows(), zoom);
        double top = Math.floor(Math.max(0, room - highest) / 2);
        return new Row(lefts, widths, zoom, gap, top + Math.floor(highest / 2), words ? top + highest + 4 * scale : -1);
    }

    private int rows() {
        return levels.stream().mapToInt(level -> level.vertical.cells).max().orElse(1);
    }

    /** Px of a cell, whole ones if possible, where columns have at least this width. */
    private double zoom(double width, double height, double least, double gap) {
        double zoom = whole(Math.min(LARGEST_CELL * scale, height / rows()));
        while (zoom > LEAST_ZOOM && across(zoom, least, gap) > width) {
            zoom = zoom > 1 ? zoom - 1 : zoom * 0.9;
        }
        return zoom;
    }

    private static double whole(double zoom) {
        return zoom >= 1 ? Math.floor(zoom) : zoom;
    }

    private double across(double zoom, double least, double gap) {
        return levels.stream()
                        .mapToDouble(level -> Math.max(least, px(level.horizontal.cells, zoom)))
                        .sum()
                + (levels.size() - 1) * gap;
    }

    private static double px(int cells, double zoom) {
        return Math.max(1, Math.floor(cells * zoom));
    }

    private Box box(Row row, int index) {
        Level level = levels.get(index);
        double across = px(level.horizontal.cells, row.zoom);
        double down = px(level.vertical.cells, row.zoom);
        return new Box(
                row.lefts[index] + Math.floor((row.widths[index] - across) / 2),
                row.middle - Math.floor(down / 2),
                across,
                down);
    }

    /** The part of a board that is seen. */
    private Box seen(Row row, int index) {
        Level level = levels.get(index);
        Box board = box(row, index);
        double left = board.x() + clamped(level.horizontal.from, level.horizontal, row.zoom);
        double right = board.x() + clamped(level.horizontal.to, level.horizontal, row.zoom);
        double top = board.y() + clamped(level.vertical.from, level.vertical, row.zoom);
        double bottom = board.y() + clamped(level.vertical.to, level.vertical, row.zoom);
        return new Box(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    }

    private static double clamped(int cell, Extent extent, double zoom) {
        return Math.floor(Math.max(0, Math.min(extent.cells, cell)) * zoom);
    }

    private void board(Surface surface, Row row, int index) {
        Level level = levels.get(index);
        Box board = box(row, index);
        Box seen = seen(row, index);
        BoardColours colours = new BoardColours(palette);
        surface.fillRectangle(board.x(), board.y(), board.width(), board.height(), colours.empty());
        surface.fillRectangle(seen.x(), seen.y(), seen.width(), seen.height(), Palette.faded(palette.accent(), 0.25));
        if (row.zoom >= GRID * scale) {
            int line = Palette.faded(palette.mark(), 0.35);
            for (int column = 1; column < level.horizontal.cells; column++) {
                surface.fillRectangle(board.x() + column * row.zoom, board.y(), 1, board.height(), line);
            }
            for (int cells = 1; cells < level.vertical.cells; cells++) {
                surface.fillRectangle(board.x(), board.y() + cells * row.zoom, board.width(), 1, line);
            }
        }
        surface.strokeRectangle(
                board.x() - 1, board.y() - 1, board.width() + 2, board.height() + 2, 1, palette.frame());
        double line = Math.min(Math.max(1, Math.round(2 * scale)), Math.max(1, Math.floor(seen.width() / 2)));
        surface.strokeRectangle(seen.x(), seen.y(), seen.width(), seen.height(), line, palette.accent());
    }

    /** From what is seen on one level to what is made of it on the next. */
    private void sight(Surface surface, Row row, int index) {
        Box from = seen(row, index);
        Box to = seen(row, index + 1);
        Stroke stroke = Stroke.solid(Math.max(1, Math.round(scale)), Palette.faded(palette.accent(), 0.6));
        surface.line(from.x() + from.width(), from.y() + 0.5, to.x(), to.y() + 0.5, stroke);
        surface.line(
                from.x() + from.width(), from.y() + from.height() - 0.5, to.x(), to.y() + to.height() - 0.5, stroke);
    }

    private void words(Surface surface, Row row, int index, double width) {
        Level level = levels.get(index);
        TextStyle word = TextStyle.text(WORDS * scale);
        TextStyle number = TextStyle.values(WORDS * scale);
        double x = row.lefts[index] + row.widths[index] / 2;
        double room = Math.min(row.widths[index] + row.gap - 6 * scale, 2 * Math.min(x, width - x));
        double y = row.words + word.lineHeight() / 2;
        String name = word.fit(surface, level.name, room);
        surface.text(name, x, word.baselineAround(y), Anchor.CENTRE, word, palette.text());
        String size = level.vertical.cells + "×" + level.horizontal.cells;
        String seen = level.vertical.seen() + "×" + level.horizontal.seen();
        if (number.digits(Math.max(size.length(), seen.length())) <= room) {
            y += word.lineHeight();
            surface.text(size, x, number.baselineAround(y), Anchor.CENTRE, number, palette.mutedText());
            y += word.lineHeight();
            surface.text(seen, x, number.baselineAround(y), Anchor.CENTRE, number, palette.accent());
        }
    }
}
