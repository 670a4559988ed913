package convscope.ui.build.canvas;

import convscope.ui.build.canvas.layout.CanvasLayout;
import convscope.ui.build.canvas.layout.Card;
import convscope.ui.build.canvas.layout.Place;
import convscope.ui.build.canvas.layout.Wire;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ways from card to card by keys: up and down along the wires, left and right to the nearest card. */
enum Walk {
    UP,
    DOWN,
    LEFT,
    RIGHT,
    FIRST,
    LAST;

    /** The card that is reached from this one; without one, the first card. */
    Optional<String> from(Optional<String> layer, CanvasLayout layout) {
        List<Card> cards = layout.cards();
        if (cards.isEmpty()) {
            return Optional.empty();
        }
        Optional<Card> start = layer.flatMap(layout::card);
        if (this == LAST) {
            return Optional.of(cards.get(cards.size() - 1).name());
        }
        if (this == FIRST || start.isEmpty()) {
            return Optional.of(cards.get(0).name());
        }
        return next(start.get(), layout).map(Card::name);
    }

    private Optional<Card> next(Card from, CanvasLayout layout) {
        return switch (this) {
            case DOWN ->
                nearestColumn(
                        from,
                        layout.wires().stream()
                                .filter(wire -> wire.from().equals(from.name()) && wire.kind() == Wire.Kind.PLAIN)
                                .map(wire -> layout.cards().get(wire.to())));
            case UP ->
                nearestColumn(
                        from,
                        layout.wires().stream()
                                .filter(wire -> wire.to() == from.index() && wire.kind() == Wire.Kind.PLAIN)
                                .flatMap(wire -> layout.card(wire.from()).stream()));
            default -> nearest(from, layout.cards());
        };
    }

    private static Optional<Card> nearestColumn(Card from, Stream<Card> cards) {
        return cards.min(Comparator.<Card>comparingDouble(
                        card -> Math.abs(card.box().x() - from.box().x()))
                .thenComparingDouble(
                        card -> Math.abs(card.box().y() - from.box().y())));
    }

    private Optional<Card> nearest(Card from, List<Card> cards) {
        Place middle = from.box().middle();
        return cards.stream()
                .filter(card -> this == LEFT
                        ? card.box().right() <= from.box().x()
                        : card.box().x() >= from.box().right())
                .min(Comparator.comparingDouble(card -> card.box().middle().distance(middle)));
    }
}
