package convscope.ui.build.canvas.layout;

import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds room for the shapes that are written on the wires: once below each card for all that leaves it there, and once beside
 * each arc, in the gap nearest to its middle that has room.
 */
final class Labels {
    private static final double HEIGHT = 14;
    private static final double BELOW = 3;
    private static final double BESIDE = 6;

    private final NetworkSpec network;
    private final Columns columns;
    private final Vertical vertical;
    private final Function<Node, Double> width;

    /** What nothing may be written on, by the row above it. */
    private final List<List<Box>> lines = new ArrayList<>();

    private final List<List<Box>> written = new ArrayList<>();

    Labels(NetworkSpec network, Columns columns, Vertical vertical, Function<Node, Double> width) {
        this.network = network;
        this.columns = columns;
        this.vertical = vertical;
        this.width = width;
        for (int row = 0; row < vertical.rows(); row++) {
            lines.add(new ArrayList<>());
            written.add(new ArrayList<>());
        }
    }

    /** These wires with their labels. */
    List<Wire> on(List<Wire> wires, List<Route> routes) {
        wires.forEach(this::note);
        List<Optional<Box>> labels = new ArrayList<>();
        Set<Integer> said = new HashSet<>();
        for (int i = 0; i < wires.size(); i++) {
            Route route = routes.get(i);
            boolean below = route.link().from() >= 0 && !route.usesFirstLane();
            labels.add(below && said.add(route.link().from()) ? below(wires.get(i), route) : Optional.empty());
        }
        List<Wire> labelled = new ArrayList<>();
        for (int i = 0; i < wires.size(); i++) {
            Wire wire = wires.get(i);
            Optional<Box> label = routes.get(i).usesFirstLane() ? beside(wire, routes.get(i)) : labels.get(i);
            labelled.add(new Wire(
                    wire.from(),
                    wire.to(),
                    wire.target(),
                    wire.slot(),
                    wire.kind(),
                    wire.points(),
                    wire.middle(),
                    label));
        }
        return labelled;
    }

    private void note(Wire wire) {
        for (int i = 0; i + 1 < wire.points().size(); i++) {
            Box box =
                    Box.between(wire.points().get(i), wire.points().get(i + 1)).grown(1);
            for (int row = vertical.rowAbove(box.y() - BELOW - HEIGHT); row < lines.size(); row++) {
                double bottom = vertical.bottom(row);
                if (bottom >= box.bottom()) {
                    break;
                }
                if (box.y() < bottom + BELOW + HEIGHT) {
                    lines.get(row).add(box);
                }
            }
        }
    }

    private Optional<Box> below(Wire wire, Route route) {
        return free(
                columns.row(route.link().from()),
                wire.points().get(0).x(),
                route.link().from());
    }

    private Optional<Box> beside(Wire wire, Route route) {
        int from = columns.row(route.link().from());
        int to = columns.row(route.link().to());
        int middle = (from + to - 1) / 2;
        double lane = wire.points().get(1).x();
        for (int away = 0; away <= Math.abs(to - from); away++) {
            for (int row : new int[] {middle - away, middle + away}) {
                if (row >= Math.min(from, to) && row < Math.max(from, to)) {
                    Optional<Box> label = free(row, lane, route.link().from());
                    if (label.isPresent()) {
                        return label;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Box> free(int row, double line, int source) {
        double wide = width.apply(network.nodes().get(source));
        Box box = new Box(line + BESIDE, vertical.bottom(row) + BELOW, wide, HEIGHT);
        boolean taken = wide == 0
                || written.get(row).stream().anyMatch(box::overlaps)
                || lines.get(row).stream().anyMatch(box::overlaps);
        if (taken) {
            return Optional.empty();
        }
        written.get(row).add(box);
        return Optional.of(box);
    }
}
