package convscope.ui;

import convscope.project.Project;
import convscope.text.Message;
import java.nio.file.Path;

/** Reads a project from a file; called where waiting is allowed. */
@FunctionalInterface
public interface ProjectReader {
    /**
     * The project in this file.
     *
     * @throws UnreadableException if there is none, with the sentence for the user
     */
    Project read(Path file) throws UnreadableException;

    /** A file that cannot be opened, and why. */
    final class UnreadableException extends Exception {
        private final transient Message what;

        public UnreadableException(Message what, Throwable cause) {
            super(what.toString(), cause);
            this.what = what;
        }

        /** One sentence: what is wrong, where, and what to do. */
        public Message what() {
            return what;
        }
    }
}
