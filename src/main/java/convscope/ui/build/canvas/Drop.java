package convscope.ui.build.canvas;

import convscope.assembly.Spot;
import convscope.ui.build.canvas.layout.Box;
import convscope.ui.build.canvas.layout.CanvasLayout;
import convscope.ui.build.canvas.layout.Card;
import convscope.ui.build.canvas.layout.Place;
import convscope.ui.build.canvas.layout.Wire;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where what a hand carries would go.
 *
 * @param spot the place in the network
 * @param caret the line that shows it, on the canvas
 */
record Drop(Spot spot, Box caret) {
    private static final double REACH = 56;
    private static final double CARET = 0.7 * Card.WIDTH;

    /** Room below a card that feeds nothing yet in which something can be dropped behind it. */
    private static final double BELOW = 72;

    /**
     * The place that is meant by a point: the nearest wire, or behind the card under it.
     *
     * @param carried names of the layers that are carried, which cannot be put between themselves
     */
    static Optional<Drop> at(CanvasLayout layout, Place place, List<String> carried) {
        Optional<Card> card = layout.cards().stream()
                .filter(it -> reach(layout, it).contains(place))
                .findFirst();
        if (card.isPresent()) {
            return card.filter(it -> !carried.contains(it.name())).map(Drop::behind);
        }
        return layout.wires().stream()
                .filter(wire -> wire.kind() != Wire.Kind.LOOSE && wire.distance(place) <= REACH)
                .filter(wire -> !carried.contains(wire.from()) && !carried.contains(wire.target()))
                .min(Comparator.comparingDouble(
                        wire -> wire.distance(place) + wire.middle().distance(place) / 2))
                .map(Drop::on);
    }

    private static Box reach(CanvasLayout layout, Card card) {
        Box box = card.box();
        return layout.isEnd(card.name()) ? new Box(box.x(), box.y(), box.width(), box.height() + BELOW) : box;
    }

    private static Drop behind(Card card) {
        return new Drop(
                new Spot.Behind(card.name()),
                caret(new Place(card.knob().x(), card.knob().y() + 12)));
    }

    private static Drop on(Wire wire) {
        return new Drop(new Spot.OnWire(wire.from(), wire.target()), caret(wire.middle()));
    }

    private static Box caret(Place middle) {
        return new Box(middle.x() - CARET / 2, middle.y() - 1, CARET, 2);
    }
}
