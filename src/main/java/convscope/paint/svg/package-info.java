/**
 * Figures as SVG, for reports and slides: the third back end of {@link convscope.paint.Surface}.
 *
 * <p>Needs no window and no java.awt; texts are measured by the surface that shows the figure, so the picture is the same.
 */
package convscope.paint.svg;
