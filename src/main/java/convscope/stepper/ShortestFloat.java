package convscope.stepper;

import tools.jackson.core.io.NumberOutput;

/**
 * Floats in as few digits as give the same float again: {@code 3}, {@code 0.1}, {@code -12.503}.
 *
 * <p>For values of usual size so many digits are tried until they do; that is short, and so soon compiled, where a result
 * of two million numbers is to be written within a second. The rest is left to Jackson.
 */
final class ShortestFloat {
    private static final double SMALLEST = 1e-3;
    private static final double LARGEST = 1e7;

    /** Whole floats up to this have all their digits. */
    private static final int LARGEST_WHOLE = 1 << 24;

    private static final int FEWEST_DIGITS = 6;
    private static final int MOST_DIGITS = 9;

    private static final long[] TEN = {
        1,
        10,
        100,
        1_000,
        10_000,
        100_000,
        1_000_000,
        10_000_000,
        100_000_000,
        1_000_000_000,
        10_000_000_000L,
        100_000_000_000L
    };

    private ShortestFloat() {}

    /**
     * Appends a value.
     *
     * @param value finite
     */
    static void append(StringBuilder to, float value) {
        boolean negativeZero = value == 0 && Float.floatToRawIntBits(value) != 0;
        if (value == (int) value && Math.abs(value) <= LARGEST_WHOLE && !negativeZero) {
            to.append((int) value);
        } else if (!appendDecimal(to, value)) {
            to.append(NumberOutput.toString(value, true));
        }
    }

    private static boolean appendDecimal(StringBuilder to, float value) {
        double size = Math.abs((double) value);
        if (size < SMALLEST || size >= LARGEST) {
            return false;
        }
        int before = 0; // digits in front of the point
        while (size >= TEN[before]) {
            before++;
        }
        for (int decimals = Math.max(FEWEST_DIGITS - before, 1); decimals <= MOST_DIGITS + 2 - before; decimals++) {
            long digits = Math.round(size * TEN[decimals]);
            double back = digits / (double) TEN[decimals];
            if ((float) back == size && !isBetweenFloats(back)) {
                to.append(value < 0 ? "-" : "");
                append(to, digits, decimals);
                return true;
            }
        }
        return false;
    }

    /** Whether it lies exactly in the middle of two floats, where the digits might mean the other one. */
    private static boolean isBetweenFloats(double value) {
        return (Double.doubleToRawLongBits(value) & 0x1FFF_FFFF) == 0x1000_0000;
    }

    private static void append(StringBuilder to, long digits, int decimals) {
        long left = digits;
        int places = decimals;
        while (places > 0 && left % 10 == 0) {
            left /= 10;
            places--;
        }
        long whole = left / TEN[places];
        to.append(whole);
        if (places == 0) {
            return;
        }
        long fraction = left - whole * TEN[places];
        to.append('.');
        for (int place = places - 1; place > 0 && fraction < TEN[place]; place--) {
            to.append('0');
        }
        to.append(fraction);
    }
}
