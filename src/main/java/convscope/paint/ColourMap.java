package convscope.paint;

/** Value to colour: the data colours, the same in both themes. NaN is magenta in all of them. */
public enum ColourMap {
    /** Small to large, for what has no natural zero: activations, shares. */
    VIRIDIS {
        @Override
        int finite(double position) {
            return Viridis.argb(position);
        }
    },
    /** Negative, zero, positive: blue, exactly white, brown; for weights and anything signed. */
    DIVERGING {
        @Override
        int finite(double position) {
            return position < 0.5
                    ? between(WHITE, NEGATIVE, 1 - 2 * position)
                    : between(WHITE, POSITIVE, 2 * position - 1);
        }
    },
    /** Black to white, for pictures. */
    GREY {
        @Override
        int finite(double position) {
            return between(BLACK, WHITE, position);
        }
    };

    /** What is not a number. */
    public static final int NAN = 0xffff00ff;

    private static final int BLACK = 0xff000000;
    private static final int WHITE = 0xffffffff;
    private static final int NEGATIVE = 0xff2166ac;
    private static final int POSITIVE = 0xffb35806;

    abstract int finite(double position);

    /** The colour at a position from 0 to 1; positions outside are clamped. */
    public int at(double position) {
        return Double.isNaN(position) ? NAN : finite(Math.min(1, Math.max(0, position)));
    }

    /** The colour of a value on this range; signed maps take the range symmetric around zero. */
    public int of(double value, ValueRange range) {
        return at((this == DIVERGING ? range.symmetric() : range).position(value));
    }

    private static int between(int from, int to, double fraction) {
        return 0xff000000
                | channel(from >> 16, to >> 16, fraction) << 16
                | channel(from >> 8, to >> 8, fraction) << 8
                | channel(from, to, fraction);
    }

    private static int channel(int from, int to, double fraction) {
        int a = from & 255;
        return (int) Math.round(a + fraction * ((to & 255) - a));
    }
}
