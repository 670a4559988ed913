package convscope.tensor;

import java.util.Arrays;
import java.util.Objects;

/**
 * Floats with a shape, row-major: the last axis varies fastest.
 *
 * <p>A tensor is a value: whoever makes one gives its array away, and whoever reads {@link #values()} does not write
 * there. Nothing is copied on the way, because batches and feature maps pass through here hundreds of times a second.
 */
public final class Tensor {
    private final Shape shape;
    private final float[] values;

    private Tensor(Shape shape, float[] values) {
        this.shape = shape;
        this.values = values;
    }

    /**
     * A tensor over this very array, which now belongs to it.
     *
     * @throws IllegalArgumentException if the array's length is not the shape's count
     */
    public static Tensor of(Shape shape, float... values) {
        if (values.length != shape.count()) {
            throw new IllegalArgumentException(
                    "Shape " + shape + " holds " + shape.count() + " values, found " + values.length);
        }
        return new Tensor(shape, values);
    }

    /** A tensor of zeros. */
    public static Tensor zeros(Shape shape) {
        return new Tensor(shape, new float[Math.toIntExact(shape.count())]);
    }

    public Shape shape() {
        return shape;
    }

    /** The values themselves, row-major; to be read, not written. */
    public float[] values() {
        return values;
    }

    /** The value at these indices, one per axis. */
    public float get(int... indices) {
        return values[offset(indices)];
    }

    /** Position in {@link #values()} of these indices, one per axis. */
    public int offset(int... indices) {
        if (indices.length != shape.rank()) {
            throw new IllegalArgumentException(
                    "Shape " + shape + " needs " + shape.rank() + " indices, found " + indices.length);
        }
        int offset = 0;
        for (int axis = 0; axis < indices.length; axis++) {
            offset = offset * shape.size(axis) + Objects.checkIndex(indices[axis], shape.size(axis));
        }
        return offset;
    }

    /** The same values in another shape of the same count. */
    public Tensor reshape(Shape other) {
        return of(other, values);
    }

    /** Item {@code index} along the first axis, copied: one image of a batch, one map of an image. */
    public Tensor item(int index) {
        Shape item = shape.item();
        int count = Math.toIntExact(item.count());
        int from = Objects.checkIndex(index, shape.size(0)) * count;
        return new Tensor(item, Arrays.copyOfRange(values, from, from + count));
    }

    /** Smallest value; NaN if any value is NaN. */
    public float min() {
        float min = Float.POSITIVE_INFINITY;
        for (float value : values) {
            min = Math.min(min, value);
        }
        return min;
    }

    /** Largest value; NaN if any value is NaN. */
    public float max() {
        float max = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            max = Math.max(max, value);
        }
        return max;
    }

    /** Index of the largest value along a vector; the first of equals. */
    public int argMax() {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }

    /** Equal shape and equal values to the bit. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Tensor tensor && shape.equals(tensor.shape) && Arrays.equals(values, tensor.values);
    }

    @Override
    public int hashCode() {
        return 31 * shape.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Tensor" + shape;
    }
}
