package convscope.paint;

/**
 * Font, size and weight of a text.
 *
 * @param face {@link Face#TEXT} for words, {@link Face#VALUES} for every number (its figures have equal widths)
 * @param size px
 * @param weight the values font has one weight and ignores this
 */
public record TextStyle(Face face, double size, Weight weight) {
    /** Advance of every digit, sign and Latin letter of the values font, in em. */
    static final double VALUE_ADVANCE = 0.5;

    /** Height of a capital letter or digit of either font, in em; near enough to centre a line by. */
    private static final double CAP_HEIGHT = 0.7;

    private static final String ONLY_IN_VALUES = "⌊⌋⌈⌉∇∈⊙⊗⟨⟩ᵀ";

    public enum Face {
        TEXT,
        VALUES
    }

    public enum Weight {
        REGULAR,
        SEMIBOLD
    }

    public static TextStyle text(double size) {
        return new TextStyle(Face.TEXT, size, Weight.REGULAR);
    }

    /** The values font, its size rounded to even px: then every digit is a whole number of px wide. */
    public static TextStyle values(double size) {
        return new TextStyle(Face.VALUES, Math.max(2, 2 * Math.round(size / 2)), Weight.REGULAR);
    }

    public TextStyle semibold() {
        return new TextStyle(face, size, Weight.SEMIBOLD);
    }

    /** The values font if the label is a number (the classes of MNIST are), the text font otherwise. */
    public static TextStyle label(String label, double size) {
        boolean number = !label.isEmpty() && label.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? values(size) : text(size);
    }

    /** This style, or the values font in its size if the text has signs that only that font knows. */
    TextStyle covering(String text) {
        boolean foreign = face == Face.TEXT && text.chars().anyMatch(c -> ONLY_IN_VALUES.indexOf(c) >= 0);
        return foreign ? values(size) : this;
    }

    /** Width of so many digits and signs of the values font, in px. */
    public double digits(int count) {
        return count * VALUE_ADVANCE * size;
    }

    /** The whole px nearest to the baseline that centres digits and capitals on {@code y}. */
    public double baselineAround(double y) {
        return Math.round(y + CAP_HEIGHT * size / 2);
    }

    /** Line height that keeps Korean and Latin lines apart, in px. */
    public double lineHeight() {
        return 1.5 * size;
    }

    /** The text, or as much of its beginning as fits with an ellipsis; empty if not even one letter does. */
    public String fit(Surface surface, String text, double width) {
        if (surface.textWidth(text, this) <= width) {
            return text;
        }
        for (int end = text.length() - 1; end > 0; end--) {
            String cut = text.substring(0, end).stripTrailing() + "…";
            if (surface.textWidth(cut, this) <= width) {
                return cut;
            }
        }
        return "";
    }
}
