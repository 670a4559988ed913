package convscope.ui.build.canvas.layout;

import convscope.ui.build.canvas.layout.Route.Kind;
import java.util.Arrays;

/** Where rows and tracks are, in px at 100 %; the upper edge of row 0 is at 0. */
final class Vertical {
    private static final double LEAST_GAP = 36;

    /** From a card down to the first track: the wire's shape is written there. */
    private static final double OUT = 19;

    private static final double IN = 14;
    private static final double TRACK = 8;

    // where lanes leave a card and come in: side by side they do not touch
    private static final double EXIT = 0.7 * Card.HEIGHT;
    private static final double ENTRY = 0.3 * Card.HEIGHT;

    private final Columns columns;
    private final Tracks tracks;
    private final double[] top;

    Vertical(Columns columns, Tracks tracks, int cards) {
        this.columns = columns;
        this.tracks = tracks;
        int rows = 0;
        for (int i = 0; i < cards; i++) {
            rows = Math.max(rows, columns.row(i) + 1);
        }
        top = new double[rows];
        for (int row = 1; row < rows; row++) {
            int count = tracks.count(row - 1, false) + tracks.count(row - 1, true);
            double gap = Math.max(LEAST_GAP, OUT + IN + TRACK * Math.max(0, count - 1));
            top[row] = top[row - 1] + Card.HEIGHT + gap;
        }
    }

    /** Upper edge of a card. */
    double card(int place) {
        return top[columns.row(place)];
    }

    double exit(Route route) {
        return card(route.link().from()) + EXIT;
    }

    double entry(Route route) {
        return card(route.link().to()) + ENTRY;
    }

    /** Height of a wire's horizontal part in a gap. */
    double track(Route route) {
        double distance = TRACK * tracks.number(route);
        return route.kind() == Kind.OUT
                ? card(route.link().from()) + Card.HEIGHT + OUT + distance
                : card(route.link().to()) - IN - distance;
    }

    /** Number of rows. */
    int rows() {
        return top.length;
    }

    /** The last row that begins above this height, or the first of all. */
    int rowAbove(double y) {
        int found = Arrays.binarySearch(top, y);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }

    /** Lower edge of the cards of a row. */
    double bottom(int row) {
        return top[row] + Card.HEIGHT;
    }
}
