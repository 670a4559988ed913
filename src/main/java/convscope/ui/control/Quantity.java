package convscope.ui.control;

import java.util.Locale;

/** Counts and amounts of memory as people read them; the same in every language. */
public final class Quantity {
    private static final double KIBI = 1024;
    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB"};

    private Quantity() {}

    /** A count with all its digits in threes, as in {@code 29,511,617}. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A count in at most four digits, as in {@code 453.8 k} or {@code 29.51 M}; below 10,000 as it is. */
    public static String rough(long number) {
        if (number < 10_000) {
            return count(number);
        }
        String[] units = {"k", "M", "G", "T", "P"};
        double scaled = number / 1000.0;
        int unit = 0;
        while (scaled >= 999.95 && unit < units.length - 1) {
            scaled /= 1000;
            unit++;
        }
        return digits(scaled) + " " + units[unit];
    }

    /** An amount of memory, as in {@code 1.73 MiB}; a MiB is 2²⁰ bytes. */
    public static String bytes(long bytes) {
        double scaled = bytes;
        int unit = 0;
        while (scaled >= 999.5 && unit < UNITS.length - 1) {
            scaled /= KIBI;
            unit++;
        }
        return (unit == 0 ? Long.toString(bytes) : digits(scaled)) + " " + UNITS[unit];
    }

    /** A share of 1 as a percentage; small ones are not rounded to nothing. */
    public static String share(double share) {
        double percent = 100 * share;
        if (percent > 0 && percent < 0.1) {
            return "< 0.1 %";
        }
        return percent >= 99.95 || percent == Math.rint(percent)
                ? String.format(Locale.ROOT, "%.0f %%", percent)
                : String.format(Locale.ROOT, "%.1f %%", percent);
    }

    private static String digits(double scaled) {
        int decimals = scaled >= 99.95 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f", scaled);
    }
}
