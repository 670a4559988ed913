package convscope.ui.control;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Puts words on the system's clipboard. */
public final class CopiedText {
    private CopiedText() {}

    /** From now on pasting gives this text. */
    public static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
