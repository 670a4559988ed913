package convscope.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What surrounds the input of a window: nothing ({@code valid}), as much as keeps ⌈input / stride⌉ positions
 * ({@code same}), or a stated number of zero rows above and below and columns left and right.
 *
 * <p>In files {@code "valid"}, {@code "same"} or {@code [rows, columns]}.
 *
 * @param kind which of the three
 * @param amount rows and columns on each side for {@link Kind#EXPLICIT}; 0×0 for the others
 */
public record Padding(Kind kind, Size amount) {
    /** An amount that is given to {@code valid} or {@code same} counts for nothing. */
    public Padding {
        amount = kind == Kind.EXPLICIT ? amount : Size.of(0);
    }

    /** The three ways to pad. */
    public enum Kind {
        VALID,
        SAME,
        EXPLICIT
    }

    public static final Padding VALID = new Padding(Kind.VALID, Size.of(0));
    public static final Padding SAME = new Padding(Kind.SAME, Size.of(0));

    /** This many rows above and below, and columns left and right. */
    public static Padding of(int rows, int columns) {
        return new Padding(Kind.EXPLICIT, new Size(rows, columns));
    }

    @JsonCreator
    static Padding fromJson(Object json) {
        if ("valid".equals(json)) {
            return VALID;
        }
        if ("same".equals(json)) {
            return SAME;
        }
        if (json instanceof java.util.List<?> sizes
                && sizes.size() == 2
                && sizes.get(0) instanceof Integer rows
                && sizes.get(1) instanceof Integer columns) {
            return of(rows, columns);
        }
        throw new IllegalArgumentException("padding is \"valid\", \"same\" or [rows, columns]");
    }

    @JsonValue
    Object toJson() {
        return kind == Kind.EXPLICIT ? new int[] {amount.height(), amount.width()} : toString();
    }

    @Override
    public String toString() {
        return switch (kind) {
            case VALID -> "valid";
            case SAME -> "same";
            case EXPLICIT -> amount.toString();
        };
    }
}
