package convscope.cli;

import convscope.text.Texts;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;

/** The texts as picocli wants them: it looks descriptions of options up in a bundle. */
final class HelpTexts extends ResourceBundle {
    private final Texts texts;

    HelpTexts(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected Object handleGetObject(String key) {
        return texts.has(key) ? texts.get(key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keys());
    }
}
