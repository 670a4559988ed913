package convscope.ui.control;

import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A card over the window, for a question or a form; one at a time.
 *
 * <p>What is under it waits: it takes neither mouse nor keys, and has the focus again afterwards. Esc puts the card away.
 */
public final class Sheet extends StackPane {
    /** Share of the window's height that the card takes at most. */
    private static final double HEIGHT = 0.9;

    private final StackPane card = new StackPane();
    private Optional<Node> under = Optional.empty();
    private Optional<Content> shown = Optional.empty();
    private Optional<Node> focused = Optional.empty();

    /**
     * What stands on the card.
     *
     * @param node the content, which scrolls where it is higher than the window
     * @param foot stays in sight under it, such as the answers; empty for nothing
     * @param first has the focus at first
     * @param keys what keys do while the card is shown
     * @param dismissed called when the user puts the card away without an answer
     */
    public record Content(Node node, Optional<Region> foot, Node first, List<Action> keys, Runnable dismissed) {
        public Content {
            keys = List.copyOf(keys);
        }

        /** Content without a foot. */
        public Content(Node node, Node first, List<Action> keys, Runnable dismissed) {
            this(node, Optional.empty(), first, keys, dismissed);
        }
    }

    /** As high as its content is at its width, with lines that are broken. */
    private static final class Area extends ScrollPane {
        Area(Node content) {
            super(content);
        }

        @Override
        protected double computePrefHeight(double width) {
            double content = getContent().prefHeight(getContent().prefWidth(-1));
            return snappedTopInset() + Math.ceil(content) + snappedBottomInset();
        }
    }

    public Sheet() {
        getStyleClass().addAll("sheet", "overlay");
        card.getStyleClass().add("sheet-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        card.setAccessibleRole(AccessibleRole.DIALOG);
        getChildren().add(card);
        setVisible(false);
        // before the content, because a text field keeps its keys for itself
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                dismiss();
            }
        });
        // the keys of menus under the card would come next
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown()) {
                event.consume();
            }
        });
    }

    /** Says what waits while a card is shown. */
    public void over(Node node) {
        under = Optional.of(node);
    }

    /** Shows this card in place of one that is shown, which is put away. */
    public void show(Content content) {
        dismiss();
        focused = Optional.ofNullable(getScene().getFocusOwner());
        shown = Optional.of(content);
        ScrollPane area = new Area(content.node);
        area.getStyleClass().addAll("floating-area", "edge-to-edge");
        area.setFitToWidth(true);
        area.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        area.setFocusTraversable(false);
        area.setMinHeight(0);
        VBox all = new VBox(area);
        VBox.setVgrow(area, Priority.ALWAYS);
        content.foot.ifPresent(foot -> {
            foot.setMinHeight(USE_PREF_SIZE);
            all.getChildren().add(foot);
        });
        all.maxHeightProperty().bind(heightProperty().multiply(HEIGHT));
        card.getChildren().setAll(all);
        card.accessibleTextProperty().bind(content.node.accessibleTextProperty());
        setVisible(true);
        under.ifPresent(node -> node.setDisable(true));
        area.applyCss(); // else the content is in no scene yet, and cannot have the focus
        content.first.requestFocus();
    }

    /** Takes the card away: it was answered. */
    public void hide() {
        if (shown.isPresent()) {
            shown = Optional.empty();
            setVisible(false);
            card.accessibleTextProperty().unbind();
            card.getChildren().clear();
            under.ifPresent(node -> node.setDisable(false));
            focused.filter(node -> node.getScene() == getScene()).ifPresent(Node::requestFocus);
            focused = Optional.empty();
        }
    }

    /** Takes the card away without an answer. */
    public void dismiss() {
        Optional<Content> away = shown;
        hide();
        away.ifPresent(content -> content.dismissed.run());
    }

    public boolean isShown() {
        return shown.isPresent();
    }

    /** What keys do while a card is shown. */
    public List<Action> keys() {
        return shown.map(Content::keys).orElse(List.of());
    }
}
