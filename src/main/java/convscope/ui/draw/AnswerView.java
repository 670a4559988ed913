package convscope.ui.draw;

import convscope.engine.Answer.Score;
import convscope.paint.Numerals;
import convscope.text.Texts;
import convscope.ui.Lab;
import convscope.ui.control.Action;
import convscope.ui.control.Buttons;
import convscope.ui.fx.Fonts;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The answer in one large word, how sure the network is, whether that is right where it is known, and the bars. */
final class AnswerView extends VBox {
    private static final PseudoClass NOTHING = PseudoClass.getPseudoClass("nothing");
    private static final PseudoClass NOT_SURE = PseudoClass.getPseudoClass("not-sure");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");

    private static final int LONGEST_HERO = 2; // letters

    private final DrawModel model;
    private final Lab lab;
    private final Label answer = new Label();
    private final Label share = new Label();
    private final Label time = new Label();
    private final Label truth = new Label();
    private final VBox beside = new VBox();
    private final HBox hero = new HBox();

    AnswerView(DrawModel model, Lab lab, Fonts fonts, Buttons buttons, Action logits) {
        this.model = model;
        this.lab = lab;
        getStyleClass().add("draw-section");
        Label title = new Label();
        title.getStyleClass().add("section-title");
        title.textProperty().bind(lab.texts().bind("draw.answer"));
        title.setMinWidth(USE_PREF_SIZE);
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        ToggleButton showLogits = new ToggleButton();
        showLogits.setId("logits");
        showLogits.getStyleClass().addAll("flat", "small-toggle");
        buttons.dress(showLogits, logits);
        showLogits.textProperty().bind(lab.texts().bind("draw.logits"));
        model.logitsShown.addListener((property, before, now) -> showLogits.setSelected(now));
        HBox head = new HBox(title, spacer, time, showLogits);
        head.getStyleClass().add("draw-head");

        answer.setId("answer");
        answer.getStyleClass().add("answer");
        answer.setMinWidth(0);
        share.setId("share");
        share.getStyleClass().add("answer-share");
        time.setId("milliseconds");
        time.getStyleClass().add("value-caption");
        truth.setId("truth");
        truth.getStyleClass().add("answer-truth");
        time.setMinWidth(USE_PREF_SIZE);
        beside.getStyleClass().add("answer-beside");
        hero.getStyleClass().add("answer-hero");
        BarsView bars = new BarsView(model, lab, fonts);
        VBox.setVgrow(bars, Priority.ALWAYS);
        getChildren().addAll(head, hero, bars);
        model.reading.addListener((property, before, now) -> say());
        model.sheet.addListener((property, before, now) -> say());
        lab.texts().textsProperty().addListener((property, before, now) -> say());
        say();
    }

    private void say() {
        Texts said = lab.texts().textsProperty().get();
        Reading reading = model.reading.get();
        switch (reading.certainty()) {
            case NOTHING -> words("–", "");
            case SURE -> reading.best().ifPresent(best -> words(best.label(), Numerals.percent(best.probability())));
            case NOT_SURE -> words(said.get("draw.not-sure"), leaders(reading.leaders(2)));
            case VALUES -> words(said.get("draw.values"), "");
        }
        time.setText(
                reading.milliseconds().isPresent()
                        ? said.get(
                                "draw.milliseconds",
                                Numerals.decimals(reading.milliseconds().getAsDouble(), 1))
                        : "");
        pseudo(NOTHING, reading.certainty() == Reading.Certainty.NOTHING);
        pseudo(NOT_SURE, reading.certainty() == Reading.Certainty.NOT_SURE);
        sayTruth(said, reading);
        answer.setAccessibleText(said.get("draw.answer.spoken", answer.getText(), share.getText()));
    }

    private void words(String word, String sure) {
        answer.setText(word);
        share.setText(sure);
        boolean isLong = word.length() > LONGEST_HERO;
        pseudo(LONG, isLong);
        // a digit stands beside its share; words stand above it
        boolean arranged =
                hero.getChildren().contains(beside) && beside.getChildren().contains(answer) == isLong;
        if (arranged) {
            return; // moving nodes about costs a layout for every event of the pen
        }
        beside.getChildren().clear();
        hero.getChildren().clear();
        if (isLong) {
            beside.getChildren().addAll(answer, share, truth);
            hero.getChildren().add(beside);
        } else {
            beside.getChildren().addAll(share, truth);
            hero.getChildren().addAll(answer, beside);
        }
    }

    private void pseudo(PseudoClass state, boolean holds) {
        answer.pseudoClassStateChanged(state, holds);
        share.pseudoClassStateChanged(state, holds);
    }

    private static String leaders(List<Score> leaders) {
        return leaders.stream()
                .map(score -> score.label() + " " + Numerals.percent(score.probability()))
                .collect(Collectors.joining("   "));
    }

    private void sayTruth(Texts said, Reading reading) {
        OptionalInt label = model.sheet.get().untouched().map(Backdrop::label).orElse(OptionalInt.empty());
        truth.setText(label.isPresent() ? said.get("draw.truth", Integer.toString(label.getAsInt())) : "");
        truth.setVisible(label.isPresent());
        truth.setManaged(label.isPresent());
        boolean wrong = label.isPresent()
                && reading.certainty() != Reading.Certainty.NOTHING
                && reading.best()
                        .filter(best -> best.label().equals(Integer.toString(label.getAsInt())))
                        .isEmpty();
        truth.pseudoClassStateChanged(WRONG, wrong);
    }
}
