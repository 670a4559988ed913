package convscope.ui.control;

import convscope.spec.Size;
import convscope.ui.fx.LocalizedTexts;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** A height and a width with a chain between them: chained, one field sets both. */
public final class LinkedSize extends HBox {
    private final BooleanProperty separate = new SimpleBooleanProperty();
    private final ToggleButton chain = new ToggleButton();
    private final SizeFields fields;
    private Size shown = Size.of(1);

    /**
     * @param id of the width's field; the height's is {@code id-height}, the chain's {@code id-chain}
     * @param nameKey what is measured
     * @param changed is told the new size
     */
    public LinkedSize(LocalizedTexts texts, String id, String nameKey, int least, int most, Consumer<Size> changed) {
        getStyleClass().add("linked-size");
        setAlignment(Pos.CENTER_RIGHT);
        fields = new SizeFields(texts, id, nameKey, least, most, separate, new SimpleBooleanProperty(false), size -> {
            shown = size;
            changed.accept(size);
        });
        fields.sparing();
        chain.setId(id + "-chain");
        chain.getStyleClass().addAll("flat", "icon-button", "chain");
        chain.setGraphic(Icons.small(BootstrapIcons.LINK_45DEG));
        chain.accessibleTextProperty().bind(texts.bind("control.chain", texts.bind(nameKey)));
        Tips.install(chain, texts.bind("control.chain", texts.bind(nameKey)));
        chain.setSelected(true);
        chain.setOnAction(event -> chained(changed));
        getChildren().addAll(chain, fields);
    }

    /** With the chain closed the height becomes the width. */
    private void chained(Consumer<Size> changed) {
        separate.set(!chain.isSelected());
        fields.show(shown);
        if (chain.isSelected() && shown.height() != shown.width()) {
            changed.accept(Size.of(shown.width()));
        }
    }

    /** Whether what is typed in one of the fields does not count. */
    public BooleanBinding invalid() {
        return fields.invalid();
    }

    /**
     * Shows a size; one that is not square opens the chain.
     *
     * @param afresh whether it is another thing's size: the chain is closed for a square, and nothing that is being typed
     *     stays
     */
    public void show(Size size, boolean afresh) {
        boolean square = size.height() == size.width();
        if (afresh || !size.equals(shown)) {
            if (afresh || !square) {
                separate.set(!square);
                chain.setSelected(square);
            }
            shown = size;
            fields.show(size);
        }
    }
}
