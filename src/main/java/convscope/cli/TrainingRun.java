package convscope.cli;

import convscope.data.Dataset;
import convscope.data.Split;
import convscope.engine.Network;
import convscope.engine.RightOfWay;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import convscope.text.Message;
import convscope.training.Checkpoint;
import convscope.training.Continuation;
import convscope.training.History;
import convscope.training.Plan;
import convscope.training.Progress;
import convscope.training.Trainer;
import convscope.training.TrainingRecord;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A plan carried out to its end, until the user stops it, or until its numbers are none any more. */
final class TrainingRun {
    private final Console console;
    private final Equipment equipment;
    private final Task task;

    TrainingRun(Console console, Equipment equipment, Task task) {
        this.console = console;
        this.equipment = equipment;
        this.task = task;
    }

    /**
     * What learns from what.
     *
     * @param trace the network
     * @param weights it starts from
     * @param training images that train and validate
     * @param split which do which
     * @param test images that are asked about once, in the end, if there are any
     */
    record Task(ShapeTrace trace, Map<String, Tensor> weights, Dataset training, Split split, Optional<Dataset> test) {}

    /**
     * What came out.
     *
     * @param moment everything as it was in the end, to be gone on with; after a halt as at the end of the last epoch
     * @param learnt whether there is anything to keep in it that was not there before
     * @param stopped whether the user stopped it
     * @param stoppedEarly whether early stopping ended it
     * @param halt why it could not go on
     */
    record Result(Checkpoint moment, boolean learnt, boolean stopped, boolean stoppedEarly, Optional<Message> halt) {
        TrainingRecord record() {
            return moment.record();
        }
    }

    /**
     * Trains from the beginning.
     *
     * @param measures how often the validation images are measured an epoch, at least 1; with more than one they also
     *     are before the first batch
     */
    Result begin(Plan plan, int measures) {
        try (Network network = network(plan)) {
            Trainer trainer = new Trainer(network, task.training(), task.split(), plan);
            if (measures > 1) {
                int batches = (task.split().training().length + plan.batch() - 1) / plan.batch();
                trainer.measureEvery(Math.max(1, batches / measures));
                trainer.measure(this::goesOn);
            }
            return drive(trainer, network);
        }
    }

    /**
     * Trains from where a training was left.
     *
     * @param record plan and epochs of then
     * @param plan of now
     */
    Result resume(TrainingRecord record, Continuation continuation, History history, Plan plan) {
        try (Network network = network(record.plan())) {
            Trainer trainer = new Trainer(network, task.training(), task.split(), record, continuation, history);
            trainer.change(plan);
            return drive(trainer, network);
        }
    }

    private Network network(Plan plan) {
        return equipment
                .engine()
                .network(task.trace(), task.weights(), plan.optimizer(), plan.l2(), plan.seed(), new RightOfWay());
    }

    private boolean goesOn() {
        return !equipment.stopped().getAsBoolean();
    }

    private Result drive(Trainer trainer, Network network) {
        ProgressLine line = new ProgressLine(console, trainer.plan().epochs(), trainer.epochsDone());
        BooleanSupplier goOn = this::goesOn;
        long steps = network.iteration();
        boolean moved = false;
        while (!trainer.done()) {
            if (!goOn.getAsBoolean()) {
                line.clear();
                return new Result(trainer.checkpoint(), moved, true, false, Optional.empty());
            }
            Optional<Progress> progress = trainer.next(goOn);
            Optional<Message> halt = progress.flatMap(Progress::halt);
            if (halt.isPresent()) {
                line.clear();
                // what is there may be no numbers; weights in the middle of an epoch would lead there again
                boolean sound =
                        trainer.goBackTo(trainer.record(Double.NaN).epochs().size());
                boolean learnt = sound && network.iteration() > steps;
                return new Result(trainer.checkpoint(), learnt, false, false, halt);
            }
            progress.ifPresent(line::show);
            moved |= progress.isPresent();
        }
        return finished(trainer);
    }

    private Result finished(Trainer trainer) {
        Checkpoint end = trainer.checkpoint();
        double accuracy =
                task.test().map(images -> trainer.evaluate(images).accuracy()).orElse(Double.NaN);
        TrainingRecord measured = trainer.record(accuracy);
        Checkpoint moment = new Checkpoint(end.weights(), measured, end.continuation(), end.history(), end.mark());
        return new Result(moment, true, false, trainer.stoppedEarly(), Optional.empty());
    }
}
