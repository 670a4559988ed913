package convscope.ui.convolve;

import convscope.stepper.CaseProblem;
import convscope.ui.Lab;
import convscope.ui.control.Chips;
import convscope.ui.control.Icons;
import convscope.ui.control.Sentence;
import java.util.List;
import java.util.Set;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The problem of a setting, right under it: a sentence, and a chip for each change that would mend it. */
final class ProblemLine extends VBox {
    private final ConvolveController controller;
    private final ConvolveModel model;
    private final Lab lab;
    private final Set<String> fields;

    /**
     * @param fields names of the setting in a case file
     */
    ProblemLine(ConvolveController controller, ConvolveModel model, Lab lab, Set<String> fields) {
        this.controller = controller;
        this.model = model;
        this.lab = lab;
        this.fields = fields;
        getStyleClass().add("problem-line");
        managedProperty().bind(visibleProperty());
        model.problems.addListener(property -> say());
        lab.texts().textsProperty().addListener(property -> say());
        say();
    }

    private void say() {
        List<CaseProblem> own = model.problems.get().stream()
                .filter(problem -> fields.contains(problem.field()))
                .toList();
        setVisible(!own.isEmpty());
        getChildren().clear();
        own.forEach(problem -> getChildren().addAll(sentence(problem), chips(problem.repairs())));
    }

    private HBox sentence(CaseProblem problem) {
        Sentence sentence = new Sentence();
        sentence.say(lab.texts().get(problem.what()));
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox line = new HBox(Icons.small(BootstrapIcons.EXCLAMATION_TRIANGLE), sentence);
        line.getStyleClass().add("problem-sentence");
        return line;
    }

    private FlowPane chips(List<CaseProblem.Repair> repairs) {
        return Chips.of(lab.texts(), repairs, CaseProblem.Repair::label, controller::repair);
    }
}
