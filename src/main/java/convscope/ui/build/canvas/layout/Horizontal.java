package convscope.ui.build.canvas.layout;

import convscope.ui.build.canvas.layout.Route.Kind;

/** Where columns and lanes are, in px at 100 %; the left edge of column 0 is at 0. */
final class Horizontal {
    private static final double BESIDE = 24;
    private static final double FIRST_LANE = 14;
    private static final double LANE = 10;

    private final Columns columns;
    private final Lanes lanes;
    private final int least;
    private final double[] left;

    Horizontal(Columns columns, Lanes lanes, int cards) {
        this.columns = columns;
        this.lanes = lanes;
        int leftmost = 0;
        int rightmost = 0;
        for (int i = 0; i < cards; i++) {
            leftmost = Math.min(leftmost, columns.column(i));
            rightmost = Math.max(rightmost, columns.column(i));
        }
        least = leftmost;
        left = new double[rightmost - leftmost + 1];
        for (int column = 1; column <= rightmost; column++) {
            left[column - least] = left(column - 1) + Card.WIDTH + between(column - 1);
        }
        for (int column = -1; column >= leftmost; column--) {
            left[column - least] = left(column + 1) - Card.WIDTH - between(column);
        }
    }

    private double between(int column) {
        int count = lanes.count(column, true) + lanes.count(column + 1, false);
        return count == 0 ? BESIDE : 2 * FIRST_LANE + (count - 1) * LANE;
    }

    private double left(int column) {
        return left[column - least];
    }

    /** Left edge of a card. */
    double card(int place) {
        return left(columns.column(place));
    }

    double middle(int place) {
        return card(place) + Card.WIDTH / 2;
    }

    /** The side at which a wire leaves its card for a lane. */
    double exit(Route route) {
        return card(route.link().from()) + (lanes.leavesRight(route) ? Card.WIDTH : 0);
    }

    /** The side at which a wire comes in from a lane. */
    double entry(Route route) {
        boolean right = route.kind() == Kind.ARC ? lanes.leavesRight(route) : !lanes.leavesRight(route);
        return card(route.link().to()) + (right ? Card.WIDTH : 0);
    }

    double firstLane(Route route) {
        return beside(exit(route), lanes.leavesRight(route), lanes.first(route));
    }

    double lastLane(Route route) {
        return beside(entry(route), !lanes.leavesRight(route), lanes.last(route));
    }

    private static double beside(double edge, boolean right, int lane) {
        double distance = FIRST_LANE + lane * LANE;
        return right ? edge + distance : edge - distance;
    }

    /** Where the horizontal part of a wire in a gap begins. */
    double trackFrom(Route route) {
        return route.usesFirstLane() ? firstLane(route) : middle(route.link().from());
    }

    /** Where it ends. */
    double trackTo(Route route) {
        return route.kind() == Kind.TWO_ARCS
                ? lastLane(route)
                : middle(route.link().to());
    }
}
