package convscope.engine.dl4j;

import java.nio.DoubleBuffer;
import java.util.Arrays;
import org.bytedeco.javacpp.DoublePointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Pooling in double precision; {@link FloatPooling} is the same in single. */
final class DoublePooling implements MapPooling {
    private final Places places;
    private final double[] map;
    private final double[] mapGradient;
    private final double[] line;
    private final double[] windows;
    private final double[] windowGradients;

    DoublePooling(Places places) {
        this.places = places;
        map = new double[places.cells()];
        mapGradient = new double[places.cells()];
        line = new double[places.width];
        windows = new double[places.windows()];
        windowGradients = new double[places.windows()];
    }

    @Override
    public void pool(Pooling.Kind kind, INDArray input, INDArray output) {
        for (int n = 0; n < input.size(0); n++) {
            DoubleBuffer from = image(input, n);
            DoubleBuffer to = image(output, n);
            for (int channel = 0; channel < input.size(1); channel++) {
                from.get(Places.start(input, channel), map);
                if (kind == Pooling.Kind.MAXIMUM) {
                    maxima();
                } else {
                    means();
                }
                to.put(Places.start(output, channel), windows);
            }
        }
    }

    @Override
    public void spread(Pooling.Kind kind, INDArray input, INDArray output, INDArray gradient, INDArray below) {
        for (int n = 0; n < input.size(0); n++) {
            DoubleBuffer values = image(input, n);
            DoubleBuffer pooled = image(output, n);
            DoubleBuffer from = image(gradient, n);
            DoubleBuffer to = image(below, n);
            for (int channel = 0; channel < input.size(1); channel++) {
                from.get(Places.start(gradient, channel), windowGradients);
                Arrays.fill(mapGradient, 0);
                if (kind == Pooling.Kind.MAXIMUM) {
                    values.get(Places.start(input, channel), map);
                    pooled.get(Places.start(output, channel), windows);
                    spreadMaxima();
                } else {
                    spreadMeans();
                }
                to.put(Places.start(below, channel), mapGradient);
            }
        }
    }

    private void maxima() {
        if (places.allTwoByTwo) {
            maximaOfFour();
            return;
        }
        int place = 0;
        for (int y = 0; y < places.rowFirst.length; y++) {
            System.arraycopy(map, places.rowFirst[y] * places.width, line, 0, line.length);
            for (int row = places.rowFirst[y] + 1; row < places.rowEnd[y]; row++) {
                int start = row * places.width;
                for (int x = 0; x < line.length; x++) {
                    line[x] = Math.max(line[x], map[start + x]);
                }
            }
            for (int x = 0; x < places.columnFirst.length; x++) {
                double largest = line[places.columnFirst[x]];
                for (int column = places.columnFirst[x] + 1; column < places.columnEnd[x]; column++) {
                    largest = Math.max(largest, line[column]);
                }
                windows[place++] = largest;
            }
        }
    }

    /** The usual windows: twice as fast. */
    private void maximaOfFour() {
        int place = 0;
        for (int y = 0; y < places.rowFirst.length; y++) {
            int start = places.rowFirst[y] * places.width;
            for (int x = 0; x < places.columnFirst.length; x++) {
                int cell = start + places.columnFirst[x];
                int below = cell + places.width;
                windows[place++] = Math.max(Math.max(map[cell], map[cell + 1]), Math.max(map[below], map[below + 1]));
            }
        }
    }

    private void means() {
        if (places.allTwoByTwo) {
            meansOfFour();
            return;
        }
        int place = 0;
        for (int y = 0; y < places.rowFirst.length; y++) {
            System.arraycopy(map, places.rowFirst[y] * places.width, line, 0, line.length);
            for (int row = places.rowFirst[y] + 1; row < places.rowEnd[y]; row++) {
                int start = row * places.width;
                for (int x = 0; x < line.length; x++) {
                    line[x] += map[start + x];
                }
            }
            for (int x = 0; x < places.columnFirst.length; x++) {
                double sum = line[places.columnFirst[x]];
                for (int column = places.columnFirst[x] + 1; column < places.columnEnd[x]; column++) {
                    sum += line[column];
                }
                windows[place++] = sum / places.count(y, x);
            }
        }
    }

    private void meansOfFour() {
        int place = 0;
        for (int y = 0; y < places.rowFirst.length; y++) {
            int start = places.rowFirst[y] * places.width;
            for (int x = 0; x < places.columnFirst.length; x++) {
                int cell = start + places.columnFirst[x];
                int below = cell + places.width;
                windows[place++] = (map[cell] + map[cell + 1] + (map[below] + map[below + 1])) / 4;
            }
        }
    }

    private void spreadMaxima() {
        if (places.allTwoByTwo) {
            spreadMaximaOfFour();
            return;
        }
        int place = 0;
        for (int y = 0; y < places.rowFirst.length; y++) {
            for (int x = 0; x < places.columnFirst.length; x++) {
                mapGradient[cellOf(windows[place], y, x)] += windowGradients[place];
                place++;
            }
        }
    }

    /** The usual windows, without branches: which of the four is the largest cannot be foreseen. Compared bit by bit: −0 is not 0. */
    private void spreadMaximaOfFour() {
        int place = 0;
        for (int y = 0; y < places.rowFirst.length; y++) {
            int start = places.rowFirst[y] * places.width;
            for (int x = 0; x < places.columnFirst.length; x++) {
                double value = windows[place];
                int cell = start + places.columnFirst[x];
                int next = differ(map[cell], value);
                int below = differ(map[cell + 1], value);
                int last = differ(map[cell + places.width], value);
                mapGradient[cell + next * (1 + below * (places.width - 1 + last))] += windowGradients[place];
                place++;
            }
        }
    }

    /** 0 if the values are the same, otherwise 1. */
    private static int differ(double one, double other) {
        long bits = Double.doubleToRawLongBits(one) ^ Double.doubleToRawLongBits(other);
        return (int) ((bits | -bits) >>> 63);
    }

    /** The first cell under the window with this value. */
    private int cellOf(double value, int y, int x) {
        int first = places.columnFirst[x];
        int end = places.columnEnd[x];
        for (int row = places.rowFirst[y]; row < places.rowEnd[y]; row++) {
            int start = row * places.width;
            for (int column = first; column < end; column++) {
                if (map[start + column] == value) {
                    return start + column;
                }
            }
        }
        return places.rowFirst[y] * places.width + first; // the value is NaN, and what follows from it too
    }

    private void spreadMeans() {
        if (places.allTwoByTwo) {
            spreadMeansOfFour();
            return;
        }
        int place = 0;
        for (int y = 0; y < places.rowFirst.length; y++) {
            Arrays.fill(line, 0);
            for (int x = 0; x < places.columnFirst.length; x++) {
                double share = windowGradients[place++] / places.count(y, x);
                for (int column = places.columnFirst[x]; column < places.columnEnd[x]; column++) {
                    line[column] += share;
                }
            }
            for (int row = places.rowFirst[y]; row < places.rowEnd[y]; row++) {
                int start = row * places.width;
                for (int x = 0; x < line.length; x++) {
                    mapGradient[start + x] += line[x];
                }
            }
        }
    }

    private void spreadMeansOfFour() {
        int place = 0;
        for (int y = 0; y < places.rowFirst.length; y++) {
            int start = places.rowFirst[y] * places.width;
            for (int x = 0; x < places.columnFirst.length; x++) {
                double share = windowGradients[place++] / 4;
                int cell = start + places.columnFirst[x];
                int below = cell + places.width;
                mapGradient[cell] += share;
                mapGradient[cell + 1] += share;
                mapGradient[below] += share;
                mapGradient[below + 1] += share;
            }
        }
    }

    /** One image's maps; a buffer over the whole batch would end at 2 GiB. */
    private static DoubleBuffer image(INDArray array, int n) {
        long start = array.offset() + n * array.stride(0);
        DoublePointer all = new DoublePointer((DoublePointer) array.data().pointer());
        return all.position(start)
                .limit(start + (array.size(1) - 1) * array.stride(1) + array.size(2) * array.size(3))
                .asBuffer();
    }
}
