package convscope.paint;

/**
 * What one measure was over time: points that come one after the other, with the time told in epochs and in seconds.
 *
 * <p>Appending is constant in the mean, whatever the length. One thread appends; any thread may take the {@link #points}
 * meanwhile and gets a view that never changes: what it shows was written before the view was published, and nothing
 * before its end is written again.
 */
public final class Series {
    private volatile Points points = new Points(new PointStore(PointStore.LEAST), 0);

    /** A series of these points, without seconds of their own: those are the epochs too. */
    public static Series of(double[] epochs, double[] values) {
        if (epochs.length != values.length) {
            throw new IllegalArgumentException(
                    "A curve needs as many values as positions, found " + values.length + " for " + epochs.length);
        }
        Series series = new Series();
        for (int i = 0; i < epochs.length; i++) {
            series.append(epochs[i], epochs[i], values[i]);
        }
        return series;
    }

    /**
     * Adds a point. Only one thread may do so.
     *
     * @param epoch epochs done, with fractions; not below the one before
     * @param seconds time trained; not below the one before
     * @param value NaN where nothing was measured; what is not finite is a gap
     */
    public void append(double epoch, double seconds, double value) {
        Points now = points;
        int count = now.count();
        boolean ascending =
                count == 0 || epoch >= now.time(Time.EPOCHS, count - 1) && seconds >= now.time(Time.SECONDS, count - 1);
        if (!ascending || !Double.isFinite(epoch) || !Double.isFinite(seconds)) {
            throw new IllegalArgumentException(
                    "Time goes on: point " + count + " cannot be at epoch " + epoch + " and " + seconds + " s");
        }
        PointStore store = now.store().withRoomFor(count + 1);
        store.put(count, epoch, seconds, value);
        points = new Points(store, count + 1);
    }

    /** The points so far, from any thread. */
    public Points points() {
        return points;
    }
}
