package convscope.cli;

import java.util.Arrays;

/**
 * Three places in a sorted list of times: half, 95 % and 99 % of them are no longer.
 *
 * @param p50 milliseconds
 * @param p95 milliseconds
 * @param p99 milliseconds
 */
record Percentiles(double p50, double p95, double p99) {
    /** Of at least one time, by the nearest rank. */
    static Percentiles of(double[] milliseconds) {
        double[] sorted = milliseconds.clone();
        Arrays.sort(sorted);
        return new Percentiles(at(sorted, 50), at(sorted, 95), at(sorted, 99));
    }

    private static double at(double[] sorted, int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(rank, 1) - 1];
    }

    /** The value in the middle. */
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
