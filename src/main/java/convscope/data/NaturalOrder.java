package convscope.data;

import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Names as people order them: {@code class2} before {@code class10}, capitals like small letters. */
final class NaturalOrder implements Comparator<String> {
    private static final Pattern PIECE = Pattern.compile("\\d+|\\D+");
    private static final Comparator<String> WORDS =
            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    @Override
    public int compare(String one, String other) {
        String[] left = pieces(one);
        String[] right = pieces(other);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = isNumber(left[i]) && isNumber(right[i])
                    ? numbers(left[i], right[i])
                    : String.CASE_INSENSITIVE_ORDER.compare(left[i], right[i]);
            if (order != 0) {
                return order;
            }
        }
        return left.length == right.length ? WORDS.compare(one, other) : left.length - right.length;
    }

    private static String[] pieces(String name) {
        return PIECE.matcher(name).results().map(MatchResult::group).toArray(String[]::new);
    }

    private static boolean isNumber(String piece) {
        return Character.isDigit(piece.charAt(0));
    }

    /** By value, however many digits there are. */
    private static int numbers(String one, String other) {
        String left = one.replaceFirst("^0+(?=.)", "");
        String right = other.replaceFirst("^0+(?=.)", "");
        return left.length() == right.length() ? left.compareTo(right) : left.length() - right.length();
    }
}
