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
 * An {@link Evaluation} on its way, which can be interrupted between batches and goes on where it was.
 *
 * <p>Whoever interrupts it sees to it that the network answers the same when it goes on.
 */
public final class Measuring {
    /** Images asked at a time; more would only cost memory. */
    private static final int MOST_IMAGES = 500;

    /** Multiplications with an addition that are asked for at a time, so that it can be interrupted soon. */
    private static final long WORK = 210_000_000;

    private final Head head;
    private final Batches batches;
    private final int[][] counts;
    private final ImageAnswers answers;
    private final int images;
    private double loss;
    private int done;
    private int batch;

    /** Of these images of a dataset; nothing is asked yet. */
    public Measuring(ShapeTrace trace, Dataset data, int[] images) {
        head = trace.head();
        batches = Batches.inOrder(data, images, imagesAtOnce(trace));
        counts = new int[head.classes()][head.classes()];
        this.images = images.length;
        answers = new ImageAnswers(
                images.clone(),
                new int[images.length],
                new int[images.length],
                new float[images.length],
                new float[images.length],
                new float[images.length]);
    }

    /**
     * Asks the network about the images that are left, in evaluation mode.
     *
     * @param goOn asked before each batch; false interrupts it
     */
    public void goOn(Predictor network, BooleanSupplier goOn) {
        while (batch < batches.count() && goOn.getAsBoolean()) {
            ask(network, batches.batch(batch));
            batch++;
        }
    }

    /** What came of it; empty until all images are asked. */
    public Optional<Evaluation> result() {
        return batch < batches.count()
                ? Optional.empty()
                : Optional.of(new Evaluation(loss / images, new Confusion(counts), answers));
    }

    private void ask(Predictor network, Batch asked) {
        Answer answer = network.answer(asked.images());
        float[] targets = Targets.of(head, asked.labels()).values();
        for (int image = 0; image < asked.size(); image++) {
            double own = loss(head, answer, targets, image);
            loss += own;
            answers.losses()[done] = (float) own;
            note(answers, done, answer, image, asked.labels()[image]);
            if (answers.answers()[done] >= 0) {
                counts[asked.labels()[image]][answers.answers()[done]]++;
            }
            done++;
        }
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
