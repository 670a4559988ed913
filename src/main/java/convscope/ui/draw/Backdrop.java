package convscope.ui.draw;

import convscope.data.Ink;
import convscope.data.Picture;
import convscope.data.Polarity;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A picture under the pen.
 *
 * @param picture as it is in its file; empty for what was never one
 * @param ink {@code [1][height][width]}, 0..1, ink bright: what the pen draws over
 * @param polarity what was taken for ink in the picture
 * @param prepared what a network of this very input gets while nothing is changed; empty if the picture has to be prepared
 * @param test which of MNIST's test images it is
 */
record Backdrop(
        Optional<Picture> picture,
        Tensor ink,
        Optional<Polarity> polarity,
        Optional<Tensor> prepared,
        Optional<TestImage> test) {
    /** From so many pad pixels to one of its own on, a picture shows its pixels as squares. */
    private static final double COARSE = 2;

    /**
     * One of MNIST's test images.
     *
     * @param index its number, from 0
     * @param label the digit that it shows
     */
    record TestImage(int index, int label) {}

    static Backdrop of(Picture picture) {
        Ink ink = Ink.of(picture);
        return new Backdrop(
                Optional.of(picture), ink.image(), Optional.of(ink.polarity()), Optional.empty(), Optional.empty());
    }

    static Backdrop of(Tensor image, TestImage test) {
        return new Backdrop(Optional.empty(), image, Optional.empty(), Optional.of(image), Optional.of(test));
    }

    /** An image that another station studies; its channels are averaged to ink. */
    static Backdrop of(Tensor probe) {
        return new Backdrop(Optional.empty(), mean(probe), Optional.empty(), Optional.of(probe), Optional.empty());
    }

    OptionalInt label() {
        return test.isPresent() ? OptionalInt.of(test.get().label()) : OptionalInt.empty();
    }

    private static Tensor mean(Tensor image) {
        Shape shape = image.shape();
        int count = shape.height() * shape.width();
        float[] mean = new float[count];
        for (int i = 0; i < image.values().length; i++) {
            mean[i % count] += image.values()[i] / shape.channels();
        }
        return Tensor.of(Shape.image(1, shape.height(), shape.width()), mean);
    }

    /** Its frame on the pad before it is placed: as large as it can be, centred. */
    Fit fit() {
        double longer = Math.max(ink.shape().width(), ink.shape().height());
        return new Fit(ink.shape().width() / longer, ink.shape().height() / longer);
    }

    /**
     * How much of the pad's width and height it takes, 0..1; one of the two is 1.
     */
    record Fit(double width, double height) {
        double left() {
            return (1 - width) / 2;
        }

        double top() {
            return (1 - height) / 2;
        }
    }

    /**
     * Its ink on a pad of so many pixels.
     *
     * @return {@code [1][side][side]}
     */
    Tensor onPad(int side, Placement placement) {
        Fit fit = fit();
        int columns = ink.shape().width();
        int rows = ink.shape().height();
        double step = Math.max(columns, rows) / (double) side;
        boolean squares = step * COARSE <= 1;
        double cos = Math.cos(placement.radians());
        double sin = Math.sin(placement.radians());
        float[] pad = new float[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double px = (x + 0.5) / side - 0.5 - placement.right();
                double py = (y + 0.5) / side - 0.5 - placement.down();
                double column = (0.5 + cos * px + sin * py - fit.left()) / fit.width() * columns;
                double row = (0.5 - sin * px + cos * py - fit.top()) / fit.height() * rows;
                pad[y * side + x] = squares ? at(row, column) : between(row - 0.5, column - 0.5);
            }
        }
        return Tensor.of(Shape.image(1, side, side), pad);
    }

    private float at(double row, double column) {
        int y = (int) Math.floor(row);
        int x = (int) Math.floor(column);
        boolean inside =
                y >= 0 && x >= 0 && y < ink.shape().height() && x < ink.shape().width();
        return inside ? ink.values()[y * ink.shape().width() + x] : 0;
    }

    private float between(double row, double column) {
        double y = Math.floor(row);
        double x = Math.floor(column);
        double down = row - y;
        double right = column - x;
        return (float) ((1 - down) * ((1 - right) * at(y, x) + right * at(y, x + 1))
                + down * ((1 - right) * at(y + 1, x) + right * at(y + 1, x + 1)));
    }
}
