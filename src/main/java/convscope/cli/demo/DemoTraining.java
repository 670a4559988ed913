package convscope.cli.demo;

import convscope.data.Dataset;
import convscope.data.Split;
import convscope.engine.Network;
import convscope.training.EpochRecord;
import convscope.training.Evaluation;
import convscope.training.Plan;
import convscope.training.Progress;
import convscope.training.Trainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** An epoch of training, measured often enough for curves. */
public final class DemoTraining {
    private static final int MEASURES = 20;

    private final Network network;
    private final Dataset training;
    private final Split split;
    private final Plan plan;
    private final Trainer trainer;
    private final List<Point> batches = new ArrayList<>();
    private final List<Point> validation = new ArrayList<>();

    /** A training of one epoch. */
    public DemoTraining(Network network, Dataset training, Split split, Plan plan) {
        this.network = network;
        this.training = training;
        this.split = split;
        this.plan = plan;
        this.trainer = new Trainer(network, training, split, plan);
    }

    /**
     * What was measured at one time.
     *
     * @param epoch epochs done, with fractions
     * @param loss mean loss of the images looked at
     * @param accuracy share of them answered right
     */
    public record Point(double epoch, double loss, double accuracy) {}

    /**
     * How training went.
     *
     * @param batches training batches, each before its step
     * @param validation validation images, before, on the way and in the end
     * @param test the test images, asked once in the end
     * @param last where training stood after its last batch
     * @param epoch what the epoch showed
     * @param images training images it was shown
     */
    public record Result(List<Point> batches, List<Point> validation, Evaluation test, EpochRecord epoch, int images) {}

    /**
     * Trains to the end of the epoch.
     *
     * @param goOn told of each batch; false ends training
     * @return what came out; empty if it was ended
     */
    public Optional<Result> run(Dataset test, Predicate<Progress> goOn) {
        measure(0);
        int images = split.training().length;
        long before = 0;
        int seenBefore = 0;
        while (true) {
            Progress progress = trainer.next();
            int seen = Math.min(images, progress.batch() * plan.batch());
            long right = Math.round(progress.accuracy() * seen);
            double epoch = (double) seen / images;
            batches.add(new Point(epoch, progress.batchLoss(), (double) (right - before) / (seen - seenBefore)));
            before = right;
            seenBefore = seen;
            if (progress.batch() * MEASURES / progress.batches()
                    > (progress.batch() - 1) * MEASURES / progress.batches()) {
                measure(epoch);
            }
            if (progress.finished().isPresent()) {
                goOn.test(progress);
                return Optional.of(new Result(
                        List.copyOf(batches),
                        List.copyOf(validation),
                        trainer.evaluate(test),
                        progress.finished().get(),
                        images));
            }
            if (!goOn.test(progress)) {
                return Optional.empty();
            }
        }
    }

    private void measure(double epoch) {
        Evaluation measured = Evaluation.of(network, training, split.validation());
        validation.add(new Point(epoch, measured.loss(), measured.accuracy()));
    }
}
