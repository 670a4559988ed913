package convscope.ui.convolve;

import convscope.data.DataException;
import convscope.data.ImagePreparation;
import convscope.data.Picture;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Optional;

/** The numbers that a source has for an input of a certain size. */
final class InputNumbers {
    /** Longest side of a picture that is kept: more than any input has. */
    private static final int DETAIL = 256;

    private static final int COLOURS = 3;

    private InputNumbers() {}

    /**
     * The numbers of a source.
     *
     * @param now what is there now
     * @param probe the image under study
     * @param wanted {@code [channels][height][width]}; a patch of the probe is never larger than the probe
     */
    static Tensor of(InputSource source, Tensor now, Optional<Tensor> probe, Shape wanted) {
        if (source instanceof InputSource.Random random) {
            return RandomNumbers.input(random.seed(), wanted);
        }
        if (source instanceof InputSource.Photo photo) {
            return photo(photo.picture(), wanted);
        }
        if (source instanceof InputSource.Probe place && probe.isPresent()) {
            return patch(probe.get(), place, wanted);
        }
        return grown(now, wanted);
    }

    /** What there is, cut off at the bottom and right or continued there. */
    private static Tensor grown(Tensor now, Shape wanted) {
        Tensor numbers = RandomNumbers.input(0, wanted);
        Shape shape = now.shape();
        int columns = Math.min(shape.width(), wanted.width());
        for (int channel = 0; channel < Math.min(shape.channels(), wanted.channels()); channel++) {
            for (int row = 0; row < Math.min(shape.height(), wanted.height()); row++) {
                System.arraycopy(
                        now.values(),
                        now.offset(channel, row, 0),
                        numbers.values(),
                        numbers.offset(channel, row, 0),
                        columns);
            }
        }
        return numbers;
    }

    private static Tensor patch(Tensor probe, InputSource.Probe place, Shape wanted) {
        Shape whole = probe.shape();
        int height = Math.min(wanted.height(), whole.height());
        int width = Math.min(wanted.width(), whole.width());
        int top = Math.max(0, Math.min(place.row(), whole.height() - height));
        int left = Math.max(0, Math.min(place.column(), whole.width() - width));
        Tensor patch = Tensor.zeros(Shape.image(wanted.channels(), height, width));
        for (int channel = 0; channel < wanted.channels(); channel++) {
            for (int row = 0; row < height; row++) {
                System.arraycopy(
                        probe.values(),
                        probe.offset(channel % whole.channels(), top + row, left),
                        patch.values(),
                        patch.offset(channel, row, 0),
                        width);
            }
        }
        return patch;
    }

    private static Tensor photo(Picture picture, Shape wanted) {
        Tensor colour = cover(picture, wanted.height(), wanted.width());
        if (wanted.channels() == COLOURS) {
            return colour;
        }
        if (wanted.channels() == 1) {
            return new Picture(picture.name(), wanted.width(), wanted.height(), colour).grey();
        }
        Tensor numbers = Tensor.zeros(wanted);
        int cells = wanted.height() * wanted.width();
        for (int channel = 0; channel < wanted.channels(); channel++) {
            System.arraycopy(colour.values(), channel % COLOURS * cells, numbers.values(), channel * cells, cells);
        }
        return numbers;
    }

    /** The picture in a size that is enough for every input. */
    static Picture reduced(Picture picture) {
        Shape shape = picture.colour().shape();
        double longer = Math.max(shape.height(), shape.width());
        if (longer <= DETAIL) {
            return picture;
        }
        int height = (int) Math.max(1, Math.round(shape.height() * DETAIL / longer));
        int width = (int) Math.max(1, Math.round(shape.width() * DETAIL / longer));
        return new Picture(picture.name(), picture.width(), picture.height(), cover(picture, height, width));
    }

    private static Tensor cover(Picture picture, int height, int width) {
        try {
            return ImagePreparation.prepare(picture, Shape.image(COLOURS, height, width))
                    .image();
        } catch (DataException impossible) {
            throw new IllegalStateException("Every picture has three colours", impossible);
        }
    }
}
