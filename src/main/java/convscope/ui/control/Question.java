package convscope.ui.control;

import convscope.text.Message;
import convscope.ui.fx.LocalizedTexts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A question on a {@link Sheet} with its answers, the first of which is the usual one. */
public final class Question {
    private Question() {}

    /**
     * Asks; the card goes before an answer is done.
     *
     * @param heading the question itself
     * @param text what follows from the answers
     * @param answers the usual one first
     * @param dismissed called when there is no answer
     */
    public static void ask(
            Sheet sheet,
            LocalizedTexts texts,
            Message heading,
            Message text,
            List<Action> answers,
            Runnable dismissed) {
        Buttons buttons = new Buttons(texts);
        VBox box = new VBox();
        box.getStyleClass().add("question");
        Label asked = new Label();
        asked.setId("question");
        asked.getStyleClass().add("section-title");
        Label explained = new Label();
        asked.textProperty().bind(texts.bind(heading.key(), heading.arguments().toArray()));
        explained.textProperty().bind(texts.bind(text.key(), text.arguments().toArray()));
        List.of(asked, explained).forEach(label -> {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        });
        box.accessibleTextProperty().bind(asked.textProperty().concat(" ").concat(explained.textProperty()));
        HBox row = new HBox();
        row.getStyleClass().add("question-answers");
        List<Action> keys = new ArrayList<>();
        for (Action answer : answers) {
            Action closing = new Action(answer.textKey(), answer.icon(), answer.keys(), answer.enabled(), () -> {
                sheet.hide();
                answer.run();
            });
            keys.add(closing);
            Button button = buttons.text(closing);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setId("answer-" + row.getChildren().size());
            row.getChildren().add(button);
        }
        Button usual = (Button) row.getChildren().get(0);
        usual.getStyleClass().add("accent");
        usual.setDefaultButton(true);
        box.getChildren().addAll(asked, explained, row);
        keys.add(Action.ofKeys("action.dismiss", sheet::dismiss, "Esc"));
        sheet.show(new Sheet.Content(box, usual, keys, dismissed));
    }
}
