package convscope.ui.train;

import convscope.ui.control.Icons;
import convscope.ui.fx.LocalizedTexts;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/** Stands where there is nothing to show yet: a sign and one sentence. */
final class EmptyState extends VBox {
    private final LocalizedTexts texts;
    private final Label sentence = new Label();

    EmptyState(LocalizedTexts texts, Ikon ikon) {
        this.texts = texts;
        getStyleClass().add("insight-empty");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        accessibleTextProperty().bind(sentence.textProperty());
        getChildren().addAll(Icons.large(ikon), sentence);
    }

    void say(String key) {
        sentence.setText(texts.get(key));
    }
}
