package convscope.paint;

/**
 * Something that can be drawn at any size: a chart, a grid of maps, a matrix.
 *
 * <p>A figure is immutable and leaves the background to its host. The same figure on two surfaces gives the same
 * picture; a size too small for everything leaves words out rather than letting them collide.
 */
public interface Figure {
    /** Draws into the rectangle from (0, 0) to ({@code width}, {@code height}), in px of the surface. */
    void paint(Surface surface, double width, double height);
}
