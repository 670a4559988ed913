package convscope.project;

import convscope.assembly.Draft;
import convscope.training.Continuation;
import convscope.training.Plan;
import convscope.training.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a project keeps of the work on its network; immutable.
 *
 * @param notes what people wrote
 * @param reference which images it is trained on
 * @param plan what the next training shall be like; empty for the usual
 * @param runs all trainings, oldest first; they may be of other networks than the one that is open
 * @param run number of the run that the open network's weights come from; empty if none is here
 * @param continuation what that run needs to go on exactly where it is; empty if it cannot
 * @param thumbnail a small picture
 * @param draft what the network is being changed into; empty while there is nothing but the network itself
 */
public record Workbook(
        String notes,
        DataReference reference,
        Optional<Plan> plan,
        List<Run> runs,
        Optional<Integer> run,
        Optional<Continuation> continuation,
        Optional<Thumbnail> thumbnail,
        Optional<Draft> draft) {
    /** Nothing done yet. */
    public static final Workbook EMPTY = new Workbook(
            "",
            DataReference.NONE,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public Workbook {
        runs = List.copyOf(runs);
    }

    public Workbook withNotes(String other) {
        return new Workbook(other, reference, plan, runs, run, continuation, thumbnail, draft);
    }

    public Workbook withReference(DataReference other) {
        return new Workbook(notes, other, plan, runs, run, continuation, thumbnail, draft);
    }

    public Workbook withPlan(Optional<Plan> other) {
        return new Workbook(notes, reference, other, runs, run, continuation, thumbnail, draft);
    }

    /** Other runs, one of which the open network's weights come from. */
    public Workbook withRuns(List<Run> others, Optional<Integer> current, Optional<Continuation> further) {
        return new Workbook(notes, reference, plan, others, current, further, thumbnail, draft);
    }

    /** No run goes on: the weights of now are nobody's. */
    public Workbook withoutRunGoingOn() {
        return withRuns(runs, Optional.empty(), Optional.empty());
    }

    /** A run at this place among the others, which keep their order; which one goes on stays. */
    public Workbook withRun(int place, Run another) {
        List<Run> more = new ArrayList<>(runs);
        more.add(place, another);
        return withRuns(more, run.map(going -> going >= place ? going + 1 : going), continuation);
    }

    /** The runs without one of them; if it is the one that goes on, none does. */
    public Workbook withoutRun(int place) {
        List<Run> fewer = new ArrayList<>(runs);
        fewer.remove(place);
        Optional<Integer> going =
                run.filter(number -> number != place).map(number -> number > place ? number - 1 : number);
        return withRuns(fewer, going, continuation.filter(further -> going.isPresent()));
    }

    /** One of the runs changed, as by another name. */
    public Workbook withRunChanged(int place, UnaryOperator<Run> change) {
        List<Run> others = new ArrayList<>(runs);
        others.set(place, change.apply(others.get(place)));
        return withRuns(others, run, continuation);
    }

    /** Which run goes on exactly where it is; empty if none can. */
    public Optional<Integer> goingOn() {
        return run.filter(number -> continuation.isPresent());
    }

    public Workbook withThumbnail(Optional<Thumbnail> other) {
        return new Workbook(notes, reference, plan, runs, run, continuation, other, draft);
    }

    public Workbook withDraft(Optional<Draft> other) {
        return new Workbook(notes, reference, plan, runs, run, continuation, thumbnail, other);
    }
}
