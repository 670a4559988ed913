package convscope.code;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;

/** Values and remarks as Python can read them, whatever is in them. */
final class Python {
    private static final int LONGEST_REMARK = 100;

    private Python() {}

    /** A number as Python itself writes it: {@code 0.001}, {@code 1e-07}. */
    static String number(double value) {
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-4 || size >= 1e16)) {
            String[] parts = Double.toString(value).toLowerCase(Locale.ROOT).split("e");
            int exponent = Integer.parseInt(parts[1]);
            String mantissa = parts[0].endsWith(".0") ? parts[0].substring(0, parts[0].length() - 2) : parts[0];
            return "%se%s%02d".formatted(mantissa, exponent < 0 ? "-" : "+", Math.abs(exponent));
        }
        String plain = new BigDecimal(Double.toString(value)).toPlainString();
        return plain.contains(".") ? plain.replaceAll("(\\.\\d+?)0+$", "$1") : plain + ".0";
    }

    /** A text in quotes. */
    static String text(String value) {
        return '"' + line(value).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Words that can stand behind {@code #}: one line, no control characters, not endless. */
    static String remark(String words) {
        String line = line(words);
        return line.codePointCount(0, line.length()) > LONGEST_REMARK
                ? line.substring(0, line.offsetByCodePoints(0, LONGEST_REMARK)) + "…"
                : line;
    }

    private static String line(String text) {
        return Normalizer.normalize(text.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", " "), Normalizer.Form.NFC)
                .strip();
    }
}
