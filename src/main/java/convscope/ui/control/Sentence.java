package convscope.ui.control;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.FlowPane;
import javafx.scene.text.Text;

/**
 * Words that may hold a formula: what the text font has no letters for, such as ⌊ and ⌉, is set in the values font, each
 * word as a whole. It wraps between words only, in Korean too.
 */
public final class Sentence extends FlowPane {
    private static final String ONLY_IN_VALUES = "⌊⌋⌈⌉∇∈⊙⊗⟨⟩ᵀ";

    public Sentence() {
        getStyleClass().add("sentence");
        setAccessibleRole(AccessibleRole.TEXT);
        setRowValignment(VPos.BASELINE);
        setMinHeight(USE_PREF_SIZE);
    }

    /** Says this in place of what was said before. */
    public void say(String text) {
        setAccessibleText(text);
        getChildren().clear();
        for (String word : text.split(" ")) {
            Text part = new Text(word);
            boolean formula = word.chars().anyMatch(letter -> ONLY_IN_VALUES.indexOf(letter) >= 0);
            part.getStyleClass().add(formula ? "value" : "word");
            getChildren().add(part);
        }
    }
}
