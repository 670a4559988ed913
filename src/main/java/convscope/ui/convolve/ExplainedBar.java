package convscope.ui.convolve;

import convscope.paint.Numerals;
import convscope.stepper.Calculation;
import convscope.ui.Lab;
import convscope.ui.control.Icons;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Which cell of the network is explained, the network's number, and the one that is worked out here. */
final class ExplainedBar extends HBox {
    private static final PseudoClass DIFFERENT = PseudoClass.getPseudoClass("different");
    private static final int DIGITS = 4;

    /** Floats that are summed in another order differ by so much. */
    private static final double TOLERANCE = 1e-4;

    private final ConvolveModel model;
    private final Lab lab;
    private final Label question = new Label();
    private final Label answer = new Label();
    private final FontIcon same = Icons.small(BootstrapIcons.CHECK2);
    private final FontIcon different = Icons.small(BootstrapIcons.EXCLAMATION_TRIANGLE);

    ExplainedBar(ConvolveModel model, Lab lab) {
        this.model = model;
        this.lab = lab;
        getStyleClass().add("explained");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        question.setId("question");
        answer.setId("network-and-here");
        answer.getStyleClass().add("value");
        for (Label label : new Label[] {question, answer}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        getChildren().addAll(question, answer);
        managedProperty().bind(visibleProperty());
        model.experiment.addListener(property -> say());
        model.calculation.addListener(property -> say());
        lab.texts().textsProperty().addListener(property -> say());
        say();
    }

    private void say() {
        Experiment now = model.experiment.get();
        setVisible(now.explained().isPresent());
        now.explained().ifPresent(explained -> say(now, explained));
    }

    private void say(Experiment now, Experiment.Explained explained) {
        question.setText(lab.texts()
                .get(
                        "convolve.explained",
                        explained.question().layer(),
                        explained.question().map() + 1,
                        explained.question().row(),
                        explained.question().column()));
        Optional<Float> here = model.calculation
                .get()
                .filter(done -> done.subject() == now.subject())
                .map(done -> value(done, explained));
        answer.setText(lab.texts()
                .get(
                        "convolve.explained.answer",
                        Numerals.significant(explained.value(), DIGITS),
                        here.map(value -> Numerals.significant(value, DIGITS)).orElse("…")));
        boolean agree = here.filter(value ->
                        Math.abs(value - explained.value()) <= TOLERANCE * Math.max(1, Math.abs(explained.value())))
                .isPresent();
        answer.setGraphic(here.isEmpty() ? null : agree ? same : different);
        pseudoClassStateChanged(DIFFERENT, here.isPresent() && !agree);
        setAccessibleText(question.getText() + " " + answer.getText());
    }

    private static float value(Calculation done, Experiment.Explained explained) {
        return done.output().values()[explained.position()];
    }
}
