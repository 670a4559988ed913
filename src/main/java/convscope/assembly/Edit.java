package convscope.assembly;

import convscope.text.Message;
import java.util.List;
import java.util.Optional;

/**
 * What came of a change.
 *
 * @param draft the network afterwards; the very same object if nothing changed
 * @param selected names of the layers to select next, in the order of the network; none if the selection had better
 *     stay
 * @param refusal why nothing was done, where that needs a sentence
 */
public record Edit(Draft draft, List<String> selected, Optional<Message> refusal) {
    public Edit {
        selected = List.copyOf(selected);
    }

    static Edit of(Draft draft, List<String> selected) {
        return new Edit(draft, selected, Optional.empty());
    }

    static Edit refused(Draft draft, List<String> selected, Message why) {
        return new Edit(draft, selected, Optional.of(why));
    }

    /** Whether the draft differs from this one. */
    public boolean changes(Draft before) {
        return draft != before;
    }
}
