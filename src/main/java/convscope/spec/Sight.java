package convscope.spec;

import convscope.arithmetic.ReceptiveField;
import convscope.tensor.Shape;
import java.util.List;

/**
 * The part of the image that one value of a layer depends on: its receptive field.
 *
 * <p>Where branches meet it reaches as far as the farthest of them. A value of a vector that comes of maps sees what all
 * their cells see together.
 *
 * @param rows along the height, in pixels; the jump is that from one value to the next below, and counts for maps only
 * @param columns along the width
 */
public record Sight(ReceptiveField rows, ReceptiveField columns) {
    private static final Sight PIXEL = new Sight(ReceptiveField.INPUT, ReceptiveField.INPUT);

    /** Height and width in pixels, those in the padding included. */
    public Size size() {
        return new Size(rows.size(), columns.size());
    }

    /** Pixels from one value's field to that of the next below and to the right. */
    public Size jump() {
        return new Size(rows.jump(), columns.jump());
    }

    /**
     * What a value of a layer sees.
     *
     * @param layer the layer
     * @param below what values of the layers see that feed it
     * @param image shape of the image
     */
    static Sight of(ShapeTrace.Layer layer, List<Sight> below, Shape image) {
        if (below.isEmpty()) {
            return PIXEL;
        }
        Sight joined = below.stream().reduce(Sight::with).orElseThrow();
        Shape from = layer.inputs().get(0);
        if (from.isImage() && layer.output().isVector()) {
            return new Sight(
                    joined.rows.together(from.height(), image.height()),
                    joined.columns.together(from.width(), image.width()));
        }
        return layer.spec()
                .sliding()
                .map(window -> new Sight(
                        joined.rows.after(window.vertical(from)), joined.columns.after(window.horizontal(from))))
                .orElse(joined);
    }

    private Sight with(Sight other) {
        return new Sight(rows.with(other.rows), columns.with(other.columns));
    }
}
