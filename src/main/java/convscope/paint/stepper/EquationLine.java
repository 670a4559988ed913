package convscope.paint.stepper;

import convscope.paint.Surface;
import convscope.paint.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** An equation broken into lines. */
final class EquationLine {
    /** There are never more lines. */
    static final int MOST_LINES = 4;

    private static final double TEXT = 16;

    private final EquationTerms equation;
    private final List<EquationUnit> terms;
    private final List<EquationUnit> results;
    private final EquationUnit opening;
    private final BoardColours colours;
    private final EquationFigure.Labels labels;
    private final TextStyle style;

    EquationLine(Scene scene, BoardColours colours, double scale, EquationFigure.Labels labels) {
        this.style = TextStyle.values(TEXT * scale);
        this.equation = new EquationTerms(scene, colours, style);
        this.terms = equation.terms();
        this.results = equation.results();
        this.opening = equation.opening();
        this.colours = colours;
        this.labels = labels;
    }

    private double lineHeight() {
        return Math.ceil(style.lineHeight());
    }

    /** Px for the longest equation that any position of the walk may have. */
    double height(Surface surface, double width) {
        List<EquationUnit> longest = new ArrayList<>();
        longest.add(opening);
        longest.addAll(equation.longestTerms());
        longest.addAll(equation.longestResults());
        return Math.min(MOST_LINES, broken(surface, longest, width).size()) * lineHeight();
    }

    void paint(Surface surface, double width, double height) {
        int room = (int) Math.min(MOST_LINES, Math.floor(height / lineHeight()));
        double indent = opening.width(surface);
        double middle = lineHeight() / 2;
        for (List<EquationUnit> line : lines(surface, width, room)) {
            double x = line.get(0) == opening ? 0 : indent;
            for (EquationUnit unit : line) {
                unit.paint(surface, x, style.baselineAround(middle));
                x += unit.width(surface);
            }
            middle += lineHeight();
        }
    }

    /** The lines with as many terms as fit into so many of them; none if not even the result does. */
    private List<List<EquationUnit>> lines(Surface surface, double width, int room) {
        int low = -1;
        int high = terms.size() + 1;
        int kept = terms.size();
        while (low < high - 1) {
            if (isWithin(broken(surface, planned(surface, kept), width), surface, width, room)) {
                low = kept;
            } else {
                high = kept;
            }
            kept = (low + high) / 2;
        }
        return low < 0 ? List.of() : broken(surface, units(low), width);
    }

    private boolean isWithin(List<List<EquationUnit>> lines, Surface surface, double width, int room) {
        double indent = opening.width(surface);
        return lines.size() <= room
                && lines.stream()
                        .allMatch(line -> line.stream()
                                        .mapToDouble(unit -> unit.width(surface))
                                        .sum()
                                <= width - (line.get(0) == opening ? 0 : indent));
    }

    /** The equation with so many of its terms: the first ones and the last ones that have appeared. */
    private List<EquationUnit> units(int kept) {
        int tail = kept / 2;
        int end = Math.min(terms.size(), Math.max(kept, equation.appeared()));
        return units(kept, end - kept, terms.subList(end - tail, end));
    }

    /** The same with the widest terms at the end, so that it holds for every instant of the position. */
    private List<EquationUnit> planned(Surface surface, int kept) {
        int tail = kept < terms.size() ? kept / 2 : 0;
        EquationUnit widest = terms.stream()
                .max(Comparator.comparingDouble(unit -> unit.width(surface)))
                .orElse(opening);
        return units(kept, terms.size() - kept, Collections.nCopies(tail, widest));
    }

    private List<EquationUnit> units(int kept, int hidden, List<EquationUnit> last) {
        List<EquationUnit> units = new ArrayList<>();
        units.add(opening);
        units.addAll(terms.subList(0, kept - last.size()));
        if (hidden > 0) {
            units.add(EquationUnit.of(TextStyle.text(style.size() * 0.8), 1)
                    .add(
                            " " + labels.hidden().apply(hidden) + " ",
                            colours.palette().mutedText())
                    .build());
        }
        units.addAll(last);
        units.addAll(results);
        return units;
    }

    private List<List<EquationUnit>> broken(Surface surface, List<EquationUnit> units, double width) {
        List<List<EquationUnit>> lines = new ArrayList<>();
        double indent = opening.width(surface);
        double x = 0;
        for (EquationUnit unit : units) {
            double wide = unit.width(surface);
            if (lines.isEmpty() || x + wide > width) {
                x = lines.isEmpty() ? 0 : indent;
                lines.add(new ArrayList<>());
            }
            lines.get(lines.size() - 1).add(unit);
            x += wide;
        }
        return lines;
    }
}
