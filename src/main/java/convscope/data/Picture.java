package convscope.data;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;

/**
 * A picture from a file, upright and without transparency.
 *
 * @param name name of the file
 * @param width width in pixels as people see the picture; the tensor may be smaller, see {@link PictureReader}
 * @param height height likewise
 * @param colour {@code [3][h][w]} red, green, blue, 0..1 as stored (sRGB, not linear)
 */
public record Picture(String name, int width, int height, Tensor colour) {
    /** The picture in grey, {@code [1][h][w]}: 0.299 red + 0.587 green + 0.114 blue (ITU-R BT.601, as Pillow does). */
    public Tensor grey() {
        float[] rgb = colour.values();
        int count = rgb.length / 3;
        float[] grey = new float[count];
        for (int i = 0; i < count; i++) {
            // in double, so that grey pixels keep their value to the bit
            grey[i] = (float) ((299.0 * rgb[i] + 587.0 * rgb[count + i] + 114.0 * rgb[2 * count + i]) / 1000);
        }
        return Tensor.of(Shape.image(1, colour.shape().height(), colour.shape().width()), grey);
    }
}
