package convscope.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/**
 * Gives nodes their tooltips, which follow a text and break long lines.
 *
 * <p>A tooltip is a window; the station alone would make forty of them before it is shown. So each is made when the pointer
 * first comes to its node. Screen readers have the text from the start.
 */
public final class Tips {
    private static final Duration DELAY = Duration.millis(400);

    private Tips() {}

    /**
     * Shows the text when the pointer rests on the node.
     *
     * @param styleClasses of the tooltip, beside its own
     */
    public static void install(Node node, ObservableValue<String> text, String... styleClasses) {
        node.accessibleHelpProperty().bind(text);
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent first) {
                node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                Tooltip.install(node, make(text, styleClasses));
            }
        });
    }

    private static Tooltip make(ObservableValue<String> text, String... styleClasses) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(text);
        tooltip.setShowDelay(DELAY);
        tooltip.setWrapText(true);
        tooltip.getStyleClass().addAll(styleClasses);
        return tooltip;
    }
}
