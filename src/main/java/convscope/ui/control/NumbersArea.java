package convscope.ui.control;

import convscope.tensor.Tensor;
import convscope.text.Message;
import convscope.ui.fx.LocalizedTexts;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.StringBinding;
import javafx.css.PseudoClass;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** Rows of numbers that are typed or pasted. They count at once; what cannot be read is marked, with the reason below. */
public final class NumbersArea extends VBox {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    /** More numbers than this are not shown, since nobody reads them; others can still be pasted in their place. */
    private static final int MOST_SHOWN = 4096;

    private final Function<Tensor, Optional<Message>> take;
    private final LocalizedTexts texts;
    private final TextArea area = new TextArea();
    private final Sentence problem = new Sentence();
    private Optional<Tensor> shown = Optional.empty();
    private Optional<Message> wrong = Optional.empty();
    private boolean showing;

    /**
     * @param take takes numbers {@code [blocks][rows][columns]}, or says why not
     */
    public NumbersArea(LocalizedTexts texts, String id, StringBinding name, Function<Tensor, Optional<Message>> take) {
        this.texts = texts;
        this.take = take;
        getStyleClass().add("numbers");
        area.setId(id);
        area.getStyleClass().add("value");
        area.setPrefRowCount(5);
        area.accessibleTextProperty().bind(name);
        area.promptTextProperty().bind(texts.bind("control.numbers.prompt"));
        area.textProperty().addListener((property, before, now) -> typed(now));
        area.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                refresh();
            }
        });
        problem.getStyleClass().add("problem-sentence");
        problem.managedProperty().bind(problem.visibleProperty());
        problem.setVisible(false);
        texts.textsProperty().addListener(property -> say());
        getChildren().addAll(area, problem);
    }

    /** Shows numbers, unless they are what is being typed. */
    public void show(Tensor numbers) {
        boolean same = shown.filter(numbers::equals).isPresent();
        shown = Optional.of(numbers);
        if (!same && !area.isFocused()) {
            refresh();
        } else if (!same && !NumberText.read(area.getText()).numbers().equals(shown)) {
            refresh();
        }
    }

    private void refresh() {
        showing = true;
        area.setText(shown.filter(numbers -> numbers.values().length <= MOST_SHOWN)
                .map(NumberText::of)
                .orElse(""));
        showing = false;
        wrong(Optional.empty());
    }

    private void typed(String text) {
        if (showing) {
            return;
        }
        NumberText.Reading reading = NumberText.read(text);
        if (reading.problem().isPresent()) {
            wrong(reading.problem());
            return;
        }
        Tensor numbers = reading.numbers().orElseThrow();
        if (shown.filter(numbers::equals).isPresent()) {
            wrong(Optional.empty());
        } else {
            wrong(take.apply(numbers));
        }
    }

    private void wrong(Optional<Message> message) {
        wrong = message;
        area.pseudoClassStateChanged(INVALID, message.isPresent());
        say();
    }

    private void say() {
        problem.setVisible(wrong.isPresent());
        problem.say(wrong.map(texts::get).orElse(""));
    }
}
