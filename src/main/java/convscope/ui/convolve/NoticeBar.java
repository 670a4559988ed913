package convscope.ui.convolve;

import convscope.stepper.CaseProblem;
import convscope.ui.Lab;
import convscope.ui.control.Action;
import convscope.ui.control.Buttons;
import convscope.ui.control.Chips;
import convscope.ui.control.Icons;
import convscope.ui.control.Sentence;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** A sentence over the figure: what went wrong with a file, or what was done; good news goes by itself. */
final class NoticeBar extends HBox {
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final Duration STAY = Duration.seconds(4);

    private final ConvolveController controller;
    private final ConvolveModel model;
    private final Lab lab;
    private final Button close;
    private final PauseTransition stay = new PauseTransition(STAY);

    NoticeBar(ConvolveController controller, ConvolveModel model, Lab lab, Buttons buttons) {
        this.controller = controller;
        this.model = model;
        this.lab = lab;
        getStyleClass().addAll("convolve-notice", "overlay");
        setAlignment(Pos.TOP_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        close = buttons.icon(Action.of("action.dismiss", BootstrapIcons.X, () -> model.notice.set(Optional.empty())));
        close.setId("notice-dismiss");
        stay.setOnFinished(event -> model.notice.set(Optional.empty()));
        model.notice.addListener(property -> say());
        lab.texts().textsProperty().addListener(property -> say());
        say();
    }

    private void say() {
        Optional<Notice> notice = model.notice.get();
        setVisible(notice.isPresent());
        getChildren().clear();
        stay.stop();
        notice.ifPresent(said -> {
            Sentence sentence = new Sentence();
            sentence.setId("notice");
            sentence.say(lab.texts().get(said.what()));
            setAccessibleText(sentence.getAccessibleText());
            FontIcon sign = Icons.small(said.good() ? BootstrapIcons.CHECK2 : BootstrapIcons.EXCLAMATION_TRIANGLE);
            VBox words = new VBox(
                    sentence,
                    Chips.of(
                            lab.texts(),
                            said.repairs(),
                            CaseProblem.Repair::label,
                            repair -> controller.open(controller.now().opened(repair.result(), Optional.empty()))));
            words.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(words, Priority.ALWAYS);
            getChildren().addAll(sign, words, close);
            pseudoClassStateChanged(GOOD, said.good());
            if (said.good()) {
                stay.playFromStart();
            }
        });
    }
}
