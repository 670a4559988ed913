/**
 * Floats and their shape: the one value that every other package passes around.
 *
 * <p>Images are {@code [channels][height][width]}, batches put the image number first, vectors have rank 1. No other
 * package of ours is known here.
 */
package convscope.tensor;
