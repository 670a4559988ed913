package convscope.ui.control;

import convscope.text.Message;
import convscope.ui.fx.LocalizedTexts;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** One sentence about what went wrong, in place, until it is put away or something else is to be said. */
public final class Banner extends HBox {
    /** A sentence without a remedy. */
    public Banner(ObjectProperty<Message> problem, LocalizedTexts texts, Buttons buttons, Runnable putAway) {
        this(problem, texts, buttons, Optional.empty(), putAway);
    }

    /**
     * @param problem what it says; null hides it
     * @param remedy what can be done about it, if anything; there while it is possible
     * @param putAway called after the user has put it away, to give the focus to someone
     */
    public Banner(
            ObjectProperty<Message> problem,
            LocalizedTexts texts,
            Buttons buttons,
            Optional<Action> remedy,
            Runnable putAway) {
        getStyleClass().add("banner");
        Label sentence = new Label();
        sentence.setId("problem");
        sentence.setGraphic(Icons.small(BootstrapIcons.EXCLAMATION_TRIANGLE));
        sentence.setWrapText(true);
        sentence.textProperty().bind(texts.bind(problem));
        sentence.setMaxWidth(Double.MAX_VALUE);
        setHgrow(sentence, Priority.ALWAYS);
        Button close = buttons.icon(Action.of("action.dismiss", BootstrapIcons.X, () -> {
            problem.set(null);
            putAway.run();
        }));
        close.setId("dismiss");
        getChildren().add(sentence);
        remedy.ifPresent(action -> getChildren().add(remedy(action, buttons)));
        getChildren().add(close);
        setAccessibleRole(AccessibleRole.TEXT);
        accessibleTextProperty().bind(sentence.textProperty());
        visibleProperty().bind(problem.isNotNull());
        managedProperty().bind(problem.isNotNull());
    }

    private static Button remedy(Action action, Buttons buttons) {
        Button button = buttons.text(action);
        button.setId("remedy");
        button.getStyleClass().add("accent");
        button.setMinWidth(USE_PREF_SIZE);
        button.visibleProperty().bind(action.enabled());
        button.managedProperty().bind(action.enabled());
        return button;
    }
}
