package convscope.training;

import java.util.Arrays;

/** Floats that grow in number; one thread adds, any thread reads what was added before it learnt of it. */
final class FloatRow {
    private volatile float[] values;

    FloatRow(int capacity) {
        values = new float[capacity];
    }

    /** Sets place {@code index}, which is at most one behind the last. */
    void set(int index, float value) {
        float[] row = values;
        if (index == row.length) {
            row = Arrays.copyOf(row, row.length + (row.length >> 1) + 16);
            row[index] = value;
            values = row;
        } else {
            row[index] = value;
        }
    }

    float get(int index) {
        return values[index];
    }

    FloatRow copy(int count) {
        FloatRow copy = new FloatRow(0);
        copy.values = Arrays.copyOf(values, count);
        return copy;
    }

    boolean equals(FloatRow other, int count) {
        return Arrays.equals(values, 0, count, other.values, 0, count);
    }
}
