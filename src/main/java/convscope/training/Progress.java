package convscope.training;

import convscope.text.Message;
import java.util.Optional;

/**
 * Where training stands after a batch.
 *
 * @param epoch number of the epoch, from 1
 * @param batch batches of this epoch that are done
 * @param batches batches of an epoch
 * @param batchLoss mean loss of the last batch, before its step
 * @param loss mean loss of this epoch's images so far
 * @param accuracy share of this epoch's images answered right so far; NaN for plain values
 * @param imagesPerSecond training speed of this epoch so far
 * @param finished what the epoch showed, if this batch was its last
 * @param halt why training cannot go on from here, in words with what to try; whoever drives pauses
 */
public record Progress(
        int epoch,
        int batch,
        int batches,
        double batchLoss,
        double loss,
        double accuracy,
        double imagesPerSecond,
        Optional<EpochRecord> finished,
        Optional<Message> halt) {}
