package convscope.training;

import convscope.data.Batch;
import convscope.data.Batches;
import convscope.data.Dataset;
import convscope.engine.Answer;
import convscope.engine.Loss;
import convscope.engine.Predictor;
import convscope.engine.Targets;
import convscope.spec.Head;
import convscope.spec.ShapeTrace;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * How well a network answers images that it does not learn from.
 *
 * @param loss mean loss, without any penalty; NaN without images
 * @param confusion which class was taken for which; all zero if the network answers plain values
 * @param answers what it said to each image
 */
public record Evaluation(double loss, Confusion confusion, ImageAnswers answers) {
    /** Images asked at a time when measuring; more would only cost memory. */
    private static final int MOST_IMAGES = 500;

    /** Multiplications with an addition that are asked for at a time, so that measuring can be ended soon. */
    private static final long WORK = 210_000_000;

    /** Share of images answered right; NaN if the network answers plain values. */
    public double accuracy() {
        return confusion.accuracy();
    }

    /** Asks the network about these images, in evaluation mode. */
    public static Evaluation of(Predictor network, Dataset data, int[] images) {
        return of(network, data, images, () -> true).orElseThrow();
    }

    /** Asks the network about all images of a dataset. */
    public static Evaluation of(Predictor network, Dataset data) {
        int[] all = new int[data.size()];
        Arrays.setAll(all, i -> i);
        return of(network, data, all);
    }

    /**
     * Asks the network about these images, unless it is called off.
     *
     * @param goOn asked between batches; false calls it off
     * @return empty if it was called off
     */
    public static Optional<Evaluation> of(Predictor network, Dataset data, int[] images, BooleanSupplier goOn) {
        Head head = network.trace().head();
        Batches batches = Batches.inOrder(data, images, imagesAtOnce(network.trace()));
        int[][] counts = new int[head.classes()][head.classes()];
        ImageAnswers answers = new ImageAnswers(
                images.clone(),
                new int[images.length],
                new int[images.length],
                new float[images.length],
                new float[images.length],
                new float[images.length]);
        double loss = 0;
        int done = 0;
        for (int number = 0; number < batches.count(); number++) {
            if (!goOn.getAsBoolean()) {
                return Optional.empty();
            }
            Batch batch = batches.batch(number);
            Answer answer = network.answer(batch.images());
            float[] targets = Targets.of(head, batch.labels()).values();
            for (int image = 0; image < batch.size(); image++) {
                double own = loss(head, answer, targets, image);
                loss += own;
                answers.losses()[done] = (float) own;
                note(answers, done, answer, image, batch.labels()[image]);
                if (answers.answers()[done] >= 0) {
                    counts[batch.labels()[image]][answers.answers()[done]]++;
                }
                done++;
            }
        }
        return Optional.of(new Evaluation(loss / images.length, new Confusion(counts), answers));
    }

    private static int imagesAtOnce(ShapeTrace trace) {
        long each = trace.layers().stream()
                .mapToLong(ShapeTrace.Layer::multiplyAdds)
                .sum();
        return (int) Math.max(1, Math.min(MOST_IMAGES, WORK / Math.max(1, each)));
    }

    private static double loss(Head head, Answer answer, float[] targets, int image) {
        int units = head.units();
        double[] logits = new double[units];
        for (int unit = 0; unit < units; unit++) {
            logits[unit] = answer.logits().values()[image * units + unit];
        }
        return Loss.sum(head, logits, Arrays.copyOfRange(targets, image * units, (image + 1) * units));
    }

    private static void note(ImageAnswers answers, int place, Answer answer, int image, int label) {
        answers.labels()[place] = label;
        switch (answer.head().kind()) {
            case CLASSES -> {
                int best = answer.bestClass(image);
                answers.answers()[place] = best;
                answers.probabilities()[place] = answer.outputs().get(image, best);
                answers.labelProbabilities()[place] = answer.outputs().get(image, label);
            }
            case BINARY -> {
                float p = answer.outputs().get(image, 0);
                int best = answer.bestClass(image);
                answers.answers()[place] = best;
                answers.probabilities()[place] = best == 1 ? p : 1 - p;
                answers.labelProbabilities()[place] = label == 1 ? p : 1 - p;
            }
            case VALUES -> {
                answers.answers()[place] = -1;
                answers.probabilities()[place] = Float.NaN;
                answers.labelProbabilities()[place] = Float.NaN;
            }
        }
    }
}
