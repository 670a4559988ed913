package convscope.ui.control;

import atlantafx.base.controls.Popover;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** A panel that floats beside a node until it is put away; one at a time, and it scrolls where it is high. */
public final class Floating {
    /** Share of the window's height that it takes at most. */
    private static final double HEIGHT = 0.8;

    private Optional<Popover> shown = Optional.empty();

    /** Shows this beside a node, in place of what is shown. */
    public void show(Node beside, Node content) {
        hide();
        ScrollPane area = new ScrollPane(content);
        area.getStyleClass().addAll("floating-area", "edge-to-edge");
        area.setFitToWidth(true);
        area.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        area.setMaxHeight(beside.getScene().getHeight() * HEIGHT);
        Popover popOver = new Popover(area);
        popOver.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        popOver.setOnHidden(event -> shown = Optional.empty());
        shown = Optional.of(popOver);
        popOver.show(beside);
    }

    /** Hides it; says whether there was anything. */
    public boolean hide() {
        boolean was = shown.isPresent();
        shown.ifPresent(Popover::hide);
        return was;
    }
}
