package convscope.ui.build.canvas.layout;

import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where everything of a network is on the canvas, in px at 100 %.
 *
 * <p>From top to bottom; the longest way is straight. No card lies on another, no wire runs through a card, and wires share a
 * line only where the same flows or flows into the same layer. The same network always looks the same, and a change of it
 * leaves what is above it where it was.
 *
 * @param cards in the order of the network
 * @param wires by the layers that they feed, in the order of the network, and their inputs
 * @param bounds around everything
 */
public record CanvasLayout(List<Card> cards, List<Wire> wires, Box bounds) {
    /** Nothing at all. */
    public static final CanvasLayout EMPTY = new CanvasLayout(List.of(), List.of(), new Box(0, 0, 0, 0));

    public CanvasLayout {
        cards = List.copyOf(cards);
        wires = List.copyOf(wires);
    }

    /**
     * @param label width in px at 100 % of what is written on the wires of this layer; 0 for nothing
     */
    public static CanvasLayout of(NetworkSpec network, Function<Node, Double> label) {
        if (network.nodes().isEmpty()) {
            return EMPTY;
        }
        Graph graph = new Graph(network);
        Columns columns = new Columns(graph);
        List<Route> routes = Routes.of(graph, columns);
        Horizontal horizontal = new Horizontal(columns, new Lanes(columns, routes), graph.size());
        Vertical vertical = new Vertical(columns, new Tracks(columns, routes, horizontal), graph.size());
        List<Card> cards = new ArrayList<>();
        for (int i = 0; i < graph.size(); i++) {
            Box box = new Box(horizontal.card(i), vertical.card(i), Card.WIDTH, Card.HEIGHT);
            cards.add(new Card(i, network.nodes().get(i).name(), box));
        }
        List<Wire> wires =
                new Labels(network, columns, vertical, label).on(lines(network, routes, horizontal, vertical), routes);
        Box bounds = cards.get(0).box();
        for (Card card : cards) {
            bounds = bounds.with(card.box());
        }
        for (Wire wire : wires) {
            bounds = bounds.with(wire.label().map(wire.bounds()::with).orElse(wire.bounds()));
        }
        return new CanvasLayout(cards, wires, bounds);
    }

    private static List<Wire> lines(NetworkSpec network, List<Route> routes, Horizontal horizontal, Vertical vertical) {
        List<Wire> wires = new ArrayList<>();
        for (Route route : routes) {
            Link link = route.link();
            List<Place> points = Lines.of(route, horizontal, vertical);
            Node target = network.nodes().get(link.to());
            Wire.Kind kind = link.from() < 0 ? Wire.Kind.LOOSE : link.back() ? Wire.Kind.BACK : Wire.Kind.PLAIN;
            wires.add(new Wire(
                    target.inputs().get(link.slot()),
                    link.to(),
                    target.name(),
                    link.slot(),
                    kind,
                    points,
                    Lines.middle(route, points),
                    Optional.empty()));
        }
        return wires;
    }

    /** The card at a point. */
    public Optional<Card> cardAt(Place place) {
        return cards.stream().filter(card -> card.box().contains(place)).findFirst();
    }

    /** The first card of this name. */
    public Optional<Card> card(String name) {
        return cards.stream().filter(card -> card.name().equals(name)).findFirst();
    }

    /** The wire that is nearest to a point and at most so far away; of those that share a line the shortest. */
    public Optional<Wire> wireAt(Place place, double reach) {
        Wire best = null;
        double nearest = reach;
        for (Wire wire : wires) {
            double distance = wire.distance(place);
            boolean closer = distance < nearest - 0.5;
            boolean plainer = best != null && distance <= nearest + 0.5 && wire.length() < best.length();
            if (distance <= reach && (best == null || closer || plainer)) {
                best = wire;
                nearest = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether nothing is fed by this layer. */
    public boolean isEnd(String layer) {
        return wires.stream().noneMatch(wire -> wire.from().equals(layer));
    }
}
