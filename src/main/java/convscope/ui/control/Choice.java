package convscope.ui.control;

import convscope.text.Texts;
import convscope.ui.fx.LocalizedTexts;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/**
 * One of several things, chosen from a list; their names follow the language.
 *
 * @param <T> what is chosen
 */
public final class Choice<T> extends ComboBox<T> {
    private boolean showing;

    /**
     * @param name what is chosen here
     * @param label the word for a thing
     * @param chosen is told what the user chose
     */
    public Choice(
            LocalizedTexts texts,
            String id,
            StringBinding name,
            List<T> things,
            BiFunction<Texts, T, String> label,
            Consumer<T> chosen) {
        setId(id);
        accessibleTextProperty().bind(name);
        setMaxWidth(Double.MAX_VALUE);
        getItems().setAll(things);
        Runnable speak = () -> setConverter(new StringConverter<>() {
            private final Texts spoken = texts.textsProperty().get();

            @Override
            public String toString(T thing) {
                return thing == null ? "" : label.apply(spoken, thing);
            }

            @Override
            public T fromString(String word) {
                throw new UnsupportedOperationException("Nothing is typed here");
            }
        });
        speak.run();
        texts.textsProperty().addListener((property, before, now) -> {
            speak.run();
            T shown = getValue();
            show(null); // the closed list writes its word anew only for another value
            show(shown);
        });
        valueProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                chosen.accept(now);
            }
        });
    }

    /** Shows what is chosen; null for nothing. */
    public void show(T thing) {
        showing = true;
        setValue(thing);
        showing = false;
    }

    /** Offers other things. */
    public void offer(List<T> things) {
        showing = true;
        getItems().setAll(things);
        showing = false;
    }
}
