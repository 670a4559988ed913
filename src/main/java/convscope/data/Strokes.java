package convscope.data;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Arrays;

/** How thick the strokes of a grey image are, and the image with thicker or thinner ones. */
final class Strokes {
    private static final double FAR = 1e12;

    private Strokes() {}

    /**
     * Mean width of the strokes in pixels: twice the amount of ink over the length of its edge.
     *
     * <p>A stroke of width w and length l has w · l of ink and an edge of 2 · l. The edge is measured as total variation
     * (the sum of the gradient's length), which needs no threshold and hardly changes when an image is made smaller.
     *
     * @param image {@code [1][height][width]}, ink bright, nothing but background along its border
     */
    static double width(Tensor image) {
        int width = image.shape().width();
        int height = image.shape().height();
        float[] ink = image.values();
        double amount = 0;
        for (float value : ink) {
            amount += value;
        }
        double edge = 0;
        for (int y = 1; y < height; y++) {
            for (int x = 1; x < width; x++) {
                // over four pixels at a time, so that no direction is measured longer than another
                float a = ink[(y - 1) * width + x - 1];
                float b = ink[(y - 1) * width + x];
                float c = ink[y * width + x - 1];
                float d = ink[y * width + x];
                double across = (b + d - a - c) / 2;
                double down = (c + d - a - b) / 2;
                edge += Math.sqrt(across * across + down * down);
            }
        }
        return edge == 0 ? 0 : 2 * amount / edge;
    }

    /**
     * The image with the edges of its strokes moved outwards by this many pixels, or inwards if negative. An edge is
     * where the ink passes half of its peak, and is one pixel soft afterwards.
     */
    static Tensor moveEdges(Tensor image, double outwards) {
        int width = image.shape().width();
        int height = image.shape().height();
        float half = image.max() / 2;
        double[] toInk = new double[width * height];
        double[] toBackground = new double[width * height];
        for (int i = 0; i < toInk.length; i++) {
            boolean ink = image.values()[i] >= half;
            toInk[i] = ink ? 0 : FAR;
            toBackground[i] = ink ? FAR : 0;
        }
        squaredDistances(toInk, width, height);
        squaredDistances(toBackground, width, height);
        float[] moved = new float[toInk.length];
        for (int i = 0; i < moved.length; i++) {
            // centres of pixels on both sides of an edge are each half a pixel away from it
            double outside = toInk[i] > 0 ? Math.sqrt(toInk[i]) - 0.5 : 0.5 - Math.sqrt(toBackground[i]);
            moved[i] = (float) Math.max(0, Math.min(1, 0.5 + outwards - outside));
        }
        return Tensor.of(Shape.image(1, height, width), moved);
    }

    /**
     * Replaces zeros and {@link #FAR} by the squared distance to the nearest zero.
     *
     * @see <a href="https://doi.org/10.4086/toc.2012.v008a019">Felzenszwalb and Huttenlocher, distance transforms</a>
     */
    private static void squaredDistances(double[] field, int width, int height) {
        int longest = Math.max(width, height);
        double[] line = new double[longest];
        int[] vertex = new int[longest];
        double[] from = new double[longest + 1];
        for (int x = 0; x < width; x++) {
            envelope(field, x, width, height, line, vertex, from);
        }
        for (int y = 0; y < height; y++) {
            envelope(field, y * width, 1, width, line, vertex, from);
        }
    }

    /** The same along one line of {@code count} values: the lower envelope of a parabola over each. */
    private static void envelope(
            double[] field, int start, int step, int count, double[] line, int[] vertex, double[] from) {
        for (int i = 0; i < count; i++) {
            line[i] = field[start + i * step];
        }
        int last = 0;
        vertex[0] = 0;
        Arrays.fill(from, Double.POSITIVE_INFINITY);
        from[0] = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < count; i++) {
            double meet = meet(line, i, vertex[last]);
            while (meet <= from[last]) {
                last--;
                meet = meet(line, i, vertex[last]);
            }
            last++;
            vertex[last] = i;
            from[last] = meet;
            from[last + 1] = Double.POSITIVE_INFINITY;
        }
        int parabola = 0;
        for (int i = 0; i < count; i++) {
            while (from[parabola + 1] < i) {
                parabola++;
            }
            double apart = i - vertex[parabola];
            field[start + i * step] = apart * apart + line[vertex[parabola]];
        }
    }

    private static double meet(double[] line, int right, int left) {
        return ((line[right] + (double) right * right) - (line[left] + (double) left * left)) / (2.0 * (right - left));
    }
}
