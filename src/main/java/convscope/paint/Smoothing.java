package convscope.paint;

/**
 * A series smoothed by an exponential moving average without the bias of its start; it follows as the series grows, at the
 * cost of what is new. Confined to one thread.
 *
 * @see <a href="https://arxiv.org/abs/1412.6980">Kingma and Ba, section 3, for the correction</a>
 */
public final class Smoothing {
    private final Series source;
    private final double weight;
    private final Series smooth = new Series();
    private double sum;
    private double mass;

    /**
     * @param source what is smoothed
     * @param weight share of the past in each value, 0 (no smoothing) to below 1
     */
    public Smoothing(Series source, double weight) {
        if (!(weight >= 0 && weight < 1)) {
            throw new IllegalArgumentException("A smoothing weight lies from 0 to below 1, found " + weight);
        }
        this.source = source;
        this.weight = weight;
    }

    /** The smoothed points so far, as many as the source has now; gaps stay gaps. */
    public Points points() {
        Points raw = source.points();
        for (int i = smooth.points().count(); i < raw.count(); i++) {
            double value = raw.value(i);
            if (Double.isFinite(value)) {
                sum = weight * sum + (1 - weight) * value;
                mass = weight * mass + (1 - weight);
                value = sum / mass;
            }
            smooth.append(raw.time(Time.EPOCHS, i), raw.time(Time.SECONDS, i), value);
        }
        return smooth.points();
    }
}
