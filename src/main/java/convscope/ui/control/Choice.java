package convscope.ui.control;

import convscope.text.Texts;
import convscope.ui.fx.LocalizedTexts;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

/**
 * One of several things, chosen from a list; their names follow the language.
 *
 * @param <T> what is chosen
 */
public final class Choice<T> extends ComboBox<T> {
    private final LocalizedTexts texts;
    private final BiFunction<Texts, T, String> label;
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
        this.texts = texts;
        this.label = label;
        setId(id);
        accessibleTextProperty().bind(name);
        setMaxWidth(Double.MAX_VALUE);
        getItems().setAll(things);
        speak();
        texts.textsProperty().addListener((property, before, now) -> speak());
        valueProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                chosen.accept(now);
            }
        });
    }

    /** New cells, because those that there are keep their words. */
    private void speak() {
        setCellFactory(list -> new Word(false));
        setButtonCell(new Word(true));
    }

    private final class Word extends ListCell<T> {
        private final boolean button;

        Word(boolean button) {
            this.button = button;
        }

        @Override
        protected void updateItem(T thing, boolean empty) {
            super.updateItem(thing, empty);
            if (empty || thing == null) {
                setText(button ? getPromptText() : "");
            } else {
                setText(label.apply(texts.textsProperty().get(), thing));
            }
        }
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
