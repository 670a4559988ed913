package convscope.ui.draw;

import convscope.data.DataException;
import convscope.data.DigitPreparation;
import convscope.data.Drawing;
import convscope.data.ImagePreparation;
import convscope.data.Picture;
import convscope.data.PreparedDigit;
import convscope.data.PreparedImage;
import convscope.data.Stroke;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import convscope.text.Message;
import java.util.List;
import java.util.Optional;

/**
 * Makes of a sheet what a network wants: for a 1×28×28 input a digit as MNIST's, for any other the pad as a picture,
 * bright ink on black.
 *
 * <p>Remembers the ink of the last sheet, so that only the stroke that the pen makes is drawn anew. Belongs to one thread
 * at a time.
 */
final class Preparation {
    /** Side of the pad in pixels, as it is prepared. */
    static final int PAD = 280;

    private static final Shape DIGIT = Shape.image(1, DigitPreparation.SIDE, DigitPreparation.SIDE);
    private static final String PAD_NAME = "pad";

    private Sheet inked = Sheet.EMPTY;
    private Tensor ink = Tensor.zeros(Shape.image(1, PAD, PAD));

    /**
     * The sheet prepared, or empty if there is no ink.
     *
     * @param live the stroke that the pen makes on top of the sheet
     * @param input of the network
     * @throws DataException if there is a picture that this network cannot take
     */
    Optional<Prepared> of(Sheet sheet, Optional<Stroke> live, Shape input) throws DataException {
        Optional<Backdrop> alone = live.isEmpty() ? sheet.onlyNudged() : Optional.empty();
        if (alone.isPresent() && (input.equals(DIGIT) || sheet.untouched().isPresent())) {
            Backdrop backdrop = alone.get();
            Optional<Tensor> exact =
                    backdrop.prepared().filter(image -> image.shape().equals(input));
            if (exact.isPresent()) {
                return Optional.of(exact(exact.get(), backdrop, sheet));
            }
            if (backdrop.picture().isPresent()) {
                return Optional.of(picture(backdrop, sheet, input));
            }
        }
        Tensor pad = ink(sheet);
        if (live.isPresent()) {
            pad = new Drawing(List.of(live.get())).over(pad);
        }
        if (!input.equals(DIGIT)) {
            return pad.max() > 0 ? Optional.of(plain(pad, input)) : Optional.empty();
        }
        Frame whole = new Frame(PAD, PAD, new Backdrop.Fit(1, 1), 0, 0);
        return DigitPreparation.prepare(pad)
                .map(digit -> new Prepared(
                        nudged(digit.image(), sheet), Optional.of(whole.centring(digit)), Optional.empty()));
    }

    private Tensor ink(Sheet sheet) {
        if (sheet != inked) {
            Tensor ground = sheet.backdrop()
                    .map(backdrop -> backdrop.onPad(PAD, sheet.placement()))
                    .orElseGet(() -> Tensor.zeros(Shape.image(1, PAD, PAD)));
            ink = sheet.drawing().over(ground);
            inked = sheet;
        }
        return ink;
    }

    private static Prepared exact(Tensor image, Backdrop backdrop, Sheet sheet) {
        Optional<Prepared.Centring> centring = image.shape().equals(DIGIT)
                ? DigitPreparation.prepare(image)
                        .map(digit -> Frame.of(backdrop, sheet).centring(digit))
                : Optional.empty();
        return new Prepared(nudged(image, sheet), centring, Optional.empty());
    }

    private static Prepared picture(Backdrop backdrop, Sheet sheet, Shape input) throws DataException {
        PreparedImage prepared = ImagePreparation.prepare(backdrop.picture().orElseThrow(), input);
        return new Prepared(
                prepared.digit().isPresent() ? nudged(prepared.image(), sheet) : prepared.image(),
                prepared.digit().map(digit -> Frame.of(backdrop, sheet).centring(digit)),
                prepared.polarity());
    }

    private static Prepared plain(Tensor pad, Shape input) throws DataException {
        int count = PAD * PAD;
        float[] colour = new float[3 * count];
        for (int channel = 0; channel < 3; channel++) {
            System.arraycopy(pad.values(), 0, colour, channel * count, count);
        }
        Picture picture = new Picture(PAD_NAME, PAD, PAD, Tensor.of(Shape.image(3, PAD, PAD), colour));
        return new Prepared(ImagePreparation.prepare(picture, input).image(), Optional.empty(), Optional.empty());
    }

    /** The image moved by whole pixels; what leaves the field is lost. */
    static Tensor nudged(Tensor image, Sheet sheet) {
        int right = sheet.nudgedRight();
        int down = sheet.nudgedDown();
        if (right == 0 && down == 0) {
            return image;
        }
        Shape shape = image.shape();
        Tensor moved = Tensor.zeros(shape);
        for (int i = 0; i < moved.values().length; i++) {
            int column = i % shape.width() - right;
            int row = i / shape.width() % shape.height() - down;
            if (column >= 0 && row >= 0 && column < shape.width() && row < shape.height()) {
                moved.values()[i] = image.values()[i - down * shape.width() - right];
            }
        }
        return moved;
    }

    /** Where a prepared image of {@code columns}×{@code rows} lies on the pad. */
    private record Frame(int columns, int rows, Backdrop.Fit fit, double right, double down) {
        static Frame of(Backdrop backdrop, Sheet sheet) {
            Shape ink = backdrop.ink().shape();
            return new Frame(
                    ink.width(),
                    ink.height(),
                    backdrop.fit(),
                    sheet.placement().right(),
                    sheet.placement().down());
        }

        Prepared.Centring centring(PreparedDigit digit) {
            // the middle of pixel 14, where the centre of mass is put
            double middle = DigitPreparation.SIDE / 2 + 0.5;
            return new Prepared.Centring(
                    x(digit.boxLeft()),
                    y(digit.boxTop()),
                    digit.boxWidth() * fit.width() / columns,
                    digit.boxHeight() * fit.height() / rows,
                    x(digit.boxLeft() + (middle - digit.left()) / digit.scale()),
                    y(digit.boxTop() + (middle - digit.top()) / digit.scale()),
                    (int) Math.ceil(digit.boxWidth() * digit.scale() - 1e-9),
                    (int) Math.ceil(digit.boxHeight() * digit.scale() - 1e-9),
                    digit.thickened() * digit.scale());
        }

        private double x(double pixels) {
            return fit.left() + right + pixels * fit.width() / columns;
        }

        private double y(double pixels) {
            return fit.top() + down + pixels * fit.height() / rows;
        }
    }

    /**
     * What is to be prepared.
     *
     * @param number rising
     */
    record Order(long number, Sheet sheet, Optional<Stroke> live, Shape input) {
        static final Order NONE = new Order(0, Sheet.EMPTY, Optional.empty(), DIGIT);
    }

    /**
     * What came of it.
     *
     * @param prepared empty if there is no ink, or a problem
     */
    record Outcome(Order order, Optional<Prepared> prepared, Optional<Message> problem) {}

    /** Prepares, and says in words what cannot be. */
    Outcome outcome(Order order) {
        try {
            return new Outcome(order, of(order.sheet, order.live, order.input), Optional.empty());
        } catch (DataException refused) {
            return new Outcome(order, Optional.empty(), Optional.of(refused.said()));
        }
    }
}
