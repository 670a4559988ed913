package convscope.ui.control;

import convscope.ui.fx.LocalizedTexts;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuItem;

/** Makes buttons and menu entries out of actions: name, sign, key, tooltip and accessible name follow from the action. */
public final class Buttons {
    private static final String ACCENT = "accent";

    private final LocalizedTexts texts;

    public Buttons(LocalizedTexts texts) {
        this.texts = texts;
    }

    /** A quiet button that shows only the sign; name and key are in its tooltip. */
    public Button icon(Action action) {
        Button button = new Button();
        button.getStyleClass().addAll("flat", "icon-button");
        dress(button, action);
        return button;
    }

    /** A button with sign and name. */
    public Button text(Action action) {
        Button button = new Button();
        button.textProperty().bind(texts.bind(action.textKey()));
        dress(button, action);
        return button;
    }

    /** Gives any button the action's sign, tooltip, accessible name and work. */
    public void dress(ButtonBase button, Action action) {
        action.icon().ifPresent(ikon -> button.setGraphic(Icons.of(ikon)));
        button.accessibleTextProperty().bind(texts.bind(action.textKey()));
        Tips.install(button, nameAndKey(action));
        button.disableProperty().bind(Bindings.not(action.enabled()));
        button.setOnAction(event -> action.run());
    }

    private StringBinding nameAndKey(Action action) {
        return action.keyText()
                .map(key -> texts.bind("control.name-and-key", texts.bind(action.textKey()), key))
                .orElseGet(() -> texts.bind(action.textKey()));
    }

    /** A menu entry; its key is shown, and handled where all keys are. */
    public MenuItem menuItem(Action action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(texts.bind(action.textKey()));
        action.icon().ifPresent(ikon -> item.setGraphic(Icons.small(ikon)));
        action.keys().stream().findFirst().ifPresent(item::setAccelerator);
        item.disableProperty().bind(Bindings.not(action.enabled()));
        item.setOnAction(event -> action.run());
        return item;
    }

    /** The filled button of a screen, while this holds: there shall be one at a time, and it shall be one that can work. */
    public static void accentWhile(Button button, ObservableBooleanValue holds) {
        Runnable dress = () -> {
            button.getStyleClass().remove(ACCENT);
            if (holds.get()) {
                button.getStyleClass().add(ACCENT);
            }
        };
        holds.addListener(property -> dress.run());
        dress.run();
    }
}
