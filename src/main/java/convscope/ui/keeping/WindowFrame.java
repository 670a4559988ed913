package convscope.ui.keeping;

import convscope.text.Message;
import convscope.ui.control.Action;
import java.nio.file.Path;
import java.util.Optional;

/** What the window's frame does for those who keep the user's work. */
public interface WindowFrame {
    /** Says what was just done, with a way back if there is one. */
    void say(Message what, Optional<Action> wayBack);

    /** Says what went wrong, until the user puts it away. */
    void warn(Message problem);

    /** Remembers a file as the one used last. */
    void used(Path file);

    /** Opens this file in place of what is open, or the sample if there is none. */
    void openInstead(Optional<Path> file);

    /** Closes the window; nothing is asked any more. */
    void close();
}
