package convscope.engine;

import convscope.spec.Head;
import convscope.tensor.Tensor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a network says to a batch of images.
 *
 * @param head what its numbers mean
 * @param logits {@code [n][units]}, before softmax or sigmoid
 * @param outputs {@code [n][units]}, after it: probabilities, or the plain values themselves
 */
public record Answer(Head head, Tensor logits, Tensor outputs) {
    /** Images in the batch. */
    public int size() {
        return logits.shape().size(0);
    }

    /**
     * The class with the highest probability for one image; of one sigmoid unit 1 if it is at least one half.
     *
     * @throws IllegalStateException if the network answers plain values
     */
    public int bestClass(int image) {
        return switch (head.kind()) {
            case CLASSES -> outputs.item(image).argMax();
            case BINARY -> outputs.get(image, 0) >= 0.5f ? 1 : 0;
            case VALUES -> throw new IllegalStateException("Plain values choose no class");
        };
    }

    /**
     * What the network says to one image, class by class, in the order of the labels.
     *
     * <p>One sigmoid unit is two classes: logits −z and z, probabilities 1 − p and p. Plain values stand as logit and
     * have no probability (NaN).
     *
     * @param labels names of the classes; a missing one is named by its number
     */
    public List<Score> scores(int image, List<String> labels) {
        List<Score> scores = new ArrayList<>();
        for (int index = 0; index < head.classes(); index++) {
            String label = index < labels.size() ? labels.get(index) : Integer.toString(index);
            scores.add(
                    switch (head.kind()) {
                        case CLASSES -> new Score(index, label, outputs.get(image, index), logits.get(image, index));
                        case BINARY -> {
                            float p = outputs.get(image, 0);
                            float z = logits.get(image, 0);
                            yield index == 1 ? new Score(1, label, p, z) : new Score(0, label, 1 - p, -z);
                        }
                        case VALUES -> new Score(index, label, Float.NaN, logits.get(image, index));
                    });
        }
        return scores;
    }

    /**
     * What is said about one class.
     *
     * @param index its place among the classes
     * @param label its name
     * @param probability 0 to 1; NaN for plain values
     * @param logit the sum it comes from
     */
    public record Score(int index, String label, float probability, float logit) {
        /** Highest logit first. */
        public static final Comparator<Score> BEST_FIRST =
                Comparator.comparingDouble(Score::logit).reversed();
    }
}
