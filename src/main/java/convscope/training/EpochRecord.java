package convscope.training;

/**
 * What one pass over the training images showed.
 *
 * @param loss mean loss over the epoch's batches, each measured before its step
 * @param accuracy share of training images answered right, measured likewise; NaN for plain values
 * @param valLoss mean loss on the validation images after the epoch; NaN without any
 * @param valAccuracy share of validation images answered right; NaN without any
 * @param seconds time the training took, validation not counted
 * @param imagesPerSecond training images by that time
 */
public record EpochRecord(
        double loss, double accuracy, double valLoss, double valAccuracy, double seconds, double imagesPerSecond) {}
