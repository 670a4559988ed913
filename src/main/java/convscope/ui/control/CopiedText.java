package convscope.ui.control;

import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Words on the system's clipboard. */
public final class CopiedText {
    private CopiedText() {}

    /** From now on pasting gives this text. */
    public static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** What pasting would give, if that is text. */
    public static Optional<String> get() {
        return Optional.ofNullable(Clipboard.getSystemClipboard().getString());
    }
}
