package convscope.training;

import convscope.data.Batch;
import convscope.data.Batches;
import convscope.engine.Answer;
import convscope.engine.Loss;
import convscope.engine.Predictor;
import convscope.engine.Targets;
import convscope.spec.Head;
import java.util.stream.IntStream;

/**
 * How well a network answers images that it does not learn from.
 *
 * @param loss mean loss; NaN without images
 * @param confusion which class was taken for which; all zero if the network answers plain values
 */
public record Evaluation(double loss, Confusion confusion) {
    /** Share of images answered right; NaN if the network answers plain values. */
    public double accuracy() {
        return confusion.accuracy();
    }

    /** Asks the network about every image of these batches, in evaluation mode. */
    public static Evaluation of(Predictor network, Batches batches) {
        Head head = network.trace().head();
        int[][] counts = new int[head.classes()][head.classes()];
        double loss = 0;
        for (int number = 0; number < batches.count(); number++) {
            Batch batch = batches.batch(number);
            Answer answer = network.answer(batch.images());
            float[] logits = answer.logits().values();
            double[] wide = IntStream.range(0, logits.length)
                    .mapToDouble(i -> logits[i])
                    .toArray();
            loss += Loss.sum(head, wide, Targets.of(head, batch.labels()).values());
            if (head.kind() != Head.Kind.VALUES) {
                for (int image = 0; image < batch.size(); image++) {
                    counts[batch.labels()[image]][answer.bestClass(image)]++;
                }
            }
        }
        return new Evaluation(loss / batches.images(), new Confusion(counts));
    }
}
