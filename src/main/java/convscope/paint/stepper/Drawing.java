package convscope.paint.stepper;

import convscope.paint.ColourMap;
import convscope.paint.Palette;
import convscope.paint.TextStyle;
import convscope.paint.ValueRange;
import convscope.stepper.BoardAxis;
import convscope.stepper.Calculation;
import convscope.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the painters of the boards share: the instant, its layout, and the looks.
 *
 * @param scene the instant
 * @param layout where everything lies
 * @param colours the boards' colours
 * @param scale 1 at 100 %
 * @param labels the words
 * @param visits whether input cells show how often they are read
 */
record Drawing(
        Scene scene, StepLayout layout, BoardColours colours, double scale, StepFigure.Labels labels, boolean visits) {
    /** Cells of at least so many px at 100 % hold their number. */
    static final double NUMBERS = 24;

    private static final double GAPPED = 8;

    Calculation calculation() {
        return scene.calculation();
    }

    Palette palette() {
        return colours.palette();
    }

    boolean numbered() {
        return layout.cell() >= NUMBERS * scale;
    }

    boolean kernelNumbered() {
        return layout.kernelCell() >= NUMBERS * scale;
    }

    /** Px of a thin line. */
    int line() {
        return Math.max(1, (int) Math.round(scale));
    }

    /** Px of a cell that stay free, at its right and bottom. */
    int gap(int cell) {
        return cell >= GAPPED * scale ? line() : 0;
    }

    /** The part of a cell that is seen. */
    Box visible(BoardBox board, int row, int column) {
        Box cell = board.cell(row, column);
        int gap = gap(board.cell());
        return new Box(cell.x(), cell.y(), cell.width() - gap, cell.height() - gap);
    }

    BoardPicture picture(BoardBox board) {
        return new BoardPicture(board.rows(), board.columns(), board.cell(), gap(board.cell()), line());
    }

    CellNumbers numbers(int cell) {
        return CellNumbers.of(cell - gap(cell), scale);
    }

    TextStyle caption() {
        return TextStyle.text(11 * scale);
    }

    ColourScale inputScale() {
        return ColourScale.of(calculation().subject().input(), ColourMap.GREY);
    }

    ColourScale outputScale() {
        return ColourScale.of(calculation().output(), ColourMap.VIRIDIS);
    }

    ColourScale kernelScale() {
        Tensor weights = calculation().subject().kernel().orElseThrow();
        return new ColourScale(ColourMap.DIVERGING, ValueRange.of(weights));
    }

    ColourScale visitsScale() {
        int most = 0;
        for (int[] row : calculation().visits()) {
            for (int count : row) {
                most = Math.max(most, count);
            }
        }
        return new ColourScale(ColourMap.VIRIDIS, new ValueRange(0, most));
    }

    /** What the strip at the bottom explains: the colours that stand for values. */
    List<KeyStrip.Entry> keys() {
        List<KeyStrip.Entry> keys = new ArrayList<>();
        if (visits) {
            keys.add(new KeyStrip.Entry(labels.visits(), visitsScale()));
        } else if (!numbered()) {
            keys.add(new KeyStrip.Entry(labels.input(), inputScale()));
        }
        if (!layout.kernels().isEmpty() && !kernelNumbered()) {
            keys.add(new KeyStrip.Entry(labels.kernel(), kernelScale()));
        }
        if (!numbered()) {
            keys.add(new KeyStrip.Entry(labels.output(), outputScale()));
        }
        return keys;
    }

    /** The cell at a point. */
    Optional<Place> at(double x, double y) {
        for (BoardBox board : layout.inputs()) {
            Optional<int[]> cell = board.at(x, y);
            if (cell.isPresent()) {
                return inputCell(board.channel(), cell.get()[0], cell.get()[1]);
            }
        }
        for (BoardBox board : layout.kernels()) {
            Optional<int[]> cell = board.at(x, y);
            if (cell.isPresent()) {
                int row = calculation().vertical().kernelIndex(cell.get()[0]);
                int column = calculation().horizontal().kernelIndex(cell.get()[1]);
                return Optional.of(new Place(Board.KERNEL, board.channel(), row, column));
            }
        }
        for (BoardBox board : layout.outputs()) {
            Optional<int[]> cell = board.at(x, y);
            if (cell.isPresent()) {
                return Optional.of(new Place(Board.OUTPUT, board.channel(), cell.get()[0], cell.get()[1]));
            }
        }
        return Optional.empty();
    }

    private Optional<Place> inputCell(int channel, int boardRow, int boardColumn) {
        int row = calculation().vertical().source(boardRow);
        int column = calculation().horizontal().source(boardColumn);
        return row == BoardAxis.NONE || column == BoardAxis.NONE
                ? Optional.empty()
                : Optional.of(new Place(Board.INPUT, channel, row, column));
    }

    /** Where a cell is drawn, its gap included. */
    Optional<Box> bounds(Place place) {
        BoardAxis vertical = calculation().vertical();
        BoardAxis horizontal = calculation().horizontal();
        return switch (place.board()) {
            case INPUT ->
                box(layout.inputs(), place.channel(), vertical.board(place.row()), horizontal.board(place.column()));
            case KERNEL ->
                box(
                        layout.kernels(),
                        place.channel(),
                        vertical.kernelIndex(place.row()),
                        horizontal.kernelIndex(place.column()));
            case OUTPUT -> box(layout.outputs(), place.channel(), place.row(), place.column());
        };
    }

    private static Optional<Box> box(List<BoardBox> boards, int channel, int row, int column) {
        return boards.stream()
                .filter(board -> board.channel() == channel
                        && row >= 0
                        && row < board.rows()
                        && column >= 0
                        && column < board.columns())
                .findFirst()
                .map(board -> board.cell(row, column));
    }
}
