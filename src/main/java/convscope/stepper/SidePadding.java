package convscope.stepper;

/**
 * What surrounds the input: nothing ({@code valid}), as much as keeps ⌈input / stride⌉ positions ({@code same}), as much
 * as lets every overlap count ({@code full}), or a stated number of cells on each of the four sides.
 *
 * <p>For a transposed convolution it is what is cropped from the full result instead.
 *
 * @param kind which of the four
 * @param top rows above; 0 unless the kind is {@link Kind#SIDES}, as the others
 * @param bottom rows below
 * @param left columns before
 * @param right columns behind
 */
public record SidePadding(Kind kind, int top, int bottom, int left, int right) {
    /** The four ways to pad. */
    public enum Kind {
        VALID,
        SAME,
        FULL,
        SIDES
    }

    public static final SidePadding VALID = new SidePadding(Kind.VALID, 0, 0, 0, 0);
    public static final SidePadding SAME = new SidePadding(Kind.SAME, 0, 0, 0, 0);
    public static final SidePadding FULL = new SidePadding(Kind.FULL, 0, 0, 0, 0);

    /** A number that is given to any kind but {@link Kind#SIDES} counts for nothing. */
    public SidePadding {
        if (kind != Kind.SIDES) {
            top = 0;
            bottom = 0;
            left = 0;
            right = 0;
        }
    }

    /** These cells on each side. */
    public static SidePadding of(int top, int bottom, int left, int right) {
        return new SidePadding(Kind.SIDES, top, bottom, left, right);
    }

    /** As many cells on every side. */
    public static SidePadding of(int all) {
        return of(all, all, all, all);
    }

    /** As in a case file: {@code valid}, {@code same}, {@code full} or {@code [top, bottom, left, right]}. */
    @Override
    public String toString() {
        return switch (kind) {
            case VALID -> "valid";
            case SAME -> "same";
            case FULL -> "full";
            case SIDES -> "[%d, %d, %d, %d]".formatted(top, bottom, left, right);
        };
    }
}
