package convscope.data;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.util.Optional;

/**
 * A decoded picture as a tensor of colours, row by row, so that a large one is never held as floats at full size.
 */
final class PixelRows {
    private PixelRows() {}

    /**
     * The picture composed on white, reduced by averaging areas until no side exceeds {@code longest}.
     *
     * @return {@code [3][h][w]}, 0..1; empty if every pixel is wholly transparent
     */
    static Optional<Tensor> colour(BufferedImage image, int longest) {
        int width = image.getWidth();
        int height = image.getHeight();
        double step = Math.max(1, (double) Math.max(width, height) / longest);
        int newWidth = Math.max(1, (int) Math.round(width / step));
        int newHeight = Math.max(1, (int) Math.round(height / step));
        float[] result = new float[3 * newWidth * newHeight];
        boolean visible = false;
        Strip strip = new Strip(image);
        int bandHeight = (int) Math.ceil((double) height / newHeight) + 1;
        for (int y = 0; y < newHeight; y++) {
            double top = (double) y * height / newHeight;
            int first = (int) top;
            int rows = Math.min(bandHeight, height - first);
            Tensor band = strip.rows(first, rows);
            Tensor line = Resampling.window(
                    band, 0, top - first, (double) width / newWidth, (double) height / newHeight, 1, newWidth);
            for (int channel = 0; channel < 3; channel++) {
                System.arraycopy(
                        line.values(), channel * newWidth, result, (channel * newHeight + y) * newWidth, newWidth);
            }
            visible |= strip.visible;
        }
        return visible ? Optional.of(Tensor.of(Shape.image(3, newHeight, newWidth), result)) : Optional.empty();
    }

    /** Reads rows of one picture. */
    private static final class Strip {
        private final BufferedImage image;
        private final boolean grey;
        private boolean visible;

        Strip(BufferedImage image) {
            this.image = image;
            // getRGB takes Java's grey for linear light and brightens it; the file's own samples are what was meant
            this.grey = image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY
                    && image.getRaster().getNumBands() <= 2;
        }

        Tensor rows(int first, int count) {
            int width = image.getWidth();
            float[] values = new float[3 * count * width];
            int plane = count * width;
            if (grey) {
                grey(first, count, values, plane);
            } else {
                int[] argb = image.getRGB(0, first, width, count, null, 0, width);
                for (int i = 0; i < plane; i++) {
                    int alpha = argb[i] >>> 24;
                    visible |= alpha > 0;
                    values[i] = onWhite(argb[i] >> 16 & 0xFF, 255, alpha, 255);
                    values[plane + i] = onWhite(argb[i] >> 8 & 0xFF, 255, alpha, 255);
                    values[2 * plane + i] = onWhite(argb[i] & 0xFF, 255, alpha, 255);
                }
            }
            return Tensor.of(Shape.image(3, count, width), values);
        }

        private void grey(int first, int count, float[] values, int plane) {
            Raster raster = image.getRaster();
            int bands = raster.getNumBands();
            int most = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
            int[] samples =
                    raster.getPixels(raster.getMinX(), raster.getMinY() + first, image.getWidth(), count, (int[]) null);
            for (int i = 0; i < plane; i++) {
                int alpha = bands == 2 ? samples[2 * i + 1] : most;
                visible |= alpha > 0;
                float value = onWhite(samples[bands * i], most, alpha, most);
                values[i] = value;
                values[plane + i] = value;
                values[2 * plane + i] = value;
            }
        }

        private static float onWhite(int sample, int mostSample, int alpha, int mostAlpha) {
            return alpha == mostAlpha
                    ? (float) sample / mostSample
                    : ((float) sample / mostSample - 1) * alpha / mostAlpha + 1;
        }
    }
}
