package convscope.cli;

import java.util.ArrayList;
import java.util.List;

/** Lines of words under each other; numbers end where their heading ends. */
final class Table {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final boolean[] right;

    /** A table with these headings; a heading that begins with {@code >} sets its column flush right. */
    Table(String... headings) {
        right = new boolean[headings.length];
        List<String> row = new ArrayList<>();
        for (int i = 0; i < headings.length; i++) {
            right[i] = headings[i].startsWith(">");
            row.add(right[i] ? headings[i].substring(1) : headings[i]);
        }
        rows.add(row);
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    void printTo(Console console) {
        int[] widths = new int[right.length];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        int total = GAP.length() * (widths.length - 1);
        for (int width : widths) {
            total += width;
        }
        for (int number = 0; number < rows.size(); number++) {
            console.print(line(rows.get(number), widths));
            if (number == 0) {
                console.print("-".repeat(total));
            }
        }
        console.print("-".repeat(total));
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String blanks = " ".repeat(widths[i] - width(row.get(i)));
            line.append(i == 0 ? "" : GAP).append(right[i] ? blanks + row.get(i) : row.get(i) + blanks);
        }
        return line.toString().stripTrailing();
    }

    /** Places that a terminal gives to it: Hangul takes two each. */
    private static int width(String text) {
        return text.codePoints()
                .map(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HANGUL ? 2 : 1)
                .sum();
    }
}
