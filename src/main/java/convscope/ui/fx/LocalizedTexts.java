package convscope.ui.fx;

import convscope.text.Message;
import convscope.text.Texts;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** The texts of the language chosen now; what is bound to them follows when another is chosen. */
public final class LocalizedTexts {
    private final ReadOnlyObjectWrapper<Texts> texts = new ReadOnlyObjectWrapper<>();

    public LocalizedTexts(Locale locale) {
        choose(locale);
    }

    /** Speaks this language from now on: Korean for {@code ko}, English for everything else. */
    public void choose(Locale locale) {
        texts.set(Texts.of(locale));
    }

    public ReadOnlyObjectProperty<Texts> textsProperty() {
        return texts.getReadOnlyProperty();
    }

    /** The language spoken now. */
    public Locale locale() {
        return texts.get().locale();
    }

    public String get(String key, Object... arguments) {
        return texts.get().get(key, arguments);
    }

    public String get(Message message) {
        return texts.get().get(message);
    }

    /** The sentence for this key, always in the language of the moment. */
    public StringBinding bind(String key, Object... arguments) {
        return Bindings.createStringBinding(() -> get(key, arguments), texts);
    }

    /** The sentence of a message that changes, always in the language of the moment; empty while there is none. */
    public StringBinding bind(ObservableValue<Message> message) {
        return Bindings.createStringBinding(
                () -> message.getValue() == null ? "" : get(message.getValue()), message, texts);
    }
}
