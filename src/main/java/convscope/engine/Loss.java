package convscope.engine;

import convscope.spec.Head;

/**
 * How wrong an answer is, and in which direction: the loss that follows from a network's head, and its gradient.
 *
 * <p>Computed from the logits in double, so that no probability is ever clipped. Rows are images, row-major.
 */
public final class Loss {
    private Loss() {}

    /**
     * Summed loss of a batch.
     *
     * @param logits {@code n·units} values before softmax or sigmoid
     * @param targets as many values, see {@link Targets}
     */
    public static double sum(Head head, double[] logits, float[] targets) {
        double sum = 0;
        int units = head.units();
        for (int from = 0; from < logits.length; from += units) {
            sum += switch (head.kind()) {
                case CLASSES -> crossEntropy(logits, targets, from, units);
                case BINARY -> binary(logits[from], targets[from]);
                case VALUES -> squared(logits, targets, from, units);
            };
        }
        return sum;
    }

    /** Gradient of {@link #sum} with respect to each logit. */
    public static double[] gradient(Head head, double[] logits, float[] targets) {
        double[] gradient = outputs(head, logits);
        int units = head.units();
        // softmax with cross-entropy and sigmoid with binary cross-entropy both leave output − target
        double scale = head.kind() == Head.Kind.VALUES ? 2.0 / units : 1;
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = scale * (gradient[i] - targets[i]);
        }
        return gradient;
    }

    /** What the head makes of the logits: softmax, sigmoid, or the values themselves. */
    public static double[] outputs(Head head, double[] logits) {
        double[] outputs = logits.clone();
        int units = head.units();
        switch (head.kind()) {
            case CLASSES -> {
                for (int from = 0; from < outputs.length; from += units) {
                    softmax(outputs, from, units);
                }
            }
            case BINARY -> {
                for (int i = 0; i < outputs.length; i++) {
                    outputs[i] = 1 / (1 + Math.exp(-outputs[i]));
                }
            }
            case VALUES -> {}
        }
        return outputs;
    }

    private static void softmax(double[] values, int from, int units) {
        double max = max(values, from, units);
        double sum = 0;
        for (int i = from; i < from + units; i++) {
            values[i] = Math.exp(values[i] - max);
            sum += values[i];
        }
        for (int i = from; i < from + units; i++) {
            values[i] /= sum;
        }
    }

    private static double crossEntropy(double[] logits, float[] targets, int from, int units) {
        double max = max(logits, from, units);
        double sum = 0;
        double aimed = 0;
        for (int i = from; i < from + units; i++) {
            sum += Math.exp(logits[i] - max);
            aimed += targets[i] * (logits[i] - max);
        }
        return Math.log(sum) - aimed;
    }

    private static double binary(double logit, float target) {
        // max(z, 0) − z·t + log(1 + e^−|z|), which never overflows
        return Math.max(logit, 0) - logit * target + Math.log1p(Math.exp(-Math.abs(logit)));
    }

    private static double squared(double[] values, float[] targets, int from, int units) {
        double sum = 0;
        for (int i = from; i < from + units; i++) {
            double difference = values[i] - targets[i];
            sum += difference * difference;
        }
        return sum / units;
    }

    private static double max(double[] values, int from, int units) {
        double max = values[from];
        for (int i = from + 1; i < from + units; i++) {
            max = Math.max(max, values[i]);
        }
        return max;
    }
}
