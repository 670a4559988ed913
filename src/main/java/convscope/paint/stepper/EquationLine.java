package convscope.paint.stepper;

import convscope.paint.Surface;
import convscope.paint.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** An equation broken into lines. */
final class EquationLine {
    /** There are never more lines. */
    static final int MOST_LINES = 4;

    private static final double TEXT = 16;

    private final EquationTerms terms;
    private final BoardColours colours;
    private final double scale;
    private final EquationFigure.Labels labels;
    private final TextStyle style;

    EquationLine(Scene scene, BoardColours colours, double scale, EquationFigure.Labels labels) {
        this.style = TextStyle.values(TEXT * scale);
        this.terms = new EquationTerms(scene, colours, style);
        this.colours = colours;
        this.scale = scale;
        this.labels = labels;
    }

    private double lineHeight() {
        return Math.ceil(style.lineHeight());
    }

    double height(Surface surface, double width) {
        return lines(surface, width, MOST_LINES).size() * lineHeight();
    }

    void paint(Surface surface, double width, double height) {
        int room = (int) Math.min(MOST_LINES, Math.max(1, Math.floor(height / lineHeight())));
        List<List<EquationUnit>> lines = lines(surface, width, room);
        double indent = terms.opening().width(surface);
        for (int line = 0; line < lines.size(); line++) {
            double x = line == 0 ? 0 : indent;
            double baseline = style.baselineAround((line + 0.5) * lineHeight());
            for (EquationUnit unit : lines.get(line)) {
                unit.paint(surface, x, baseline);
                x += unit.width(surface);
            }
        }
    }

    /** The lines with as many terms as fit into so many of them. */
    private List<List<EquationUnit>> lines(Surface surface, double width, int room) {
        List<List<EquationUnit>> all = broken(surface, units(terms.count()), width);
        if (all.size() <= room) {
            return all;
        }
        int low = 0;
        int high = terms.count();
        while (low < high - 1) {
            int middle = (low + high) / 2;
            if (broken(surface, units(middle), width).size() <= room) {
                low = middle;
            } else {
                high = middle;
            }
        }
        List<List<EquationUnit>> fewer = broken(surface, units(low), width);
        return fewer.subList(0, Math.min(room, fewer.size()));
    }

    /** The equation with so many of its terms: the first ones and the last ones that have appeared. */
    private List<EquationUnit> units(int kept) {
        List<EquationUnit> units = new ArrayList<>();
        units.add(terms.opening());
        int tail = kept / 2;
        int head = kept - tail;
        int end = Math.min(terms.count(), Math.max(kept, terms.appeared()));
        for (int i = 0; i < head; i++) {
            units.add(terms.term(i));
        }
        int hidden = end - kept;
        if (hidden > 0) {
            String words = " " + labels.hidden().apply(hidden) + " ";
            units.add(EquationUnit.of(TextStyle.text(style.size() * 0.8), 1)
                    .add(words, colours.palette().mutedText())
                    .build());
        }
        for (int i = end - tail; i < end; i++) {
            units.add(terms.term(i));
        }
        units.addAll(terms.results());
        return units;
    }

    private List<List<EquationUnit>> broken(Surface surface, List<EquationUnit> units, double width) {
        List<List<EquationUnit>> lines = new ArrayList<>();
        double indent = terms.opening().width(surface);
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
