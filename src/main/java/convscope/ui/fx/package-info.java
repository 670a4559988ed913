/**
 * Where JavaFX is met: the canvas as a {@link convscope.paint.Surface}, the bundled fonts, the JavaFX thread.
 *
 * <p>No screen and no control lives here.
 */
package convscope.ui.fx;
