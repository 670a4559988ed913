package convscope.cli;

import convscope.data.DataException;
import convscope.data.Split;
import convscope.project.DataReference;
import convscope.project.Project;
import convscope.project.ProjectFileException;
import convscope.project.Workbook;
import convscope.spec.ShapeTrace;
import convscope.training.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains several networks by the same plan on the same images, each as a run of one project. */
@CommandLine.Command(name = "compare")
final class Compare extends Command {
    private static final String LIMIT = "--limit";
    private static final String OUT = "--out";

    /** How often an epoch the validation images are measured, so that few epochs make curves too. */
    private static final int MEASURES = 4;

    private final Equipment equipment;

    @Parameters(paramLabel = "MODEL", arity = "2..*", descriptionKey = "cli.option.models")
    private List<String> names;

    @Mixin
    private DataOptions data;

    @Mixin
    private PlanOptions planned;

    @Option(names = LIMIT, paramLabel = "N", descriptionKey = "cli.option.limit")
    private Integer limit;

    @Option(names = OUT, paramLabel = "FILE", required = true, descriptionKey = "cli.option.compare-out")
    private String out;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    Compare(Console console, Equipment equipment) {
        super(console);
        this.equipment = equipment;
    }

    private record Document(String title, List<TrainReport.Document> runs, String out) {}

    @Override
    public Integer call() throws BadInput, DataException, ProjectFileException {
        if (data.name() == null) {
            throw BadInput.of("cli.usage.missing", DataOptions.DATA, "convscope compare --help");
        }
        DataOptions.Choice choice = data.choice();
        Plan plan = planned.begin("convscope compare");
        if (limit != null) {
            Checks.between(LIMIT, limit, 1, Integer.MAX_VALUE);
        }
        try (OutFile target = OutFile.of(OUT, out)) {
            List<Model> models = new ArrayList<>();
            for (String name : names) {
                models.add(Model.open(name));
            }
            Map<String, ShapeTrace> traces = new LinkedHashMap<>();
            for (int i = 0; i < models.size(); i++) {
                traces.put(names.get(i), models.get(i).trace());
            }
            TrainingData images = TrainingData.read(choice, new TrainingData.Networks(traces), equipment, console());
            return train(models, plan, images, target);
        }
    }

    private int train(List<Model> models, Plan plan, TrainingData images, OutFile target)
            throws BadInput, ProjectFileException {
        String name = images.choice().name();
        DataReference reference = images.reference(limit, target.path());
        Split split = reference.split(images.training().size(), plan.seed());
        String title = models.stream().map(Model::title).collect(Collectors.joining(" · "));
        TrainReport report = new TrainReport(console());
        List<TrainReport.Document> documents = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        Workbook book = Workbook.EMPTY;
        for (int i = 0; i < models.size(); i++) {
            Model model = models.get(i);
            report.sayStart(names.get(i), model, name, split, plan);
            TrainingRun.Task task = images.task(model.trace(), model.weights(plan), split);
            TrainingRun.Result result = new TrainingRun(console(), equipment, task).begin(plan, MEASURES);
            if (result.learnt()) {
                Project project = NewRun.in(
                        title,
                        book,
                        model,
                        images.training().classes(),
                        images.choice().kind().id(),
                        reference,
                        result.moment());
                target.write(project); // after each, so that a fault costs one run at most
                book = project.workbook();
            }
            Optional<Integer> end = report.sayEnd(result, target.name());
            if (end.isPresent()) {
                return end.get();
            }
            documents.add(TrainReport.Document.of(names.get(i), name, split, result, target.name(), Optional.empty()));
            lines.addAll(report.lines(result, images.images().test()).stream()
                    .map(line -> model.title() + ": " + line)
                    .toList());
        }
        if (json) {
            printJson(new Document(title, documents, out));
        } else {
            lines.forEach(console()::print);
            report.printWritten(target.name());
        }
        return DONE;
    }
}
