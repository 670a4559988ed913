package convscope.paint.stepper;

import convscope.stepper.BoardAxis;
import convscope.stepper.Calculation;
import java.util.List;
import java.util.Optional;

/** Finds cells by points and points by cells. */
record Places(StepLayout layout, Calculation calculation) {
    /** The cell at a point; empty beside the boards and on what is no input. */
    Optional<Place> at(double x, double y) {
        Optional<Place> input = hit(layout.inputs(), Board.INPUT, x, y);
        if (input.isPresent()) {
            return input.flatMap(this::inside);
        }
        Optional<Place> kernel = hit(layout.kernels(), Board.KERNEL, x, y);
        if (kernel.isPresent()) {
            return kernel.map(this::lying);
        }
        return hit(layout.outputs(), Board.OUTPUT, x, y);
    }

    private static Optional<Place> hit(List<BoardBox> boards, Board kind, double x, double y) {
        return boards.stream()
                .filter(board -> board.cells().contains(x, y))
                .findFirst()
                .map(board -> new Place(kind, board.channel(), (int) ((y - board.y()) / board.cell()), (int)
                        ((x - board.x()) / board.cell())));
    }

    /** From board cells to input cells. */
    private Optional<Place> inside(Place onBoard) {
        int row = calculation.vertical().source(onBoard.row());
        int column = calculation.horizontal().source(onBoard.column());
        return row == BoardAxis.NONE || column == BoardAxis.NONE
                ? Optional.empty()
                : Optional.of(new Place(Board.INPUT, onBoard.channel(), row, column));
    }

    /** From where a weight lies to where it stands in the filter, and back. */
    private Place lying(Place place) {
        return new Place(
                Board.KERNEL,
                place.channel(),
                calculation.vertical().kernelIndex(place.row()),
                calculation.horizontal().kernelIndex(place.column()));
    }

    /** Where a cell is drawn, its gap included; empty if it is not. */
    Optional<Box> bounds(Place place) {
        return switch (place.board()) {
            case INPUT -> {
                int row = calculation.vertical().board(place.row());
                int column = calculation.horizontal().board(place.column());
                boolean exists = place.row() >= 0
                        && place.row() < calculation.vertical().input()
                        && place.column() >= 0
                        && place.column() < calculation.horizontal().input();
                yield exists ? box(layout.inputs(), place.channel(), row, column) : Optional.empty();
            }
            case KERNEL -> {
                Place lying = lying(place);
                yield box(layout.kernels(), place.channel(), lying.row(), lying.column());
            }
            case OUTPUT -> box(layout.outputs(), place.channel(), place.row(), place.column());
        };
    }

    private static Optional<Box> box(List<BoardBox> boards, int channel, int row, int column) {
        return boards.stream()
                .filter(board -> board.channel() == channel && board.has(row, column))
                .findFirst()
                .map(board -> board.cell(row, column));
    }
}
