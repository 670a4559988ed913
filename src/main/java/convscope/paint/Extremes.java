package convscope.paint;

/** The smallest, the smallest positive and the largest of the finite values that were taken. */
final class Extremes {
    private double lowest = Double.POSITIVE_INFINITY;
    private double lowestPositive = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;

    void take(double value) {
        if (Double.isFinite(value)) {
            take(value, value > 0 ? value : Double.POSITIVE_INFINITY, value);
        }
    }

    /** Takes the extremes of other values; infinite where there were none. */
    void take(double othersLowest, double othersLowestPositive, double othersHighest) {
        lowest = Math.min(lowest, othersLowest);
        lowestPositive = Math.min(lowestPositive, othersLowestPositive);
        highest = Math.max(highest, othersHighest);
    }

    void clear() {
        lowest = Double.POSITIVE_INFINITY;
        lowestPositive = Double.POSITIVE_INFINITY;
        highest = Double.NEGATIVE_INFINITY;
    }

    /** Whether there was a finite value at all, or a positive one. */
    boolean any(boolean positive) {
        return (positive ? lowestPositive : lowest) != Double.POSITIVE_INFINITY;
    }

    /** The smallest value, or the smallest positive one; infinite without any. */
    double lowest(boolean positive) {
        return positive ? lowestPositive : lowest;
    }

    /** The largest value; infinite without any. */
    double highest() {
        return highest;
    }
}
