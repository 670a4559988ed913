package convscope.ui.build.canvas;

import convscope.assembly.Spot;
import convscope.spec.Node;
import convscope.ui.build.canvas.CanvasModel.Ends;
import convscope.ui.build.canvas.CanvasModel.Load;
import convscope.ui.build.canvas.layout.Box;
import convscope.ui.build.canvas.layout.Card;
import convscope.ui.build.canvas.layout.Place;
import convscope.ui.build.canvas.layout.Wire;
import convscope.ui.build.draft.BuildModel;
import convscope.ui.build.palette.QuickPalette;
import convscope.ui.control.Floating;
import convscope.ui.control.Help;
import convscope.ui.control.Icons;
import convscope.ui.control.Tips;
import convscope.ui.fx.LocalizedTexts;
import convscope.ui.fx.Theme;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The canvas's nodes: the world of cards and wires, and what lies over it. */
final class CanvasView extends Region {
    private static final PseudoClass PANNING = PseudoClass.getPseudoClass("panning");
    private static final double MARGIN = 8;
    private static final double MAP_WIDTH = 112;
    private static final double MAP_HEIGHT = 150;
    private static final double LEAST = 160;
    private static final double PLUS = 20;

    /** The sign stands beside the wire, so that the wire itself can be clicked. */
    private static final double BESIDE = 5;

    private static final double PLUS_ZOOM = 0.3;

    private final BuildModel build;
    private final CanvasModel model;
    private final CanvasController controller;
    private final LocalizedTexts texts;
    private final Theme theme;
    private final World world;
    private final Gestures gestures;
    private final CanvasMenu menu;
    private final Floating floating = new Floating();
    private final Glide glide;
    private final Rectangle clip = new Rectangle();
    private final Region caret = new Region();
    private final Region band = new Region();
    private final Path pulled = new Path();
    private final Label ghostName = new Label();
    private final HBox ghost = new HBox();
    private final Button plus = new Button();
    private final Region anchor = new Region();
    private final NameField name;
    private final MiniMap map;
    private final ViewBar bar;
    private final VBox empty = new VBox();
    private Optional<Wire> plusWire = Optional.empty();
    private CardFacts facts;
    private boolean begun;

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
        gestures = new Gestures(build, model, controller, this);
        setId("canvas");
        getStyleClass().addAll("canvas", "pannable");
        getStylesheets().add(CanvasView.class.getResource("/css/canvas.css").toExternalForm());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        Help.explain(this, "build.canvas.help");
        setClip(clip);
        dressParts(actions);
        getChildren().addAll(world, caret, band, pulled, ghost, anchor, plus, empty, map, bar, name);
        follow();
        addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event, actions));
        addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::offerMenu);
    }

    private void dressParts(CanvasActions actions) {
        caret.setId("canvas-caret");
        caret.getStyleClass().add("canvas-caret");
        band.getStyleClass().add("canvas-band");
        pulled.getStyleClass().addAll("build-wire", "canvas-pulled");
        ghost.setId("canvas-ghost");
        ghost.getChildren().addAll(new Region(), ghostName);
        ghost.getChildren().get(0).getStyleClass().add("layer-edge");
        List.of(caret, band, pulled, ghost, anchor).forEach(node -> {
            node.setManaged(false);
            node.setMouseTransparent(true);
            node.setVisible(false);
        });
        anchor.setVisible(true);
        plus.setId("wire-plus");
        plus.setManaged(false);
        plus.setFocusTraversable(false);
        plus.setVisible(false);
        plus.getStyleClass().addAll("wire-plus", "overlay");
        plus.setGraphic(Icons.small(BootstrapIcons.PLUS));
        plus.accessibleTextProperty().bind(texts.bind("build.canvas.put-in"));
        Tips.install(plus, texts.bind("build.canvas.put-in"));
        plus.setOnAction(event -> plusWire.ifPresent(wire -> offer(plus, new Spot.OnWire(wire.from(), wire.target()))));
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
        theme.scaleProperty().addListener((property, before, now) -> look());
        texts.textsProperty().addListener((property, before, now) -> show(true));
        build.selection.addListener((property, before, now) -> mark());
        model.chosen.addListener((property, before, now) -> mark());
        model.pointed.addListener((property, before, now) -> {
            mark();
            showPlus();
        });
        model.load.addListener((property, before, now) -> {
            mark();
            showLoad();
        });
        model.pulled.addListener((property, before, now) -> {
            mark();
            showPulled();
        });
        model.band.addListener((property, before, now) -> showBand());
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

    boolean hasSize() {
        return getWidth() > 0 && getHeight() > 0;
    }

    private double px(double at100) {
        return Math.round(at100 * unit());
    }

    private double screenX(double canvasX) {
        return model.camera.get().toViewX(canvasX) * unit();
    }

    private double screenY(double canvasY) {
        return model.camera.get().toViewY(canvasY) * unit();
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
        if (!begun && hasSize()) {
            begun = true;
            controller.showFirst();
        }
        look();
    }

    private void placeMap() {
        Box bounds = model.layout.get().bounds();
        Box sight = model.camera.get().sight(sightWidth(), sightHeight());
        Box around = sight.grown(1);
        boolean all = around.with(bounds).equals(around);
        map.setVisible(!all && !model.layout.get().cards().isEmpty());
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
        showLoad();
        showPulled();
        showBand();
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
        if (model.pointed.get().isPresent()) {
            plusWire = model.pointed.get().filter(wire -> wire.kind() != Wire.Kind.LOOSE);
        } else if (!plus.isHover()) {
            plusWire = Optional.empty();
        }
        plus.setVisible(plusWire.isPresent() && model.camera.get().zoom() >= PLUS_ZOOM);
        plusWire.ifPresent(wire -> {
            Place middle = wire.middle();
            plus.resizeRelocate(
                    screenX(middle.x()) - px(PLUS + BESIDE), screenY(middle.y()) - px(PLUS / 2), px(PLUS), px(PLUS));
        });
    }

    /** Whether the point is on the sign that puts something into a wire. */
    boolean isOnPlus(double x, double y) {
        return plus.isVisible() && plus.getBoundsInParent().contains(x, y);
    }

    private void showLoad() {
        Optional<Load> load = model.load.get();
        ghost.setVisible(load.isPresent());
        caret.setVisible(load.flatMap(Load::drop).isPresent());
        load.ifPresent(carried -> {
            ghostName.setText(words(carried));
            ghost.getStyleClass()
                    .setAll(
                            "layer-card",
                            "canvas-ghost",
                            carried.kind().map(kind -> "layer-" + kind).orElse("layer-block"));
            ghost.applyCss();
            ghost.resizeRelocate(
                    screenX(carried.place().x()) + px(12),
                    screenY(carried.place().y()) + px(8),
                    Math.ceil(ghost.prefWidth(-1)),
                    px(32));
        });
        load.flatMap(Load::drop).ifPresent(drop -> {
            Box box = drop.caret();
            caret.resizeRelocate(
                    Math.round(screenX(box.x())),
                    Math.round(screenY(box.middle().y()) - 1),
                    Math.round(screenX(box.right()) - screenX(box.x())),
                    2);
        });
    }

    private String words(Load load) {
        if (load.words().count() > 1) {
            return texts.get("build.canvas.layers", load.words().count());
        }
        return load.words().name().isEmpty()
                ? load.kind().map(kind -> texts.get("layer." + kind)).orElse("")
                : load.words().name();
    }

    private void showPulled() {
        Optional<CanvasModel.Pulled> pull = model.pulled.get();
        Optional<Card> from = pull.flatMap(it -> model.layout.get().card(it.from()));
        pulled.setVisible(from.isPresent());
        from.ifPresent(card -> {
            Place start =
                    new Place(screenX(card.knob().x()), screenY(card.knob().y()));
            Place to = pull.orElseThrow().place();
            WireView.draw(pulled, List.of(start, new Place(screenX(to.x()), screenY(to.y()))));
        });
    }

    private void showBand() {
        band.setVisible(model.band.get().isPresent());
        model.band
                .get()
                .ifPresent(box -> band.resizeRelocate(
                        screenX(box.x()),
                        screenY(box.y()),
                        screenX(box.right()) - screenX(box.x()),
                        screenY(box.bottom()) - screenY(box.y())));
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
        model.renaming.get().flatMap(layer -> model.layout.get().card(layer)).ifPresent(card -> {
            double width = Math.max(
                    px(160), screenX(card.box().right()) - screenX(card.box().x()) - px(8));
            name.resizeRelocate(
                    screenX(card.box().x()) + px(6), screenY(card.box().y()), width, px(32));
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
        double x = event.getScreenX();
        double y = event.getScreenY();
        if (event.isKeyboardTrigger()) {
            Optional<Card> card = build.selection.get().stream()
                    .reduce((first, second) -> second)
                    .flatMap(layer -> model.layout.get().card(layer));
            javafx.geometry.Point2D at = localToScreen(
                    card.map(it -> screenX(it.knob().x())).orElse(getWidth() / 2),
                    card.map(it -> screenY(it.knob().y())).orElse(getHeight() / 2));
            x = at.getX();
            y = at.getY();
        } else {
            gestures.selectAt(event.getX(), event.getY());
        }
        menu.show(this, x, y);
        event.consume();
    }

    /** Offers what can be put behind a layer as the first of a branch. */
    void offerBranch(String from, double x, double y) {
        anchor.resizeRelocate(x, y, 1, 1);
        offer(anchor, new Spot.Branching(from));
    }

    private void offer(javafx.scene.Node beside, Spot spot) {
        QuickPalette palette = new QuickPalette(texts, layers -> put(layers, spot));
        floating.show(beside, palette);
        palette.search();
    }

    private void put(List<Node> layers, Spot spot) {
        floating.hide();
        model.pointed.set(Optional.empty());
        controller.insert(layers, spot);
        requestFocus();
    }

    /** Puts away what floats or is held; says whether there was anything. */
    boolean letGo() {
        return gestures.letGo() | menu.hide() | floating.hide();
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
