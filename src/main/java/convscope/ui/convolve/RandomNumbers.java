package convscope.ui.convolve;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.SplittableRandom;

/**
 * Whole numbers drawn by lot, small enough for mental arithmetic. A cell's number depends on the seed and its place only, so
 * what is there stays when the size changes.
 */
final class RandomNumbers {
    private static final int LARGEST_INPUT = 3;
    private static final int LARGEST_WEIGHT = 2;

    private RandomNumbers() {}

    /** 0 to 3 in every cell of {@code [channels][height][width]}. */
    static Tensor input(long seed, Shape shape) {
        return fill(seed, shape, 0, LARGEST_INPUT);
    }

    /** −2 to 2 for every weight of a filter {@code [channels][height][width]}. */
    static Tensor filter(long seed, Shape shape) {
        return fill(seed, shape, -LARGEST_WEIGHT, LARGEST_WEIGHT);
    }

    private static Tensor fill(long seed, Shape shape, int least, int most) {
        Tensor numbers = Tensor.zeros(shape);
        for (int channel = 0; channel < shape.channels(); channel++) {
            for (int row = 0; row < shape.height(); row++) {
                for (int column = 0; column < shape.width(); column++) {
                    long place = ((seed * 31 + channel) * 1009 + row) * 1009 + column;
                    numbers.values()[numbers.offset(channel, row, column)] =
                            new SplittableRandom(place).nextInt(least, most + 1);
                }
            }
        }
        return numbers;
    }
}
