package convscope.ui.control;

import convscope.spec.Size;
import convscope.ui.fx.LocalizedTexts;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A height and a width: one field for both, or one for each. */
public final class SizeFields extends HBox {
    private final NumberField height;
    private final NumberField width;
    private final ObservableValue<Boolean> separate;
    private final ObservableValue<Boolean> flat;
    private final BooleanBinding separately;
    private Size shown = Size.of(1);

    /**
     * @param id of the width's field; the height's is {@code id-height}
     * @param nameKey what is measured
     * @param separate whether rows and columns are set each for themselves; otherwise the width's field sets both
     * @param flat whether there is only one row, so that only the width can be set
     * @param changed is told the new size
     */
    public SizeFields(
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
                texts.bind("control.height-of", texts.bind(nameKey)),
                least,
                most,
                number -> changed.accept(new Size(number, shown.width())));
        width = new NumberField(
                texts,
                id,
                texts.bind("control.width-of", texts.bind(nameKey)),
                least,
                most,
                number -> changed.accept(
                        separate.getValue() || flat.getValue() ? new Size(shown.height(), number) : Size.of(number)));
        Label times = new Label("×");
        times.getStyleClass().add("times");
        separately = Bindings.createBooleanBinding(() -> separate.getValue() && !flat.getValue(), separate, flat);
        height.visibleProperty().bind(separately);
        height.managedProperty().bind(separately);
        times.visibleProperty().bind(separately);
        times.managedProperty().bind(separately);
        getChildren().addAll(height, times, width);
    }

    /** Has buttons beside the number while there is only one. */
    public void sparing() {
        separate.addListener((property, before, now) -> buttons());
        buttons();
    }

    private void buttons() {
        boolean one = !separate.getValue();
        height.showButtons(one);
        width.showButtons(one);
    }

    /** Whether what is typed in one of the fields does not count. */
    public BooleanBinding invalid() {
        return height.invalidProperty().and(separately).or(width.invalidProperty());
    }

    public void show(Size size) {
        shown = size;
        height.show(size.height());
        width.show(size.width());
    }
}
