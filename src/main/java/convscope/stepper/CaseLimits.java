package convscope.stepper;

/**
 * How large a case may be before it can only be a mistake, or would be waited for too long.
 *
 * <p>The bounds keep every size inside an {@code int}, every tensor inside 64 MiB and every calculation within seconds; the
 * station draws less, see {@link StationLimits}.
 */
public final class CaseLimits {
    /** Longest side of an input or a kernel, and the largest stride, dilation and padding, in cells. */
    public static final int LONGEST_SIDE = 2048;

    /** Most channels of an input, and most maps that come out. */
    public static final int MOST_CHANNELS = 1024;

    /** Most values of one tensor: 2²⁴. */
    public static final int MOST_VALUES = 1 << 24;

    /** Most products of a calculation; for pooling, most cells that it looks at. */
    public static final long MOST_PRODUCTS = 4_000_000_000L;

    private CaseLimits() {}
}
