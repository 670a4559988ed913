package convscope.paint;

/** The points of a {@link Series} up to a moment. Immutable; times ascend. */
public final class Points {
    private final PointStore store;
    private final int count;

    Points(PointStore store, int count) {
        this.store = store;
        this.count = count;
    }

    PointStore store() {
        return store;
    }

    public int count() {
        return count;
    }

    public double time(Time time, int index) {
        return store.time(time, index);
    }

    /** The value there; NaN and infinities are gaps. */
    public double value(int index) {
        return store.value(index);
    }

    /** How many points lie before this time. */
    public int before(Time time, double at) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (store.time(time, middle) < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Index of the point nearest to this time, −1 without any. */
    public int nearest(Time time, double at) {
        int after = before(time, at);
        if (after == count) {
            return count - 1;
        }
        boolean earlier = after > 0 && at - time(time, after - 1) <= time(time, after) - at;
        return earlier ? after - 1 : after;
    }

    /** Index of the last finite value at or before this time, −1 if there is none. */
    int lastFinite(Time time, double at) {
        int low = 0;
        int high = before(time, Math.nextUp(at));
        if (!extremes(low, high).any(false)) {
            return -1;
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (extremes(middle, high).any(false)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Extremes of the points from one index to before another; the work grows with the logarithm of their number. */
    Extremes extremes(int from, int to) {
        Extremes extremes = new Extremes();
        take(from, to, extremes);
        return extremes;
    }

    /** As before, added to others. */
    void take(int from, int to, Extremes extremes) {
        store.take(from, to, extremes);
    }
}
