package convscope.ui.convolve;

import convscope.spec.Size;
import convscope.ui.control.NumberField;
import convscope.ui.fx.LocalizedTexts;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A height and a width: one field for both, or one for each. */
final class SizeFields extends HBox {
    private final NumberField height;
    private final NumberField width;
    private final ObservableValue<Boolean> separate;
    private final ObservableValue<Boolean> flat;
    private Size shown = Size.of(1);

    /**
     * @param id of the width's field; the height's is {@code id-height}
     * @param nameKey what is measured
     * @param separate whether rows and columns are set each for themselves; otherwise the width's field sets both
     * @param flat whether there is only one row, so that only the width can be set
     * @param changed is told the new size
     */
    SizeFields(
            LocalizedTexts texts,
            String id,
            String nameKey,
            int least,
            int most,
            ObservableValue<Boolean> separate,
            ObservableValue<Boolean> flat,
            Consumer<Size> changed) {
        this.separate = separate;
        this.flat = flat;
        getStyleClass().add("size-fields");
        setAlignment(Pos.CENTER_RIGHT);
        height = new NumberField(
                texts,
                id + "-height",
                texts.bind("convolve.height-of", texts.bind(nameKey)),
                least,
                most,
                number -> changed.accept(new Size(number, shown.width())));
        width = new NumberField(
                texts,
                id,
                texts.bind("convolve.width-of", texts.bind(nameKey)),
                least,
                most,
                number -> changed.accept(
                        separate.getValue() || flat.getValue() ? new Size(shown.height(), number) : Size.of(number)));
        Label times = new Label("×");
        times.getStyleClass().add("times");
        BooleanBinding both =
                Bindings.createBooleanBinding(() -> separate.getValue() && !flat.getValue(), separate, flat);
        height.visibleProperty().bind(both);
        height.managedProperty().bind(both);
        times.visibleProperty().bind(both);
        times.managedProperty().bind(both);
        getChildren().addAll(height, times, width);
    }

    void show(Size size) {
        shown = size;
        height.show(size.height());
        width.show(size.width());
    }
}
