package convscope.ui.control;

import convscope.ui.fx.LocalizedTexts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import java.util.function.DoublePredicate;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A number with decimals, such as a learning rate, that is typed, or taken up and down by the arrow keys in the steps 1, 2, 5.
 *
 * <p>What is typed counts at once; what is no number, or none that is allowed, is marked and does not count, and gives way to
 * the number that does when the field is left.
 */
public final class DecimalField extends TextField {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final int LONGEST_PLAIN = 9;
    private static final double[] STEPS = {1, 2, 5, 10};

    private final ReadOnlyBooleanWrapper invalid = new ReadOnlyBooleanWrapper(this, "invalid");
    private final DoublePredicate allowed;
    private final DoubleConsumer changed;
    private double value;
    private boolean showing;

    /**
     * @param name what the number is, for those who listen
     * @param range in words, for the tooltip
     * @param allowed which numbers count
     * @param changed is told every other number that counts
     */
    public DecimalField(
            LocalizedTexts texts,
            String id,
            StringBinding name,
            StringBinding range,
            DoublePredicate allowed,
            DoubleConsumer changed) {
        this.allowed = allowed;
        this.changed = changed;
        setId(id);
        getStyleClass().addAll("value", "value-field");
        accessibleTextProperty().bind(name);
        Tips.install(this, texts.bind("control.decimal.range", name, range));
        textProperty().addListener((property, before, now) -> typed(now));
        focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                show(value);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::count);
    }

    /** Shows a number, in place of what is typed unless that says the same. */
    public void show(double number) {
        value = number;
        OptionalDouble typed = read(getText());
        if (typed.isEmpty() || typed.getAsDouble() != number) {
            showing = true;
            setText(written(number));
            showing = false;
        }
        mark(false);
    }

    /** The shortest way to write it that reads the same. */
    static String written(double number) {
        String plain =
                new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
        return plain.length() <= LONGEST_PLAIN ? plain : Double.toString(number).replace("E", "e");
    }

    /** A number as people type it: with point or comma, or with an exponent. */
    static OptionalDouble read(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .strip()
                .replace('−', '-')
                .replace(',', '.');
        return plain.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?")
                ? OptionalDouble.of(Double.parseDouble(plain))
                : OptionalDouble.empty();
    }

    /** Whether what is typed is no number, or none that is allowed. */
    public ReadOnlyBooleanProperty invalidProperty() {
        return invalid.getReadOnlyProperty();
    }

    private void mark(boolean isInvalid) {
        invalid.set(isInvalid);
        pseudoClassStateChanged(INVALID, isInvalid);
    }

    private void typed(String typed) {
        if (showing) {
            return;
        }
        OptionalDouble number = read(typed);
        boolean counts = number.isPresent() && allowed.test(number.getAsDouble());
        mark(!counts);
        if (counts && number.getAsDouble() != value) {
            value = number.getAsDouble();
            changed.accept(value);
        }
    }

    private void count(KeyEvent event) {
        boolean up = event.getCode() == KeyCode.UP;
        if (up || event.getCode() == KeyCode.DOWN) {
            double next = stepped(value, up);
            if (allowed.test(next) && next != value) {
                show(next);
                changed.accept(next);
            }
            event.consume();
        }
    }

    /** The next number of the row 1, 2, 5, 10, 20, 50 … above or below. */
    static double stepped(double from, boolean up) {
        if (from == 0) {
            return up ? 1e-5 : 0;
        }
        double magnitude = Math.pow(10, Math.floor(Math.log10(from) + 1e-9));
        double next = up ? 10 * magnitude : 0.5 * magnitude;
        for (double step : STEPS) {
            double candidate = step * magnitude;
            if (up && candidate > from * (1 + 1e-9)) {
                next = Math.min(next, candidate);
            } else if (!up && candidate < from * (1 - 1e-9)) {
                next = Math.max(next, candidate);
            }
        }
        return new BigDecimal(next).round(new MathContext(6)).doubleValue();
    }
}
