package convscope.data;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Arrays;
import java.util.Objects;

/**
 * One pass over images of a dataset, cut into batches; the last one may be smaller.
 *
 * <p>Immutable, and every batch is made on demand by its number: training can go on in the middle of an epoch from
 * nothing but (seed, epoch, batch).
 */
public final class Batches {
    private final Dataset dataset;
    private final int[] order;
    private final int batchSize;

    private Batches(Dataset dataset, int[] order, int batchSize) {
        if (batchSize < 1) {
            throw new IllegalArgumentException("A batch needs at least one image, found " + batchSize);
        }
        this.dataset = dataset;
        this.order = order;
        this.batchSize = batchSize;
    }

    /**
     * The images in the order of one epoch, which depends on nothing but seed, epoch and number of images.
     *
     * @param indices images of the dataset that take part
     * @param epoch counted from 0; its order is round {@code epoch + 1} of {@link Shuffle}, round 0 being the split
     */
    public static Batches shuffled(Dataset dataset, int[] indices, int batchSize, long seed, int epoch) {
        int[] order = Shuffle.order(indices.length, seed, epoch + 1L);
        for (int i = 0; i < order.length; i++) {
            order[i] = indices[order[i]];
        }
        return new Batches(dataset, order, batchSize);
    }

    /** These images in the order given, as for measuring. */
    public static Batches inOrder(Dataset dataset, int[] indices, int batchSize) {
        return new Batches(dataset, indices.clone(), batchSize);
    }

    /** All images of the dataset in its own order. */
    public static Batches all(Dataset dataset, int batchSize) {
        int[] order = new int[dataset.size()];
        Arrays.setAll(order, i -> i);
        return new Batches(dataset, order, batchSize);
    }

    /** Number of batches. */
    public int count() {
        return (int) ((order.length + (long) batchSize - 1) / batchSize);
    }

    /** Number of images in all batches together. */
    public int images() {
        return order.length;
    }

    /** Which images of the dataset batch {@code number} holds. */
    public int[] indices(int number) {
        int from = Objects.checkIndex(number, count()) * batchSize;
        return Arrays.copyOfRange(order, from, (int) Math.min(order.length, from + (long) batchSize));
    }

    /** Batch {@code number}, counted from 0. */
    public Batch batch(int number) {
        return of(indices(number));
    }

    /** The images from place {@code from} of the pass to before {@code to}, whatever the size of a batch. */
    public Batch slice(int from, int to) {
        Objects.checkFromToIndex(from, to, order.length);
        return of(Arrays.copyOfRange(order, from, to));
    }

    private Batch of(int[] indices) {
        Shape image = dataset.imageShape();
        int pixels = Math.toIntExact(image.count());
        float[] values = new float[Math.multiplyExact(indices.length, pixels)];
        int[] labels = new int[indices.length];
        for (int i = 0; i < indices.length; i++) {
            dataset.copyImage(indices[i], values, i * pixels);
            labels[i] = dataset.label(indices[i]);
        }
        return new Batch(Tensor.of(image.batch(indices.length), values), labels);
    }
}
