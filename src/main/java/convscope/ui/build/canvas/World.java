package convscope.ui.build.canvas;

import convscope.ui.build.canvas.CardView.Detail;
import convscope.ui.build.canvas.layout.Box;
import convscope.ui.build.canvas.layout.CanvasLayout;
import convscope.ui.build.canvas.layout.Card;
import convscope.ui.build.canvas.layout.Place;
import convscope.ui.build.canvas.layout.Wire;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Affine;

/**
 * The cards and wires, in px at 100 %; only what is in sight has nodes, so that 300 layers cost no more than thirty.
 */
final class World extends Pane {
    private static final double AROUND = 40;
    private static final double NAMED = 0.3;
    private static final double FAINT = 0.15;

    private final Affine view = new Affine();
    private final Group wires = new Group();
    private final Group cards = new Group();
    private final Map<Integer, CardView> shownCards = new HashMap<>();
    private final Map<Integer, WireView> shownWires = new HashMap<>();
    private final Map<Integer, Place> before = new HashMap<>();
    private final Deque<CardView> spare = new ArrayDeque<>();
    private final Glide glide;
    private CanvasLayout layout = CanvasLayout.EMPTY;
    private CardFacts facts;
    private Marks marks = new Marks(Set.of(), Set.of(), "", w -> false, w -> false);
    private Box sight = new Box(0, 0, 0, 0);
    private double zoom = 1;

    /** Which wires are meant. */
    interface Wires {
        boolean has(Wire wire);
    }

    /**
     * What stands out.
     *
     * @param selected names of layers
     * @param carried names of layers that a hand holds
     * @param target name of the layer that a drawn wire would feed; empty for none
     * @param chosen the wires that are chosen or touch what is selected
     * @param pointed the wires under the hand
     */
    record Marks(Set<String> selected, Set<String> carried, String target, Wires chosen, Wires pointed) {}

    World(BooleanSupplier still) {
        glide = new Glide(still);
        getStyleClass().add("build-world");
        getTransforms().add(view);
        setManaged(false);
        getChildren().addAll(wires, cards);
    }

    /** Another network or other words for it; cards of the same name glide to their new places. */
    void show(CanvasLayout to, CardFacts words, boolean related) {
        Map<String, CardView> kept = new HashMap<>();
        Map<String, Place> places = new HashMap<>();
        shownCards.values().forEach(card -> {
            CardView namesake = kept.put(card.shownName(), card);
            if (namesake != null) {
                putAway(namesake);
            }
            places.put(card.shownName(), new Place(card.getLayoutX(), card.getLayoutY()));
        });
        boolean moved = related && !to.cards().equals(layout.cards());
        layout = to;
        facts = words;
        shownCards.clear();
        before.clear();
        shownWires.clear();
        wires.getChildren().clear();
        for (Card card : to.cards()) {
            CardView view = kept.remove(card.name());
            if (view != null) {
                view.show(words, card.index());
                shownCards.put(card.index(), view);
                if (moved) {
                    before.put(card.index(), places.get(card.name()));
                }
            }
        }
        kept.values().forEach(this::putAway);
        look();
        glide.stop();
        if (moved) {
            glide.start(this::glide);
        } else {
            glide(1);
        }
    }

    private void glide(double share) {
        if (share == 1) {
            before.clear();
        }
        wires.setOpacity(FAINT + (1 - FAINT) * share * share);
        shownCards.forEach((index, card) -> put(card, index, share));
    }

    private void put(CardView card, int index, double share) {
        Box to = layout.cards().get(index).box();
        Place from = before.getOrDefault(index, new Place(to.x(), to.y()));
        card.relocate(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
    }

    private void putAway(CardView card) {
        cards.getChildren().remove(card);
        spare.push(card);
    }

    /**
     * Another part of the canvas.
     *
     * @param scale px on the screen of one px here
     * @param visible what is in sight
     */
    void look(Camera camera, double scale, Box visible) {
        view.setToTransform(scale, 0, -camera.x() * scale, 0, scale, -camera.y() * scale);
        zoom = camera.zoom();
        sight = visible.grown(AROUND);
        look();
    }

    void mark(Marks now) {
        marks = now;
        markAll();
    }

    private void look() {
        if (facts == null) {
            return;
        }
        Detail detail = detail();
        Iterator<Map.Entry<Integer, CardView>> shown = shownCards.entrySet().iterator();
        while (shown.hasNext()) {
            Map.Entry<Integer, CardView> entry = shown.next();
            if (!isNear(entry.getKey())) {
                shown.remove();
                putAway(entry.getValue());
            }
        }
        for (Card card : layout.cards()) {
            if (isNear(card.index()) && !shownCards.containsKey(card.index())) {
                CardView made = spare.isEmpty() ? new CardView() : spare.pop();
                made.show(facts, card.index());
                made.resize(Card.WIDTH, Card.HEIGHT);
                put(made, card.index(), 1);
                shownCards.put(card.index(), made);
                cards.getChildren().add(made);
            }
        }
        shownCards.values().forEach(card -> card.detail(detail));
        lookAtWires();
        markAll();
    }

    private Detail detail() {
        return zoom >= Camera.READABLE ? Detail.NEAR : zoom >= NAMED ? Detail.NAME : Detail.COLOUR;
    }

    /** Whether a card is in sight, or was before it began to glide. */
    private boolean isNear(int index) {
        return sight.overlaps(layout.cards().get(index).box()) || before.containsKey(index);
    }

    private void lookAtWires() {
        List<WireView> gone = new ArrayList<>();
        List<WireView> come = new ArrayList<>();
        for (int i = 0; i < layout.wires().size(); i++) {
            Wire wire = layout.wires().get(i);
            boolean near = sight.overlaps(wire.bounds().grown(1))
                    || wire.label().filter(sight::overlaps).isPresent();
            if (near && !shownWires.containsKey(i)) {
                String shape = wire.label().map(box -> shape(wire)).orElse("");
                WireView made = new WireView(wire, shape);
                shownWires.put(i, made);
                come.add(made);
            } else if (!near && shownWires.containsKey(i)) {
                gone.add(shownWires.remove(i));
            }
        }
        wires.getChildren().removeAll(gone);
        wires.getChildren().addAll(come);
    }

    private String shape(Wire wire) {
        return layout.card(wire.from()).map(card -> facts.shape(card.index())).orElse("");
    }

    private void markAll() {
        Set<WireView> front = new HashSet<>();
        shownCards
                .values()
                .forEach(card -> card.mark(
                        marks.selected.contains(card.shownName()),
                        marks.carried.contains(card.shownName()),
                        marks.target.equals(card.shownName())));
        for (WireView wire : shownWires.values()) {
            boolean chosen = marks.chosen.has(wire.wire());
            boolean pointed = marks.pointed.has(wire.wire());
            wire.show(zoom, detail(), chosen, pointed);
            if (chosen || pointed) {
                front.add(wire);
            }
        }
        front.forEach(WireView::toFront);
    }

    /** The cards that have nodes now. */
    List<CardView> cards() {
        return List.copyOf(shownCards.values());
    }

    /** The wires that have nodes now. */
    List<WireView> wires() {
        return List.copyOf(shownWires.values());
    }
}
