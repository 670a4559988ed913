package convscope.ui.control;

import convscope.text.Message;
import convscope.ui.fx.LocalizedTexts;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/** A short word about what was just done, with a way back if there is one; goes by itself after four seconds. */
public final class Toast extends Group {
    private static final Duration STAY = Duration.seconds(4);

    private final ObjectProperty<Message> message = new SimpleObjectProperty<>();
    private final HBox box = new HBox();
    private final Label sentence = new Label();
    private final Buttons buttons;
    private final PauseTransition stay = new PauseTransition(STAY);

    public Toast(LocalizedTexts texts, Buttons buttons) {
        this.buttons = buttons;
        box.getStyleClass().addAll("toast", "overlay");
        sentence.setId("toast");
        sentence.textProperty().bind(texts.bind(message));
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.accessibleTextProperty().bind(sentence.textProperty());
        getChildren().add(box);
        setVisible(false);
        stay.setOnFinished(event -> hide());
    }

    /**
     * Says this in place of what was said before.
     *
     * @param wayBack what a button beside it does, such as undo
     */
    public void say(Message what, Optional<Action> wayBack) {
        message.set(what);
        box.getChildren().setAll(sentence);
        wayBack.ifPresent(action -> {
            var button = buttons.text(action);
            button.getStyleClass().add("flat");
            box.getChildren().add(button);
        });
        setVisible(true);
        stay.playFromStart();
    }

    /** Goes now. */
    public void hide() {
        stay.stop();
        setVisible(false);
    }
}
