package convscope.cli;

import convscope.data.DataException;
import convscope.data.DataKind;
import convscope.data.Split;
import convscope.project.DataReference;
import convscope.project.Project;
import convscope.project.ProjectFile;
import convscope.project.ProjectFileException;
import convscope.training.Checkpoint;
import convscope.training.Continuation;
import convscope.training.History;
import convscope.training.Plan;
import convscope.training.Run;
import convscope.training.TrainingRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A training that was saved with all that it needs to go on.
 *
 * @param name of its file
 * @param project all of it
 * @param record plan and epochs so far
 * @param continuation where it stands
 */
record Resumption(String name, Project project, TrainingRecord record, Continuation continuation) {
    static Resumption open(String option, String name) throws BadInput, ProjectFileException {
        Path file = Checks.path(option, name);
        Project project = ProjectFile.read(file);
        if (project.training().isEmpty() || project.workbook().continuation().isEmpty()) {
            throw BadInput.of("cli.resume.nothing", name);
        }
        return new Resumption(
                name,
                project,
                project.training().get(),
                project.workbook().continuation().get());
    }

    /**
     * The images it goes on with: its own, which may lie elsewhere by now.
     *
     * @throws BadInput if others were asked for, or the program does not know them
     */
    DataOptions.Choice choice(DataOptions asked) throws BadInput, DataException {
        DataKind kind = DataKind.of(project.data()).orElseThrow(() -> BadInput.of("cli.train.data", project.data()));
        Optional<Path> place = asked.place();
        if (asked.name() != null) {
            DataOptions.Choice other = asked.choice();
            if (other.kind() != kind) {
                throw BadInput.of("cli.resume.another", DataOptions.DATA);
            }
            place = other.place();
        }
        if (place.isEmpty()) {
            place = project.workbook().reference().folder(Path.of(name));
        }
        return new DataOptions.Choice(
                place.map(Path::toString)
                        .filter(path -> kind == DataKind.FOLDER)
                        .orElse(kind.id()),
                kind,
                place,
                asked.download());
    }

    /** The plan it goes on with, if that has anything left to do. */
    Plan plan(PlanOptions options) throws BadInput {
        Plan plan = options.further(record.plan());
        int done = record.epochs().size();
        if (continuation.place().ended()) {
            throw BadInput.of("cli.resume.ended", name, done);
        }
        if (done >= plan.epochs()) {
            throw BadInput.of("cli.resume.done", name, done);
        }
        return plan;
    }

    /** Which images train and which validate; refused if the file has others in mind. */
    Split split(TrainingData data) throws BadInput {
        int validation = project.workbook().reference().validation();
        if (validation >= data.training().size()) {
            throw BadInput.of("cli.resume.data", name);
        }
        Split split = project.workbook()
                .reference()
                .split(data.training().size(), record.plan().seed());
        if (continuation.place().image() > split.training().length) {
            throw BadInput.of("cli.resume.data", name);
        }
        return split;
    }

    /** The curves so far. */
    History history() {
        return project.workbook()
                .run()
                .map(number -> project.workbook().runs().get(number).history())
                .orElseGet(History::new);
    }

    /**
     * The project with its training come further; a run that was not there is added.
     *
     * @param reference where the images are, as seen from where it is written
     */
    Project with(Checkpoint moment, DataReference reference) {
        Optional<Integer> run = project.workbook().run();
        List<Run> runs = new ArrayList<>(project.workbook().runs());
        if (run.isEmpty()) {
            String network = project.network().name();
            runs.add(new Run(network, runs.size(), "", network, moment.record(), new History()));
        }
        return project.withWorkbook(project.workbook()
                        .withPlan(Optional.of(moment.record().plan()))
                        .withReference(reference)
                        .withRuns(runs, Optional.empty(), Optional.empty()))
                .withTraining(moment, run.orElse(runs.size() - 1));
    }
}
