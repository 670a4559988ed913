package convscope.data;

import java.util.Arrays;

/**
 * Which images of a dataset train and which validate: two disjoint lists of indices, ascending.
 *
 * <p>The validation images are the first of the seed's order (round 0 of {@link Shuffle}); ascending lists make the
 * split easy to look at, and every epoch shuffles anyway.
 *
 * @param training indices of the images that train
 * @param validation indices of the images that validate
 */
public record Split(int[] training, int[] validation) {
    /** Validation images held out of MNIST's 60,000. */
    public static final int MNIST_VALIDATION = 5_000;

    /**
     * The split of {@code size} images that this seed chooses.
     *
     * @param validation number of validation images, 0..size
     */
    public static Split of(int size, int validation, long seed) {
        if (validation < 0 || validation > size) {
            throw new IllegalArgumentException(validation + " of " + size + " images cannot be for validation");
        }
        int[] order = Shuffle.order(size, seed, 0);
        int[] held = Arrays.copyOf(order, validation);
        int[] rest = Arrays.copyOfRange(order, validation, size);
        Arrays.sort(held);
        Arrays.sort(rest);
        return new Split(rest, held);
    }

    /** The first {@code limit} training images, if there are more; the validation images stay. */
    public Split limited(int limit) {
        return limit >= training.length ? this : new Split(Arrays.copyOf(training, limit), validation);
    }
}
