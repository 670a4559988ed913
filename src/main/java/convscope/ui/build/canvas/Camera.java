package convscope.ui.build.canvas;

import convscope.ui.build.canvas.layout.Box;
import convscope.ui.build.canvas.layout.Card;
import convscope.ui.build.canvas.layout.Place;

/**
 * Which part of the canvas is in sight; lengths of the view are in px at 100 % of the theme's scale.
 *
 * @param zoom 1 for the size at which cards are read, {@value #LEAST_ZOOM} to {@value #MOST_ZOOM}
 * @param x place on the canvas of the view's left edge
 * @param y place on the canvas of its upper edge
 */
record Camera(double zoom, double x, double y) {
    static final double LEAST_ZOOM = 0.01;
    static final double MOST_ZOOM = 2;
    static final Camera HOME = new Camera(1, 0, 0);

    /** Room around what is brought into sight. */
    private static final double MARGIN = 32;

    /** Less than this is no distance. */
    private static final double NOTHING = 1e-6;

    /**
     * The least zoom at which the lines on a card are read, 9 px of letters. A network that would have to be smaller to be seen
     * whole is shown from its beginning.
     */
    static final double READABLE = 0.85;

    Place toCanvas(double viewX, double viewY) {
        return new Place(x + viewX / zoom, y + viewY / zoom);
    }

    double toViewX(double canvasX) {
        return (canvasX - x) * zoom;
    }

    double toViewY(double canvasY) {
        return (canvasY - y) * zoom;
    }

    /** What is in sight of a view of this size. */
    Box sight(double width, double height) {
        return new Box(x, y, width / zoom, height / zoom);
    }

    /** Closer or further by this factor, while what is at this point of the view stays there. */
    Camera zoomed(double factor, double viewX, double viewY) {
        double to = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, zoom * factor));
        Place fixed = toCanvas(viewX, viewY);
        return new Camera(to, fixed.x() - viewX / to, fixed.y() - viewY / to);
    }

    /** The canvas moved by so much of the view. */
    Camera moved(double viewX, double viewY) {
        return new Camera(zoom, x - viewX / zoom, y - viewY / zoom);
    }

    Camera centred(Place place, double width, double height) {
        return new Camera(zoom, place.x() - width / zoom / 2, place.y() - height / zoom / 2);
    }

    /** All of it in the middle of the view, at most in its natural size. */
    static Camera whole(Box bounds, double width, double height) {
        double margin =
                Math.min(MARGIN, Math.min(width, height) / 8); // of the view, so that far cards keep off its edge
        double fitting = Math.min((width - 2 * margin) / bounds.width(), (height - 2 * margin) / bounds.height());
        double zoom = Math.max(LEAST_ZOOM, Math.min(1, fitting));
        return new Camera(zoom, 0, 0).centred(bounds.middle(), width, height);
    }

    /** A network that is opened: whole if it can be read so, else its beginning, with the main path in sight. */
    static Camera first(Box bounds, double width, double height) {
        Camera whole = whole(bounds, width, height);
        if (whole.zoom >= READABLE) {
            return whole;
        }
        double fitting = width / (bounds.width() + 2 * MARGIN);
        double zoom = Math.max(READABLE, Math.min(1, fitting));
        double left = bounds.middle().x() - width / zoom / 2;
        if (fitting < READABLE) {
            left = Math.max(bounds.x() - MARGIN, (Card.WIDTH - width / zoom) / 2);
        }
        return new Camera(zoom, left, bounds.y() - MARGIN);
    }

    /** Moved as little as brings all of this into sight, or its upper left corner if it is larger than the view. */
    Camera revealing(Box box, double width, double height) {
        Box sight = sight(width, height);
        return new Camera(
                zoom,
                revealed(sight.x(), sight.width(), box.x() - MARGIN, box.right() + MARGIN),
                revealed(sight.y(), sight.height(), box.y() - MARGIN, box.bottom() + MARGIN));
    }

    private static double revealed(double from, double length, double least, double most) {
        double moved = most > from + length + NOTHING ? most - length : from;
        return least < moved - NOTHING ? least : moved;
    }

    /** Moved back as far as is needed for the content not to be lost from sight. */
    Camera within(Box bounds, double width, double height) {
        return new Camera(
                zoom,
                within(x, width / zoom, bounds.x(), bounds.right()),
                within(y, height / zoom, bounds.y(), bounds.bottom()));
    }

    private static double within(double from, double length, double least, double most) {
        double kept = Math.min(length, most - least) / 2;
        return Math.min(most - kept, Math.max(least - length + kept, from));
    }
}
