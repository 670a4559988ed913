package convscope.paint;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as figures write them: the same in every language, with a true minus sign. */
public final class Numerals {
    private Numerals() {}

    /**
     * A value with this many significant digits, trailing zeros dropped: {@code 0.1235}, {@code 12.5}, {@code 1.5e−7}.
     * At most {@code digits + 6} characters.
     */
    public static String significant(double value, int digits) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value)
                .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -4 && exponent < Math.max(digits, 6)) {
            return minus(rounded.toPlainString());
        }
        return minus(rounded.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent);
    }

    /** A share from 0 to 1 as percent with one decimal: {@code 97.1 %}. */
    public static String percent(double share) {
        return Double.isFinite(share)
                ? minus(String.format(Locale.ROOT, "%.1f %%", 100 * share))
                : significant(share, 1);
    }

    /** A value with this many decimals. */
    public static String decimals(double value, int decimals) {
        return Double.isFinite(value)
                ? minus(String.format(Locale.ROOT, "%." + decimals + "f", value))
                : significant(value, 1);
    }

    private static String minus(String ascii) {
        String written = ascii.replace('-', '−');
        // what rounds to zero has no sign
        return written.startsWith("−0") && written.chars().noneMatch(c -> c >= '1' && c <= '9')
                ? written.substring(1)
                : written;
    }
}
