package convscope.ui.keeping;

import convscope.text.Message;
import convscope.ui.control.Action;
import java.util.List;

/**
 * A sentence with choices that stands in the window until it is answered or put away.
 *
 * @param about what it is about; of each there is one at a time
 * @param sentence what it says
 * @param choices what can be done
 */
public record Offer(About about, Message sentence, List<Action> choices) {
    /** What an offer is about. */
    public enum About {
        /** What is open was recovered. */
        RECOVERED,
        /** Something else can be recovered too. */
        LEFTOVER,
        /** Another window has the right to write the file. */
        LOCKED,
        /** The folder of the images is not there. */
        FOLDER
    }

    public Offer {
        choices = List.copyOf(choices);
    }
}
