package convscope.ui;

import convscope.engine.StepSize;
import convscope.engine.WeightStep;
import convscope.tensor.Tensor;
import convscope.training.EpochRecord;
import convscope.training.Health;
import convscope.training.History;
import convscope.training.Plan;
import java.util.List;
import java.util.Optional;

/**
 * Where a training stands, for the screen; immutable but for the curves, which grow and may be read from any thread.
 *
 * @param plan as it is carried out now
 * @param epochs what each finished epoch showed
 * @param epochsDone with fractions by images
 * @param batch batches of this epoch that are done
 * @param batches batches of an epoch
 * @param loss mean loss of this epoch's images so far; NaN before the first
 * @param accuracy share of them answered right; NaN for plain values, and before the first
 * @param imagesPerSecond speed of this epoch so far; NaN before the first batch
 * @param secondsLeft until all epochs are done, at this speed; NaN while it is unknown
 * @param rate step size of the next batch
 * @param keptEpoch number of the epoch whose weights are kept, from 1; 0 before the first
 * @param checkpoints ends of epochs that can be gone back to
 * @param done whether all epochs are done or early stopping has ended training
 * @param stoppedEarly whether early stopping has
 * @param history the curves
 */
public record TrainingMoment(
        Plan plan,
        List<EpochRecord> epochs,
        double epochsDone,
        int batch,
        int batches,
        double loss,
        double accuracy,
        double imagesPerSecond,
        double secondsLeft,
        double rate,
        int keptEpoch,
        List<Integer> checkpoints,
        boolean done,
        boolean stoppedEarly,
        History history) {
    public TrainingMoment {
        epochs = List.copyOf(epochs);
        checkpoints = List.copyOf(checkpoints);
    }

    /**
     * What the last step was like inside.
     *
     * @param sizes gradient and step of every parameter
     * @param findings layers that do not learn well
     * @param watch what was asked to be seen
     * @param pictured the weights that are looked at, as they are now
     * @param values all weights of the parameter that is asked about
     * @param explained why the weight that is asked about changed; empty as long as no step was made since
     */
    public record Inside(
            List<StepSize> sizes,
            List<Health.Finding> findings,
            TrainingWatch watch,
            Optional<Tensor> pictured,
            Optional<Tensor> values,
            Optional<WeightStep> explained) {
        public Inside {
            sizes = List.copyOf(sizes);
            findings = List.copyOf(findings);
        }
    }
}
