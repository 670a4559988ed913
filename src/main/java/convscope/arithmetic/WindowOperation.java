package convscope.arithmetic;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.stream.IntStream;

/**
 * Something a gliding window computes: one number for each map and each place where the window stands.
 *
 * <p>The kinds differ only in what they make of the cells under the window; the gliding is the same for all and
 * written here once. Images are {@code [channels][height][width]}. Sums are kept in double and rounded once.
 *
 * @see <a href="https://arxiv.org/abs/1603.07285">Dumoulin and Visin, A guide to convolution arithmetic</a>
 */
public interface WindowOperation {
    /** How the window glides downwards. */
    WindowAxis vertical();

    /** How the window glides to the right. */
    WindowAxis horizontal();

    /** Number of maps made of an image with this many channels. */
    int maps(int channels);

    /**
     * The number that one position gives.
     *
     * @param input {@code [channels][height][width]}
     * @param map which map, from 0
     * @param row position downwards, from 0
     * @param column position to the right, from 0
     */
    double value(Tensor input, int map, int row, int column);

    /**
     * The numbers that one row of positions gives, from the left.
     *
     * @param input {@code [channels][height][width]}
     * @param map which map, from 0
     * @param row position downwards, from 0
     */
    default double[] row(Tensor input, int map, int row) {
        double[] numbers = new double[horizontal().positions()];
        for (int column = 0; column < numbers.length; column++) {
            numbers[column] = value(input, map, row, column);
        }
        return numbers;
    }

    /**
     * All numbers: the window glides row by row over the image, for one map after the other. Rows do not wait for each
     * other.
     *
     * @param input {@code [channels][height][width]}
     * @return {@code [maps][positions down][positions right]}
     * @throws IllegalArgumentException if the input is not the image that this operation was made for
     */
    default Tensor apply(Tensor input) {
        Shape shape = input.shape();
        if (!shape.isImage()
                || shape.height() != vertical().input()
                || shape.width() != horizontal().input()) {
            throw new IllegalArgumentException("The window glides over images of "
                    + vertical().input() + "×" + horizontal().input() + ", found shape " + shape);
        }
        Tensor output = Tensor.zeros(Shape.image(
                maps(shape.channels()), vertical().positions(), horizontal().positions()));
        int rows = output.shape().height();
        int columns = output.shape().width();
        IntStream.range(0, output.shape().channels() * rows).parallel().forEach(line -> {
            double[] numbers = row(input, line / rows, line % rows);
            for (int column = 0; column < columns; column++) {
                output.values()[line * columns + column] = (float) numbers[column];
            }
        });
        return output;
    }
}
