package convscope.ui.build.palette;

import convscope.spec.Node;
import convscope.ui.fx.LocalizedTexts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;

/** The palette in a pop-over, for a place that is already known. */
public final class QuickPalette extends StackPane {
    private final PaletteView view;

    /**
     * @param chosen is given the layers of the entry that was clicked
     */
    public QuickPalette(LocalizedTexts texts, Consumer<List<Node>> chosen) {
        view = new PaletteView(texts, entry -> chosen.accept(entry.layers()));
        view.setId("quick-palette");
        getStyleClass().add("quick-palette");
        getChildren().add(view);
    }

    /** Puts the caret into the filter. */
    public void search() {
        view.search();
    }
}
