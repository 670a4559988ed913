package convscope.training;

import convscope.data.Batch;
import convscope.data.Batches;
import convscope.data.Dataset;
import convscope.data.Split;
import convscope.engine.BatchResult;
import convscope.engine.Network;
import convscope.engine.Targets;
import convscope.spec.Head;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import convscope.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Carries out a plan, one batch at a time; whoever drives it decides when the next one comes.
 *
 * <p>The same plan on the same data gives the same weights to the bit on the same machine. Belongs to the thread that
 * owns the network.
 */
public final class Trainer {
    /** Images asked at a time when measuring; more would only cost memory. */
    private static final int EVALUATION_BATCH = 500;

    private final Network network;
    private final Dataset data;
    private final Split split;
    private final Plan plan;
    private final List<EpochRecord> epochs = new ArrayList<>();
    private Batches batches;
    private int batch;
    private double lossSum;
    private int correct;
    private int seen;
    private double seconds;
    private double bestAccuracy = Double.NEGATIVE_INFINITY;
    private int keptEpoch;
    private Map<String, Tensor> best = Map.of();

    /**
     * A trainer at the beginning of its plan.
     *
     * @throws IllegalArgumentException if the data do not fit the network, see {@link #misfit}
     */
    public Trainer(Network network, Dataset data, Split split, Plan plan) {
        misfit(network.trace(), data).ifPresent(message -> {
            throw new IllegalArgumentException(message.toString());
        });
        this.network = network;
        this.data = data;
        this.split = split;
        this.plan = plan;
        this.batches = Batches.shuffled(data, split.training(), plan.batch(), plan.seed(), 0);
    }

    /** Why these data cannot train this network; empty if they can. */
    public static Optional<Message> misfit(ShapeTrace trace, Dataset data) {
        if (!trace.input().output().equals(data.imageShape())) {
            return Optional.of(Message.of(
                    "training.image-misfit",
                    trace.input().output().channelsLast(),
                    data.imageShape().channelsLast()));
        }
        if (trace.head().classes() != data.classes().size()) {
            return Optional.of(Message.of(
                    "training.class-misfit",
                    trace.head().classes(),
                    data.classes().size()));
        }
        return Optional.empty();
    }

    /** Whether all epochs are done. */
    public boolean done() {
        return epochs.size() == plan.epochs();
    }

    /** Trains on the next batch; after the last of an epoch also measures the validation images. */
    public Progress next() {
        if (done()) {
            throw new IllegalStateException("All " + plan.epochs() + " epochs are done");
        }
        Batch images = batches.batch(batch);
        long start = System.nanoTime();
        BatchResult result =
                network.train(images.images(), Targets.of(network.trace().head(), images.labels()));
        seconds += (System.nanoTime() - start) / 1e9;
        batch++;
        lossSum += result.loss() * result.count();
        correct += result.correct();
        seen += result.count();
        int epoch = epochs.size() + 1;
        Optional<EpochRecord> finished = batch == batches.count() ? Optional.of(finishEpoch()) : Optional.empty();
        Progress progress = new Progress(
                epoch,
                batch,
                batches.count(),
                result.loss(),
                lossSum / seen,
                accuracy(correct, seen),
                seen / seconds,
                finished);
        if (finished.isPresent()) {
            startEpoch();
        }
        return progress;
    }

    private double accuracy(int right, int count) {
        return network.trace().head().kind() == Head.Kind.VALUES ? Double.NaN : (double) right / count;
    }

    private EpochRecord finishEpoch() {
        Evaluation validation = Evaluation.of(network, Batches.inOrder(data, split.validation(), EVALUATION_BATCH));
        EpochRecord record = new EpochRecord(
                lossSum / seen,
                accuracy(correct, seen),
                validation.loss(),
                validation.accuracy(),
                seconds,
                seen / seconds);
        epochs.add(record);
        // plain values have no accuracy: there the smallest loss is best
        double merit = Double.isNaN(record.valAccuracy()) ? -record.valLoss() : record.valAccuracy();
        if (!plan.keepBest()) {
            keptEpoch = epochs.size();
        } else if (merit > bestAccuracy) {
            bestAccuracy = merit;
            keptEpoch = epochs.size();
            best = network.parameters();
        }
        return record;
    }

    private void startEpoch() {
        if (done()) {
            if (plan.keepBest() && !best.isEmpty()) {
                network.setParameters(best);
            }
            return;
        }
        batches = Batches.shuffled(data, split.training(), plan.batch(), plan.seed(), epochs.size());
        batch = 0;
        lossSum = 0;
        correct = 0;
        seen = 0;
        seconds = 0;
    }

    /** What was done so far. */
    public TrainingRecord record(double testAccuracy) {
        return new TrainingRecord(plan, epochs, keptEpoch, testAccuracy);
    }

    /** Asks the network about all images of another dataset. */
    public Evaluation evaluate(Dataset other) {
        return Evaluation.of(network, Batches.all(other, EVALUATION_BATCH));
    }
}
