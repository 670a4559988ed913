package convscope.paint;

import convscope.paint.Surface.Anchor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A confusion matrix: row = true class, column = predicted class, colour = share of the row.
 *
 * <p>The diagonal is framed; cells without an example carry no number, so that mistakes stand out. At the right the recall of
 * each class, below the accuracy over all. Numbers give way when a cell is too small for them.
 *
 * @param counts {@code [true][predicted]}, to be read and not written
 * @param classes names, as many as there are rows
 * @param labels the words
 * @param palette colours
 * @param scale 1 at 100 %
 * @param numbers what the cells say
 * @param highlighted the cell under the pointer, with a ring around it
 * @param selected the cell that was chosen, with a ring in the accent colour
 */
public record ConfusionFigure(
        long[][] counts,
        List<String> classes,
        Labels labels,
        Palette palette,
        double scale,
        Numbers numbers,
        Optional<Cell> highlighted,
        Optional<Cell> selected)
        implements Figure {
    private static final double CAPTION = 11;
    private static final double LARGEST_CELL = 88;
    private static final double LEAST_TEXT = 7;

    /** What stands in a cell. */
    public enum Numbers {
        COUNTS,
        /** The share of the row in percent, with one decimal and without the sign. */
        PERCENT
    }

    /** One cell: which true class was taken for which, and how often. */
    public record Cell(int truth, int predicted, long count) {}

    /** The words of the figure: the two axes, the column of recalls, the accuracy below. */
    public record Labels(String truth, String predicted, String recall, String accuracy) {}

    public ConfusionFigure {
        classes = List.copyOf(classes);
        for (long[] row : counts) {
            if (row.length != counts.length || classes.size() != counts.length) {
                throw new IllegalArgumentException("A confusion matrix is square with a name a class, found "
                        + counts.length + " rows, " + row.length + " columns and " + classes.size() + " names");
            }
        }
    }

    public static ConfusionFigure of(
            long[][] counts, List<String> classes, Labels labels, Palette palette, double scale) {
        return new ConfusionFigure(
                counts, classes, labels, palette, scale, Numbers.COUNTS, Optional.empty(), Optional.empty());
    }

    public ConfusionFigure highlight(Optional<Cell> cell) {
        return new ConfusionFigure(counts, classes, labels, palette, scale, numbers, cell, selected);
    }

    public ConfusionFigure select(Optional<Cell> cell) {
        return new ConfusionFigure(counts, classes, labels, palette, scale, numbers, highlighted, cell);
    }

    public ConfusionFigure saying(Numbers what) {
        return new ConfusionFigure(counts, classes, labels, palette, scale, what, highlighted, selected);
    }

    /** The cell of a true and a predicted class. */
    public Cell cell(int truth, int predicted) {
        return new Cell(truth, predicted, counts[truth][predicted]);
    }

    /** Share of all examples on the diagonal; NaN without examples. */
    public double accuracy() {
        long right =
                IntStream.range(0, counts.length).mapToLong(i -> counts[i][i]).sum();
        long all = IntStream.range(0, counts.length).mapToLong(this::rowSum).sum();
        return right / (double) all;
    }

    /** Share of the examples of a class that were recognised; NaN if it has none. */
    public double recall(int truth) {
        return counts[truth][truth] / (double) rowSum(truth);
    }

    private long rowSum(int row) {
        return IntStream.range(0, counts.length)
                .mapToLong(column -> counts[row][column])
                .sum();
    }

    @Override
    public void paint(Surface surface, double width, double height) {
        Grid grid = grid(surface, width, height);
        paintHeadings(surface, grid);
        double room = Math.min((grid.width - 11) / digits(), 0.6 * grid.side);
        TextStyle number = TextStyle.values(Math.min(16 * scale, room));
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts.length; column++) {
                paintCell(surface, grid, row, column, number);
            }
            paintRecall(surface, grid, row);
        }
        selected.ifPresent(cell -> {
            double line = Math.max(2, Math.round(2 * scale));
            double x = grid.x(cell.predicted) - line;
            double y = grid.y(cell.truth) - line;
            double across = grid.width - 1 + 2 * line;
            double down = grid.side - 1 + 2 * line;
            // a line of the ground on either side, so that the accent is seen on every colour
            surface.strokeRectangle(x - 1, y - 1, across + 2, down + 2, line + 2, palette.background());
            surface.strokeRectangle(x, y, across, down, line, palette.accent());
        });
        highlighted.ifPresent(cell -> {
            double x = grid.x(cell.predicted);
            double y = grid.y(cell.truth);
            Ring.paint(surface, x, y, grid.width - 1, grid.side - 1, scale);
        });
        paintAccuracy(surface, grid, width);
    }

    /** The cell at this point when the figure fills {@code width}×{@code height}. */
    public Optional<Cell> at(Surface surface, double x, double y, double width, double height) {
        Grid grid = grid(surface, width, height);
        int row = (int) Math.floor((y - grid.top) / grid.side);
        int column = (int) Math.floor((x - grid.left) / grid.width);
        boolean inside = row >= 0 && row < counts.length && column >= 0 && column < counts.length;
        return inside ? Optional.of(cell(row, column)) : Optional.empty();
    }

    /** Where a cell is drawn, as x, y, width and height; the inverse of {@link #at}. */
    public Area area(Surface surface, Cell cell, double width, double height) {
        Grid grid = grid(surface, width, height);
        return new Area(grid.x(cell.predicted), grid.y(cell.truth), grid.width, grid.side);
    }

    private record Grid(double left, double top, double width, double side, double recallWidth, boolean headings) {
        double x(int column) {
            return left + column * width;
        }

        double y(int row) {
            return top + row * side;
        }
    }

    private Grid grid(Surface surface, double width, double height) {
        double line = 1.5 * CAPTION * scale;
        TextStyle caption = TextStyle.text(CAPTION * scale);
        double names = 0;
        for (String name : classes) {
            names = Math.max(names, surface.textWidth(name, TextStyle.label(name, CAPTION * scale)));
        }
        double gap = 8 * scale;
        double left =
                Math.ceil(Math.min(Math.max(names, surface.textWidth(trueHeading(), caption)), 0.25 * width) + gap);
        double recall = Math.ceil(Math.max(
                TextStyle.values(CAPTION * scale).digits(7),
                Math.min(surface.textWidth(labels.recall, caption), 0.2 * width)));
        boolean headings = width >= left + gap + recall + 40 * scale && height >= 4 * line + 40 * scale;
        double top = headings ? Math.ceil(2 * line) : 0;
        double across = headings ? width - left - gap - recall : width;
        double down = headings ? height - top - 1.6 * line : height;
        double side = Math.floor(Math.min(LARGEST_CELL * scale, Math.min(across, down) / counts.length));
        side = Math.max(1, side);
        // wider than high where that lets the names above the columns be read
        double wide = Math.min(
                Math.min(2 * side, Math.floor(across / counts.length)),
                Math.ceil(Math.max(names + 6 * scale, 13 * scale * digits() + 12)));
        return new Grid(headings ? left : 0, top, headings ? Math.max(side, wide) : side, side, recall, headings);
    }

    private String trueHeading() {
        return labels.truth + " ↓";
    }

    private void paintHeadings(Surface surface, Grid grid) {
        if (!grid.headings) {
            return;
        }
        double line = 1.5 * CAPTION * scale;
        double gap = 8 * scale;
        TextStyle caption = TextStyle.text(CAPTION * scale);
        double labelWidth = grid.left - gap;
        double first = caption.baselineAround(line / 2);
        double second = caption.baselineAround(1.5 * line);
        int muted = palette.mutedText();
        double end = grid.x(counts.length);
        String predicted = caption.fit(surface, labels.predicted + " →", end - grid.left);
        surface.text(predicted, grid.left, first, Anchor.LEFT, caption, muted);
        String truth = caption.fit(surface, trueHeading(), labelWidth);
        surface.text(truth, labelWidth, second, Anchor.RIGHT, caption, muted);
        String recall = caption.fit(surface, labels.recall, grid.recallWidth);
        surface.text(recall, end + gap + grid.recallWidth, second, Anchor.RIGHT, caption, muted);
        for (int i = 0; i < counts.length; i++) {
            String name = classes.get(i);
            TextStyle style = TextStyle.label(name, CAPTION * scale);
            String above = style.fit(surface, name, grid.width - 3);
            // a stub of one or two letters names no class
            if (above.length() < Math.min(4, name.length())) {
                above = "";
            }
            surface.text(above, grid.x(i) + grid.width / 2, second, Anchor.CENTRE, style, palette.text());
            TextStyle beside = TextStyle.label(name, Math.min(CAPTION * scale, grid.side - 1));
            if (beside.size() >= LEAST_TEXT) {
                double baseline = beside.baselineAround(grid.y(i) + grid.side / 2);
                String fitted = beside.fit(surface, name, labelWidth);
                surface.text(fitted, labelWidth, baseline, Anchor.RIGHT, beside, palette.text());
            }
        }
    }

    private void paintCell(Surface surface, Grid grid, int row, int column, TextStyle number) {
        double x = grid.x(column);
        double y = grid.y(row);
        double gap = grid.side > 3 ? 1 : 0;
        double side = grid.side - gap;
        double across = grid.width - gap;
        long count = counts[row][column];
        int fill = rowSum(row) == 0 ? palette.panel() : ColourMap.VIRIDIS.at(count / (double) rowSum(row));
        surface.fillRectangle(x, y, across, side, fill);
        if (row == column && side >= 8) {
            surface.strokeRectangle(x, y, across, side, Math.max(1, Math.round(1.5 * scale)), palette.text());
        }
        if (count > 0 && number.size() >= LEAST_TEXT) {
            surface.text(
                    number(row, column),
                    x + across / 2,
                    number.baselineAround(y + side / 2),
                    Anchor.CENTRE,
                    number,
                    Contrast.inkOn(fill));
        }
    }

    private void paintRecall(Surface surface, Grid grid, int row) {
        TextStyle style = TextStyle.values(Math.min(CAPTION * scale, grid.side - 1));
        if (grid.headings && style.size() >= LEAST_TEXT && rowSum(row) > 0) {
            double x = grid.x(counts.length) + 8 * scale + grid.recallWidth;
            double baseline = style.baselineAround(grid.y(row) + grid.side / 2);
            surface.text(Numerals.percent(recall(row)), x, baseline, Anchor.RIGHT, style, palette.mutedText());
        }
    }

    private void paintAccuracy(Surface surface, Grid grid, double width) {
        if (!grid.headings || Double.isNaN(accuracy())) {
            return;
        }
        TextStyle word = TextStyle.text(CAPTION * scale);
        TextStyle number = TextStyle.values(14 * scale);
        String value = Numerals.percent(accuracy());
        double end = Math.min(width, grid.x(counts.length) + 8 * scale + grid.recallWidth);
        double baseline = number.baselineAround(grid.y(counts.length) + 0.9 * 1.5 * CAPTION * scale);
        surface.text(value, end, baseline, Anchor.RIGHT, number, palette.text());
        double before = end - number.digits(value.length()) - 8 * scale;
        String accuracy = word.fit(surface, labels.accuracy, before);
        surface.text(accuracy, before, baseline, Anchor.RIGHT, word, palette.mutedText());
    }

    private String number(int row, int column) {
        return numbers == Numbers.COUNTS
                ? Long.toString(counts[row][column])
                : Numerals.decimals(100 * counts[row][column] / (double) rowSum(row), 1);
    }

    /** Width of the longest number, in em. */
    private double digits() {
        if (numbers == Numbers.PERCENT) {
            return "100.0".length() * TextStyle.VALUE_ADVANCE;
        }
        long largest = IntStream.range(0, counts.length)
                .mapToLong(row -> Arrays.stream(counts[row]).max().orElse(0))
                .max()
                .orElse(0);
        return Math.max(2, Long.toString(largest).length()) * TextStyle.VALUE_ADVANCE;
    }
}
