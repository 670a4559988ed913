package convscope.spec;

/**
 * How a batch is cut for training: among workers, and for each into portions that are computed at once.
 *
 * <p>Follows from the network alone, so that the same batch is cut in the same way on every machine. Statistics over
 * part of a batch would be another network's, so one with batch normalisation has one worker and is never cut.
 *
 * @param workers who compute side by side, each its part of the batch
 * @param most images that a worker computes at once
 */
public record BatchShare(int workers, int most) {
    /** Multiplications with an addition in one forward pass of a portion: short enough to stop within a moment. */
    private static final long WORK = 500_000_000;

    /** How batches of this network are cut. */
    public static BatchShare of(ShapeTrace trace) {
        if (trace.layers().stream().anyMatch(layer -> layer.spec() instanceof BatchNormalization)) {
            return new BatchShare(1, Integer.MAX_VALUE);
        }
        long most = WORK / Math.max(1, trace.multiplyAdds());
        return new BatchShare(2, (int) Math.max(1, Math.min(Integer.MAX_VALUE, most)));
    }

    /**
     * Images of a batch that are computed at once by all workers, whose activations are in memory together: portions of a
     * worker's part are as equal as can be.
     *
     * @param batch images a step looks at, at least 1
     */
    public int atOnce(int batch) {
        long used = Math.min(workers, batch);
        long each = each(batch);
        long portion = (each + portions(batch) - 1) / portions(batch);
        return (int) Math.min(batch, used * portion);
    }

    /** Whether a worker computes its part of a batch in several portions, whose gradients it adds up. */
    public boolean cuts(int batch) {
        return portions(batch) > 1;
    }

    private long portions(int batch) {
        return (each(batch) + most - 1) / most;
    }

    private long each(int batch) {
        return ((long) batch + workers - 1) / workers;
    }
}
