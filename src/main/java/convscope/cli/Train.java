package convscope.cli;

import convscope.data.DataException;
import convscope.data.Dataset;
import convscope.data.Split;
import convscope.project.DataReference;
import convscope.project.Project;
import convscope.project.ProjectFileException;
import convscope.project.Workbook;
import convscope.spec.ShapeTrace;
import convscope.training.Plan;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains a network on a dataset, or goes on with a training, and says how good it became. */
@CommandLine.Command(name = "train")
final class Train extends Command {
    private static final String HELP = "convscope train --help";
    private static final String MODEL = "MODEL";
    private static final String LIMIT = "--limit";
    private static final String RESUME = "--resume";
    private static final String OUT = "--out";

    private final Equipment equipment;

    @Parameters(paramLabel = MODEL, arity = "0..1", descriptionKey = "cli.option.model")
    private String model;

    @Mixin
    private DataOptions data;

    @Mixin
    private PlanOptions planned;

    @Option(names = LIMIT, paramLabel = "N", descriptionKey = "cli.option.limit")
    private Integer limit;

    @Option(names = RESUME, paramLabel = "FILE", descriptionKey = "cli.option.resume")
    private String resume;

    @Option(names = OUT, paramLabel = "FILE", descriptionKey = "cli.option.train-out")
    private String out;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    Train(Console console, Equipment equipment) {
        super(console);
        this.equipment = equipment;
    }

    @Override
    public Integer call() throws BadInput, DataException, ProjectFileException {
        return resume == null ? begin() : goOn();
    }

    private int begin() throws BadInput, DataException, ProjectFileException {
        require(MODEL, model);
        require(DataOptions.DATA, data.name());
        DataOptions.Choice choice = data.choice();
        Plan plan = planned.begin("convscope train");
        if (limit != null) {
            Checks.between(LIMIT, limit, 1, Integer.MAX_VALUE);
        }
        try (OutFile target = OutFile.of(OUT, out)) {
            Model opened = Model.open(model);
            ShapeTrace trace = opened.trace();
            TrainingData images =
                    TrainingData.read(choice, new TrainingData.Networks(Map.of(model, trace)), equipment, console());
            DataReference reference = images.reference(limit, target.path());
            Split split = reference.split(images.training().size(), plan.seed());
            new TrainReport(console()).sayStart(model, opened, choice.name(), split, plan);
            TrainingRun.Task task = images.task(trace, opened.weights(plan), split);
            TrainingRun.Result result = new TrainingRun(console(), equipment, task).begin(plan, 1);
            if (result.learnt()) {
                Workbook book = opened.project().map(Project::workbook).orElse(Workbook.EMPTY);
                target.write(NewRun.in(
                        opened.title(),
                        book,
                        opened,
                        images.training().classes(),
                        choice.kind().id(),
                        reference,
                        result.moment()));
            }
            return report(
                    model, choice.name(), split, result, target, images.images().test());
        }
    }

    /** Without another target the file that is gone on from is written: it is the same training, come further. */
    private int goOn() throws BadInput, DataException, ProjectFileException {
        refuse(MODEL, model);
        refuse(LIMIT, limit);
        try (OutFile target = OutFile.of(out == null ? RESUME : OUT, out == null ? resume : out)) {
            Resumption left = Resumption.open(RESUME, resume);
            DataOptions.Choice choice = left.choice(data);
            Plan plan = left.plan(planned);
            ShapeTrace trace = ShapeTrace.of(left.project().network());
            TrainingData images =
                    TrainingData.read(choice, new TrainingData.Networks(Map.of(resume, trace)), equipment, console());
            Split split = left.split(images);
            new TrainReport(console()).sayStart(left.project().title(), choice.name(), split);
            sayWhere(left);
            TrainingRun.Task task = images.task(trace, left.project().weights(), split);
            TrainingRun.Result result = new TrainingRun(console(), equipment, task)
                    .resume(left.record(), left.continuation(), left.history(), plan);
            if (result.learnt()) {
                target.write(left.with(
                        result.moment(), images.placed(left.project().workbook().reference(), target.path())));
            }
            return report(
                    resume,
                    choice.name(),
                    split,
                    result,
                    target,
                    images.images().test());
        }
    }

    private static void require(String option, Object given) throws BadInput {
        if (given == null) {
            throw BadInput.of("cli.usage.missing", option, HELP);
        }
    }

    private static void refuse(String option, Object given) throws BadInput {
        if (given != null) {
            throw BadInput.of("cli.resume.another", option);
        }
    }

    private void sayWhere(Resumption left) {
        int epochs = left.record().epochs().size();
        boolean best = left.record().plan().keepBest() && left.record().keptEpoch() != epochs;
        if (best && epochs >= left.record().plan().epochs()) {
            console().say("cli.resume.best", resume, left.record().keptEpoch());
        } else {
            console()
                    .say(
                            "cli.resume.where",
                            resume,
                            epochs,
                            left.continuation().place().batches());
        }
    }

    private int report(
            String name, String kind, Split split, TrainingRun.Result result, OutFile target, Optional<Dataset> test) {
        TrainReport report = new TrainReport(console());
        Optional<Integer> end = report.sayEnd(result, target.name());
        if (end.isPresent()) {
            return end.get();
        }
        if (json) {
            Optional<String> from = Optional.ofNullable(resume);
            printJson(TrainReport.Document.of(name, kind, split, result, target.name(), from));
        } else {
            report.lines(result, test).forEach(console()::print);
            report.printWritten(target.name());
        }
        return DONE;
    }
}
