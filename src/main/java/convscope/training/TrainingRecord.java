package convscope.training;

import java.util.List;

/**
 * How a network came to its weights.
 *
 * @param plan what was decided before
 * @param epochs what each epoch showed
 * @param keptEpoch number of the epoch whose weights were kept, from 1
 * @param testAccuracy share of the test images answered right in the end; NaN if it was not measured
 */
public record TrainingRecord(Plan plan, List<EpochRecord> epochs, int keptEpoch, double testAccuracy) {
    public TrainingRecord {
        epochs = List.copyOf(epochs);
    }
}
