package convscope.ui.control;

import convscope.ui.fx.LocalizedTexts;
import java.text.Normalizer;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/**
 * A whole number that is typed, or counted up and down by two buttons or the arrow keys.
 *
 * <p>What is typed counts at once; what is no number, or none that is allowed, is marked and does not count, and gives way to
 * the number that does when the field is left.
 */
public final class NumberField extends HBox {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final TextField text = new TextField();
    private final ReadOnlyBooleanWrapper invalid = new ReadOnlyBooleanWrapper(this, "invalid");
    private final Button less;
    private final Button more;
    private final int least;
    private final int most;
    private final IntConsumer changed;
    private int value;
    private boolean showing;

    /**
     * @param id of the field itself; its buttons are called {@code id-less} and {@code id-more}
     * @param name what the number is, for the tooltip and for those who listen
     * @param least smallest number that counts
     * @param most largest one
     * @param changed is told every other number that counts
     */
    public NumberField(LocalizedTexts texts, String id, StringBinding name, int least, int most, IntConsumer changed) {
        this.least = least;
        this.most = most;
        this.changed = changed;
        value = least;
        getStyleClass().add("number-field");
        text.setId(id);
        text.getStyleClass().add("value");
        text.setPrefColumnCount(2);
        text.accessibleTextProperty().bind(name);
        Tips.install(text, texts.bind("control.number.range", name, least, most));
        text.textProperty().addListener((property, before, now) -> typed(now));
        text.focusedProperty().addListener((property, before, now) -> left(now));
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::count);
        less = button(texts, id + "-less", name, "control.number.less", BootstrapIcons.DASH, -1);
        more = button(texts, id + "-more", name, "control.number.more", BootstrapIcons.PLUS, 1);
        getChildren().addAll(less, text, more);
    }

    private Button button(LocalizedTexts texts, String id, StringBinding name, String key, Ikon ikon, int step) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().addAll("flat", "number-step");
        button.setGraphic(Icons.small(ikon));
        button.setFocusTraversable(false); // the arrow keys do the same in the field
        button.accessibleTextProperty().bind(texts.bind(key, name));
        button.setOnAction(event -> step(step));
        return button;
    }

    /** Leaves the buttons out, where several numbers stand in a row. */
    public void hideButtons() {
        showButtons(false);
    }

    /** Has buttons beside the number, or not; the arrow keys do the same. */
    public void showButtons(boolean wanted) {
        less.setVisible(wanted);
        less.setManaged(wanted);
        more.setVisible(wanted);
        more.setManaged(wanted);
    }

    /** Whether what is typed is no number, or none that is allowed. */
    public ReadOnlyBooleanProperty invalidProperty() {
        return invalid.getReadOnlyProperty();
    }

    /** Has room for numbers of five digits. */
    public void setWide() {
        getStyleClass().add("wide");
    }

    /** Shows a number, in place of what is typed unless that says the same. */
    public void show(int number) {
        value = number;
        if (!read(text.getText()).equals(OptionalInt.of(number))) {
            showing = true;
            text.setText(Integer.toString(number));
            showing = false;
        }
        pseudo(false);
    }

    /** The number that counts. */
    public int number() {
        return value;
    }

    private OptionalInt read(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return plain.matches("\\d{1,6}") ? OptionalInt.of(Integer.parseInt(plain)) : OptionalInt.empty();
    }

    private void typed(String typed) {
        if (showing) {
            return;
        }
        OptionalInt number = read(typed);
        boolean counts = number.isPresent() && number.getAsInt() >= least && number.getAsInt() <= most;
        pseudo(!counts);
        if (counts && number.getAsInt() != value) {
            value = number.getAsInt();
            changed.accept(value);
        }
    }

    private void pseudo(boolean isInvalid) {
        invalid.set(isInvalid);
        pseudoClassStateChanged(INVALID, isInvalid);
    }

    private void left(boolean focused) {
        if (!focused) {
            show(value);
        }
    }

    private void count(KeyEvent event) {
        boolean up = event.getCode() == KeyCode.UP;
        if (up || event.getCode() == KeyCode.DOWN) {
            step(up ? 1 : -1);
            event.consume();
        }
    }

    private void step(int by) {
        int next = Math.max(least, Math.min(value + by, most));
        if (Integer.signum(next - value) == Integer.signum(by)) { // what is beyond all limits stays
            show(next);
            changed.accept(next);
        }
    }
}
