/**
 * Figures without a window: into a {@code BufferedImage} and a PNG, by Java2D.
 *
 * <p>Works headless. No figure is described here, only how the primitives of {@link convscope.paint.Surface} are drawn.
 */
package convscope.paint.java2d;
