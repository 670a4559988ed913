package convscope.data;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.List;
import java.util.Objects;

/**
 * Labelled images of one shape, immutable.
 *
 * <p>Pixels are kept as bytes (MNIST's training images are 47 MB that way, 188 MB as floats) and become floats on
 * demand: byte / 255, so 0..1, with no mean subtracted.
 */
public final class Dataset {
    private final Shape imageShape;
    private final int pixelsPerImage;
    private final List<String> classes;
    private final byte[] pixels;
    private final int[] labels;

    /**
     * A dataset over these very arrays, which now belong to it.
     *
     * @param imageShape {@code [channels][height][width]} of every image
     * @param classes names of the classes; a label is an index into them
     * @param pixels the images one after the other, each in the shape's order, 0..255 unsigned
     * @param labels one per image
     * @throws IllegalArgumentException if sizes do not fit each other or a label names no class
     */
    public Dataset(Shape imageShape, List<String> classes, byte[] pixels, int[] labels) {
        if (!imageShape.isImage() || imageShape.count() * labels.length != pixels.length) {
            throw new IllegalArgumentException(
                    labels.length + " images of " + imageShape + " do not fill " + pixels.length + " bytes");
        }
        for (int label : labels) {
            Objects.checkIndex(label, classes.size());
        }
        this.imageShape = imageShape;
        this.pixelsPerImage = Math.toIntExact(imageShape.count());
        this.classes = List.copyOf(classes);
        this.pixels = pixels;
        this.labels = labels;
    }

    /** Number of images. */
    public int size() {
        return labels.length;
    }

    /** Shape {@code [channels][height][width]} of every image. */
    public Shape imageShape() {
        return imageShape;
    }

    /** Names of the classes, in the order of their labels. */
    public List<String> classes() {
        return classes;
    }

    /** Class of image {@code index}, as an index into {@link #classes()}. */
    public int label(int index) {
        return labels[index];
    }

    /** Writes image {@code index} as floats 0..1 into {@code target} from {@code offset} on. */
    public void copyImage(int index, float[] target, int offset) {
        int from = Objects.checkIndex(index, labels.length) * pixelsPerImage;
        for (int i = 0; i < pixelsPerImage; i++) {
            target[offset + i] = (pixels[from + i] & 0xFF) / 255f;
        }
    }

    /** Image {@code index} as floats 0..1. */
    public Tensor image(int index) {
        float[] values = new float[pixelsPerImage];
        copyImage(index, values, 0);
        return Tensor.of(imageShape, values);
    }
}
