package convscope.ui.strip;

import convscope.spec.ShapeTrace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The wires between the cards of a strip, cards numbered from the left.
 *
 * <p>A wire to the next card is an arrow between the two. Every other wire is an arc over the cards, in a lane of its own
 * where arcs would cover each other; short arcs run lower than long ones.
 *
 * @param arrows wires to the next card
 * @param arcs wires that pass over cards
 * @param lanes lanes needed
 */
record Wires(List<Wire> arrows, List<Wire> arcs, int lanes) {
    /**
     * @param from number of the card that it leaves
     * @param to number of the card that it feeds
     * @param lane counted from the cards upwards; 0 for arrows
     */
    record Wire(int from, int to, int lane) {
        boolean covers(Wire other) {
            return from < other.to && other.from < to;
        }
    }

    static Wires of(ShapeTrace trace) {
        List<ShapeTrace.Layer> layers = trace.layers();
        Map<String, Integer> numbers = new HashMap<>();
        layers.forEach(layer -> numbers.put(layer.name(), numbers.size()));
        List<Wire> arrows = new ArrayList<>();
        List<Wire> passing = new ArrayList<>();
        for (ShapeTrace.Layer layer : layers) {
            int to = numbers.get(layer.name());
            for (String input : layer.node().inputs()) {
                int from = numbers.get(input);
                (to == from + 1 ? arrows : passing).add(new Wire(from, to, 0));
            }
        }
        passing.sort((a, b) -> Integer.compare(a.to - a.from, b.to - b.from));
        List<Wire> arcs = new ArrayList<>();
        for (Wire wire : passing) {
            int lane = 0;
            while (taken(arcs, wire, lane)) {
                lane++;
            }
            arcs.add(new Wire(wire.from, wire.to, lane));
        }
        int lanes = arcs.stream().mapToInt(wire -> wire.lane + 1).max().orElse(0);
        return new Wires(List.copyOf(arrows), List.copyOf(arcs), lanes);
    }

    private static boolean taken(List<Wire> arcs, Wire wire, int lane) {
        return arcs.stream().anyMatch(other -> other.lane == lane && other.covers(wire));
    }
}
