package convscope.ui.build.canvas;

import convscope.ui.build.canvas.CanvasModel.Ends;
import convscope.ui.build.canvas.layout.Box;
import convscope.ui.build.canvas.layout.Card;
import convscope.ui.build.canvas.layout.Place;
import convscope.ui.build.draft.BuildModel;
import convscope.ui.control.Help;
import convscope.ui.control.Icons;
import convscope.ui.fx.LocalizedTexts;
import convscope.ui.fx.Theme;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The canvas's nodes: the world of cards and wires, and what lies over it. */
final class CanvasView extends Region {
    private static final PseudoClass PANNING = PseudoClass.getPseudoClass("panning");
    private static final double MARGIN = 8;
    private static final double MAP_WIDTH = 112;
    private static final double MAP_HEIGHT = 150;
    private static final double LEAST = 160;

    /** Height in px at 100 % below which the buttons keep to one row. */
    private static final double LOW = 300;

    /** On a smaller canvas the map would lie over most of the cards. */
    private static final double LEAST_MAPPED_WIDTH = 3 * MAP_WIDTH;

    private static final double LEAST_MAPPED_HEIGHT = 2 * MAP_HEIGHT;

    private final BuildModel build;
    private final CanvasModel model;
    private final CanvasController controller;
    private final LocalizedTexts texts;
    private final Theme theme;
    private final World world;
    private final Gestures gestures;
    private final CanvasMenu menu;
    private final HandMarks hand;
    private final WireOffer offer;
    private final Glide glide;
    private final Rectangle clip = new Rectangle();
    private final NameField name;
    private final MiniMap map;
    private final ViewBar bar;
    private final VBox empty = new VBox();
    private CardFacts facts;

    CanvasView(
            BuildModel build,
            CanvasModel model,
            CanvasController controller,
            CanvasActions actions,
            LocalizedTexts texts,
            Theme theme,
            BooleanSupplier still) {
        this.build = build;
        this.model = model;
        this.controller = controller;
        this.texts = texts;
        this.theme = theme;
        world = new World(still);
        glide = new Glide(still);
        name = new NameField(texts, controller::rename, () -> {
            controller.dismiss();
            requestFocus();
        });
        map = new MiniMap(texts, controller::centre);
        bar = new ViewBar(controller, model, actions, texts);
        menu = new CanvasMenu(build, model, controller, actions, texts);
        hand = new HandMarks(model, texts);
        offer = new WireOffer(model, texts, (layers, spot) -> {
            controller.insert(layers, spot);
            requestFocus();
        });
        gestures = new Gestures(build, model, controller, this);
        setId("canvas");
        getStyleClass().addAll("canvas", "pannable");
        getStylesheets().add(CanvasView.class.getResource("/css/canvas.css").toExternalForm());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        Help.explain(this, "build.canvas.help");
        setClip(clip);
        dressEmpty(actions);
        getChildren().add(world);
        getChildren().addAll(hand.nodes());
        getChildren().addAll(offer.nodes());
        getChildren().addAll(empty, map, bar, name);
        follow();
        addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event, actions));
        addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::offerMenu);
    }

    private void dressEmpty(CanvasActions actions) {
        empty.setId("canvas-empty");
        empty.getStyleClass().add("canvas-empty");
        Label sentence = new Label();
        sentence.textProperty().bind(texts.bind("build.canvas.empty"));
        sentence.setWrapText(true);
        Button first = new Button();
        first.setId("canvas-first");
        first.getStyleClass().add("accent");
        first.textProperty().bind(texts.bind("build.canvas.put-input"));
        first.setOnAction(event -> {
            actions.putInput.run();
            requestFocus();
        });
        empty.getChildren().addAll(Icons.large(BootstrapIcons.DIAGRAM_3), sentence, first);
    }

    private void follow() {
        model.camera.addListener((property, before, now) -> look());
        theme.scaleProperty().addListener(property -> requestLayout());
        texts.textsProperty().addListener((property, before, now) -> show(true));
        build.selection.addListener((property, before, now) -> mark());
        model.chosen.addListener((property, before, now) -> mark());
        model.pointed.addListener((property, before, now) -> {
            mark();
            showPlus();
        });
        model.load.addListener((property, before, now) -> {
            mark();
            hand.show(projection());
        });
        model.pulled.addListener((property, before, now) -> {
            mark();
            hand.show(projection());
        });
        model.band.addListener((property, before, now) -> hand.show(projection()));
        model.renaming.addListener((property, before, now) -> showName());
        model.panning.addListener((property, before, now) -> pseudoClassStateChanged(PANNING, now));
    }

    // sizes

    /** Px on the screen of one px at 100 %. */
    double unit() {
        return theme.em() / Theme.EM;
    }

    double sightWidth() {
        return getWidth() / unit();
    }

    double sightHeight() {
        return getHeight() / unit();
    }

    /** Height that the buttons at the bottom do not cover. */
    double freeHeight() {
        return bar.getLayoutY() / unit();
    }

    boolean hasSize() {
        return getWidth() > 0 && getHeight() > 0;
    }

    private double px(double at100) {
        return Math.round(at100 * unit());
    }

    private Projection projection() {
        return new Projection(model.camera.get(), unit());
    }

    @Override
    protected double computeMinWidth(double height) {
        return px(LEAST);
    }

    @Override
    protected double computeMinHeight(double width) {
        return px(LEAST);
    }

    @Override
    protected double computePrefWidth(double height) {
        return px(3 * LEAST);
    }

    @Override
    protected double computePrefHeight(double width) {
        return px(3 * LEAST);
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        double wide = getWidth() - 2 * px(MARGIN);
        bar.fit(wide, sightHeight() < LOW);
        bar.setPrefWrapLength(wide);
        double barHeight = Math.ceil(bar.prefHeight(wide));
        bar.resizeRelocate(
                px(MARGIN),
                getHeight() - barHeight - px(MARGIN),
                Math.min(wide, Math.ceil(bar.prefWidth(-1))),
                barHeight);
        double emptyWidth = Math.min(wide, Math.ceil(empty.prefWidth(-1)));
        double emptyHeight = Math.ceil(empty.prefHeight(emptyWidth));
        empty.resizeRelocate(
                Math.round((getWidth() - emptyWidth) / 2),
                Math.round((getHeight() - emptyHeight) / 2),
                emptyWidth,
                emptyHeight);
        controller.resized();
        look();
    }

    private void placeMap() {
        Box bounds = model.layout.get().bounds();
        Box sight = model.camera.get().sight(sightWidth(), sightHeight());
        boolean all = sight.grown(1).contains(bounds);
        boolean room = sightWidth() >= LEAST_MAPPED_WIDTH && sightHeight() >= LEAST_MAPPED_HEIGHT;
        map.setVisible(room && !all && !model.layout.get().cards().isEmpty());
        if (map.isVisible()) {
            double most = Math.min(MAP_HEIGHT, sightHeight() / 3);
            double widest = Math.min(MAP_WIDTH, sightWidth() / 5);
            double width = px(map.fittingWidth(widest, most));
            double height = px(map.fittingHeight(widest, most));
            double bottom = bar.getWidth() + width + 3 * px(MARGIN) > getWidth() ? bar.getLayoutY() : getHeight();
            map.resizeRelocate(getWidth() - width - px(MARGIN), bottom - height - px(MARGIN), width, height);
            map.look(sight);
        }
    }

    // the picture

    /**
     * Shows the network of the model.
     *
     * @param related whether it is the network that was shown, changed
     */
    void show(boolean related) {
        facts = new CardFacts(
                build.trace.get(), model.cost.get(), texts.textsProperty().get());
        world.show(model.layout.get(), facts, related);
        boolean nothing = model.layout.get().cards().isEmpty();
        empty.setVisible(nothing);
        empty.setManaged(nothing);
        bar.setVisible(!nothing);
        map.setVisible(false);
        mark();
        requestLayout();
    }

    private void look() {
        Camera camera = model.camera.get();
        world.look(camera, camera.zoom() * unit(), camera.sight(sightWidth(), sightHeight()));
        placeMap();
        showPlus();
        hand.show(projection());
        placeName();
    }

    private void mark() {
        Set<String> selected = new HashSet<>(build.selection.get());
        boolean carrying = model.load.get().isPresent() && build.inHand.get().isEmpty();
        Optional<Ends> chosen = model.chosen.get();
        world.mark(new World.Marks(
                selected,
                carrying ? selected : Set.of(),
                model.pulled.get().flatMap(CanvasModel.Pulled::to).orElse(""),
                wire -> chosen.equals(Optional.of(new Ends(wire.from(), wire.target())))
                        || chosen.isEmpty() && (selected.contains(wire.from()) || selected.contains(wire.target())),
                wire -> model.pointed.get().equals(Optional.of(wire))));
        List<Card> cards = model.layout.get().cards();
        map.show(
                model.layout.get(),
                cards.stream().map(card -> selected.contains(card.name())).toList(),
                cards.stream()
                        .map(card -> facts != null && facts.faulty(card.index()))
                        .toList());
        setAccessibleText(texts.get("build.canvas.name") + selectedWords());
    }

    private String selectedWords() {
        List<String> selection = build.selection.get();
        return selection.isEmpty() || facts == null
                ? ""
                : model.layout
                        .get()
                        .card(selection.get(selection.size() - 1))
                        .map(card -> " · " + facts.spoken(card.index()))
                        .orElse("");
    }

    /** Shows the sign beside the wire under the pointer as long as the pointer is on either. */
    void showPlus() {
        offer.show(projection());
    }

    /** Whether the point is on the sign that puts something into a wire. */
    boolean isOnPlus(double x, double y) {
        return offer.has(x, y);
    }

    private void showName() {
        model.renaming
                .get()
                .ifPresentOrElse(
                        layer -> {
                            placeName();
                            name.open(layer);
                        },
                        () -> {
                            boolean had = name.isFocused();
                            name.close();
                            if (had) {
                                requestFocus();
                            }
                        });
    }

    private void placeName() {
        Projection view = projection();
        model.renaming.get().flatMap(layer -> model.layout.get().card(layer)).ifPresent(card -> {
            double left = view.x(card.box().x());
            double width = Math.max(px(LEAST), view.x(card.box().right()) - left - px(MARGIN));
            name.resizeRelocate(left + px(6), view.y(card.box().y()), width, px(32));
        });
    }

    // moving

    /** Lets the view glide to what is to be seen. */
    void glideTo(Camera to) {
        Camera from = model.camera.get();
        glide.start(share -> model.camera.set(
                share == 1
                        ? to
                        : new Camera(
                                from.zoom() * Math.pow(to.zoom() / from.zoom(), share),
                                from.x() + (to.x() - from.x()) * share,
                                from.y() + (to.y() - from.y()) * share)));
    }

    void stopGliding() {
        glide.stop();
    }

    // offers

    private void offerMenu(ContextMenuEvent event) {
        Point2D at = new Point2D(event.getScreenX(), event.getScreenY());
        if (event.isKeyboardTrigger()) {
            Place below = build.selection.get().stream()
                    .reduce((first, second) -> second)
                    .flatMap(layer -> model.layout.get().card(layer))
                    .map(card -> projection().of(card.knob()))
                    .orElse(new Place(getWidth() / 2, getHeight() / 2));
            at = localToScreen(below.x(), below.y());
        } else {
            gestures.selectAt(event.getX(), event.getY());
        }
        menu.show(this, at.getX(), at.getY());
        event.consume();
    }

    /** Offers what can be put behind a layer as the first of a branch. */
    void offerBranch(String from, double x, double y) {
        offer.offerBranch(from, x, y);
    }

    /** Puts away what floats or is held; says whether there was anything. */
    boolean letGo() {
        return gestures.letGo() | menu.hide() | offer.hide();
    }

    private void key(KeyEvent event, CanvasActions actions) {
        if (event.getTarget() instanceof TextInputControl) {
            return;
        }
        actions.all().stream()
                .filter(action -> action.matches(event))
                .findFirst()
                .ifPresent(action -> {
                    action.run();
                    event.consume();
                });
    }

    /** The nodes of cards and wires. */
    World world() {
        return world;
    }
}
