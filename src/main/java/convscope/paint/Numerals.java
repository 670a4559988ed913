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

    /** A value with exactly this many significant digits, so that it keeps its width while it changes: {@code 0.2000}. */
    public static String exactly(double value, int digits) {
        String brief = significant(value, digits);
        int exponent = brief.indexOf('e');
        String mantissa = exponent < 0 ? brief : brief.substring(0, exponent);
        long written = mantissa.chars()
                .filter(Character::isDigit)
                .dropWhile(digit -> digit == '0')
                .count();
        if (!Double.isFinite(value) || value == 0 || written >= digits) {
            return brief;
        }
        String zeros = "0".repeat((int) (digits - written));
        String filled = mantissa.indexOf('.') < 0 ? mantissa + "." + zeros : mantissa + zeros;
        return exponent < 0 ? filled : filled + brief.substring(exponent);
    }

    /** A power of ten, short: {@code 0.01}, {@code 1}, {@code 1e−5}. */
    static String power(double value) {
        return value >= 0.01 && value <= 1000 ? significant(value, 1) : minus("1e" + Math.round(Math.log10(value)));
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

    /** A time in seconds as a clock shows it, with this many decimals: {@code 0:07}, {@code 12:05.5}, {@code 1:00:00}. */
    public static String clock(double seconds, int decimals) {
        if (!Double.isFinite(seconds)) {
            return significant(seconds, 1);
        }
        BigDecimal rounded = BigDecimal.valueOf(Math.abs(seconds)).setScale(decimals, RoundingMode.HALF_EVEN);
        long whole = rounded.longValue();
        String rest = (whole % 60 < 10 ? "0" : "")
                + rounded.subtract(BigDecimal.valueOf(whole - whole % 60)).toPlainString();
        long minutes = whole / 60;
        String clock = minutes < 60
                ? minutes + ":" + rest
                : minutes / 60 + ":" + String.format(Locale.ROOT, "%02d", minutes % 60) + ":" + rest;
        return seconds < 0 && rounded.signum() != 0 ? "−" + clock : clock;
    }

    private static String minus(String ascii) {
        String written = ascii.replace('-', '−');
        // what rounds to zero has no sign
        return written.startsWith("−0") && written.chars().noneMatch(c -> c >= '1' && c <= '9')
                ? written.substring(1)
                : written;
    }
}
