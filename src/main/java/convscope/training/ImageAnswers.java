package convscope.training;

import java.util.ArrayList;
import java.util.List;

/**
 * What a network said to each of many images.
 *
 * @param images which image of the dataset each answer is about
 * @param labels its class
 * @param answers the class that was answered; −1 from a network that answers plain values
 * @param probabilities of the answered class; NaN for plain values
 * @param labelProbabilities of the true class; NaN for plain values
 * @param losses each image's own loss
 */
public record ImageAnswers(
        int[] images, int[] labels, int[] answers, float[] probabilities, float[] labelProbabilities, float[] losses) {
    /**
     * One image that was answered wrongly.
     *
     * @param image its number in the dataset
     * @param label its class
     * @param answer the class that was answered
     * @param probability of the answered class
     * @param labelProbability of the true class
     * @param loss its loss
     */
    public record Mistake(int image, int label, int answer, float probability, float labelProbability, float loss) {}

    /** The wrong answers with the largest losses, worst first, at most {@code most}; equal losses by image number. */
    public List<Mistake> worst(int most) {
        List<Integer> wrong = new ArrayList<>();
        for (int i = 0; i < images.length; i++) {
            if (answers[i] >= 0 && answers[i] != labels[i]) {
                wrong.add(i);
            }
        }
        wrong.sort((a, b) ->
                losses[a] == losses[b] ? Integer.compare(images[a], images[b]) : Float.compare(losses[b], losses[a]));
        return wrong.stream().limit(most).map(this::mistake).toList();
    }

    private Mistake mistake(int index) {
        return new Mistake(
                images[index],
                labels[index],
                answers[index],
                probabilities[index],
                labelProbabilities[index],
                losses[index]);
    }

    /** The images of one class that were taken for another (or rightly for itself), least certain answers last. */
    public List<Mistake> cell(int label, int answer) {
        List<Mistake> found = new ArrayList<>();
        for (int i = 0; i < images.length; i++) {
            if (labels[i] == label && answers[i] == answer) {
                found.add(mistake(i));
            }
        }
        found.sort((a, b) -> a.probability() == b.probability()
                ? Integer.compare(a.image(), b.image())
                : Float.compare(b.probability(), a.probability()));
        return found;
    }
}
