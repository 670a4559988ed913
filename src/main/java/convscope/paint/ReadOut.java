package convscope.paint;

import convscope.paint.Surface.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The box beside the crosshair: one row a curve, one column a plot, so that training and validation stand below each other.
 * Where a curve's nearest point is elsewhere, its row says when.
 */
record ReadOut(Curves curves, String place, List<String> headings, List<Row> rows) {
    /** A row: the cells of the plots, empty where a plot has no such curve. */
    private record Row(String name, Curve.Role role, String where, List<String> cells) {
        boolean isOf(Curve curve) {
            return name.equals(curve.name()) && role == curve.role();
        }
    }

    static ReadOut of(Curves curves, TimeAxis axis, double at) {
        List<Row> rows = new ArrayList<>();
        int plots = curves.plots().size();
        for (int i = 0; i < plots; i++) {
            Plot plot = curves.plots().get(i);
            for (Curve curve : plot.curves()) {
                int index = curve.isNamed() ? curve.points().nearest(curves.time(), at) : -1;
                if (index >= 0) {
                    double time = curve.points().time(curves.time(), index);
                    boolean elsewhere = Math.abs(time - at) > axis.pixel();
                    String where = elsewhere ? "@ " + axis.place(time) : "";
                    row(rows, curve, where, plots)
                            .cells
                            .set(i, plot.written(curve.points().value(index)));
                }
            }
        }
        List<String> headings =
                plots > 1 ? curves.plots().stream().map(Plot::label).toList() : List.of("");
        return new ReadOut(curves, curves.timeLabel() + " " + axis.place(at), headings, rows);
    }

    private static Row row(List<Row> rows, Curve curve, String where, int plots) {
        return rows.stream().filter(row -> row.isOf(curve)).findFirst().orElseGet(() -> {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < plots; i++) {
                cells.add("");
            }
            Row row = new Row(curve.name(), curve.role(), where, cells);
            rows.add(row);
            return row;
        });
    }

    /** All of it in words, a line a curve: {@code training: loss 0.1235, accuracy 97.12 %}. */
    String told() {
        StringBuilder told = new StringBuilder(place);
        for (Row row : rows) {
            String cells = IntStream.range(0, headings.size())
                    .filter(i -> !row.cells.get(i).isEmpty())
                    .mapToObj(i -> (headings.get(i) + " " + row.cells.get(i)).strip())
                    .collect(Collectors.joining(", "));
            told.append('\n')
                    .append((row.name + " " + row.where).strip())
                    .append(": ")
                    .append(cells);
        }
        return told.toString();
    }

    void paint(Surface surface, CurvesLayout layout, double x, boolean pinned) {
        double scale = curves.scale();
        Palette palette = curves.palette();
        TextStyle word = TextStyle.text(CurvesLayout.NAME * scale);
        TextStyle number = TextStyle.values(CurvesLayout.NAME * scale);
        double pad = 8 * scale;
        double line = word.lineHeight();
        double[] columns = columns(surface, word, number);
        double width = pad;
        for (double column : columns) {
            width += column > 0 ? Math.ceil(column) + pad : 0;
        }
        double height = Math.ceil((rows.size() + 1) * line + pad);
        double top = layout.areas().get(0).top();
        double bottom = layout.areas().get(layout.areas().size() - 1).bottom();
        if (width > layout.time().right() - layout.time().left() || height > bottom - top) {
            return;
        }
        boolean rightOf = x + pad + width <= layout.time().right();
        double boxX = Math.floor(rightOf ? x + pad : Math.max(layout.time().left(), x - pad - width));
        double boxY = Math.floor(roomiest(layout, boxX, width, height));
        surface.fillRectangle(boxX, boxY, width, height, palette.panel());
        surface.strokeRectangle(boxX, boxY, width, height, 1, pinned ? palette.accent() : palette.frame());
        surface.pushClip(boxX, boxY, width, height);
        double firstLine = word.baselineAround(boxY + pad / 2 + 0.5 * line);
        surface.text(place, boxX + pad, firstLine, Anchor.LEFT, word.semibold(), palette.text());
        double end = boxX + pad + Math.ceil(columns[0]);
        end += columns[1] > 0 ? pad + Math.ceil(columns[1]) : 0;
        for (int i = 0; i < headings.size(); i++) {
            end += pad + Math.ceil(columns[i + 2]);
            surface.text(headings.get(i), end, firstLine, Anchor.RIGHT, word, palette.mutedText());
            for (int r = 0; r < rows.size(); r++) {
                double baseline = word.baselineAround(boxY + pad / 2 + (r + 1.5) * line);
                surface.text(rows.get(r).cells.get(i), end, baseline, Anchor.RIGHT, number, colour(rows.get(r)));
            }
        }
        for (int r = 0; r < rows.size(); r++) {
            Row row = rows.get(r);
            double baseline = word.baselineAround(boxY + pad / 2 + (r + 1.5) * line);
            surface.text(row.name, boxX + pad, baseline, Anchor.LEFT, word, colour(row));
            double whereEnd = boxX + 2 * pad + Math.ceil(columns[0]) + Math.ceil(columns[1]);
            surface.text(row.where, whereEnd, baseline, Anchor.RIGHT, number, palette.mutedText());
        }
        surface.popClip();
    }

    private int colour(Row row) {
        return row.role.isTraining()
                ? curves.palette().training()
                : curves.palette().validation();
    }

    /** Widths of names, of the times elsewhere, and of each plot's values. */
    private double[] columns(Surface surface, TextStyle word, TextStyle number) {
        double[] columns = new double[2 + headings.size()];
        for (Row row : rows) {
            columns[0] = Math.max(columns[0], surface.textWidth(row.name, word));
            columns[1] = Math.max(columns[1], surface.textWidth(row.where, number));
        }
        double beside = columns[1] > 0 ? columns[1] + 8 * curves.scale() : 0;
        columns[0] = Math.max(columns[0], surface.textWidth(place, word.semibold()) - beside);
        for (int i = 0; i < headings.size(); i++) {
            columns[i + 2] = surface.textWidth(headings.get(i), word);
            for (Row row : rows) {
                columns[i + 2] = Math.max(columns[i + 2], surface.textWidth(row.cells.get(i), number));
            }
        }
        return columns;
    }

    /** The height at which the box hides least of the curves: at the top or at the bottom of a plot. */
    private double roomiest(CurvesLayout layout, double boxX, double width, double height) {
        List<PlotArea> areas = layout.areas();
        double least = areas.get(0).top() + 4;
        double most = areas.get(areas.size() - 1).bottom() - height - 4;
        double best = Double.POSITIVE_INFINITY;
        double bestY = least;
        for (PlotArea area : areas) {
            for (double y : new double[] {area.top() + 4, area.bottom() - height - 4}) {
                double inside = Math.max(least, Math.min(most, y));
                double hidden = hidden(layout, boxX, inside, width, height);
                if (hidden < best - 1) {
                    best = hidden;
                    bestY = inside;
                }
            }
        }
        return bestY;
    }

    /** How many px of curves, counted at some columns, lie below the box. */
    private double hidden(CurvesLayout layout, double boxX, double boxY, double width, double height) {
        double hidden = 0;
        for (int i = 0; i < layout.areas().size(); i++) {
            PlotArea area = layout.areas().get(i);
            for (Curve curve : curves.plots().get(i).current()) {
                for (int part = 0; part <= 8; part++) {
                    double at = layout.time().data(boxX + part / 8.0 * width);
                    int index = curve.points().nearest(curves.time(), at);
                    double y = index < 0 ? Double.NaN : area.y(curve.points().value(index));
                    hidden += y >= boxY - 4 && y <= boxY + height + 4 ? 1 : 0;
                }
            }
        }
        return hidden;
    }
}
