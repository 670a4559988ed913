package convscope.ui.control;

import convscope.text.Message;
import convscope.ui.fx.LocalizedTexts;
import javafx.beans.property.ObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** One sentence about what went wrong, in place, until it is put away or something else is to be said. */
public final class Banner extends HBox {
    /**
     * @param problem what it says; null hides it
     * @param putAway called after the user has put it away, to give the focus to someone
     */
    public Banner(ObjectProperty<Message> problem, LocalizedTexts texts, Buttons buttons, Runnable putAway) {
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
        getChildren().addAll(sentence, close);
        setAccessibleRole(AccessibleRole.TEXT);
        accessibleTextProperty().bind(sentence.textProperty());
        visibleProperty().bind(problem.isNotNull());
        managedProperty().bind(problem.isNotNull());
    }
}
