package convscope.cli;

import convscope.text.Message;
import java.util.List;

/** Input that a command refuses: sentences that say what, where and what to do. The exit status is 2. */
final class BadInput extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Message> sentences;

    BadInput(List<Message> sentences) {
        super(sentences.toString());
        this.sentences = List.copyOf(sentences);
    }

    BadInput(Message sentence) {
        this(List.of(sentence));
    }

    static BadInput of(String key, Object... arguments) {
        return new BadInput(Message.of(key, arguments));
    }

    List<Message> sentences() {
        return sentences;
    }
}
