package convscope.ui.draw;

import convscope.data.Drawing;
import convscope.data.Stroke;
import convscope.data.Stroke.Point;
import java.util.List;
import java.util.Optional;

/**
 * What lies on the pad; an edit makes a new one, so undo is a stack of sheets.
 *
 * @param backdrop a picture under the strokes
 * @param placement of the backdrop
 * @param drawing the strokes, already where they belong
 * @param nudgedRight by how many pixels the network sees the digit off the place that centring gave it
 * @param nudgedDown likewise
 */
record Sheet(Optional<Backdrop> backdrop, Placement placement, Drawing drawing, int nudgedRight, int nudgedDown) {
    static final Sheet EMPTY = new Sheet(Optional.empty(), Placement.IDENTITY, Drawing.EMPTY, 0, 0);

    /** Farthest nudge: half of the field. */
    private static final int FARTHEST = 14;

    /** Side of the pad in pixels of the network, by which a nudge moves the ink on the pad. */
    private static final double PIXELS = 28;

    static Sheet of(Drawing drawing) {
        return new Sheet(Optional.empty(), Placement.IDENTITY, drawing, 0, 0);
    }

    static Sheet of(Backdrop backdrop) {
        return new Sheet(Optional.of(backdrop), Placement.IDENTITY, Drawing.EMPTY, 0, 0);
    }

    Sheet with(Stroke stroke) {
        return new Sheet(backdrop, placement, drawing.with(stroke), nudgedRight, nudgedDown);
    }

    /** Moved by whole pixels of the network, as far as they go. */
    Sheet nudged(int right, int down) {
        int toRight = Math.max(-FARTHEST, Math.min(FARTHEST, nudgedRight + right));
        int toDown = Math.max(-FARTHEST, Math.min(FARTHEST, nudgedDown + down));
        double x = (toRight - nudgedRight) / PIXELS;
        double y = (toDown - nudgedDown) / PIXELS;
        return new Sheet(backdrop, placement.moved(x, y), drawing.moved(x, y), toRight, toDown);
    }

    /** Back where centring puts it. */
    Sheet centred() {
        return nudged(-nudgedRight, -nudgedDown);
    }

    /** Turned clockwise about the middle of its strokes, or of the pad under a picture. */
    Sheet turned(double radians) {
        Point about = middle();
        return new Sheet(
                backdrop,
                placement.turned(radians, about),
                drawing.mapped(point -> Placement.turn(point, radians, about)),
                nudgedRight,
                nudgedDown);
    }

    /** The mean of all points: it stays where it is when they turn about it. */
    private Point middle() {
        List<Point> points = drawing.strokes().stream()
                .filter(stroke -> !stroke.erases())
                .flatMap(stroke -> stroke.points().stream())
                .toList();
        if (backdrop.isPresent() || points.isEmpty()) {
            return new Point(0.5, 0.5);
        }
        return new Point(
                points.stream().mapToDouble(Point::x).average().orElseThrow(),
                points.stream().mapToDouble(Point::y).average().orElseThrow());
    }

    boolean isEmpty() {
        return backdrop.isEmpty() && drawing.strokes().isEmpty();
    }

    /** The backdrop as it came: not moved, not turned, nothing drawn on it. */
    Optional<Backdrop> untouched() {
        return backdrop.filter(any -> drawing.strokes().isEmpty() && placement.isIdentity());
    }

    /** A backdrop on which nothing was drawn; moved or not. */
    Optional<Backdrop> onlyNudged() {
        return backdrop.filter(any -> drawing.strokes().isEmpty() && placement.radians() == 0);
    }
}
