package convscope.data;

import convscope.tensor.Tensor;

/**
 * A digit as the network sees it, and how it came about.
 *
 * <p>A point {@code x} of the source, in pixels from its left edge, lands at {@code left + (x - boxLeft) · scale} in the
 * prepared image; {@code y} likewise.
 *
 * @param image {@code [1][28][28]}, 0..1, ink bright
 * @param boxLeft left edge of the ink, in pixels of the source; may lie a little outside it where ink was thickened
 * @param boxTop upper edge of the ink
 * @param boxWidth width of the ink, in pixels of the source
 * @param boxHeight height of the ink
 * @param scale pixels of the prepared image for one pixel of the source
 * @param left where the box's left edge lies in the prepared image, in pixels
 * @param top where the box's upper edge lies
 * @param thickened pixels of the source by which the strokes' edges were moved outwards; negative where they were
 *     thinned, 0 where the strokes are already as thick as MNIST's
 */
public record PreparedDigit(
        Tensor image,
        double boxLeft,
        double boxTop,
        double boxWidth,
        double boxHeight,
        double scale,
        int left,
        int top,
        double thickened) {}
