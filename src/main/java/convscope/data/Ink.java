package convscope.data;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;

/**
 * The ink of a picture, found on its ground.
 *
 * @param image {@code [1][height][width]}, 0..1, ink bright on 0, whatever it was in the picture
 * @param polarity which part of the picture was taken for ink
 */
public record Ink(Tensor image, Polarity polarity) {
    /** Longer side to which a picture is reduced before its ink is looked for. */
    static final int DETAIL = 560;

    /** Two grey levels: as far as a drawn or scanned ground may waver and still be called clean. */
    private static final float CLEAN = 2.5f / 255;

    /** A peak from which ink is as dark as ink can be expected to be. */
    private static final float STRONG = 0.8f;

    /** Parts of a photograph with less ink than this share of the largest part are specks. */
    private static final double SPECK = 0.03;

    /**
     * The ink of this picture.
     *
     * <p>Where the border is all of one shade, as in a drawing, the ink is the distance from that shade, stretched only
     * if it is faint: a white digit on black passes unchanged. Otherwise the picture is taken for a photograph: a
     * {@link Ground} that bends with the light is taken off, Otsu's threshold tells ink from what is left of it, and
     * specks are dropped.
     */
    public static Ink of(Picture picture) {
        return of(picture.grey());
    }

    static Ink of(Tensor picture) {
        Tensor grey = reduced(picture);
        Polarity polarity = Polarity.of(grey);
        Tensor found = hasCleanBorder(grey) ? ofDrawing(grey, polarity) : ofPhotograph(grey, polarity);
        return new Ink(found, polarity);
    }

    private static Tensor reduced(Tensor grey) {
        Shape shape = grey.shape();
        double step = (double) Math.max(shape.width(), shape.height()) / DETAIL;
        if (step <= 1) {
            return grey;
        }
        int height = Math.max(1, (int) Math.round(shape.height() / step));
        int width = Math.max(1, (int) Math.round(shape.width() / step));
        return Resampling.resize(grey, height, width);
    }

    /** Whether nearly all of the border has the shade of its median; a tenth may be ink that touches it. */
    private static boolean hasCleanBorder(Tensor grey) {
        int width = grey.shape().width();
        int height = grey.shape().height();
        float ground = Polarity.ground(grey);
        int clean = 0;
        int border = 0;
        for (int i = 0; i < grey.values().length; i++) {
            int x = i % width;
            int y = i / width;
            if (x == 0 || y == 0 || x == width - 1 || y == height - 1) {
                border++;
                clean += Math.abs(grey.values()[i] - ground) <= CLEAN ? 1 : 0;
            }
        }
        return clean >= 0.9 * border;
    }

    private static Tensor ofDrawing(Tensor grey, Polarity polarity) {
        boolean dark = polarity == Polarity.DARK_ON_LIGHT;
        float ground = Polarity.ground(grey);
        float room = dark ? ground : 1 - ground;
        float[] ink = new float[grey.values().length];
        float peak = 0;
        for (int i = 0; i < ink.length; i++) {
            float apart = dark ? ground - grey.values()[i] : grey.values()[i] - ground;
            // on pure black or white nothing is noise: MNIST's faintest edges are one grey level
            boolean noise = apart <= (room < 1 ? CLEAN : 0);
            ink[i] = noise ? 0 : apart / room;
            peak = Math.max(peak, ink[i]);
        }
        if (peak > 0 && peak < STRONG) {
            for (int i = 0; i < ink.length; i++) {
                ink[i] /= peak;
            }
        }
        return Tensor.of(grey.shape(), ink);
    }

    private static Tensor ofPhotograph(Tensor grey, Polarity polarity) {
        float[] apart = Ground.of(grey, polarity).apart(grey);
        double threshold = Otsu.threshold(apart);
        double inkMean = Otsu.mean(apart, threshold, true);
        double restMean = Otsu.mean(apart, threshold, false);
        double restDeviation = Otsu.deviation(apart, threshold, restMean);
        if (inkMean - restMean < 4 * restDeviation) {
            return Tensor.zeros(grey.shape()); // one kind of pixels with noise: nobody wrote here
        }
        // soft from half the threshold's height above the ground to the ink's mean, so that edges stay smooth
        double from = (restMean + threshold) / 2;
        float[] ink = new float[apart.length];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = (float) Math.max(0, Math.min(1, (apart[i] - from) / (inkMean - from)));
        }
        Specks.remove(ink, grey.shape().width(), SPECK);
        return Tensor.of(grey.shape(), ink);
    }
}
