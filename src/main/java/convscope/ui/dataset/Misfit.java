package convscope.ui.dataset;

import convscope.assembly.Draft;
import convscope.assembly.Edit;
import convscope.text.Message;
import java.util.List;
import java.util.function.Function;

/**
 * Something in which the images and the open network do not agree.
 *
 * @param what one sentence
 * @param answers changes of the network after which they do
 */
record Misfit(Message what, List<Answer> answers) {
    /** A change of the network, and what it is called in a few words. */
    record Answer(Message label, Function<Draft, Edit> change) {}
}
