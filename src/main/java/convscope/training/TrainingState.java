package convscope.training;

import convscope.engine.BatchResult;
import convscope.engine.LearningState;
import convscope.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Where a training stands, as it changes. */
final class TrainingState {
    private final List<EpochRecord> epochs = new ArrayList<>();
    private int keptEpoch;
    private Map<String, Tensor> best = Map.of();
    private double lastLoss = Double.NaN;
    private int image;
    private int batches;
    private double lossSum;
    private int correct;
    private double seconds;
    private double wallSeconds;
    private PlateauState plateau = PlateauState.START;
    private EarlyStopping.State stopping = EarlyStopping.State.START;
    private boolean ended;
    private double bestMerit = Double.NaN;

    void set(TrainingRecord record, Continuation continuation) {
        epochs.clear();
        epochs.addAll(record.epochs());
        keptEpoch = record.keptEpoch();
        best = continuation.best();
        lastLoss = Double.NaN;
        set(continuation.place());
    }

    void clear() {
        epochs.clear();
        keptEpoch = 0;
        best = Map.of();
        lastLoss = Double.NaN;
        set(Place.START);
    }

    private void set(Place place) {
        image = place.image();
        batches = place.batches();
        lossSum = place.lossSum();
        correct = place.correct();
        seconds = place.seconds();
        wallSeconds = place.wallSeconds();
        plateau = place.plateau();
        stopping = place.stopping();
        ended = place.ended();
        bestMerit = place.bestMerit();
    }

    Continuation continuation(LearningState learning) {
        Place place = new Place(
                learning.iteration(),
                image,
                batches,
                lossSum,
                correct,
                seconds,
                wallSeconds,
                plateau,
                stopping,
                ended,
                bestMerit);
        return new Continuation(place, learning, best);
    }

    /** Takes a batch in. */
    void add(BatchResult result, double taken) {
        lastLoss = result.loss();
        image += result.count();
        batches++;
        lossSum += result.loss() * result.count();
        correct += result.correct();
        seconds += taken;
        wallSeconds += taken;
    }

    void addWall(double taken) {
        wallSeconds += taken;
    }

    /**
     * Takes an epoch in: keeps it if it is the best, asks schedule and early stopping.
     *
     * @param weights the network's weights of now
     */
    void finish(EpochRecord record, Plan plan, Supplier<Map<String, Tensor>> weights) {
        epochs.add(record);
        double merit = merit(record);
        if (!plan.keepBest()) {
            keptEpoch = epochs.size();
        } else if (Double.isNaN(bestMerit) || merit > bestMerit) {
            bestMerit = merit;
            keptEpoch = epochs.size();
            best = weights.get();
        }
        double watched = Double.isNaN(record.valLoss()) ? record.loss() : record.valLoss();
        if (plan.schedule() instanceof RateSchedule.Plateau schedule) {
            plateau = schedule.after(plateau, watched, plan.optimizer().learningRate());
        }
        ended = false;
        plan.earlyStopping().ifPresent(rule -> {
            stopping = rule.after(stopping, watched);
            ended = rule.ends(stopping);
        });
    }

    /** Plain values have no accuracy: there the smallest loss is best; without validation images the training's counts. */
    private static double merit(EpochRecord record) {
        if (!Double.isNaN(record.valAccuracy())) {
            return record.valAccuracy();
        }
        return Double.isNaN(record.valLoss()) ? -record.loss() : -record.valLoss();
    }

    void startEpoch() {
        image = 0;
        batches = 0;
        lossSum = 0;
        correct = 0;
        seconds = 0;
    }

    List<EpochRecord> epochs() {
        return epochs;
    }

    Map<String, Tensor> best() {
        return best;
    }

    int keptEpoch() {
        return keptEpoch;
    }

    int image() {
        return image;
    }

    int batches() {
        return batches;
    }

    double lossSum() {
        return lossSum;
    }

    int correct() {
        return correct;
    }

    double seconds() {
        return seconds;
    }

    double wallSeconds() {
        return wallSeconds;
    }

    double lastLoss() {
        return lastLoss;
    }

    PlateauState plateau() {
        return plateau;
    }

    boolean ended() {
        return ended;
    }
}
