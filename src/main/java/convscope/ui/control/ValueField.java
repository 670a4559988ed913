package convscope.ui.control;

import convscope.ui.fx.LocalizedTexts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.StringBinding;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;

/** A number with decimals that is typed; it counts at once, and what is none is marked and does not count. */
public final class ValueField extends TextField {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final Consumer<Float> changed;
    private float value;
    private boolean showing;

    /** @param name what the number is, for those who listen */
    public ValueField(LocalizedTexts texts, String id, StringBinding name, Consumer<Float> changed) {
        this.changed = changed;
        setId(id);
        getStyleClass().addAll("value", "value-field");
        accessibleTextProperty().bind(name);
        textProperty().addListener((property, before, now) -> typed(now));
        focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                show(value);
            }
        });
    }

    public void show(float number) {
        value = number;
        if (!NumberText.number(getText()).equals(Optional.of(number))) {
            showing = true;
            setText(NumberText.of(number));
            showing = false;
        }
        pseudoClassStateChanged(INVALID, false);
    }

    private void typed(String typed) {
        if (showing) {
            return;
        }
        Optional<Float> number = NumberText.number(typed);
        pseudoClassStateChanged(INVALID, number.isEmpty());
        number.filter(read -> read != value).ifPresent(read -> {
            value = read;
            changed.accept(read);
        });
    }
}
