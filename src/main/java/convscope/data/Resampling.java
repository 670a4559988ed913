package convscope.data;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Arrays;

/**
 * Images in another size: the mean over the area under each new pixel when shrinking, bilinear between pixel centres
 * (half-pixel convention, as in PyTorch and Pillow) when growing. Beyond its edge an image goes on as at the edge.
 *
 * <p>The two axes are independent, so each is a table of weights made once.
 */
final class Resampling {
    private Resampling() {}

    /**
     * A window of the image in another size.
     *
     * @param image {@code [channels][height][width]}
     * @param left left edge of the window, in pixels of the image from its left edge; may be fractional
     * @param top upper edge of the window, likewise
     * @param stepX width in pixels of the image that one new pixel covers; above 1 shrinks
     * @param stepY height likewise
     */
    static Tensor window(
            Tensor image, double left, double top, double stepX, double stepY, int newHeight, int newWidth) {
        Shape shape = image.shape();
        Axis across = Axis.of(shape.width(), left, stepX, newWidth);
        Axis down = Axis.of(shape.height(), top, stepY, newHeight);
        Shape wanted = Shape.image(shape.channels(), newHeight, newWidth);
        float[] result = new float[Math.toIntExact(wanted.count())];
        float[] source = image.values();
        double[] row = new double[newWidth];
        for (int channel = 0; channel < shape.channels(); channel++) {
            for (int y = 0; y < newHeight; y++) {
                Arrays.fill(row, 0);
                for (int k = 0; k < down.weights[y].length; k++) {
                    int sourceRow = (channel * shape.height() + down.at(y, k)) * shape.width();
                    addRow(row, source, sourceRow, across, down.weights[y][k]);
                }
                for (int x = 0; x < newWidth; x++) {
                    result[(channel * newHeight + y) * newWidth + x] = (float) row[x];
                }
            }
        }
        return Tensor.of(wanted, result);
    }

    /** The whole image in another size. */
    static Tensor resize(Tensor image, int newHeight, int newWidth) {
        Shape shape = image.shape();
        double stepX = (double) shape.width() / newWidth;
        double stepY = (double) shape.height() / newHeight;
        return window(image, 0, 0, stepX, stepY, newHeight, newWidth);
    }

    private static void addRow(double[] row, float[] source, int sourceRow, Axis across, double weight) {
        for (int x = 0; x < row.length; x++) {
            double[] weights = across.weights[x];
            double sum = 0;
            for (int k = 0; k < weights.length; k++) {
                sum += weights[k] * source[sourceRow + across.at(x, k)];
            }
            row[x] += weight * sum;
        }
    }

    /** For each new pixel along one axis: the first old pixel that it takes from, and how much from each on. */
    private record Axis(int size, int[] first, double[][] weights) {
        static Axis of(int size, double from, double step, int newSize) {
            int[] first = new int[newSize];
            double[][] weights = new double[newSize][];
            for (int i = 0; i < newSize; i++) {
                if (step >= 1) {
                    double start = from + i * step;
                    double end = start + step;
                    first[i] = (int) Math.floor(start);
                    weights[i] = new double[Math.max(1, (int) Math.ceil(end) - first[i])];
                    for (int k = 0; k < weights[i].length; k++) {
                        double covered = Math.min(end, first[i] + k + 1.0) - Math.max(start, first[i] + k);
                        weights[i][k] = Math.max(0, covered) / step;
                    }
                } else {
                    double centre = from + (i + 0.5) * step - 0.5;
                    first[i] = (int) Math.floor(centre);
                    double far = centre - first[i];
                    weights[i] = new double[] {1 - far, far};
                }
            }
            return new Axis(size, first, weights);
        }

        int at(int i, int k) {
            return Math.max(0, Math.min(size - 1, first[i] + k));
        }
    }
}
