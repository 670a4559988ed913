package convscope.data;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

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
    private final int[] places;

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
        this.places = IntStream.range(0, labels.length).toArray();
    }

    private Dataset(Dataset whole, int[] places) {
        this.imageShape = whole.imageShape;
        this.pixelsPerImage = whole.pixelsPerImage;
        this.classes = whole.classes;
        this.pixels = whole.pixels;
        this.labels = whole.labels;
        this.places = places;
    }

    /** These images of this dataset, in this order; the pixels are shared. */
    public Dataset subset(int[] indices) {
        return new Dataset(
                this, Arrays.stream(indices).map(index -> places[index]).toArray());
    }

    /** Number of images. */
    public int size() {
        return places.length;
    }

    /** How many images each class has. */
    public int[] imagesPerClass() {
        int[] counts = new int[classes.size()];
        for (int place : places) {
            counts[labels[place]]++;
        }
        return counts;
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
        return labels[places[index]];
    }

    /** Writes image {@code index} as floats 0..1 into {@code target} from {@code offset} on. */
    public void copyImage(int index, float[] target, int offset) {
        int from = places[index] * pixelsPerImage;
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
