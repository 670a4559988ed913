package convscope.tensor;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The sizes of a tensor along its axes, outermost first.
 *
 * <p>An image is {@code [channels][height][width]}, a vector {@code [length]}. Every size is at least 1; rank 0 is a
 * scalar. Immutable.
 */
public final class Shape {
    private final int[] sizes;

    private Shape(int[] sizes) {
        this.sizes = sizes;
    }

    /**
     * A shape of these sizes.
     *
     * @throws IllegalArgumentException if a size is below 1
     */
    public static Shape of(int... sizes) {
        for (int size : sizes) {
            if (size < 1) {
                throw new IllegalArgumentException(
                        "A shape needs sizes of at least 1, found " + Arrays.toString(sizes));
            }
        }
        return new Shape(sizes.clone());
    }

    /** The shape {@code [channels][height][width]}. */
    public static Shape image(int channels, int height, int width) {
        return of(channels, height, width);
    }

    public int rank() {
        return sizes.length;
    }

    public int size(int axis) {
        return sizes[axis];
    }

    /** Number of values, computed without overflow. */
    public long count() {
        long count = 1;
        for (int size : sizes) {
            count = Math.multiplyExact(count, size);
        }
        return count;
    }

    /** Whether this is {@code [channels][height][width]}. */
    public boolean isImage() {
        return rank() == 3;
    }

    /** Whether this is {@code [length]}. */
    public boolean isVector() {
        return rank() == 1;
    }

    /** Channels of an image, or the length of a vector. */
    public int channels() {
        return sizes[0];
    }

    /** Height of an image {@code [channels][height][width]}. */
    public int height() {
        return sizes[1];
    }

    /** Width of an image {@code [channels][height][width]}. */
    public int width() {
        return sizes[2];
    }

    /** This shape with one more axis in front, as a batch of {@code n} has it. */
    public Shape batch(int n) {
        int[] all = new int[sizes.length + 1];
        all[0] = n;
        System.arraycopy(sizes, 0, all, 1, sizes.length);
        return of(all);
    }

    /** This shape without its first axis: the shape of one item of a batch. */
    public Shape item() {
        return new Shape(Arrays.copyOfRange(sizes, 1, sizes.length));
    }

    public int[] toArray() {
        return sizes.clone();
    }

    /** The sizes as people and Keras write them, channels last: {@code 24×24×6} for six maps of 24×24. */
    public String channelsLast() {
        return isImage()
                ? height() + "×" + width() + "×" + channels()
                : Arrays.stream(sizes).mapToObj(Integer::toString).collect(Collectors.joining("×"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape shape && Arrays.equals(sizes, shape.sizes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sizes);
    }

    /** The sizes outermost first, as in {@code [6, 24, 24]}. */
    @Override
    public String toString() {
        return Arrays.toString(sizes);
    }
}
