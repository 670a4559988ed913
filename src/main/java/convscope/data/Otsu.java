package convscope.data;

/**
 * The threshold that parts values into two kinds with the largest variance between them.
 *
 * @see <a href="https://doi.org/10.1109/TSMC.1979.4310076">Otsu, a threshold selection method from grey-level
 *     histograms</a>
 */
final class Otsu {
    private static final int LEVELS = 256;

    private Otsu() {}

    static double threshold(float[] values) {
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        int[] histogram = new int[LEVELS];
        double level = (double) (most - least) / LEVELS;
        double total = 0;
        for (float value : values) {
            int index = level == 0 ? 0 : Math.min(LEVELS - 1, (int) ((value - least) / level));
            histogram[index]++;
            total += index;
        }
        double best = -1;
        int threshold = 0;
        double below = 0;
        double sumBelow = 0;
        for (int i = 0; i < LEVELS - 1; i++) {
            below += histogram[i];
            sumBelow += (double) i * histogram[i];
            double above = values.length - below;
            if (below > 0 && above > 0) {
                double apart = sumBelow / below - (total - sumBelow) / above;
                double between = below * above * apart * apart;
                if (between > best) {
                    best = between;
                    threshold = i;
                }
            }
        }
        return least + (threshold + 1) * level;
    }

    /** Mean of the values on one side of the threshold; the threshold itself if there are none. */
    static double mean(float[] values, double threshold, boolean above) {
        double sum = 0;
        int count = 0;
        for (float value : values) {
            if (value >= threshold == above) {
                sum += value;
                count++;
            }
        }
        return count == 0 ? threshold : sum / count;
    }

    /** Standard deviation of the values below the threshold. */
    static double deviation(float[] values, double threshold, double mean) {
        double sum = 0;
        int count = 0;
        for (float value : values) {
            if (value < threshold) {
                sum += (value - mean) * (value - mean);
                count++;
            }
        }
        return count == 0 ? 0 : Math.sqrt(sum / count);
    }
}
