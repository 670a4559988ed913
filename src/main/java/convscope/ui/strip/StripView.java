package convscope.ui.strip;

import convscope.paint.Numerals;
import convscope.spec.ShapeTrace;
import convscope.stepper.Position;
import convscope.ui.control.Action;
import convscope.ui.control.Buttons;
import convscope.ui.control.Viewport;
import convscope.ui.fx.BeforePulse;
import convscope.ui.fx.LocalizedTexts;
import convscope.ui.fx.Theme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;

/** The strip's nodes: a row of cards that scrolls. */
final class StripView extends ScrollPane {
    /** Twelve times a second is alive; more would take from the pen what only a quick eye sees. */
    private static final Duration THUMBNAIL_PAUSE = Duration.ofMillis(80);

    private final StripModel model;
    private final LocalizedTexts texts;
    private final Theme theme;
    private final Consumer<Optional<String>> select;
    private final Action why;
    private final BiConsumer<String, Position> ask;
    private final Buttons buttons;
    private final ContextMenu menu = new ContextMenu();
    private final StripRow row;
    private List<LayerCard> cards = List.of();

    /**
     * @param select is told which card the user chose
     * @param why asks about the strongest cell of the selected layer
     * @param ask asks about one cell of a layer
     */
    StripView(
            StripModel model,
            LocalizedTexts texts,
            Theme theme,
            Consumer<Optional<String>> select,
            Action why,
            BiConsumer<String, Position> ask) {
        this.model = model;
        this.texts = texts;
        this.theme = theme;
        this.select = select;
        this.why = why;
        this.ask = ask;
        buttons = new Buttons(texts);
        row = new StripRow(theme);
        getStyleClass().addAll("strip", "edge-to-edge");
        setContent(row);
        setFitToHeight(true);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        accessibleTextProperty().bind(texts.bind("strip.name"));
        addEventFilter(ScrollEvent.SCROLL, this::scrollSideways);
        addEventFilter(KeyEvent.KEY_PRESSED, this::move);

        model.trace.addListener((property, before, now) -> build());
        model.selected.addListener((property, before, now) -> showSelection());
        model.explained.addListener((property, before, now) -> offerWhy());
        Viewport.paintDirectly(this);
        BeforePulse thumbnails = new BeforePulse(this, THUMBNAIL_PAUSE, this::showThumbnails);
        model.activations.addListener((property, before, now) -> thumbnails.ask());
        theme.scaleProperty().addListener((property, before, now) -> showThumbnails());
        texts.textsProperty().addListener((property, before, now) -> cards.forEach(card -> card.say(now)));
        build();
    }

    private void build() {
        ShapeTrace trace = model.trace.get();
        List<LayerCard> made = new ArrayList<>();
        for (ShapeTrace.Layer layer : trace.layers()) {
            boolean answer = trace.usable() && layer == trace.output();
            LayerCard card = new LayerCard(layer, answer, texts, theme, whyButton());
            card.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    choose(card);
                }
            });
            card.setOnContextMenuRequested(event -> offerMenu(card, event));
            made.add(card);
        }
        cards = made;
        row.show(cards, Wires.of(trace));
        setHvalue(0);
        showSelection();
        showThumbnails();
        offerWhy();
    }

    private Button whyButton() {
        Button button = buttons.icon(why);
        button.getStyleClass().add("layer-why");
        return button;
    }

    private void offerWhy() {
        for (LayerCard card : cards) {
            card.offerWhy(model.explained.get().equals(Optional.of(card.layer())));
        }
    }

    /** Selects the card and offers to explain the cell under the pointer, or else the strongest. */
    private void offerMenu(LayerCard card, ContextMenuEvent event) {
        choose(card);
        if (model.explained.get().isEmpty()) {
            return;
        }
        menu.getItems().setAll(buttons.menuItem(why));
        Optional<Position> pointed =
                event.isKeyboardTrigger() ? Optional.empty() : card.cellAt(event.getSceneX(), event.getSceneY());
        pointed.ifPresent(cell -> menu.getItems().add(0, item(card.layer().name(), cell)));
        menu.show(card, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private MenuItem item(String layer, Position cell) {
        float value =
                model.activations.get().orElseThrow().outputs().get(layer).get(cell.map(), cell.row(), cell.column());
        MenuItem item = new MenuItem(
                texts.get("strip.why.cell", cell.map() + 1, cell.row(), cell.column(), Numerals.significant(value, 4)));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> ask.accept(layer, cell));
        return item;
    }

    private void choose(LayerCard card) {
        select.accept(Optional.of(card.layer().name()));
        card.requestFocus();
    }

    private void showSelection() {
        int chosen = selected();
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).select(i == chosen);
            // one stop for Tab; the arrow keys move between the cards
            cards.get(i).setFocusTraversable(i == Math.max(0, chosen));
        }
        row.highlight(chosen);
        if (chosen >= 0) {
            reveal(cards.get(chosen));
        }
    }

    private int selected() {
        for (int i = 0; i < cards.size(); i++) {
            if (model.selected.get().equals(Optional.of(cards.get(i).layer().name()))) {
                return i;
            }
        }
        return -1;
    }

    private void showThumbnails() {
        for (LayerCard card : cards) {
            card.show(model.activations
                    .get()
                    .flatMap(all ->
                            Optional.ofNullable(all.outputs().get(card.layer().name()))));
        }
    }

    private void move(KeyEvent event) {
        int focused = -1;
        for (int i = 0; i < cards.size(); i++) {
            if (cards.get(i).isFocused()) {
                focused = i;
            }
        }
        if (focused < 0) {
            return;
        }
        int to = switch (event.getCode()) {
            case LEFT -> focused - 1;
            case RIGHT -> focused + 1;
            case HOME -> 0;
            case END -> cards.size() - 1;
            case SPACE, ENTER -> focused;
            default -> -1;
        };
        if (to >= 0 && to < cards.size() && !event.isShortcutDown() && !event.isAltDown()) {
            choose(cards.get(to));
            event.consume();
        }
    }

    /** A plain mouse wheel has only one direction; here it goes along the strip. */
    private void scrollSideways(ScrollEvent event) {
        double beyond = row.getWidth() - getViewportBounds().getWidth();
        if (event.getDeltaX() == 0 && event.getDeltaY() != 0 && beyond > 0) {
            setHvalue(Math.min(1, Math.max(0, getHvalue() - event.getDeltaY() / beyond)));
            event.consume();
        }
    }

    private void reveal(LayerCard card) {
        layout();
        double seen = getViewportBounds().getWidth();
        double beyond = row.getWidth() - seen;
        if (beyond > 0) {
            double left = card.getBoundsInParent().getMinX() - theme.em();
            double right = card.getBoundsInParent().getMaxX() + theme.em();
            double from = getHvalue() * beyond;
            if (left < from) {
                setHvalue(Math.max(0, left / beyond));
            } else if (right > from + seen) {
                setHvalue(Math.min(1, (right - seen) / beyond));
            }
        }
    }
}
