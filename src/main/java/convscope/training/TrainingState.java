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
    private Place place = Place.START;
    private int keptEpoch;
    private Map<String, Tensor> best = Map.of();
    private double lastLoss = Double.NaN;

    void set(TrainingRecord record, Continuation continuation) {
        epochs.clear();
        epochs.addAll(record.epochs());
        keptEpoch = record.keptEpoch();
        place = continuation.place();
        best = continuation.best();
        lastLoss = Double.NaN;
    }

    void clear() {
        epochs.clear();
        keptEpoch = 0;
        place = Place.START;
        best = Map.of();
        lastLoss = Double.NaN;
    }

    Continuation continuation(LearningState learning) {
        Place now = new Place(
                learning.iteration(),
                place.image(),
                place.batches(),
                place.lossSum(),
                place.correct(),
                place.seconds(),
                place.wallSeconds(),
                place.plateau(),
                place.stopping(),
                place.ended(),
                place.bestMerit());
        return new Continuation(now, learning, best);
    }

    /** Takes a batch in. */
    void add(BatchResult result, double seconds) {
        lastLoss = result.loss();
        place = new Place(
                place.iteration(),
                place.image() + result.count(),
                place.batches() + 1,
                place.lossSum() + result.loss() * result.count(),
                place.correct() + result.correct(),
                place.seconds() + seconds,
                place.wallSeconds() + seconds,
                place.plateau(),
                place.stopping(),
                place.ended(),
                place.bestMerit());
    }

    void addWall(double seconds) {
        place = new Place(
                place.iteration(),
                place.image(),
                place.batches(),
                place.lossSum(),
                place.correct(),
                place.seconds(),
                place.wallSeconds() + seconds,
                place.plateau(),
                place.stopping(),
                place.ended(),
                place.bestMerit());
    }

    /**
     * Takes an epoch in: keeps it if it is the best, asks schedule and early stopping.
     *
     * @param weights the network's weights of now
     */
    void finish(EpochRecord record, Plan plan, Supplier<Map<String, Tensor>> weights) {
        epochs.add(record);
        double merit = merit(record);
        double bestMerit = place.bestMerit();
        if (!plan.keepBest()) {
            keptEpoch = epochs.size();
        } else if (Double.isNaN(bestMerit) || merit > bestMerit) {
            bestMerit = merit;
            keptEpoch = epochs.size();
            best = weights.get();
        }
        double watched = Double.isNaN(record.valLoss()) ? record.loss() : record.valLoss();
        PlateauState plateau = plan.schedule() instanceof RateSchedule.Plateau schedule
                ? schedule.after(place.plateau(), watched, plan.optimizer().learningRate())
                : place.plateau();
        EarlyStopping.State stopping = plan.earlyStopping()
                .map(rule -> rule.after(place.stopping(), watched))
                .orElse(place.stopping());
        boolean ended = plan.earlyStopping().map(rule -> rule.ends(stopping)).orElse(false);
        place = new Place(
                place.iteration(),
                place.image(),
                place.batches(),
                place.lossSum(),
                place.correct(),
                place.seconds(),
                place.wallSeconds(),
                plateau,
                stopping,
                ended,
                bestMerit);
    }

    /** Plain values have no accuracy: there the smallest loss is best; without validation images the training's counts. */
    private static double merit(EpochRecord record) {
        if (!Double.isNaN(record.valAccuracy())) {
            return record.valAccuracy();
        }
        return Double.isNaN(record.valLoss()) ? -record.loss() : -record.valLoss();
    }

    void startEpoch() {
        place = new Place(
                place.iteration(),
                0,
                0,
                0,
                0,
                0,
                place.wallSeconds(),
                place.plateau(),
                place.stopping(),
                place.ended(),
                place.bestMerit());
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
        return place.image();
    }

    int batches() {
        return place.batches();
    }

    double lossSum() {
        return place.lossSum();
    }

    int correct() {
        return place.correct();
    }

    double seconds() {
        return place.seconds();
    }

    double wallSeconds() {
        return place.wallSeconds();
    }

    double lastLoss() {
        return lastLoss;
    }

    PlateauState plateau() {
        return place.plateau();
    }

    boolean ended() {
        return place.ended();
    }
}
