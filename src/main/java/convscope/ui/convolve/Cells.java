package convscope.ui.convolve;

import convscope.paint.stepper.Board;
import convscope.paint.stepper.Place;
import convscope.stepper.Calculation;
import convscope.stepper.Case;
import convscope.tensor.Shape;
import java.util.Optional;

/** Which cells there are, what they hold, and which lie beside each other. */
final class Cells {
    private Cells() {}

    /** Rows, columns and number of boards that a board has in a calculation; empty if it has none. */
    private static Optional<Shape> shape(Calculation calculation, Board board) {
        Case subject = calculation.subject();
        return switch (board) {
            case INPUT -> Optional.of(subject.input().shape());
            case OUTPUT -> Optional.of(calculation.output().shape());
            case KERNEL ->
                subject.kernel()
                        .map(kernel -> Shape.image(
                                subject.input().shape().channels(),
                                subject.kernelSize().height(),
                                subject.kernelSize().width()));
        };
    }

    static boolean exists(Calculation calculation, Place place) {
        return shape(calculation, place.board())
                .filter(shape -> place.channel() >= 0
                        && place.channel() < shape.channels()
                        && place.row() >= 0
                        && place.row() < shape.height()
                        && place.column() >= 0
                        && place.column() < shape.width())
                .isPresent();
    }

    /**
     * The number in a cell.
     *
     * @param map whose filter is shown beside a channel, for a cell of the kernel
     */
    static float value(Calculation calculation, Place place, int map) {
        return switch (place.board()) {
            case INPUT -> calculation.subject().input().get(place.channel(), place.row(), place.column());
            case OUTPUT -> calculation.output().get(place.channel(), place.row(), place.column());
            case KERNEL -> (float) calculation.weight(map, place.channel(), place.row(), place.column());
        };
    }

    /** The cell so many rows and columns on, if there is one. */
    static Optional<Place> beside(Calculation calculation, Place place, int rows, int columns) {
        Place moved = new Place(place.board(), place.channel(), place.row() + rows, place.column() + columns);
        return Optional.of(moved).filter(cell -> exists(calculation, cell));
    }

    /** The cell that is read after this one, or before it; the first or the last of the next row at the end of a row. */
    static Optional<Place> next(Calculation calculation, Place place, int cells) {
        Shape shape = shape(calculation, place.board()).orElseThrow();
        int number = (place.channel() * shape.height() + place.row()) * shape.width() + place.column() + cells;
        int line = Math.floorDiv(number, shape.width());
        Place moved = new Place(
                place.board(),
                Math.floorDiv(line, shape.height()),
                Math.floorMod(line, shape.height()),
                Math.floorMod(number, shape.width()));
        return Optional.of(moved).filter(cell -> exists(calculation, cell));
    }
}
