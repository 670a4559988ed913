package convscope.ui.convolve;

import convscope.stepper.Misfit.Answer;
import convscope.stepper.Misfit.Way;
import convscope.ui.Lab;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The three answers to a stride that does not fit, side by side, with what comes out of each. */
final class MisfitBar extends HBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final ConvolveController controller;
    private final ConvolveModel model;
    private final Lab lab;

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

    private void say() {
        boolean shown = model.misfit.get().isPresent()
                && !model.isStacked()
                && model.experiment.get().explained().isEmpty();
        setVisible(shown);
        setManaged(shown);
        getChildren().clear();
        if (shown) {
            model.misfit
                    .get()
                    .ifPresent(misfit ->
                            misfit.answers().forEach(answer -> getChildren().add(card(answer))));
        }
    }

    private VBox card(Answer answer) {
        Label title = new Label(lab.texts()
                .get(
                        switch (answer.way()) {
                            case REFUSE -> "convolve.misfit.refuse";
                            case DROP -> "convolve.misfit.drop";
                            case PAD -> "convolve.misfit.pad";
                        }));
        title.getStyleClass().add("misfit-title");
        Label size = new Label(answer.size().map(Object::toString).orElse("–"));
        size.getStyleClass().add("value");
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        HBox head = new HBox(title, spacer, size);
        head.getStyleClass().add("misfit-head");
        boolean current = answer.way() == Way.DROP;
        if (answer.way() == Way.PAD && answer.result().isPresent()) {
            Button use = new Button(lab.texts().get("convolve.misfit.use"));
            use.setId("misfit-pad");
            use.getStyleClass().add("chip");
            use.setAccessibleText(lab.texts().get("convolve.misfit.use-pad"));
            use.setOnAction(
                    event -> controller.change(subject -> answer.result().get()));
            head.getChildren().add(use);
        }
        Label what = new Label(lab.texts().get(answer.what()));
        what.getStyleClass().add("caption");
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        VBox card = new VBox(head, what);
        card.getStyleClass().add("misfit-card");
        card.pseudoClassStateChanged(CURRENT, current);
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setMinWidth(0);
        card.setPrefWidth(0);
        return card;
    }
}
