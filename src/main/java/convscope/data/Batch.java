package convscope.data;

import convscope.tensor.Tensor;

/**
 * Images that a network works on at once, and what they show.
 *
 * @param images {@code [n][channels][height][width]}, 0..1
 * @param labels class of each image
 */
public record Batch(Tensor images, int[] labels) {
    /** Number of images. */
    public int size() {
        return labels.length;
    }
}
