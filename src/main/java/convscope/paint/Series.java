package convscope.paint;

/**
 * One curve: ascending x and their y, NaN where nothing was measured.
 *
 * <p>Arrays are given away to the series and not written afterwards.
 *
 * @param name its label, in the language of the reader
 * @param role which colour and line it gets
 * @param xs ascending
 * @param ys as many
 * @param raw the values before smoothing, drawn faintly below; empty if {@code ys} are the values themselves
 */
public record Series(String name, Role role, double[] xs, double[] ys, double[] raw) {
    public enum Role {
        TRAINING,
        VALIDATION,
        /** An earlier run: thin, faint and without a label. */
        TRAINING_GHOST,
        VALIDATION_GHOST;

        boolean isGhost() {
            return this == TRAINING_GHOST || this == VALIDATION_GHOST;
        }

        boolean isTraining() {
            return this == TRAINING || this == TRAINING_GHOST;
        }
    }

    public Series {
        if (xs.length != ys.length || raw.length != 0 && raw.length != xs.length) {
            throw new IllegalArgumentException("A curve needs as many values as positions, found " + ys.length + " and "
                    + raw.length + " for " + xs.length);
        }
    }

    public static Series of(String name, Role role, double[] xs, double[] ys) {
        return new Series(name, role, xs, ys, new double[0]);
    }

    /**
     * This curve smoothed by an exponential moving average without the bias of its start, over the raw one.
     *
     * @param weight share of the past in each value, 0 (no smoothing) to below 1
     * @see <a href="https://arxiv.org/abs/1412.6980">Kingma and Ba, section 3, for the correction</a>
     */
    public Series smoothed(double weight) {
        if (!(weight >= 0 && weight < 1)) {
            throw new IllegalArgumentException("A smoothing weight lies from 0 to below 1, found " + weight);
        }
        double[] source = raw.length > 0 ? raw : ys;
        double[] smooth = new double[source.length];
        double sum = 0;
        double mass = 0;
        for (int i = 0; i < source.length; i++) {
            if (Double.isFinite(source[i])) {
                sum = weight * sum + (1 - weight) * source[i];
                mass = weight * mass + (1 - weight);
                smooth[i] = sum / mass;
            } else {
                smooth[i] = source[i];
            }
        }
        return new Series(name, role, xs, smooth, source);
    }

    /** Index of the last finite value, −1 if there is none. */
    int lastFinite() {
        int i = ys.length - 1;
        while (i >= 0 && !Double.isFinite(ys[i])) {
            i--;
        }
        return i;
    }

    /** Index of the point whose x is nearest, −1 if there is no point. */
    int nearest(double x) {
        int low = 0;
        int high = xs.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (xs[middle] < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && x - xs[low - 1] <= xs[low] - x ? low - 1 : xs.length == 0 ? -1 : low;
    }
}
