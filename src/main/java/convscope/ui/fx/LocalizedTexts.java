package convscope.ui.fx;

import convscope.text.Message;
import convscope.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.Observable;
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

    /**
     * The sentence for this key, always in the language of the moment.
     *
     * @param arguments values, messages, or observable values whose changes the sentence follows
     */
    public StringBinding bind(String key, Object... arguments) {
        List<Observable> followed = new ArrayList<>(List.of(texts));
        for (Object argument : arguments) {
            if (argument instanceof ObservableValue<?> value) {
                followed.add(value);
            }
        }
        return Bindings.createStringBinding(
                () -> get(
                        key, Arrays.stream(arguments).map(LocalizedTexts::value).toArray()),
                followed.toArray(Observable[]::new));
    }

    private static Object value(Object argument) {
        return argument instanceof ObservableValue<?> value ? value.getValue() : argument;
    }

    /** The sentence of a message that changes, always in the language of the moment; empty while there is none. */
    public StringBinding bind(ObservableValue<Message> message) {
        return Bindings.createStringBinding(
                () -> message.getValue() == null ? "" : get(message.getValue()), message, texts);
    }
}
