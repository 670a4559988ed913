package convscope.ui.build.canvas.layout;

import java.util.List;
import java.util.Optional;

/**
 * A wire on the canvas.
 *
 * @param from name of the layer that feeds; perhaps there is none of this name
 * @param to place in the network's list of the layer that is fed
 * @param target its name
 * @param slot which input of that layer it is
 * @param kind plain, or what is wrong with it
 * @param points the corners of its way, from the layer that feeds to the one that is fed
 * @param middle a point of the part that is most its own: where something can be put in
 * @param label room for its shape; empty where it would lie on something or stands beside already
 */
public record Wire(
        String from,
        int to,
        String target,
        int slot,
        Kind kind,
        List<Place> points,
        Place middle,
        Optional<Box> label) {
    public Wire {
        points = List.copyOf(points);
    }

    /** What a wire is. */
    public enum Kind {
        PLAIN,

        /** It closes a circle. */
        BACK,

        /** There is no layer of the name that it comes from. */
        LOOSE
    }

    /** How far a point is from it, in px at 100 %. */
    public double distance(Place place) {
        double nearest = Double.MAX_VALUE;
        for (int i = 0; i + 1 < points.size(); i++) {
            nearest = Math.min(
                    nearest, closest(points.get(i), points.get(i + 1), place).distance(place));
        }
        return nearest;
    }

    private static Place closest(Place a, Place b, Place to) {
        Box box = Box.between(a, b);
        return new Place(
                Math.min(box.right(), Math.max(box.x(), to.x())), Math.min(box.bottom(), Math.max(box.y(), to.y())));
    }

    /** Length of its way in px at 100 %. */
    double length() {
        double length = 0;
        for (int i = 0; i + 1 < points.size(); i++) {
            length += points.get(i).distance(points.get(i + 1));
        }
        return length;
    }

    /** The smallest rectangle around it. */
    public Box bounds() {
        Box bounds = Box.between(points.get(0), points.get(points.size() - 1));
        for (Place point : points) {
            bounds = bounds.with(new Box(point.x(), point.y(), 0, 0));
        }
        return bounds;
    }
}
