package convscope.training;

import java.util.Arrays;

/** Doubles that grow in number; as {@link FloatRow}. */
final class DoubleRow {
    private volatile double[] values;

    DoubleRow(int capacity) {
        values = new double[capacity];
    }

    /** Sets place {@code index}, which is at most one behind the last. */
    void set(int index, double value) {
        double[] row = values;
        if (index == row.length) {
            row = Arrays.copyOf(row, row.length + (row.length >> 1) + 16);
            row[index] = value;
            values = row;
        } else {
            row[index] = value;
        }
    }

    double get(int index) {
        return values[index];
    }

    DoubleRow copy(int count) {
        DoubleRow copy = new DoubleRow(0);
        copy.values = Arrays.copyOf(values, count);
        return copy;
    }

    boolean equals(DoubleRow other, int count) {
        return Arrays.equals(values, 0, count, other.values, 0, count);
    }
}
