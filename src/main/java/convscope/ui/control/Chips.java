package convscope.ui.control;

import convscope.text.Message;
import convscope.ui.fx.LocalizedTexts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/** Changes that could be made here, such as those that would mend a problem, each a small button. */
public final class Chips {
    private Chips() {}

    /**
     * A row of chips in the language of the moment, which wraps; not there without any.
     *
     * @param label what a change does, in a few words
     * @param chosen is told which was pressed
     */
    public static <T> FlowPane of(
            LocalizedTexts texts, List<T> changes, Function<T, Message> label, Consumer<T> chosen) {
        FlowPane chips = new FlowPane();
        chips.getStyleClass().add("chips");
        chips.setMinWidth(0);
        for (T change : changes) {
            Button chip = new Button(texts.get(label.apply(change)));
            chip.getStyleClass().add("chip");
            chip.setWrapText(true);
            chip.setMnemonicParsing(false);
            chip.maxWidthProperty().bind(chips.widthProperty());
            chip.setAccessibleText(chip.getText());
            chip.setOnAction(event -> chosen.accept(change));
            chips.getChildren().add(chip);
        }
        chips.setVisible(!changes.isEmpty());
        chips.setManaged(!changes.isEmpty());
        return chips;
    }
}
