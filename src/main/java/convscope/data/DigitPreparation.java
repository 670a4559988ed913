package convscope.data;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Optional;

/**
 * Makes of any grey image with bright ink what MNIST would have made of it: 28×28, the ink scaled to 20 pixels, its
 * centre of mass in the middle.
 *
 * <ol>
 *   <li>The box holds what reaches 2 % of the brightest pixel: five grey levels of noise do not widen it, and of MNIST's
 *       own faint edges next to nothing is lost (98 % of its images come out to the bit). Ink that is large has sharp
 *       edges, so there a pixel must reach 25 %, and the grain that JPEG leaves around strokes stays outside.
 *   <li>Strokes that would come out thinner or thicker than the middle 90 % of MNIST's are moved to that range, so that
 *       any pen looks like MNIST's ink. See {@link #THINNEST}.
 *   <li>The box of the ink is scaled so that its longer side is 20, keeping its proportions, by averaging areas.
 *   <li>It is put where its centre of mass falls nearest to the centre of pixel (14, 14), the shift rounded to whole
 *       pixels, so nothing is blurred; this is the place that MNIST's own images have (59,997 of 60,000).
 * </ol>
 *
 * <p>An image whose box is already 20 is only shifted, so MNIST's own images come out as they are.
 *
 * @see <a href="http://yann.lecun.com/exdb/mnist/">LeCun, Cortes and Burges, the MNIST database</a>
 */
public final class DigitPreparation {
    /** Height and width of a prepared digit. */
    public static final int SIDE = 28;

    /** Longer side of its ink. */
    public static final int INK = 20;

    /** Stroke width in prepared pixels that 5 % of MNIST's training images stay below, by {@link Strokes#width}. */
    static final double THINNEST = 1.77;

    /** Stroke width in prepared pixels that 5 % of MNIST's training images exceed. */
    static final double THICKEST = 3.75;

    private static final float FAINT = 0.02f;
    private static final float CLEAR = 0.25f;

    /** Longer side of the ink, in pixels, above which losing a faint edge changes the scale by less than 2 %. */
    private static final int LARGE = 3 * INK;

    private static final double CENTRE = 14;

    /** Longer side of the ink, in pixels, from which edges are sharp enough to be moved. */
    private static final int FINE = 160;

    private DigitPreparation() {}

    /** The drawing prepared, or empty if there is no ink on the pad. */
    public static Optional<PreparedDigit> prepare(Drawing drawing, int padSide) {
        return prepare(drawing.image(padSide));
    }

    /**
     * The image prepared, or empty if it has no ink.
     *
     * @param image {@code [1][height][width]}, 0..1, ink bright on a background of 0
     */
    public static Optional<PreparedDigit> prepare(Tensor image) {
        return box(image).map(box -> prepare(image, box));
    }

    private static Optional<InkBox> box(Tensor image) {
        Optional<InkBox> box = InkBox.of(image, FAINT);
        return box.isPresent() && box.get().longerSide() > LARGE ? InkBox.of(image, CLEAR) : box;
    }

    private static PreparedDigit prepare(Tensor image, InkBox box) {
        double outwards = box.longerSide() == INK ? 0 : outwards(image, box);
        if (outwards != 0) {
            // strokes of a pixel or two have no edge to speak of: look closer before moving it
            int zoom = Math.max(1, FINE / box.longerSide());
            int margin = (int) Math.ceil(Math.max(0, outwards)) + 1;
            Tensor crop = box.crop(image, margin);
            Shape size = crop.shape();
            Tensor fine = zoom == 1 ? crop : Resampling.resize(crop, size.height() * zoom, size.width() * zoom);
            Tensor moved = Strokes.moveEdges(fine, outwards * zoom);
            Optional<InkBox> inner = box(moved);
            if (inner.isPresent()) {
                return placed(moved, inner.get(), zoom, box.left() - margin, box.top() - margin, outwards);
            }
        }
        return placed(image, box, 1, 0, 0, 0);
    }

    /** The ink in the box, scaled and centred; the image is {@code zoom} times the source from (x, y) on. */
    private static PreparedDigit placed(Tensor image, InkBox box, int zoom, int x, int y, double thickened) {
        double scale = (double) INK / box.longerSide();
        int width = (int) Math.ceil(box.width() * scale - 1e-9);
        int height = (int) Math.ceil(box.height() * scale - 1e-9);
        Tensor ink = box.longerSide() == INK
                ? box.crop(image, 0)
                : Resampling.window(box.crop(image, 1), 1, 1, 1 / scale, 1 / scale, height, width);
        double mass = 0;
        double massX = 0;
        double massY = 0;
        for (int i = 0; i < width * height; i++) {
            float value = ink.values()[i];
            mass += value;
            massX += value * (i % width);
            massY += value * (i / width);
        }
        int left = within((int) Math.rint(CENTRE - massX / mass), width);
        int top = within((int) Math.rint(CENTRE - massY / mass), height);
        float[] field = new float[SIDE * SIDE];
        for (int row = 0; row < height; row++) {
            System.arraycopy(ink.values(), row * width, field, (top + row) * SIDE + left, width);
        }
        return new PreparedDigit(
                Tensor.of(Shape.image(1, SIDE, SIDE), field),
                x + (double) box.left() / zoom,
                y + (double) box.top() / zoom,
                (double) box.width() / zoom,
                (double) box.height() / zoom,
                scale * zoom,
                left,
                top,
                thickened);
    }

    /** The place nearest to this one where ink of this size stays inside the field. */
    private static int within(int place, int size) {
        return Math.max(0, Math.min(SIDE - size, place));
    }

    /** How far the strokes' edges must move outwards, in pixels of the source. */
    private static double outwards(Tensor image, InkBox box) {
        double width = Strokes.width(box.crop(image, 1));
        double side = box.longerSide();
        double prepared = width * INK / side;
        double wanted = Math.max(THINNEST, Math.min(THICKEST, prepared));
        if (wanted == prepared) {
            return 0;
        }
        // Moving the edges by d changes width and box by 2d: (width + 2d) · 20 / (side + 2d) = wanted.
        return (wanted * side / INK - width) / (2 * (1 - wanted / INK));
    }
}
