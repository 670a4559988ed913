package convscope.stepper;

import convscope.text.Message;

/** A text that is not a case, or not the numbers that were asked for. */
public final class CaseException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message what;

    CaseException(Message what) {
        super(what.toString());
        this.what = what;
    }

    /** What is wrong, and where, as one sentence. */
    public Message what() {
        return what;
    }
}
