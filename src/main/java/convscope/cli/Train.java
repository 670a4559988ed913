package convscope.cli;

import convscope.data.DataException;
import convscope.data.Dataset;
import convscope.data.Mnist;
import convscope.data.Split;
import convscope.project.Project;
import convscope.project.ProjectFile;
import convscope.project.ProjectFileException;
import convscope.spec.Optimizer;
import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import convscope.text.Message;
import convscope.training.EpochRecord;
import convscope.training.Plan;
import convscope.training.Trainer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains a network on a dataset and says how good it became. */
@CommandLine.Command(name = "train")
final class Train extends Command {
    private static final int MOST_EPOCHS = 10_000;
    private static final String OUT = "--out";

    private final Equipment equipment;

    @Parameters(paramLabel = "MODEL", descriptionKey = "cli.option.model")
    private String model;

    @Option(names = "--data", paramLabel = "NAME", required = true, descriptionKey = "cli.option.data")
    private String data;

    @Option(names = "--epochs", paramLabel = "N", required = true, descriptionKey = "cli.option.epochs")
    private int epochs;

    @Option(names = "--batch", paramLabel = "N", descriptionKey = "cli.option.batch")
    private int batch = Preset.BATCH;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "cli.option.seed")
    private long seed = 1;

    @Option(names = "--learning-rate", paramLabel = "RATE", descriptionKey = "cli.option.learning-rate")
    private Double learningRate;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "cli.option.limit")
    private Integer limit;

    @Option(names = "--keep-best", descriptionKey = "cli.option.keep-best")
    private boolean keepBest;

    @Option(names = OUT, paramLabel = "FILE", descriptionKey = "cli.option.train-out")
    private String out;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    Train(Console console, Equipment equipment) {
        super(console);
        this.equipment = equipment;
    }

    private record Document(
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
            String out) {}

    @Override
    public Integer call() throws BadInput, DataException, ProjectFileException {
        Plan plan = plan();
        Optional<Path> target = target();
        Model opened = Model.open(model);
        ShapeTrace trace = opened.trace();
        Dataset training = Mnist.training();
        Dataset test = Mnist.test(); // read before the work, so that damage cannot cost it; asked after it
        Optional<Message> misfit = Trainer.misfit(trace, training);
        if (misfit.isPresent()) {
            throw BadInput.of("cli.train.misfit", model, data, misfit.get());
        }
        Split split = Split.of(training.size(), Split.MNIST_VALIDATION, seed);
        Split used = limit == null ? split : split.limited(limit);
        announce(opened, plan, used);
        Map<String, Tensor> weights = opened.project()
                .map(Project::weights)
                .orElseGet(() -> plan.initializer().draw(trace, seed));
        TrainingRun run = new TrainingRun(console(), equipment, trace, plan);
        TrainingRun.Result result = run.train(weights, training, used, test);
        if (target.isPresent() && result.weights().isPresent()) {
            Project project = new Project(
                    opened.title(),
                    opened.network(),
                    result.weights().get(),
                    training.classes(),
                    data,
                    Optional.of(result.record()));
            ProjectFile.write(target.get(), project);
        }
        if (result.stopped()) {
            sayStopped(target, result);
            return STOPPED;
        }
        print(plan, used, result);
        return DONE;
    }

    private Plan plan() throws BadInput {
        if (!data.equals("mnist")) {
            throw BadInput.of("cli.train.data", data);
        }
        Checks.between("--epochs", epochs, 1, MOST_EPOCHS);
        Checks.between("--batch", batch, 1, Integer.MAX_VALUE);
        if (limit != null) {
            Checks.between("--limit", limit, 1, Integer.MAX_VALUE);
        }
        Optimizer optimizer = Optimizer.Adam.STANDARD;
        if (learningRate != null) {
            if (!(learningRate > 0) || learningRate > 10) {
                throw BadInput.of("cli.train.learning-rate", Double.toString(learningRate));
            }
            optimizer = optimizer.withLearningRate(learningRate);
        }
        return new Plan(optimizer, Preset.LENET.initializer(), batch, epochs, seed, keepBest);
    }

    private Optional<Path> target() throws BadInput {
        if (out == null) {
            return Optional.empty();
        }
        Path file = Checks.path(OUT, out);
        Checks.writable(OUT, file, ProjectFile.EXTENSION);
        return Optional.of(file);
    }

    private void announce(Model opened, Plan plan, Split split) {
        console().say("cli.train.start", opened.title(), data, split.training().length, split.validation().length);
        if (opened.project().isPresent()) {
            console().say("cli.train.continued", model, plan.optimizer().learningRate());
        }
    }

    private void sayStopped(Optional<Path> target, TrainingRun.Result result) {
        int finished = result.record().epochs().size();
        if (finished == 0) {
            console().say("cli.train.stopped");
        } else if (target.isPresent()) {
            console().say("cli.train.stopped-saved", finished, epochs, out);
        } else {
            console().say("cli.train.stopped-lost", finished, epochs);
        }
    }

    private void print(Plan plan, Split split, TrainingRun.Result result) {
        double accuracy = result.record().testAccuracy();
        if (json) {
            printJson(new Document(
                    model,
                    data,
                    seed,
                    batch,
                    plan.optimizer().learningRate(),
                    split.training().length,
                    split.validation().length,
                    result.record().epochs(),
                    result.record().keptEpoch(),
                    accuracy,
                    out));
            return;
        }
        if (keepBest) {
            console()
                    .print(console()
                            .texts()
                            .get("cli.train.kept", result.record().keptEpoch()));
        }
        console().print(console().texts().get("cli.train.test", accuracy, result.testImages()));
        if (out != null) {
            console().print(console().texts().get("cli.written", out));
        }
    }
}
