package convscope.ui.build.canvas.layout;

import convscope.ui.build.canvas.layout.Route.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The horizontal parts in the gaps between the rows: above what leaves cards, below what reaches cards, each in a track of its
 * own where it would lie on another.
 */
final class Tracks {
    private final Columns columns;
    private final Map<Owner, Span> spans = new HashMap<>();
    private final Map<Owner, Integer> numbers = new HashMap<>();
    private final Map<Gap, Integer> counts = new HashMap<>();

    /**
     * @param card from or to which it flows
     * @param in whether it flows to the card
     */
    private record Owner(int card, boolean in) {}

    /**
     * @param row above it; −1 is above all
     * @param in whether the lower half is meant
     */
    private record Gap(int row, boolean in) {}

    private record Span(double from, double to) {
        Span with(Span other) {
            return new Span(Math.min(from, other.from), Math.max(to, other.to));
        }

        boolean meets(Span other) {
            return from <= other.to && other.from <= to;
        }
    }

    /**
     * @param horizontal where the lanes and columns are
     */
    Tracks(Columns columns, List<Route> routes, Horizontal horizontal) {
        this.columns = columns;
        for (Route route : routes) {
            if (isTracked(route)) {
                double from = horizontal.trackFrom(route);
                double to = horizontal.trackTo(route);
                spans.merge(owner(route), new Span(Math.min(from, to), Math.max(from, to)), Span::with);
            }
        }
        Map<Gap, List<Owner>> gaps = new HashMap<>();
        spans.keySet()
                .forEach(owner -> gaps.computeIfAbsent(gap(owner), it -> new ArrayList<>())
                        .add(owner));
        gaps.forEach(this::number);
    }

    private static boolean isTracked(Route route) {
        return route.kind() != Kind.STRAIGHT && route.kind() != Kind.ARC && route.kind() != Kind.LOOSE;
    }

    private static Owner owner(Route route) {
        return route.kind() == Kind.OUT
                ? new Owner(route.link().from(), false)
                : new Owner(route.link().to(), true);
    }

    private Gap gap(Owner owner) {
        int row = columns.row(owner.card);
        return new Gap(owner.in ? row - 1 : row, owner.in);
    }

    private void number(Gap gap, List<Owner> owners) {
        owners.sort(Comparator.comparingDouble((Owner owner) -> spans.get(owner).from)
                .thenComparingInt(Owner::card));
        List<List<Span>> tracks = new ArrayList<>();
        for (Owner owner : owners) {
            Span span = spans.get(owner);
            int track = 0;
            while (track < tracks.size() && tracks.get(track).stream().anyMatch(span::meets)) {
                track++;
            }
            if (track == tracks.size()) {
                tracks.add(new ArrayList<>());
            }
            tracks.get(track).add(span);
            numbers.put(owner, track);
        }
        counts.put(gap, tracks.size());
    }

    /** Number of tracks in a half of the gap below a row; −1 for the gap above all rows. */
    int count(int row, boolean in) {
        return counts.getOrDefault(new Gap(row, in), 0);
    }

    /** Number of a wire's track, from the cards whose wires they are. */
    int number(Route route) {
        return numbers.get(owner(route));
    }
}
