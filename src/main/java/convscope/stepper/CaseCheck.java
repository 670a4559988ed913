package convscope.stepper;

import convscope.text.Message;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a case, with the numbers, and how to mend it. */
public final class CaseCheck {
    private CaseCheck() {}

    /** The problems of a case; empty if it can be computed. */
    public static List<CaseProblem> of(Case subject) {
        List<CaseProblem> problems = new ArrayList<>();
        if (!subject.vertical().fits() || !subject.horizontal().fits()) {
            problems.add(new CaseProblem(
                    "kernel",
                    Message.of(
                            "stepper.kernel-does-not-fit",
                            subject.vertical().extent() + "×"
                                    + subject.horizontal().extent(),
                            subject.vertical().length() + "×"
                                    + subject.horizontal().length()),
                    List.of()));
        }
        return problems;
    }
}
