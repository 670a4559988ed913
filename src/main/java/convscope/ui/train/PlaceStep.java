package convscope.ui.train;

import convscope.project.Project;
import convscope.project.Session;
import convscope.project.Workbook;
import convscope.training.Run;
import convscope.ui.Training;
import java.util.ArrayList;
import java.util.List;

/** Something that moved weights or runs: another place in the history of the project. */
final class PlaceStep implements TrainStep {
    private final Training training;
    private final Session session;
    private final Project before;
    private Project after;

    /** @param before the project as it was; how it is then is seen when the step is taken back */
    PlaceStep(Training training, Session session, Project before) {
        this.training = training;
        this.session = session;
        this.before = before;
        this.after = before;
    }

    @Override
    public void back() {
        training.pause();
        training.project().thenAccept(now -> {
            after = now;
            training.show(asIn(before));
        });
    }

    @Override
    public void again() {
        training.show(asIn(after));
    }

    /** Weights and runs of that time; what was written, coloured or planned since stays. */
    private Project asIn(Project then) {
        Workbook kept = session.project().workbook();
        Workbook past = then.workbook();
        List<Run> runs = new ArrayList<>(past.runs());
        for (int i = 0; i < Math.min(runs.size(), kept.runs().size()); i++) {
            Run now = kept.runs().get(i);
            runs.set(
                    i, runs.get(i).withName(now.name()).withColour(now.colour()).withNote(now.note()));
        }
        return session.project()
                .withWeights(then.weights(), then.training())
                .withWorkbook(kept.withRuns(runs, past.run(), past.continuation()));
    }
}
