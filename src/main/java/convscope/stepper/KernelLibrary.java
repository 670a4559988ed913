package convscope.stepper;

import convscope.spec.Size;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The kernels that everybody knows from pictures, each in the size in which it is known.
 *
 * <p>As everywhere here they lie on the image as they are written, not flipped.
 */
public enum KernelLibrary {
    IDENTITY(3, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0),
    /** The mean of nine cells. */
    BLUR(3, 9, 1, 1, 1, 1, 1, 1, 1, 1, 1),
    /** The binomial approximation of a bell. */
    GAUSSIAN(3, 16, 1, 2, 1, 2, 4, 2, 1, 2, 1),
    GAUSSIAN_5(5, 256, 1, 4, 6, 4, 1, 4, 16, 24, 16, 4, 6, 24, 36, 24, 6, 4, 16, 24, 16, 4, 1, 4, 6, 4, 1),
    SHARPEN(3, 1, 0, -1, 0, -1, 5, -1, 0, -1, 0),
    /** Answers edges that run downwards: darker at the left, brighter at the right. */
    SOBEL_X(3, 1, -1, 0, 1, -2, 0, 2, -1, 0, 1),
    /** Answers edges that run to the right: darker above, brighter below. */
    SOBEL_Y(3, 1, -1, -2, -1, 0, 0, 0, 1, 2, 1),
    LAPLACIAN(3, 1, 0, 1, 0, 1, -4, 1, 0, 1, 0),
    EMBOSS(3, 1, -2, -1, 0, -1, 1, 1, 0, 1, 2),
    /** The course's 7×7 filter for upright lines: ones in the middle column. */
    VERTICAL_LINE(7),
    /** The course's 7×7 filter for level lines: ones in the middle row. */
    HORIZONTAL_LINE(7);

    private final int size;
    private final float[] weights;

    KernelLibrary(int size, int divisor, int... numbers) {
        this.size = size;
        this.weights = new float[size * size];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) ((double) numbers[i] / divisor);
        }
    }

    /** A line through the middle. */
    KernelLibrary(int size) {
        this.size = size;
        this.weights = new float[size * size];
        boolean upright = name().startsWith("VERTICAL");
        for (int i = 0; i < size; i++) {
            weights[upright ? i * size + size / 2 : size / 2 * size + i] = 1;
        }
    }

    /** The name in files and text keys, as in {@code sobel-x}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Rows and columns. */
    public int size() {
        return size;
    }

    /** The weights {@code [size][size]}. */
    public Tensor weights() {
        return Tensor.of(Shape.of(size, size), weights.clone());
    }

    /**
     * The kernel in a window of another size: a line runs through all of it, others stand in its middle among zeros; empty if
     * the window is too small.
     */
    public Optional<Tensor> within(Size window) {
        int rows = window.height();
        int columns = window.width();
        float[] wide = new float[rows * columns];
        if (this == VERTICAL_LINE) {
            for (int row = 0; row < rows; row++) {
                wide[row * columns + columns / 2] = 1;
            }
        } else if (this == HORIZONTAL_LINE) {
            Arrays.fill(wide, rows / 2 * columns, (rows / 2 + 1) * columns, 1);
        } else if (size > rows || size > columns) {
            return Optional.empty();
        } else {
            int corner = (rows - size) / 2 * columns + (columns - size) / 2;
            for (int row = 0; row < size; row++) {
                System.arraycopy(weights, row * size, wide, corner + row * columns, size);
            }
        }
        return Optional.of(Tensor.of(Shape.of(rows, columns), wide));
    }

    /** One filter of these weights over every channel: {@code [1][channels][size][size]}. */
    public Tensor filter(int channels) {
        float[] all = new float[channels * weights.length];
        for (int channel = 0; channel < channels; channel++) {
            System.arraycopy(weights, 0, all, channel * weights.length, weights.length);
        }
        return Tensor.of(Shape.of(1, channels, size, size), all);
    }

    /** All, in the order in which they are offered. */
    public static List<KernelLibrary> all() {
        return Arrays.asList(values());
    }
}
