package convscope.project;

import convscope.training.Continuation;
import convscope.training.Plan;
import convscope.training.Run;
import java.util.List;
import java.util.Optional;

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
 */
public record Workbook(
        String notes,
        DataReference reference,
        Optional<Plan> plan,
        List<Run> runs,
        Optional<Integer> run,
        Optional<Continuation> continuation,
        Optional<Thumbnail> thumbnail) {
    /** Nothing done yet. */
    public static final Workbook EMPTY = new Workbook(
            "", DataReference.NONE, Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public Workbook {
        runs = List.copyOf(runs);
    }

    public Workbook withNotes(String other) {
        return new Workbook(other, reference, plan, runs, run, continuation, thumbnail);
    }

    public Workbook withReference(DataReference other) {
        return new Workbook(notes, other, plan, runs, run, continuation, thumbnail);
    }

    public Workbook withPlan(Optional<Plan> other) {
        return new Workbook(notes, reference, other, runs, run, continuation, thumbnail);
    }

    /** Other runs, one of which the open network's weights come from. */
    public Workbook withRuns(List<Run> others, Optional<Integer> current, Optional<Continuation> further) {
        return new Workbook(notes, reference, plan, others, current, further, thumbnail);
    }

    public Workbook withThumbnail(Optional<Thumbnail> other) {
        return new Workbook(notes, reference, plan, runs, run, continuation, other);
    }
}
