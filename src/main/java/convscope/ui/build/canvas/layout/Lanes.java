package convscope.ui.build.canvas.layout;

import convscope.ui.build.canvas.layout.Route.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lanes beside the columns: short ones run closer to their cards than long ones, and all that leaves a card on one side
 * runs in one.
 */
final class Lanes {
    private static final int STEPS = Columns.STEPS;

    private final Columns columns;
    private final Map<Owner, Span> spans = new HashMap<>();
    private final Map<Owner, Integer> numbers = new HashMap<>();
    private final Map<Channel, Integer> counts = new HashMap<>();

    /**
     * Which card a lane belongs to, and on which of its sides.
     *
     * @param in whether it is for what flows in
     */
    private record Owner(int card, boolean right, boolean in) {}

    /** A side of the cards of one column. */
    private record Channel(int column, boolean right) {}

    private record Span(int from, int to) {
        Span with(Span other) {
            return new Span(Math.min(from, other.from), Math.max(to, other.to));
        }

        /** One may end at the card at which the other begins: in is above out. */
        boolean covers(Span other) {
            return from < other.to && other.from < to;
        }
    }

    Lanes(Columns columns, List<Route> routes) {
        this.columns = columns;
        routes.stream().filter(Route::usesFirstLane).forEach(this::take);
        Map<Channel, List<Owner>> lanes = new HashMap<>();
        spans.keySet()
                .forEach(owner -> lanes.computeIfAbsent(channel(owner), it -> new ArrayList<>())
                        .add(owner));
        lanes.forEach(this::number);
    }

    private void take(Route route) {
        Link link = route.link();
        int from = STEPS * columns.row(link.from());
        int to = STEPS * columns.row(link.to());
        int room = link.back() ? 1 : 0;
        int end = route.kind() == Kind.ARC || !link.back() ? to : to - 1;
        put(source(route), new Span(Math.min(from, end) - room, Math.max(from, end) + room));
        if (route.kind() == Kind.TWO_ARCS) {
            put(target(route), new Span(to - 1, to));
        }
    }

    private void put(Owner owner, Span span) {
        spans.merge(owner, span, Span::with);
    }

    private Owner source(Route route) {
        return new Owner(route.link().from(), leavesRight(route), false);
    }

    private Owner target(Route route) {
        return new Owner(route.link().to(), !leavesRight(route), true);
    }

    /** Whether it leaves its card at the right side: towards the other card, or else away from the main path. */
    boolean leavesRight(Route route) {
        int from = columns.column(route.link().from());
        int to = columns.column(route.link().to());
        return from == to ? from >= 0 : to > from;
    }

    private Channel channel(Owner owner) {
        return new Channel(columns.column(owner.card), owner.right);
    }

    private void number(Channel channel, List<Owner> owners) {
        owners.sort(Comparator.comparingInt((Owner owner) -> spans.get(owner).to - spans.get(owner).from)
                .thenComparingInt(owner -> spans.get(owner).from)
                .thenComparingInt(Owner::card)
                .thenComparing(Owner::in));
        List<List<Span>> lanes = new ArrayList<>();
        for (Owner owner : owners) {
            Span span = spans.get(owner);
            int lane = 0;
            while (lane < lanes.size() && lanes.get(lane).stream().anyMatch(span::covers)) {
                lane++;
            }
            if (lane == lanes.size()) {
                lanes.add(new ArrayList<>());
            }
            lanes.get(lane).add(span);
            numbers.put(owner, lane);
        }
        counts.put(channel, lanes.size());
    }

    /** Number of lanes at this side of a column. */
    int count(int column, boolean right) {
        return counts.getOrDefault(new Channel(column, right), 0);
    }

    /** Number, from the cards outward, of the lane in which a wire begins. */
    int first(Route route) {
        return numbers.get(source(route));
    }

    /** Number of the lane in which a wire of two arcs ends. */
    int last(Route route) {
        return numbers.get(target(route));
    }
}
