package convscope.paint;

/** Where the smallest, the smallest positive and the largest finite value of some points stand; −1 where there is none. */
final class Extremes {
    private final PointStore store;
    private int lowest = -1;
    private int lowestPositive = -1;
    private int highest = -1;

    Extremes(PointStore store) {
        this.store = store;
    }

    void take(int index) {
        double value = index < 0 ? Double.NaN : store.value(index);
        if (!Double.isFinite(value)) {
            return;
        }
        if (lowest < 0 || value < store.value(lowest)) {
            lowest = index;
        }
        if (value > 0 && (lowestPositive < 0 || value < store.value(lowestPositive))) {
            lowestPositive = index;
        }
        if (highest < 0 || value > store.value(highest)) {
            highest = index;
        }
    }

    void clear() {
        lowest = -1;
        lowestPositive = -1;
        highest = -1;
    }

    int lowest() {
        return lowest;
    }

    int lowestPositive() {
        return lowestPositive;
    }

    int highest() {
        return highest;
    }
}
