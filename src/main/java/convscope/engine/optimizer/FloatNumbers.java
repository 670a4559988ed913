package convscope.engine.optimizer;

import java.nio.FloatBuffer;
import java.util.Arrays;

/** Single precision. */
record FloatNumbers(FloatBuffer buffer) implements Numbers {
    @Override
    public void read(int from, double[] to, int count, float[] scratch) {
        buffer.get(from, scratch, 0, count);
        for (int i = 0; i < count; i++) {
            to[i] = scratch[i];
        }
    }

    @Override
    public void write(int from, double[] values, int count, float[] scratch) {
        for (int i = 0; i < count; i++) {
            scratch[i] = (float) values[i];
        }
        buffer.put(from, scratch, 0, count);
    }

    @Override
    public Numbers alike(double value) {
        float[] values = new float[buffer.limit()];
        Arrays.fill(values, (float) value);
        return new FloatNumbers(FloatBuffer.wrap(values));
    }
}
