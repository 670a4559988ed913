package convscope.stepper;

/**
 * The way through a calculation, forwards and back.
 *
 * <p>The micro-steps of a position are: 0, the window is placed; 1 … n, so many terms have appeared; then the sum; the
 * bias, if there is one; the activation, if there is one; last, the value is written into the output cell. An output cell
 * counts as written from that moment on, and in every later position.
 */
public final class Walk {
    private final int positions;
    private final int terms;
    private final boolean bias;
    private final boolean activation;

    /** The stages that a position goes through. */
    public enum Stage {
        PLACED,
        TERMS,
        SUM,
        BIAS,
        ACTIVATION,
        WRITTEN
    }

    Walk(int positions, int terms, boolean bias, boolean activation) {
        this.positions = positions;
        this.terms = terms;
        this.bias = bias;
        this.activation = activation;
    }

    /** Number of positions. */
    public int positions() {
        return positions;
    }

    /** Terms of a position. */
    public int terms() {
        return terms;
    }

    /** The last micro-step of a position: its value is written. */
    public int written() {
        return terms + 2 + (bias ? 1 : 0) + (activation ? 1 : 0);
    }

    public Moment first() {
        return new Moment(0, 0);
    }

    public Moment last() {
        return new Moment(positions - 1, written());
    }

    /** Terms that have appeared. */
    public int shownTerms(Moment moment) {
        return Math.min(moment.microStep(), terms);
    }

    public Stage stage(Moment moment) {
        int micro = moment.microStep();
        if (micro == 0) {
            return Stage.PLACED;
        }
        if (micro <= terms) {
            return Stage.TERMS;
        }
        if (micro == terms + 1) {
            return Stage.SUM;
        }
        if (micro == written()) {
            return Stage.WRITTEN;
        }
        return bias && micro == terms + 2 ? Stage.BIAS : Stage.ACTIVATION;
    }

    /** Whether this output cell has its value at a moment. */
    public boolean isWritten(int position, Moment moment) {
        return position < moment.position() || position == moment.position() && moment.microStep() == written();
    }

    /** One step on: to the written value of this position, or from there to that of the next; stays at the end. */
    public Moment next(Moment moment) {
        if (moment.microStep() < written()) {
            return new Moment(moment.position(), written());
        }
        return moment.position() + 1 < positions ? new Moment(moment.position() + 1, written()) : moment;
    }

    /** One step back: the written value of the position before; from the first position to its beginning. */
    public Moment previous(Moment moment) {
        return moment.position() > 0 ? new Moment(moment.position() - 1, written()) : first();
    }

    /** One micro-step on, into the next position after the last; stays at the end. */
    public Moment nextMicro(Moment moment) {
        if (moment.microStep() < written()) {
            return new Moment(moment.position(), moment.microStep() + 1);
        }
        return moment.position() + 1 < positions ? new Moment(moment.position() + 1, 0) : moment;
    }

    /** One micro-step back, into the position before; stays at the beginning. */
    public Moment previousMicro(Moment moment) {
        if (moment.microStep() > 0) {
            return new Moment(moment.position(), moment.microStep() - 1);
        }
        return moment.position() > 0 ? new Moment(moment.position() - 1, written()) : moment;
    }

    /** The moment when this position's value is written, the position clamped to those that there are. */
    public Moment at(int position) {
        return new Moment(Math.max(0, Math.min(position, positions - 1)), written());
    }

    /** The nearest moment that exists, for one that was taken from another walk. */
    public Moment clamp(Moment moment) {
        int position = Math.max(0, Math.min(moment.position(), positions - 1));
        int micro = Math.max(0, Math.min(moment.microStep(), written()));
        return new Moment(position, position == moment.position() ? micro : written());
    }
}
