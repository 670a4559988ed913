package convscope.engine.optimizer;

import java.nio.DoubleBuffer;
import java.util.Arrays;

/** Double precision. */
record DoubleNumbers(DoubleBuffer buffer) implements Numbers {
    @Override
    public void read(int from, double[] to, int count, float[] scratch) {
        buffer.get(from, to, 0, count);
    }

    @Override
    public void write(int from, double[] values, int count, float[] scratch) {
        buffer.put(from, values, 0, count);
    }

    @Override
    public Numbers alike(double value) {
        double[] values = new double[buffer.limit()];
        Arrays.fill(values, value);
        return new DoubleNumbers(DoubleBuffer.wrap(values));
    }
}
