package convscope.engine.dl4j;

import convscope.spec.BatchShare;
import convscope.spec.ShapeTrace;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Arrays;

/**
 * How many images of a batch a worker computes at once, so that no single operation of a large network keeps it from
 * stopping.
 *
 * <p>Follows from the network alone: the same batch is cut in the same way on every machine, and the sums are added in
 * the order of the portions. A network with batch normalisation is never cut, because statistics over a portion would
 * make it another network; it stops between two layers.
 *
 * @param most images at once
 */
record Portion(int most) {
    static Portion of(ShapeTrace trace) {
        return new Portion(BatchShare.of(trace).most());
    }

    /** Portions of so many images. */
    int count(int images) {
        return (int) (((long) images + most - 1) / most);
    }

    /** The first image of a portion, counted from 0; that of the portion behind the last is the number of images. */
    int first(int images, int portion) {
        return (int) ((long) images * portion / count(images));
    }

    /** Some rows of a batch; the batch itself if it is all of them. */
    static Tensor rows(Tensor batch, int from, int to) {
        if (from == 0 && to == batch.shape().size(0)) {
            return batch;
        }
        Shape item = batch.shape().item();
        int count = Math.toIntExact(item.count());
        return Tensor.of(item.batch(to - from), Arrays.copyOfRange(batch.values(), from * count, to * count));
    }
}
