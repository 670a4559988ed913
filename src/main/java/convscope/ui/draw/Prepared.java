package convscope.ui.draw;

import convscope.data.Polarity;
import convscope.tensor.Tensor;
import java.util.Optional;

/**
 * The pad as the network gets it.
 *
 * @param image of the shape of the network's input, 0..1
 * @param centring how it was boxed, scaled and centred, if it was prepared as a digit
 * @param polarity what was taken for ink, if it is a picture
 */
record Prepared(Tensor image, Optional<Centring> centring, Optional<Polarity> polarity) {
    /**
     * How a digit was brought to its place; lengths are fractions of the pad's side unless said otherwise.
     *
     * @param left edge of the ink's box
     * @param top edge of the ink's box
     * @param width of the box
     * @param height of the box
     * @param massX centre of mass
     * @param massY centre of mass
     * @param columns width of the ink as the network sees it, in its pixels
     * @param rows height likewise
     * @param thickened by how many of the network's pixels the strokes were made thicker; negative for thinner
     */
    record Centring(
            double left,
            double top,
            double width,
            double height,
            double massX,
            double massY,
            int columns,
            int rows,
            double thickened) {}
}
