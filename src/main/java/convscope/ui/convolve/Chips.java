package convscope.ui.convolve;

import convscope.stepper.CaseProblem;
import convscope.ui.fx.LocalizedTexts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/** The changes that would mend a problem, each a small button. */
final class Chips {
    private Chips() {}

    /** A row of chips in the language of the moment, which wraps. */
    static FlowPane of(LocalizedTexts texts, List<CaseProblem.Repair> repairs, Consumer<CaseProblem.Repair> chosen) {
        FlowPane chips = new FlowPane();
        chips.getStyleClass().add("chips");
        for (CaseProblem.Repair repair : repairs) {
            Button chip = new Button(texts.get(repair.label()));
            chip.getStyleClass().add("chip");
            chip.setWrapText(true);
            chip.setMnemonicParsing(false);
            chip.setAccessibleText(chip.getText());
            chip.setOnAction(event -> chosen.accept(repair));
            chips.getChildren().add(chip);
        }
        chips.setVisible(!repairs.isEmpty());
        chips.setManaged(!repairs.isEmpty());
        return chips;
    }
}
