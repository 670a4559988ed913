package convscope.paint;

/**
 * A part of an axis.
 *
 * @param from its beginning
 * @param to its end, beyond the beginning
 */
public record Span(double from, double to) {
    public Span {
        if (!(from < to) || Double.isInfinite(to - from)) {
            throw new IllegalArgumentException(
                    "A part of an axis goes from a number to a larger one, found " + from + " to " + to);
        }
    }

    public double length() {
        return to - from;
    }

    public boolean contains(double value) {
        return value >= from && value <= to;
    }

    /** This span moved by so much. */
    public Span moved(double by) {
        return new Span(from + by, to + by);
    }

    /** This span {@code factor} times as long, where {@code around} keeps its place. */
    public Span scaled(double factor, double around) {
        return new Span(around + factor * (from - around), around + factor * (to - around));
    }

    /** This span pushed into another; the other one if it is longer than that. */
    public Span inside(Span whole) {
        if (length() >= whole.length()) {
            return whole;
        }
        return moved(Math.max(0, whole.from - from)).moved(Math.min(0, whole.to - Math.max(to, whole.from + length())));
    }

    /** What lies between this and another: 0 is this, 1 the other. */
    public Span towards(Span other, double fraction) {
        return fraction >= 1 ? other : new Span(from + fraction * (other.from - from), to + fraction * (other.to - to));
    }
}
