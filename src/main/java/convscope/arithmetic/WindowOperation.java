package convscope.arithmetic;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;

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
     * All numbers: the window glides row by row over the image, for one map after the other.
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
        int next = 0;
        for (int map = 0; map < output.shape().channels(); map++) {
            for (int row = 0; row < output.shape().height(); row++) {
                for (int column = 0; column < output.shape().width(); column++) {
                    output.values()[next++] = (float) value(input, map, row, column);
                }
            }
        }
        return output;
    }
}
