package convscope.data;

import convscope.tensor.Tensor;
import java.util.Arrays;

/** Which is the ink: the dark or the light part of a picture. */
public enum Polarity {
    /** Dark ink on a light ground, as on paper. */
    DARK_ON_LIGHT,
    /** Light ink on a dark ground, as on a blackboard and in MNIST. */
    LIGHT_ON_DARK;

    /**
     * The polarity of a grey picture: its border is taken for the ground (its median, so that ink may touch it), and ink
     * is what differs from the ground most, whichever way; of a picture of one colour, light on dark.
     *
     * <p>The darkest and the lightest thousandth are left out as noise. This asks nothing about how much of the picture
     * is ink or how light the ground is.
     *
     * @param grey {@code [1][height][width]}, 0..1
     */
    public static Polarity of(Tensor grey) {
        float ground = ground(grey);
        float[] sorted = grey.values().clone();
        Arrays.sort(sorted);
        int noise = sorted.length / 1000;
        float darker = ground - sorted[noise];
        float lighter = sorted[sorted.length - 1 - noise] - ground;
        return darker > lighter ? DARK_ON_LIGHT : LIGHT_ON_DARK;
    }

    /** The median of the pixels along the border. */
    static float ground(Tensor grey) {
        int width = grey.shape().width();
        int height = grey.shape().height();
        float[] border = new float[2 * width + 2 * height];
        for (int x = 0; x < width; x++) {
            border[2 * x] = grey.get(0, 0, x);
            border[2 * x + 1] = grey.get(0, height - 1, x);
        }
        for (int y = 0; y < height; y++) {
            border[2 * width + 2 * y] = grey.get(0, y, 0);
            border[2 * width + 2 * y + 1] = grey.get(0, y, width - 1);
        }
        Arrays.sort(border);
        return border[border.length / 2];
    }
}
