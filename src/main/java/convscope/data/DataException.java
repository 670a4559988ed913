package convscope.data;

import convscope.text.Message;
import java.io.IOException;

/** Says that data cannot be used: one sentence with what, where, and what was expected and found. */
public class DataException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message said;

    public DataException(Message said) {
        this(said, null);
    }

    public DataException(Message said, Throwable cause) {
        super(said.key() + said.arguments(), cause);
        this.said = said;
    }

    /** Says that a file which is there cannot be read, with the platform's reason. */
    static DataException unreadable(String name, IOException reason) {
        String why = reason.getMessage() == null ? reason.getClass().getSimpleName() : reason.getMessage();
        return new DataException(Message.of("data.unreadable", name, why), reason);
    }

    /** The sentence for people, still without a language. */
    public Message said() {
        return said;
    }
}
