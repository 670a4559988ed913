package convscope.ui.build.canvas.layout;

import java.util.ArrayList;
import java.util.List;

/** The corners of a wire's way. */
final class Lines {
    private static final double LOOSE = 24;
    private static final double LOOSE_PLACE = 16;
    private static final double LOOSE_STEP = 12;
    private static final int LOOSE_PLACES = 6;

    private Lines() {}

    static List<Place> of(Route route, Horizontal horizontal, Vertical vertical) {
        Link link = route.link();
        double top = vertical.card(link.to());
        if (route.kind() == Route.Kind.LOOSE) {
            double x = horizontal.card(link.to()) + LOOSE_PLACE + link.slot() % LOOSE_PLACES * LOOSE_STEP;
            return List.of(new Place(x, top - LOOSE), new Place(x, top));
        }
        double bottom = vertical.card(link.from()) + Card.HEIGHT;
        double from = horizontal.middle(link.from());
        double to = horizontal.middle(link.to());
        return switch (route.kind()) {
            case STRAIGHT -> List.of(new Place(from, bottom), new Place(to, top));
            case OUT, IN -> way(from, bottom, vertical.track(route), to, top);
            case ARC -> {
                double lane = horizontal.firstLane(route);
                yield List.of(
                        new Place(horizontal.exit(route), vertical.exit(route)),
                        new Place(lane, vertical.exit(route)),
                        new Place(lane, vertical.entry(route)),
                        new Place(horizontal.entry(route), vertical.entry(route)));
            }
            case ARC_IN ->
                joined(
                        new Place(horizontal.exit(route), vertical.exit(route)),
                        way(horizontal.firstLane(route), vertical.exit(route), vertical.track(route), to, top));
            default -> {
                double last = horizontal.lastLane(route);
                List<Place> points = joined(
                        new Place(horizontal.exit(route), vertical.exit(route)),
                        way(
                                horizontal.firstLane(route),
                                vertical.exit(route),
                                vertical.track(route),
                                last,
                                vertical.entry(route)));
                points.add(new Place(horizontal.entry(route), vertical.entry(route)));
                yield points;
            }
        };
    }

    /** The middle of the part that a wire shares with the fewest others. */
    static Place middle(Route route, List<Place> points) {
        int part = switch (route.kind()) {
            case STRAIGHT, LOOSE, IN -> 0;
            case OUT -> 2;
            case ARC, ARC_IN, TWO_ARCS -> 1;
        };
        Place from = points.get(part);
        Place to = points.get(part + 1);
        return new Place((from.x() + to.x()) / 2, (from.y() + to.y()) / 2);
    }

    private static List<Place> way(double from, double start, double track, double to, double end) {
        return List.of(new Place(from, start), new Place(from, track), new Place(to, track), new Place(to, end));
    }

    private static List<Place> joined(Place first, List<Place> rest) {
        List<Place> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }
}
