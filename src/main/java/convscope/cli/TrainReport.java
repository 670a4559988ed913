package convscope.cli;

import convscope.data.Dataset;
import convscope.data.Split;
import convscope.training.EpochRecord;
import convscope.training.Plan;
import convscope.training.TrainingRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a command says about a training that has come to an end. */
final class TrainReport {
    private final Console console;

    TrainReport(Console console) {
        this.console = console;
    }

    /** The document of {@code train --json}; what {@code --plan} reads is its plan. */
    record Document(
            String model,
            String data,
            long seed,
            int batch,
            double learningRate,
            int trainingImages,
            int validationImages,
            List<EpochRecord> epochs,
            int keptEpoch,
            double testAccuracy,
            String out,
            Plan plan,
            boolean stoppedEarly,
            String resumed) {
        /**
         * The document about a training.
         *
         * @param model as it was named
         * @param resumed the file that was gone on from; empty if it began anew
         */
        static Document of(
                String model,
                String data,
                Split split,
                TrainingRun.Result result,
                Optional<String> out,
                Optional<String> resumed) {
            TrainingRecord record = result.record();
            return new Document(
                    model,
                    data,
                    record.plan().seed(),
                    record.plan().batch(),
                    record.plan().optimizer().learningRate(),
                    split.training().length,
                    split.validation().length,
                    record.epochs(),
                    record.keptEpoch(),
                    record.testAccuracy(),
                    out.orElse(null),
                    record.plan(),
                    result.stoppedEarly(),
                    resumed.orElse(null));
        }
    }

    /**
     * Says what begins.
     *
     * @param name of the model as it was given
     */
    void sayStart(String name, Model model, String data, Split split, Plan plan) {
        sayStart(model.title(), data, split);
        if (model.project().isPresent()) {
            console.say(
                    "cli.train.continued",
                    name,
                    plan.optimizer().kind(),
                    plan.optimizer().learningRate());
        }
    }

    /** Says what goes on. */
    void sayStart(String title, String data, Split split) {
        console.say("cli.train.start", title, data, split.training().length, split.validation().length);
    }

    /**
     * Says why it ended before its end, and what is kept.
     *
     * @param out where it is kept; empty if it is not
     * @return the command's exit status; empty if it came to its end
     */
    Optional<Integer> sayEnd(TrainingRun.Result result, Optional<String> out) {
        if (result.stopped()) {
            sayStopped(result, out);
            return Optional.of(Command.STOPPED);
        }
        if (result.halt().isPresent()) {
            sayHalted(result, out);
            return Optional.of(Command.REFUSED);
        }
        return Optional.empty();
    }

    private void sayStopped(TrainingRun.Result result, Optional<String> out) {
        int finished = result.record().epochs().size();
        int epochs = result.record().plan().epochs();
        int batches = result.moment().continuation().place().batches();
        if (!result.learnt()) {
            console.say("cli.train.stopped");
        } else if (out.isPresent()) {
            console.say("cli.train.stopped-saved", finished, epochs, batches, out.get());
        } else {
            console.say("cli.train.stopped-lost", finished, epochs, batches);
        }
    }

    private void sayHalted(TrainingRun.Result result, Optional<String> out) {
        int finished = result.record().epochs().size();
        if (result.learnt() && out.isPresent()) {
            console.say("cli.train.halted-saved", result.halt().orElseThrow(), finished, out.get());
        } else {
            console.say(result.halt().orElseThrow());
        }
    }

    /**
     * How good the network became, line by line.
     *
     * @param test the images that it was asked about in the end, if there were any
     */
    List<String> lines(TrainingRun.Result result, Optional<Dataset> test) {
        TrainingRecord record = result.record();
        List<String> lines = new ArrayList<>();
        if (result.stoppedEarly()) {
            int patience = record.plan().earlyStopping().orElseThrow().patience();
            lines.add(text("cli.train.stopped-early", record.epochs().size(), patience));
        }
        if (record.plan().keepBest()) {
            lines.add(text("cli.train.kept", record.keptEpoch()));
        }
        lines.add(test.map(images -> text("cli.train.test", record.testAccuracy(), images.size()))
                .orElseGet(() -> text("cli.train.no-test")));
        return lines;
    }

    void printWritten(Optional<String> out) {
        out.ifPresent(name -> console.print(text("cli.written", name)));
    }

    private String text(String key, Object... arguments) {
        return console.texts().get(key, arguments);
    }
}
