package convscope.paint.stepper;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the arrangement with the largest cells.
 *
 * @param width px that there are
 * @param height likewise
 * @param largestCell cells are never larger
 */
record ArrangementSearch(double width, double height, int largestCell) {
    /**
     * An arrangement and the px of its cells.
     *
     * @param cell 0 if not even cells of 1 px find room
     */
    record Found(Arrangement arrangement, Measures measures, int cell) {
        private long area() {
            return (long) arrangement.width(measures, cell) * arrangement.height(measures, cell);
        }
    }

    /** The arrangement of so many channels and maps with the largest cells; of equals the most compact. */
    Found largest(Measures measures, int channels, int maps) {
        Found best = null;
        for (Arrangement candidate : candidates(measures, channels, maps)) {
            int cell = best == null ? 0 : best.cell;
            if (cell > 0 && !candidate.fits(measures, cell, width, height)) {
                continue;
            }
            while (cell < largestCell && candidate.fits(measures, cell + 1, width, height)) {
                cell++;
            }
            Found found = new Found(candidate, measures, cell);
            if (best == null || cell > best.cell || cell == best.cell && found.area() < best.area()) {
                best = found;
            }
        }
        return best;
    }

    /** Rows of one cell read best below each other; everything else in the order in which it is preferred. */
    private static List<Arrangement> candidates(Measures m, int channels, int maps) {
        boolean lines = m.boardRows() == 1;
        List<Arrangement> all = new ArrayList<>();
        for (int columns = 1; columns <= (lines ? 1 : channels); columns++) {
            for (int mapColumns = 1; mapColumns <= (lines ? 1 : maps); mapColumns++) {
                for (int way = lines ? 6 : 0; way < 8; way++) {
                    boolean kernelBeside = (way & 2) == 0;
                    if (m.hasKernel() || kernelBeside || lines) {
                        all.add(new Arrangement(
                                channels, columns, kernelBeside, maps, mapColumns, (way & 1) == 0, (way & 4) == 0));
                    }
                }
            }
        }
        return all;
    }
}
