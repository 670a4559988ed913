package convscope.ui.convolve;

import convscope.paint.Numerals;
import convscope.paint.stepper.Board;
import convscope.paint.stepper.Place;
import convscope.stepper.Calculation;
import convscope.text.Texts;

/** What is said about one cell: where it is, and its exact value. */
final class CellWords {
    private static final int DIGITS = 7;

    private CellWords() {}

    /**
     * The read-out of a cell.
     *
     * @param map whose filter is shown beside the channel of a kernel cell
     */
    static String of(Texts texts, Calculation calculation, Place place, int map) {
        String value = Numerals.significant(Cells.value(calculation, place, map), DIGITS);
        String board = texts.get(
                switch (place.board()) {
                    case INPUT -> "convolve.figure.input";
                    case KERNEL -> "convolve.figure.kernel";
                    case OUTPUT -> "convolve.figure.output";
                });
        String name = isAlone(calculation, place) ? board : board + " " + (place.channel() + 1);
        String said = texts.get("convolve.cell", name, place.row(), place.column(), value);
        if (place.board() != Board.INPUT) {
            return said;
        }
        int visits = calculation.vertical().visits()[place.row()]
                * calculation.horizontal().visits()[place.column()];
        return texts.get("convolve.cell.visits", said, visits);
    }

    private static boolean isAlone(Calculation calculation, Place place) {
        int boards = place.board() == Board.OUTPUT
                ? calculation.output().shape().channels()
                : calculation.subject().input().shape().channels();
        return boards == 1;
    }
}
