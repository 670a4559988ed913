/**
 * Every figure of the lab, written once against a small {@link convscope.paint.Surface}.
 *
 * <p>Figures are immutable: data, {@link convscope.paint.Palette}, scale and words that were translated elsewhere go in;
 * {@link convscope.paint.Figure#paint} draws. Tensor to pixels is pure. No window, no java.awt and no language here: the
 * back ends are {@code paint.java2d} and the canvas of the window.
 */
package convscope.paint;
