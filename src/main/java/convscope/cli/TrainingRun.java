package convscope.cli;

import convscope.data.Dataset;
import convscope.data.Split;
import convscope.engine.Network;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import convscope.training.Plan;
import convscope.training.Progress;
import convscope.training.Trainer;
import convscope.training.TrainingRecord;
import java.util.Map;
import java.util.Optional;

/** A plan carried out to its end, or until the user stops it. */
final class TrainingRun {
    private final Console console;
    private final Equipment equipment;
    private final ShapeTrace trace;
    private final Plan plan;

    TrainingRun(Console console, Equipment equipment, ShapeTrace trace, Plan plan) {
        this.console = console;
        this.equipment = equipment;
        this.trace = trace;
        this.plan = plan;
    }

    /**
     * What came out.
     *
     * @param record what each finished epoch showed
     * @param weights of the end, or of the last finished epoch if it was stopped (with {@code keepBest} of the best);
     *     empty if none was finished
     * @param stopped whether the user stopped it
     * @param testImages images behind the test accuracy
     */
    record Result(TrainingRecord record, Optional<Map<String, Tensor>> weights, boolean stopped, int testImages) {}

    Result train(Map<String, Tensor> weights, Dataset training, Split split, Dataset test) {
        try (Network network = equipment.engine().network(trace, weights, plan.optimizer(), plan.seed())) {
            Trainer trainer = new Trainer(network, training, split, plan);
            ProgressLine line = new ProgressLine(console, plan.epochs());
            Optional<Map<String, Tensor>> kept = Optional.empty();
            while (!trainer.done()) {
                if (equipment.stopped().getAsBoolean()) {
                    line.clear();
                    return new Result(trainer.record(Double.NaN), kept, true, 0);
                }
                Progress progress = trainer.next();
                line.show(progress);
                // weights in the middle of an epoch belong to no record, so those of its end are what a stop keeps
                if (progress.finished().isPresent()
                        && trainer.record(Double.NaN).keptEpoch() == progress.epoch()) {
                    kept = Optional.of(network.parameters());
                }
            }
            double accuracy = trainer.evaluate(test).accuracy();
            return new Result(trainer.record(accuracy), Optional.of(network.parameters()), false, test.size());
        }
    }
}
