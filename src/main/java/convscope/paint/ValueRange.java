package convscope.paint;

import convscope.tensor.Tensor;

/**
 * The smallest and largest finite value of what a colour scale covers.
 *
 * <p>NaN and infinities do not widen a range: NaN has its own colour, infinities take the colour of the nearer end.
 *
 * @param min smallest finite value; 0 if there is none
 * @param max largest finite value; 0 if there is none
 */
public record ValueRange(double min, double max) {
    /** How far one colour scale reaches. */
    public enum Scope {
        MAP,
        LAYER,
        ALL_LAYERS
    }

    public ValueRange {
        if (!(min <= max) || Double.isInfinite(min) || Double.isInfinite(max)) {
            throw new IllegalArgumentException("A range needs finite bounds in order, found " + min + " and " + max);
        }
    }

    public static ValueRange of(Tensor tensor) {
        return of(tensor.values(), 0, tensor.values().length);
    }

    /** Range of {@code count} values starting at {@code from}. */
    public static ValueRange of(float[] values, int from, int count) {
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        for (int i = from; i < from + count; i++) {
            float value = values[i];
            if (Float.isFinite(value)) {
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
        return min <= max ? new ValueRange(min, max) : new ValueRange(0, 0);
    }

    /** The range that covers both. */
    public ValueRange union(ValueRange other) {
        return new ValueRange(Math.min(min, other.min), Math.max(max, other.max));
    }

    /** From −m to m, m the largest absolute value: what a signed colour map needs for a white zero. */
    public ValueRange symmetric() {
        double most = Math.max(Math.abs(min), Math.abs(max));
        return new ValueRange(-most, most);
    }

    /** Whether there is nothing but one value. */
    public boolean isConstant() {
        return min == max;
    }

    /** Where a value lies, from 0 at the minimum to 1 at the maximum, clamped; 0.5 everywhere on a constant range. */
    public double position(double value) {
        if (Double.isNaN(value)) {
            return Double.NaN;
        }
        if (isConstant()) {
            return value < min ? 0 : value > max ? 1 : 0.5;
        }
        if (value == 0 && min == -max) {
            return 0.5; // exactly, whatever the rounding of the quotient
        }
        return Math.min(1, Math.max(0, (value - min) / (max - min)));
    }
}
