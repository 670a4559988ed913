package convscope.spec;

import convscope.text.Message;

/** A text that is not a network. */
public final class SpecException extends Exception {
    private final transient Message what;

    /** An exception with this sentence; {@code cause} may be null. */
    public SpecException(Message what, Throwable cause) {
        super(what.toString(), cause);
        this.what = what;
    }

    /** What is wrong, and where. */
    public Message what() {
        return what;
    }
}
