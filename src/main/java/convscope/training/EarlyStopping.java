package convscope.training;

/**
 * Training ends before its last epoch when the validation loss does not fall any more, as Keras's {@code EarlyStopping};
 * the weights stay those of the last epoch unless the plan keeps the best.
 *
 * @param patience epochs without improvement before it ends, at least 1
 * @param minDelta by how much the loss has to be smaller to count as improvement
 */
public record EarlyStopping(int patience, double minDelta) {
    /** Three epochs, any improvement. */
    public static final EarlyStopping STANDARD = new EarlyStopping(3, 0);

    /**
     * Where it stands.
     *
     * @param best smallest loss so far; NaN before the first epoch
     * @param waited epochs since
     */
    public record State(double best, int waited) {
        /** Before the first epoch. */
        public static final State START = new State(Double.NaN, 0);
    }

    /** Where it stands after an epoch with this validation loss. */
    public State after(State before, double loss) {
        boolean better = Double.isNaN(before.best()) || loss < before.best() - minDelta;
        return better ? new State(loss, 0) : new State(before.best(), before.waited() + 1);
    }

    /** Whether training ends here. */
    public boolean ends(State state) {
        return state.waited() >= patience;
    }
}
