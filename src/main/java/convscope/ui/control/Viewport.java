package convscope.ui.control;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/**
 * Keeps a scroll pane from painting its content twice.
 *
 * <p>JavaFX keeps what is in a scroll pane as a picture, which helps while it scrolls; where the content changes with every
 * move of a pen, the whole picture is made anew each time and then painted, several times the work.
 */
public final class Viewport {
    private Viewport() {}

    /** Paints the content of this pane directly, now and with every later skin. */
    public static void paintDirectly(ScrollPane pane) {
        pane.skinProperty().addListener((property, before, now) -> {
            Node viewport = pane.lookup(".viewport");
            if (viewport != null) {
                viewport.setCache(false);
            }
        });
    }
}
