package convscope.training;

/**
 * What was measured again and again: loss and accuracy over epochs and over time.
 *
 * <p>Twenty-four bytes a point, so that a million batches take 24 MB (36 MB while they grow). One thread adds; any
 * thread may read the points that {@link #size} has told it of.
 */
public final class Curve {
    private static final int ROOM = 256;

    private final DoubleRow epochs;
    private final FloatRow losses;
    private final FloatRow accuracies;
    private final FloatRow rates;
    private final FloatRow seconds;
    private volatile int size;

    /** Without a point yet. */
    public Curve() {
        this(new DoubleRow(ROOM), new FloatRow(ROOM), new FloatRow(ROOM), new FloatRow(ROOM), new FloatRow(ROOM), 0);
    }

    private Curve(DoubleRow epochs, FloatRow losses, FloatRow accuracies, FloatRow rates, FloatRow seconds, int size) {
        this.epochs = epochs;
        this.losses = losses;
        this.accuracies = accuracies;
        this.rates = rates;
        this.seconds = seconds;
        this.size = size;
    }

    /**
     * Adds a point.
     *
     * @param epoch epochs done, with fractions by images; not below that of the point before
     * @param loss mean loss
     * @param accuracy share answered right; NaN for plain values
     * @param rate learning rate
     * @param second of training, pauses not counted
     */
    public void add(double epoch, double loss, double accuracy, double rate, double second) {
        int index = size;
        epochs.set(index, epoch);
        losses.set(index, (float) loss);
        accuracies.set(index, (float) accuracy);
        rates.set(index, (float) rate);
        seconds.set(index, (float) second);
        size = index + 1;
    }

    /** Number of points. */
    public int size() {
        return size;
    }

    /** Epochs done at point {@code index}, with fractions by images. */
    public double epoch(int index) {
        return epochs.get(index);
    }

    public float loss(int index) {
        return losses.get(index);
    }

    /** Share answered right; NaN for plain values. */
    public float accuracy(int index) {
        return accuracies.get(index);
    }

    public float rate(int index) {
        return rates.get(index);
    }

    /** Seconds of training at point {@code index}, pauses not counted. */
    public float second(int index) {
        return seconds.get(index);
    }

    /** The first {@code count} points, independent of these. */
    Curve copy(int count) {
        return new Curve(
                epochs.copy(count),
                losses.copy(count),
                accuracies.copy(count),
                rates.copy(count),
                seconds.copy(count),
                count);
    }

    /** Equal points to the bit. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Curve curve
                && curve.size == size
                && curve.epochs.equals(epochs, size)
                && curve.losses.equals(losses, size)
                && curve.accuracies.equals(accuracies, size)
                && curve.rates.equals(rates, size)
                && curve.seconds.equals(seconds, size);
    }

    @Override
    public int hashCode() {
        return size;
    }

    @Override
    public String toString() {
        return "Curve of " + size;
    }
}
