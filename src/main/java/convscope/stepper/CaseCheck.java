package convscope.stepper;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is wrong with a case, with the numbers, and how to mend it.
 *
 * <p>It is looked at in stages, because a kernel can only be too large for its input when both are known to be sizes at all:
 * first what the tensors are, then every setting by itself, then what has to agree with each other, then whether the window
 * fits, then what lies under it, last how large the result grows. The problems are those of the first stage that finds any.
 */
public final class CaseCheck {
    private static final List<Function<Case, List<Finding>>> STAGES = List.of(
            TensorCheck::of, SettingCheck::of, RelationCheck::of, FitCheck::of, PoolingCheck::of, EffortCheck::of);

    private CaseCheck() {}

    /** What the first stage found that found anything; its number is that of all stages if none did. */
    private record Found(int stage, List<Finding> findings) {}

    /**
     * The problems of a case; empty if it can be computed.
     *
     * <p>Each repair that is offered mends its problem and brings no other of the same or an earlier stage; what a later
     * stage then finds could not be seen before.
     */
    public static List<CaseProblem> of(Case subject) {
        return of(subject, STAGES);
    }

    /** As {@link #of(Case)}, with one stage more at the end. */
    static List<CaseProblem> of(Case subject, Function<Case, List<Finding>> last) {
        return of(subject, Stream.concat(STAGES.stream(), Stream.of(last)).toList());
    }

    private static List<CaseProblem> of(Case subject, List<Function<Case, List<Finding>>> stages) {
        Found found = find(subject, stages);
        return found.findings().stream()
                .map(finding -> problem(finding, found, stages))
                .toList();
    }

    private static Found find(Case subject, List<Function<Case, List<Finding>>> stages) {
        for (int stage = 0; stage < stages.size(); stage++) {
            List<Finding> findings = stages.get(stage).apply(subject);
            if (!findings.isEmpty()) {
                return new Found(stage, findings);
            }
        }
        return new Found(stages.size(), List.of());
    }

    private static CaseProblem problem(Finding finding, Found found, List<Function<Case, List<Finding>>> stages) {
        List<Tried> mending = finding.changes().stream()
                .map(change -> Tried.of(change, stages))
                .filter(tried -> mends(tried.after(), finding, found))
                .toList();
        // what leads from one problem into the next is offered only if nothing leads further
        int furthest =
                mending.stream().mapToInt(tried -> tried.after().stage()).max().orElse(0);
        return new CaseProblem(
                finding.field(),
                finding.what(),
                mending.stream()
                        .filter(tried -> tried.after().stage() == furthest)
                        .map(Tried::repair)
                        .toList());
    }

    /** A change that was made to see what comes of it. */
    private record Tried(CaseProblem.Repair repair, Found after) {
        static Tried of(Finding.Change change, List<Function<Case, List<Finding>>> stages) {
            Case result = change.result().get();
            return new Tried(new CaseProblem.Repair(change.label(), result), find(result, stages));
        }
    }

    private static boolean mends(Found after, Finding mended, Found before) {
        return after.stage() > before.stage()
                || after.stage() == before.stage()
                        && after.findings().stream()
                                .allMatch(left -> !left.isLike(mended)
                                        && before.findings().stream().anyMatch(left::isLike));
    }
}
