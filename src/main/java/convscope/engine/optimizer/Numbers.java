package convscope.engine.optimizer;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;

/** A long row of numbers in single or double precision, in the heap or in native memory, read and written in pieces. */
public interface Numbers {
    /** Most numbers that are read or written at once. */
    int PIECE = 1024;

    /**
     * Reads {@code count} numbers from place {@code from} on.
     *
     * @param scratch {@link #PIECE} places that belong to the caller's thread
     */
    void read(int from, double[] to, int count, float[] scratch);

    /** Writes numbers, rounded to this row's precision; the reverse of {@link #read}. */
    void write(int from, double[] values, int count, float[] scratch);

    /** A row of the same length and precision in the heap. */
    Numbers alike(double value);

    /** A row of floats. */
    static Numbers of(FloatBuffer buffer) {
        return new FloatNumbers(buffer);
    }

    /** A row of doubles. */
    static Numbers of(DoubleBuffer buffer) {
        return new DoubleNumbers(buffer);
    }
}
