package convscope.ui.convolve;

import convscope.stepper.Misfit.Answer;
import convscope.stepper.Misfit.Way;
import convscope.ui.Lab;
import convscope.ui.control.Sentence;
import convscope.ui.control.Tips;
import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The three answers to a stride that does not fit, side by side, with what comes out of each. */
final class MisfitBar extends HBox {
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final ConvolveController controller;
    private final ConvolveModel model;
    private final Lab lab;
    private boolean folded;

    MisfitBar(ConvolveController controller, ConvolveModel model, Lab lab) {
        this.controller = controller;
        this.model = model;
        this.lab = lab;
        getStyleClass().add("misfit");
        setId("misfit");
        model.misfit.addListener(property -> say());
        model.experiment.addListener(property -> say());
        lab.texts().textsProperty().addListener(property -> say());
        say();
    }

    /** Says only which ways there are and what comes out, where there is little room; the sentences are in the tooltips. */
    void fold(boolean wanted) {
        if (wanted != folded) {
            folded = wanted;
            say();
        }
    }

    private void say() {
        boolean shown = model.misfit.get().isPresent()
                && !model.isStacked()
                && model.experiment.get().explained().isEmpty();
        setVisible(shown);
        setManaged(shown);
        pseudoClassStateChanged(FOLDED, folded);
        getChildren().clear();
        if (shown) {
            model.misfit
                    .get()
                    .ifPresent(misfit ->
                            misfit.answers().forEach(answer -> getChildren().add(card(answer))));
        }
    }

    private VBox card(Answer answer) {
        String way = lab.texts()
                .get(
                        switch (answer.way()) {
                            case REFUSE -> "convolve.misfit.refuse";
                            case DROP -> "convolve.misfit.drop";
                            case PAD -> "convolve.misfit.pad";
                        });
        String size =
                answer.size().map(Object::toString).orElseGet(() -> lab.texts().get("convolve.misfit.none"));
        Label result = new Label(folded ? folded(way, answer) : size);
        result.getStyleClass().add(answer.size().isPresent() && !folded ? "misfit-size" : "misfit-words");
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        HBox head = new HBox(result, spacer);
        head.getStyleClass().add("misfit-head");
        if (answer.way() == Way.PAD && answer.result().isPresent()) {
            Button use = use(answer, folded ? result.getText() : lab.texts().get("convolve.misfit.use"));
            if (folded) {
                head.getChildren().setAll(use);
            } else {
                head.getChildren().add(use);
            }
        }
        VBox card = new VBox(head);
        String why = lab.texts().get(answer.what());
        if (folded) {
            Tips.install(card, new SimpleStringProperty(why));
        } else {
            Sentence what = new Sentence();
            what.getStyleClass().add("caption");
            what.say(why);
            card.getChildren().add(what);
        }
        card.getStyleClass().add("misfit-card");
        card.pseudoClassStateChanged(CURRENT, answer.way() == Way.DROP);
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setMinWidth(0);
        card.setPrefWidth(0);
        return card;
    }

    private static String folded(String way, Answer answer) {
        return answer.size().map(size -> way + " " + size).orElse(way);
    }

    private Button use(Answer answer, String words) {
        Button use = new Button(words);
        use.setId("misfit-pad");
        use.getStyleClass().add("chip");
        use.setAccessibleText(lab.texts().get("convolve.misfit.use-pad"));
        use.setOnAction(event -> controller.change(subject -> answer.result().orElseThrow()));
        return use;
    }
}
