package convscope.code;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in the frame that Keras 3 draws; cells are broken between words, and words cut that are longer than a line. */
final class KerasTable {
    private static final Pattern WORD = Pattern.compile("\\S+\\s*");

    private final int[] widths;
    private final List<List<String>> rows = new ArrayList<>();

    /** A table with columns that hold so many letters; the third is flush right. */
    KerasTable(int... widths) {
        this.widths = widths;
    }

    void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    /** The table under these headings, as many as there are columns. */
    String text(String... headings) {
        StringBuilder text = new StringBuilder();
        text.append(rule('┏', '━', '┳', '┓'));
        text.append(lines(List.of(headings), '┃'));
        text.append(rule('┡', '━', '╇', '┩'));
        for (int i = 0; i < rows.size(); i++) {
            text.append(i == 0 ? "" : rule('├', '─', '┼', '┤'));
            text.append(lines(rows.get(i), '│'));
        }
        return text.append(rule('└', '─', '┴', '┘')).toString();
    }

    private String rule(char left, char line, char crossing, char right) {
        return IntStream.of(widths)
                .mapToObj(width -> Character.toString(line).repeat(width + 2))
                .collect(Collectors.joining(Character.toString(crossing), Character.toString(left), right + "\n"));
    }

    private String lines(List<String> cells, char bar) {
        List<List<String>> broken = new ArrayList<>();
        int height = 1;
        for (int column = 0; column < widths.length; column++) {
            broken.add(broken(cells.get(column), widths[column]));
            height = Math.max(height, broken.get(column).size());
        }
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < height; line++) {
            for (int column = 0; column < widths.length; column++) {
                List<String> cell = broken.get(column);
                String words = line < cell.size() ? cell.get(line) : "";
                String blanks = " ".repeat(widths[column] - width(words));
                text.append(bar)
                        .append(' ')
                        .append(column == 2 ? blanks + words : words + blanks)
                        .append(' ');
            }
            text.append(bar).append('\n');
        }
        return text.toString();
    }

    private static List<String> broken(String cell, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        Matcher words = WORD.matcher(cell);
        while (words.find()) {
            if (!line.isEmpty() && width(line + words.group().stripTrailing()) > width) {
                lines.add(cut(line.toString().stripTrailing(), width));
                line.setLength(0);
            }
            line.append(words.group());
        }
        lines.add(cut(line.toString().stripTrailing(), width));
        return lines;
    }

    private static String cut(String line, int width) {
        if (width(line) <= width) {
            return line;
        }
        String left = line;
        while (width(left) > width - 1) {
            left = left.substring(0, left.offsetByCodePoints(left.length(), -1));
        }
        return left + "…";
    }

    /** Places that a terminal gives to it: Hangul takes two each. */
    private static int width(String text) {
        return text.codePoints()
                .map(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HANGUL ? 2 : 1)
                .sum();
    }
}
