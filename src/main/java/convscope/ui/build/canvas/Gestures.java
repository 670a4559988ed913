package convscope.ui.build.canvas;

import convscope.ui.build.canvas.CanvasModel.Load;
import convscope.ui.build.canvas.CanvasModel.Pulled;
import convscope.ui.build.canvas.CanvasModel.Words;
import convscope.ui.build.canvas.layout.Box;
import convscope.ui.build.canvas.layout.CanvasLayout;
import convscope.ui.build.canvas.layout.Card;
import convscope.ui.build.canvas.layout.Place;
import convscope.ui.build.canvas.layout.Wire;
import convscope.ui.build.draft.BuildModel;
import convscope.ui.build.draft.InHand;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** What hands do on the canvas, understood. What is under the pointer follows from the layout, not from nodes. */
final class Gestures {
    private static final double DRAG = 6; // px before a press becomes a drag
    private static final double KNOB = 11; // px on the screen around a card's output
    private static final double WIRE = 7; // px on the screen beside a wire
    private static final double EDGE = 24; // px inside the view in which a held thing moves it on
    private static final double SPEED = 8; // px a pulse
    private static final double WHEEL = 1.0015; // closer for one px of the wheel

    private final BuildModel build;
    private final CanvasModel model;
    private final CanvasController controller;
    private final CanvasView view;
    private Mode mode = Mode.NONE;
    private double pressX;
    private double pressY;
    private double lastX;
    private Place pressedPlace = new Place(0, 0);
    private double lastY;
    private Optional<Card> pressed = Optional.empty();
    private final AnimationTimer edge = new AnimationTimer() {
        @Override
        public void handle(long now) {
            moveOn();
        }
    };
    private boolean space;

    private enum Mode {
        NONE,
        PAN,
        EMPTY,
        CARD,
        CARRY,
        PULL,
        BAND
    }

    Gestures(BuildModel build, CanvasModel model, CanvasController controller, CanvasView view) {
        this.build = build;
        this.model = model;
        this.controller = controller;
        this.view = view;
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> model.pointed.set(Optional.empty()));
        view.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        view.addEventHandler(ZoomEvent.ZOOM, event -> {
            controller.zoom(event.getZoomFactor(), logical(event.getX()), logical(event.getY()));
            event.consume();
        });
        view.addEventHandler(KeyEvent.KEY_PRESSED, event -> hold(event, true));
        view.addEventHandler(KeyEvent.KEY_RELEASED, event -> hold(event, false));
        view.focusedProperty().addListener((property, before, now) -> space = space && now);
        build.inHand.addListener((property, before, now) -> now.ifPresent(this::carryFromPalette));
        build.inHand.addListener((property, before, now) -> {
            if (now.isEmpty()) {
                model.load.set(Optional.empty());
            }
        });
    }

    private CanvasLayout layout() {
        return model.layout.get();
    }

    private double logical(double px) {
        return px / view.unit();
    }

    private Place place(double x, double y) {
        return model.camera.get().toCanvas(logical(x), logical(y));
    }

    private double onCanvas(double logicalPx) {
        return logicalPx / model.camera.get().zoom();
    }

    /** The card whose output the point is on. */
    private Optional<Card> knob(Place place) {
        return layout().cards().stream()
                .filter(card -> card.knob().distance(place) <= Math.min(onCanvas(KNOB), Card.WIDTH / 4))
                .findFirst();
    }

    private Optional<Wire> wire(Place place) {
        return layout().cardAt(place).isPresent() ? Optional.empty() : layout().wireAt(place, onCanvas(WIRE));
    }

    private void hold(KeyEvent event, boolean down) {
        if (event.getCode() == KeyCode.SPACE) {
            space = down;
            event.consume();
        }
    }

    private void point(double x, double y) {
        if (view.isOnPlus(x, y)) {
            return;
        }
        Place place = place(x, y);
        model.pointed.set(knob(place).isPresent() ? Optional.empty() : wire(place));
        view.showPlus();
    }

    private void press(MouseEvent event) {
        view.requestFocus();
        pressX = event.getX();
        pressY = event.getY();
        lastX = pressX;
        lastY = pressY;
        Place place = place(pressX, pressY);
        pressedPlace = place;
        pressed = knob(place).or(() -> layout().cardAt(place));
        boolean several = event.isShiftDown() || event.isShortcutDown();
        if (event.getButton() == MouseButton.MIDDLE || event.getButton() == MouseButton.PRIMARY && space) {
            mode = Mode.PAN;
        } else if (event.getButton() != MouseButton.PRIMARY) {
            mode = Mode.NONE;
        } else if (!several && knob(place).isPresent()) {
            mode = Mode.PULL;
        } else if (pressed.isPresent()) {
            mode = Mode.CARD;
            pressCard(pressed.get().name(), several);
        } else {
            mode = several ? Mode.BAND : Mode.EMPTY;
        }
        event.consume();
    }

    private void pressCard(String layer, boolean several) {
        if (several) {
            controller.toggle(layer);
        } else if (!controller.isSelected(layer)) {
            controller.select(layer);
        }
    }

    /** Moves the view on while a hand holds something at its edge. */
    private void moveOn() {
        boolean holding = isHolding();
        if (holding || model.load.get().isPresent()) {
            // the palette stands beside the canvas, so what comes from it passes an edge in any case
            double dx = holding ? beyond(lastX, view.getWidth()) : 0;
            double dy = beyond(lastY, view.getHeight());
            if (dx != 0 || dy != 0) {
                controller.pan(dx, dy);
                hold(place(lastX, lastY));
            }
        } else {
            edge.stop();
        }
    }

    private boolean isHolding() {
        return mode == Mode.CARRY || mode == Mode.PULL || mode == Mode.BAND;
    }

    /** How far the view moves in one pulse for a hand at this place of a side. */
    private double beyond(double at, double length) {
        double room = EDGE * view.unit();
        return at < room ? SPEED : at > length - room ? -SPEED : 0;
    }

    private void drag(MouseEvent event) {
        boolean far = Math.hypot(event.getX() - pressX, event.getY() - pressY) > DRAG * view.unit();
        if (far && mode == Mode.EMPTY) {
            mode = Mode.PAN;
        } else if (far
                && mode == Mode.CARD
                && controller.isSelected(pressed.orElseThrow().name())) {
            mode = Mode.CARRY;
        }
        Place place = place(event.getX(), event.getY());
        if (mode == Mode.PAN) {
            model.panning.set(true);
            controller.pan(logical(event.getX() - lastX), logical(event.getY() - lastY));
        } else {
            hold(place);
        }
        lastX = event.getX();
        lastY = event.getY();
        event.consume();
    }

    /** What a hand holds is at this place now. */
    private void hold(Place place) {
        switch (mode) {
            case CARRY -> carry(place);
            case PULL ->
                model.pulled.set(Optional.of(new Pulled(
                        pressed.orElseThrow().name(),
                        place,
                        layout().cardAt(place)
                                .map(Card::name)
                                .filter(name ->
                                        !name.equals(pressed.orElseThrow().name())))));
            case BAND -> model.band.set(Optional.of(Box.between(pressedPlace, place)));
            default -> build.inHand.get().ifPresent(this::carryFromPalette);
        }
        edge.start();
    }

    private void carry(Place place) {
        List<String> layers = build.selection.get();
        String first = layers.get(layers.size() - 1);
        Optional<String> kind = layers.size() > 1
                ? Optional.empty()
                : build.trace
                        .get()
                        .network()
                        .node(first)
                        .map(node -> node.layer().kind());
        model.load.set(
                Optional.of(new Load(new Words(first, layers.size()), kind, place, Drop.at(layout(), place, layers))));
    }

    private void carryFromPalette(InHand hand) {
        Point2D at = view.sceneToLocal(hand.sceneX(), hand.sceneY());
        boolean over = view.contains(at);
        lastX = at.getX();
        lastY = at.getY();
        Place place = place(at.getX(), at.getY());
        Optional<Drop> drop = Drop.at(layout(), place, List.of());
        if (!over) {
            model.load.set(Optional.empty());
        } else if (hand.dropped()) {
            controller.drop(hand.layers(), drop);
            view.requestFocus();
        } else {
            edge.start();
            String kind = hand.layers().get(0).layer().kind();
            model.load.set(Optional.of(new Load(
                    new Words("", hand.layers().size()),
                    hand.layers().size() > 1 ? Optional.empty() : Optional.of(kind),
                    place,
                    drop)));
        }
    }

    private void release(MouseEvent event) {
        Mode ended = mode;
        mode = Mode.NONE;
        model.panning.set(false);
        Place place = place(event.getX(), event.getY());
        switch (ended) {
            case EMPTY -> wire(place).ifPresentOrElse(controller::choose, controller::selectNothing);
            case CARD -> {
                boolean several = event.isShiftDown() || event.isShortcutDown();
                if (!several && build.selection.get().size() > 1) {
                    controller.select(pressed.orElseThrow().name());
                }
            }
            case CARRY -> {
                Optional<Drop> drop = model.load.get().flatMap(Load::drop);
                model.load.set(Optional.empty());
                drop.ifPresent(to -> controller.move(build.selection.get(), to.spot()));
            }
            case PULL -> endPull(place, event);
            case BAND -> {
                Optional<Box> band = model.band.get();
                model.band.set(Optional.empty());
                band.ifPresent(controller::select);
            }
            default -> {
                // nothing was under way
            }
        }
        event.consume();
    }

    private void endPull(Place place, MouseEvent event) {
        Optional<Pulled> pulled = model.pulled.get();
        model.pulled.set(Optional.empty());
        if (pulled.isEmpty()) {
            pressed.ifPresent(card -> controller.select(card.name()));
        } else if (pulled.get().to().isPresent()) {
            controller.wire(pulled.get().from(), pulled.get().to().get());
        } else if (layout().cardAt(place).isEmpty()) {
            view.offerBranch(pulled.get().from(), event.getX(), event.getY());
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && event.isStillSincePress()) {
            layout().cardAt(place(event.getX(), event.getY())).ifPresent(card -> controller.beginRename(card.name()));
        }
        event.consume();
    }

    private void scroll(ScrollEvent event) {
        if (event.isShortcutDown()) {
            double factor = Math.pow(WHEEL, event.getDeltaY());
            controller.zoom(factor, logical(event.getX()), logical(event.getY()));
        } else {
            controller.pan(logical(event.getDeltaX()), logical(event.getDeltaY()));
        }
        if (isHolding() || model.load.get().isPresent()) {
            hold(place(lastX, lastY));
        }
        event.consume();
    }

    /** Selects what is under the pointer, as the right button does. */
    void selectAt(double x, double y) {
        Place place = place(x, y);
        Optional<Card> card = layout().cardAt(place);
        Optional<Wire> wire = wire(place);
        if (card.isPresent()) {
            if (!controller.isSelected(card.get().name())) {
                controller.select(card.get().name());
            }
        } else if (wire.isPresent()) {
            controller.choose(wire.get());
        } else {
            controller.selectNothing();
        }
    }

    /** Ends what is under way without doing it; says whether there was anything. */
    boolean letGo() {
        boolean was = model.load.get().isPresent()
                || model.pulled.get().isPresent()
                || model.band.get().isPresent();
        mode = Mode.NONE;
        model.load.set(Optional.empty());
        model.pulled.set(Optional.empty());
        model.band.set(Optional.empty());
        return was;
    }
}
