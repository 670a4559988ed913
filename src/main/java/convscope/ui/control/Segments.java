package convscope.ui.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * Buttons side by side of which one is always chosen.
 *
 * @param <T> what is chosen
 */
public final class Segments<T> extends HBox {
    private final Consumer<T> chosen;
    private final ToggleGroup group = new ToggleGroup();
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();

    /** @param chosen is told what the user chose, also if it is chosen already */
    public Segments(Consumer<T> chosen) {
        this.chosen = chosen;
        getStyleClass().add("segments");
    }

    /**
     * Adds a choice at the right end.
     *
     * @param name its words
     * @return its button, to be given a sign or a tooltip
     */
    public ToggleButton add(T choice, String id, StringBinding name) {
        ToggleButton button = new ToggleButton();
        button.setId(id);
        button.textProperty().bind(name);
        button.accessibleTextProperty().bind(name);
        button.setToggleGroup(group);
        button.setOnAction(event -> {
            button.setSelected(true);
            chosen.accept(choice);
        });
        buttons.put(choice, button);
        getChildren().add(button);
        shape();
        return button;
    }

    /** Only the two ends are round. */
    private void shape() {
        List<ToggleButton> all = List.copyOf(buttons.values());
        for (int i = 0; i < all.size(); i++) {
            all.get(i).getStyleClass().removeAll("left-pill", "center-pill", "right-pill");
            all.get(i).getStyleClass().add(i == 0 ? "left-pill" : i == all.size() - 1 ? "right-pill" : "center-pill");
        }
    }

    /** Lets the buttons share the width that there is. */
    public void spread() {
        for (ToggleButton button : buttons.values()) {
            button.setMinWidth(0);
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
        }
    }

    /** Shows what is chosen. */
    public void show(T choice) {
        buttons.get(choice).setSelected(true);
    }

    /** The buttons, in their order. */
    public List<ToggleButton> buttons() {
        return List.copyOf(buttons.values());
    }
}
