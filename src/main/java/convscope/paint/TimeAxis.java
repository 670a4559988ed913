package convscope.paint;

/**
 * The x axis as drawn: from times to px and back.
 *
 * @param time what is counted
 * @param shown the times from the left to the right end
 * @param left px
 * @param right px
 */
public record TimeAxis(Time time, Span shown, double left, double right) {
    public double x(double data) {
        return left + (data - shown.from()) / shown.length() * (right - left);
    }

    public double data(double px) {
        return shown.from() + (px - left) / (right - left) * shown.length();
    }

    /** How much time a px is. */
    public double pixel() {
        return shown.length() / (right - left);
    }

    Ticks ticks(int most) {
        return time == Time.EPOCHS
                ? Ticks.inside(shown.from(), shown.to(), most)
                : Ticks.clock(shown.from(), shown.to(), most);
    }

    /** A time as the axis writes it where its ticks are {@code step} apart: {@code 2.5}, {@code 1:05}. */
    String written(double value, double step) {
        int decimals = step >= 1 ? 0 : (int) Math.min(9, Math.ceil(-Math.log10(step) - 1e-9));
        return time == Time.EPOCHS ? Numerals.decimals(value, decimals) : Numerals.clock(value, decimals);
    }

    /** A time as the read-out writes it: as fine as a px. */
    String place(double value) {
        if (time == Time.SECONDS) {
            return Numerals.clock(value, shown.length() < 120 ? 1 : 0);
        }
        return value == Math.rint(value) ? Numerals.decimals(value, 0) : Numerals.significant(value, 4);
    }
}
