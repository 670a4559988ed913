package convscope.paint;

import java.util.Arrays;

/**
 * The arrays below a {@link Series}, with a pyramid of extremes: of every 16 points, every 256, 4096 and so on, the
 * smallest, the smallest positive and the largest finite value.
 *
 * <p>Only whole blocks are entered, once, when their last point comes; so whoever knows how many points there are reads
 * what does not change. The pyramid takes a fifteenth of what the points take.
 */
final class PointStore {
    static final int LEAST = 64;
    private static final int SHIFT = 4;
    private static final int FANOUT = 1 << SHIFT;
    private static final int LEVELS = 6;

    private final double[] epochs;
    private final double[] seconds;
    private final double[] values;
    private final double[][] lowest = new double[LEVELS][];
    private final double[][] lowestPositive = new double[LEVELS][];
    private final double[][] highest = new double[LEVELS][];

    PointStore(int capacity) {
        epochs = new double[capacity];
        seconds = new double[capacity];
        values = new double[capacity];
        for (int level = 0; level < LEVELS; level++) {
            int blocks = capacity >> SHIFT * (level + 1);
            lowest[level] = new double[blocks];
            lowestPositive[level] = new double[blocks];
            highest[level] = new double[blocks];
        }
    }

    private PointStore(PointStore smaller, int capacity) {
        epochs = Arrays.copyOf(smaller.epochs, capacity);
        seconds = Arrays.copyOf(smaller.seconds, capacity);
        values = Arrays.copyOf(smaller.values, capacity);
        for (int level = 0; level < LEVELS; level++) {
            int blocks = capacity >> SHIFT * (level + 1);
            lowest[level] = Arrays.copyOf(smaller.lowest[level], blocks);
            lowestPositive[level] = Arrays.copyOf(smaller.lowestPositive[level], blocks);
            highest[level] = Arrays.copyOf(smaller.highest[level], blocks);
        }
    }

    /** This store, or one twice as large with the same points. */
    PointStore withRoomFor(int count) {
        return count <= values.length ? this : new PointStore(this, Math.multiplyExact(2, values.length));
    }

    void put(int index, double epoch, double second, double value) {
        epochs[index] = epoch;
        seconds[index] = second;
        values[index] = value;
        int end = index + 1;
        for (int level = 0; level < LEVELS && (end & (1 << SHIFT * (level + 1)) - 1) == 0; level++) {
            int block = index >> SHIFT * (level + 1);
            Extremes extremes = new Extremes();
            for (int child = block * FANOUT; child < (block + 1) * FANOUT; child++) {
                takeBlock(level, child, extremes);
            }
            lowest[level][block] = extremes.lowest(false);
            lowestPositive[level][block] = extremes.lowest(true);
            highest[level][block] = extremes.highest();
        }
    }

    double time(Time time, int index) {
        return time == Time.EPOCHS ? epochs[index] : seconds[index];
    }

    double value(int index) {
        return values[index];
    }

    /** Adds the points from one index to before another, in as few steps as there are blocks. */
    void take(int from, int to, Extremes extremes) {
        for (int index = from; index < to; ) {
            int level = 0;
            int size = 1;
            while (level < LEVELS && (index & size * FANOUT - 1) == 0 && to - index >= size * FANOUT) {
                size *= FANOUT;
                level++;
            }
            takeBlock(level, index >> SHIFT * level, extremes);
            index += size;
        }
    }

    /** Adds a block: on level 0 a point, on level 1 sixteen of them. */
    private void takeBlock(int level, int block, Extremes extremes) {
        if (level == 0) {
            extremes.take(values[block]);
        } else {
            extremes.take(lowest[level - 1][block], lowestPositive[level - 1][block], highest[level - 1][block]);
        }
    }
}
