package convscope.stepper;

import convscope.text.Message;
import java.util.List;

/**
 * Something that makes a case impossible to compute.
 *
 * @param field the setting that causes it, as it is called in a case file
 * @param what the sentence that says what is wrong and why, with the numbers
 * @param repairs changes that would mend it; possibly none
 */
public record CaseProblem(String field, Message what, List<Repair> repairs) {
    public CaseProblem {
        repairs = List.copyOf(repairs);
    }

    /**
     * A change that mends a problem.
     *
     * @param label what it does, in a few words
     * @param result the case after the change
     */
    public record Repair(Message label, Case result) {}
}
