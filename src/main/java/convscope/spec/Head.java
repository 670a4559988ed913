package convscope.spec;

/**
 * What the network's last layer says, from which the loss follows.
 *
 * @param kind classes, one yes or no, or plain values
 * @param units length of the last layer's output
 */
public record Head(Kind kind, int units) {
    /** The three kinds of answer. */
    public enum Kind {
        /** Softmax over at least two units: one class of several, trained with categorical cross-entropy. */
        CLASSES("categorical-cross-entropy"),
        /** One sigmoid unit: the second of two classes or not, trained with binary cross-entropy. */
        BINARY("binary-cross-entropy"),
        /** No activation: values, trained with the mean squared error. */
        VALUES("mean-squared-error");

        private final String loss;

        Kind(String loss) {
            this.loss = loss;
        }

        /** The loss's name in files and summaries. */
        public String loss() {
            return loss;
        }
    }

    /** Classes to choose from: the units, or two for one sigmoid unit. */
    public int classes() {
        return kind == Kind.BINARY ? 2 : units;
    }
}
