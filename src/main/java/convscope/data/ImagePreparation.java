package convscope.data;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import convscope.text.Message;
import java.util.Optional;

/**
 * Makes of a picture what a network with a given input wants.
 *
 * <p>An input of 1×28×28 gets the picture's ink as MNIST would have it ({@link Ink}, {@link DigitPreparation}). Any other
 * gets the picture scaled so that it just covers the input (by averaging areas when it shrinks, bilinear between pixel
 * centres when it grows) and cropped at the centre, in colour for three channels and in grey for one; values stay 0..1.
 */
public final class ImagePreparation {
    private ImagePreparation() {}

    /**
     * The picture for this input.
     *
     * @param input {@code [1 or 3][height][width]}
     * @throws DataException if a digit is wanted and the picture shows no ink, or the input has another number of
     *     channels
     */
    public static PreparedImage prepare(Picture picture, Shape input) throws DataException {
        if (input.equals(Shape.image(1, DigitPreparation.SIDE, DigitPreparation.SIDE))) {
            return digit(picture);
        }
        return photograph(picture, input);
    }

    /**
     * The picture for this input as it is, never taken for a digit.
     *
     * @throws DataException if the input has another number of channels than 1 or 3
     */
    public static PreparedImage photograph(Picture picture, Shape input) throws DataException {
        if (input.channels() != 1 && input.channels() != 3) {
            throw new DataException(Message.of("data.picture.channels", picture.name(), input.channels()));
        }
        return new PreparedImage(cover(picture, input), Optional.empty(), Optional.empty());
    }

    /** The picture in grey or in colour, scaled to just cover this input, cropped at the centre. */
    static Tensor cover(Picture picture, Shape input) {
        Tensor source = input.channels() == 1 ? picture.grey() : picture.colour();
        return cover(source, input.height(), input.width());
    }

    private static PreparedImage digit(Picture picture) throws DataException {
        Ink ink = Ink.of(picture);
        PreparedDigit digit = DigitPreparation.prepare(ink.image())
                .orElseThrow(() -> new DataException(Message.of("data.picture.noInk", picture.name())));
        return new PreparedImage(digit.image(), Optional.of(digit), Optional.of(ink.polarity()));
    }

    /** The image scaled to just cover this size, cropped at the centre. */
    static Tensor cover(Tensor image, int height, int width) {
        Shape shape = image.shape();
        double step = Math.min((double) shape.height() / height, (double) shape.width() / width);
        double left = (shape.width() - step * width) / 2;
        double top = (shape.height() - step * height) / 2;
        return Resampling.window(image, left, top, step, step, height, width);
    }
}
