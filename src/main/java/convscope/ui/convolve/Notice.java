package convscope.ui.convolve;

import convscope.stepper.CaseProblem;
import convscope.text.Message;
import java.util.List;

/**
 * What is said above the figure until it is put away: what went wrong, or what was done.
 *
 * @param what a sentence
 * @param good whether it is good news
 * @param repairs cases that could be opened instead
 */
record Notice(Message what, boolean good, List<CaseProblem.Repair> repairs) {
    static Notice wrong(Message what) {
        return new Notice(what, false, List.of());
    }

    static Notice offering(Message what, List<CaseProblem.Repair> repairs) {
        return new Notice(what, false, repairs);
    }

    static Notice done(Message what) {
        return new Notice(what, true, List.of());
    }
}
