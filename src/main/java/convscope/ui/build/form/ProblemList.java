package convscope.ui.build.form;

import convscope.spec.Problem;
import convscope.ui.control.Chips;
import convscope.ui.control.Icons;
import convscope.ui.control.Sentence;
import convscope.ui.fx.LocalizedTexts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** What is wrong, each with the reason and with the changes that would mend it. */
final class ProblemList extends VBox {
    /** More are not listed: the first ones cause the others more often than not. */
    private static final int MOST = 30;

    private final LocalizedTexts texts;
    private final Consumer<Problem.Repair> repair;
    private final Optional<Consumer<String>> find;

    /**
     * @param repair makes a change that was chosen
     * @param find goes to the layer of a problem; empty where only one layer is spoken of
     */
    ProblemList(LocalizedTexts texts, Consumer<Problem.Repair> repair, Optional<Consumer<String>> find) {
        this.texts = texts;
        this.repair = chosen -> {
            requestFocus(); // the chip goes, and the focus would go astray
            repair.accept(chosen);
        };
        this.find = find;
        getStyleClass().add("problems");
        managedProperty().bind(visibleProperty());
    }

    void show(List<Problem> problems) {
        setVisible(!problems.isEmpty());
        getChildren().setAll(problems.stream().limit(MOST).map(this::problem).toList());
    }

    private Node problem(Problem problem) {
        VBox box = new VBox();
        box.getStyleClass().add("problem");
        find.filter(known -> !problem.layer().isEmpty()).ifPresent(known -> {
            Button layer = new Button(problem.layer());
            layer.getStyleClass().addAll("flat", "problem-layer");
            layer.setMnemonicParsing(false);
            layer.setAccessibleText(texts.get("form.problem.find", problem.layer()));
            layer.setOnAction(event -> known.accept(problem.layer()));
            box.getChildren().add(layer);
        });
        Sentence what = new Sentence();
        what.say(texts.get(problem.what()));
        HBox.setHgrow(what, Priority.ALWAYS);
        HBox line = new HBox(Icons.small(BootstrapIcons.EXCLAMATION_TRIANGLE), what);
        line.getStyleClass().add("problem-sentence");
        Sentence why = new Sentence();
        why.getStyleClass().add("caption");
        why.say(texts.get(problem.why()));
        box.getChildren().addAll(line, why, Chips.of(texts, problem.repairs(), Problem.Repair::label, repair));
        return box;
    }
}
