package convscope.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convscope.arithmetic.WindowAxis;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The products of matrices against the sum that they stand for, cell by cell. */
class WeightGradientTest {
    private static final int CASES = 60;

    @BeforeAll
    static void start() {
        Native.start();
    }

    @Test
    void agreesWithTheSumOnRandomConvolutions() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < CASES; i++) {
            WindowAxis rows = axis(random, 9);
            WindowAxis columns = axis(random, 9);
            check(random, rows, columns, random.nextInt(1, 4), random.nextInt(1, 5), i % 2 == 0);
        }
    }

    /** More than is laid out at once. */
    @Test
    void agreesWhereTheImageIsTakenInStrips() {
        SplittableRandom random = new SplittableRandom(2);
        WindowAxis axis = WindowAxis.same(90, 11, 1, 1);
        check(random, axis, axis, 1, 2, true);
    }

    private static WindowAxis axis(SplittableRandom random, int most) {
        while (true) {
            WindowAxis axis = new WindowAxis(
                    random.nextInt(1, most),
                    random.nextInt(1, 4),
                    random.nextInt(1, 5),
                    random.nextInt(3),
                    random.nextInt(3),
                    random.nextInt(1, 3));
            if (axis.fits()) {
                return axis;
            }
        }
    }

    private static void check(
            SplittableRandom random, WindowAxis rows, WindowAxis columns, int channels, int filters, boolean bias) {
        Native.inside(() -> {
            int n = 3;
            INDArray images = array(random, n, channels, rows.input(), columns.input());
            INDArray gradient = array(random, n, filters, rows.positions(), columns.positions());
            INDArray weights =
                    array(random, filters, channels, rows.kernel(), columns.kernel()); // is to be overwritten
            INDArray biases = bias ? array(random, 1, filters) : null;
            WeightGradient computed = new WeightGradient(rows, columns, channels);
            for (int time = 0; time < 2; time++) {
                computed.compute(images, gradient, weights, biases);
                compare(rows, columns, images, gradient, weights, biases);
            }
            return null;
        });
    }

    private static INDArray array(SplittableRandom random, int... shape) {
        INDArray array = Nd4j.create(
                DataType.FLOAT, java.util.Arrays.stream(shape).asLongStream().toArray());
        for (long i = 0; i < array.length(); i++) {
            array.putScalar(i, (float) random.nextDouble() - 0.5f);
        }
        return array;
    }

    private static void compare(
            WindowAxis rows,
            WindowAxis columns,
            INDArray images,
            INDArray gradient,
            INDArray weights,
            INDArray biases) {
        float[] image = images.data().asFloat();
        float[] output = gradient.data().asFloat();
        int channels = (int) images.size(1);
        int filters = (int) gradient.size(1);
        for (int filter = 0; filter < filters; filter++) {
            double whole = 0;
            for (int channel = 0; channel < channels; channel++) {
                for (int i = 0; i < rows.kernel(); i++) {
                    for (int j = 0; j < columns.kernel(); j++) {
                        double sum = 0;
                        for (int n = 0; n < images.size(0); n++) {
                            for (int y = 0; y < rows.positions(); y++) {
                                for (int x = 0; x < columns.positions(); x++) {
                                    int row = rows.cell(y, i);
                                    int column = columns.cell(x, j);
                                    int at = ((n * filters + filter) * rows.positions() + y) * columns.positions() + x;
                                    if (rows.inside(row) && columns.inside(column)) {
                                        int cell = ((n * channels + channel) * rows.input() + row) * columns.input()
                                                + column;
                                        sum += (double) image[cell] * output[at];
                                    }
                                    whole += channel + i + j == 0 ? output[at] : 0;
                                }
                            }
                        }
                        assertThat(weights.getDouble(filter, channel, i, j))
                                .as("%s %s", rows, columns)
                                .isCloseTo(sum, within(2e-4));
                    }
                }
            }
            if (biases != null) {
                assertThat(biases.getDouble(filter)).isCloseTo(whole, within(2e-4));
            }
        }
    }
}
