package convscope.spec;

import convscope.text.Message;
import java.util.List;

/**
 * Something that makes a network unusable, at the layer that causes it.
 *
 * @param index place of the layer in the network's list; −1 if the network as a whole is meant
 * @param layer name of the layer; empty if the network as a whole is meant
 * @param what the sentence that says what is wrong
 * @param repairs changes that can be applied with one click; possibly none
 */
public record Problem(int index, String layer, Message what, List<Repair> repairs) {
    public Problem {
        repairs = List.copyOf(repairs);
    }

    /** The sentence that says why it cannot work. */
    public Message why() {
        return new Message(what.key() + ".why", what.arguments());
    }

    /**
     * A change that mends a problem.
     *
     * @param label what it does, in a few words
     * @param result the network after the change
     */
    public record Repair(Message label, NetworkSpec result) {}
}
