package convscope.training;

import convscope.data.Dataset;
import convscope.engine.Predictor;
import java.util.Arrays;

/**
 * How well a network answers images that it does not learn from.
 *
 * @param loss mean loss, without any penalty; NaN without images
 * @param confusion which class was taken for which; all zero if the network answers plain values
 * @param answers what it said to each image
 */
public record Evaluation(double loss, Confusion confusion, ImageAnswers answers) {
    /** Share of images answered right; NaN if the network answers plain values. */
    public double accuracy() {
        return confusion.accuracy();
    }

    /** Asks the network about these images, in evaluation mode. */
    public static Evaluation of(Predictor network, Dataset data, int[] images) {
        Measuring measuring = new Measuring(network.trace(), data, images);
        measuring.goOn(network, () -> true);
        return measuring.result().orElseThrow();
    }

    /** Asks the network about all images of a dataset. */
    public static Evaluation of(Predictor network, Dataset data) {
        int[] all = new int[data.size()];
        Arrays.setAll(all, i -> i);
        return of(network, data, all);
    }
}
