package convscope.ui.build.canvas.layout;

import convscope.ui.build.canvas.layout.Route.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses for each wire the plainest way that is free: within a column, else along a gap between two rows, else along a lane
 * between two columns, where there is always room for one more.
 */
final class Routes {
    private static final int STEPS = Columns.STEPS;

    private final Columns columns;
    private final Map<Long, List<Link>> claims = new HashMap<>();
    private final Map<Long, Integer> cards = new HashMap<>();

    private Routes(Columns columns) {
        this.columns = columns;
    }

    /** The way of each wire, in the order of the links. */
    static List<Route> of(Graph graph, Columns columns) {
        Routes routes = new Routes(columns);
        for (int i = 0; i < graph.size(); i++) {
            routes.cards.put(key(columns.column(i), STEPS * columns.row(i)), i);
        }
        List<Link> shortFirst = new ArrayList<>(graph.links());
        shortFirst.sort(Comparator.comparingInt(routes::length));
        Map<Link, Route> chosen = new HashMap<>();
        shortFirst.forEach(link -> chosen.put(link, new Route(link, routes.choose(link))));
        return graph.links().stream().map(chosen::get).toList();
    }

    private static long key(int column, int step) {
        return ((long) column << 32) | step;
    }

    private int length(Link link) {
        return link.from() < 0 ? 0 : Math.abs(columns.row(link.to()) - columns.row(link.from()));
    }

    private Kind choose(Link link) {
        if (link.from() < 0) {
            return Kind.LOOSE;
        }
        int from = columns.column(link.from());
        int to = columns.column(link.to());
        int out = STEPS * columns.row(link.from()) + 1;
        int in = STEPS * columns.row(link.to()) - 1;
        if (link.back() || in <= out) {
            return from == to ? Kind.ARC : Kind.TWO_ARCS;
        }
        if (from == to) {
            return claim(link, new Run(from, out, in)) ? Kind.STRAIGHT : Kind.ARC;
        }
        Run[] along = {new Run(from, out, out), new Run(to, out, in)};
        Run[] last = {new Run(from, out, in), new Run(to, in, in)};
        boolean outward = Math.abs(to) > Math.abs(from);
        if (claim(link, outward ? along : last)) {
            return outward ? Kind.OUT : Kind.IN;
        }
        if (claim(link, outward ? last : along)) {
            return outward ? Kind.IN : Kind.OUT;
        }
        return claim(link, new Run(to, in, in)) ? Kind.ARC_IN : Kind.TWO_ARCS;
    }

    /** Part of a column, both ends included. */
    private record Run(int column, int from, int to) {}

    /** Takes these parts for a wire if no card and no wire that it may not touch is there. */
    private boolean claim(Link link, Run... runs) {
        for (Run run : runs) {
            for (int step = run.from; step <= run.to; step++) {
                if (cards.containsKey(key(run.column, step))
                        || !claims.getOrDefault(key(run.column, step), List.of()).stream()
                                .allMatch(link::mayShare)) {
                    return false;
                }
            }
        }
        for (Run run : runs) {
            for (int step = run.from; step <= run.to; step++) {
                claims.computeIfAbsent(key(run.column, step), it -> new ArrayList<>())
                        .add(link);
            }
        }
        return true;
    }
}
