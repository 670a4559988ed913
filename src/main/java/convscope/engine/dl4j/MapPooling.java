package convscope.engine.dl4j;

import convscope.arithmetic.WindowAxis;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Pools all maps of arrays {@code [n][c][h][w]} of one type, one after the other; belongs to one thread. The values of a map have to
 * lie one after the other, the maps anywhere.
 */
interface MapPooling {
    /** Fills {@code output} with what is taken of each window of {@code input}. */
    void pool(Pooling.Kind kind, INDArray input, INDArray output);

    /**
     * Fills {@code below} with the gradient of the input. Of equal largest values the first by rows gets all of it, as in oneDNN and
     * TensorFlow.
     *
     * @param output what {@link #pool} made of the input
     * @param gradient the gradient of the output
     */
    void spread(Pooling.Kind kind, INDArray input, INDArray output, INDArray gradient, INDArray below);

    /** Where the windows of a map stand: which cells of it, padding left out, lie under each position. */
    final class Places {
        final int height;
        final int width;
        final int[] rowFirst;
        final int[] rowEnd;
        final int[] columnFirst;
        final int[] columnEnd;

        final boolean allTwoByTwo;

        Places(WindowAxis rows, WindowAxis columns) {
            height = rows.input();
            width = columns.input();
            rowFirst = first(rows);
            rowEnd = end(rows);
            columnFirst = first(columns);
            columnEnd = end(columns);
            allTwoByTwo = rows.kernel() == 2 && columns.kernel() == 2 && isInside(rows) && isInside(columns);
        }

        private static int[] first(WindowAxis axis) {
            int[] first = new int[axis.positions()];
            for (int i = 0; i < first.length; i++) {
                first[i] = Math.max(axis.cell(i, 0), 0);
            }
            return first;
        }

        private static int[] end(WindowAxis axis) {
            int[] end = new int[axis.positions()];
            for (int i = 0; i < end.length; i++) {
                end[i] = Math.min(axis.cell(i, axis.kernel()), axis.input());
            }
            return end;
        }

        private static boolean isInside(WindowAxis axis) {
            return axis.inside(axis.cell(0, 0)) && axis.inside(axis.cell(axis.positions() - 1, axis.kernel() - 1));
        }

        /** Cells under the window that are no padding. */
        int count(int y, int x) {
            return (rowEnd[y] - rowFirst[y]) * (columnEnd[x] - columnFirst[x]);
        }

        /** Where in an image's memory a map begins. */
        static int start(INDArray array, int channel) {
            return Math.toIntExact(channel * array.stride(1));
        }

        int cells() {
            return height * width;
        }

        int windows() {
            return rowFirst.length * columnFirst.length;
        }
    }
}
