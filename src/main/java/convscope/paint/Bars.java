package convscope.paint;

import convscope.paint.Surface.Anchor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Class probabilities as horizontal bars, one a class, the leading one in the accent colour.
 *
 * <p>With nothing to predict from, the bars are grey and carry no number; when no class leads clearly, none is marked
 * and the figure says so. If the rows do not all fit, those with the largest values stay, in descending order.
 *
 * @param bars one a class, in class order
 * @param state what the bars may claim
 * @param labels the words
 * @param palette colours
 * @param scale 1 at 100 %
 */
public record Bars(List<Bar> bars, State state, Labels labels, Palette palette, double scale) implements Figure {
    private static final double LEAST_ROW = 17;
    private static final double LARGEST_ROW = 34;
    private static final double HEADER = 24;
    private static final double LEAST_BAR = 40;

    /**
     * One class.
     *
     * @param label its name
     * @param share its probability, 0 to 1
     * @param logit the number before the softmax, if it is to be shown
     */
    public record Bar(String label, double share, OptionalDouble logit) {}

    public enum State {
        EMPTY,
        SURE,
        NOT_SURE
    }

    /**
     * @param share heading of the probabilities
     * @param logit heading of the logits
     * @param notSure what stands above the bars when no class leads clearly
     * @param more says how many classes found no room
     */
    public record Labels(String share, String logit, String notSure, IntFunction<String> more) {}

    public Bars {
        bars = List.copyOf(bars);
    }

    @Override
    public void paint(Surface surface, double width, double height) {
        Rows rows = rows(height);
        Columns columns = columns(surface, rows, width);
        if (rows.top > 0) {
            paintHeader(surface, columns);
        }
        int leader = leader();
        for (int line = 0; line < rows.order.size(); line++) {
            int index = rows.order.get(line);
            paintRow(surface, bars.get(index), index == leader, rows.top + line * rows.height, rows.height, columns);
        }
        int hidden = bars.size() - rows.order.size();
        if (hidden > 0) {
            TextStyle style = TextStyle.text(11 * scale);
            double y = rows.top + (rows.order.size() + 0.5) * rows.height;
            String more = style.fit(surface, labels.more.apply(hidden), width - columns.barX);
            surface.text(more, columns.barX, style.baselineAround(y), Anchor.LEFT, style, palette.mutedText());
        }
    }

    /** The class whose row is at this height when the figure fills {@code height}. */
    public OptionalInt at(double y, double height) {
        Rows rows = rows(height);
        int line = (int) Math.floor((y - rows.top) / rows.height);
        return line >= 0 && line < rows.order.size() ? OptionalInt.of(rows.order.get(line)) : OptionalInt.empty();
    }

    /** These bars moved towards others of the same classes: 0 are these, 1 the others. For the 90 ms glide. */
    public Bars towards(Bars target, double fraction) {
        if (fraction >= 1 || state == State.EMPTY || bars.size() != target.bars.size()) {
            return target;
        }
        List<Bar> between = IntStream.range(0, bars.size())
                .mapToObj(i -> {
                    Bar to = target.bars.get(i);
                    double from = bars.get(i).share;
                    return new Bar(to.label, from + fraction * (to.share - from), to.logit);
                })
                .toList();
        return new Bars(between, target.state, target.labels, target.palette, target.scale);
    }

    private record Rows(double top, double height, List<Integer> order) {}

    private record Columns(
            double labelWidth, double barX, double barEnd, double shareEnd, double logitEnd, double size) {
        boolean hasShares() {
            return shareEnd > 0;
        }

        boolean hasLogits() {
            return logitEnd > 0;
        }
    }

    private Rows rows(double height) {
        int count = Math.max(1, bars.size());
        double top = height >= (HEADER + Math.min(count, 3) * LEAST_ROW) * scale ? HEADER * scale : 0;
        double row = Math.floor(Math.min(LARGEST_ROW * scale, (height - top) / count));
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, bars.size()).boxed().toList());
        if (row >= Math.floor(LEAST_ROW * scale)) {
            return new Rows(top, row, order);
        }
        row = Math.floor(LEAST_ROW * scale);
        int room = (int) ((height - top) / row) - 1;
        order.sort(Comparator.comparingDouble((Integer i) -> -bars.get(i).share));
        return new Rows(top, row, List.copyOf(order.subList(0, Math.max(0, Math.min(room, order.size())))));
    }

    private Columns columns(Surface surface, Rows rows, double width) {
        double size = Math.min(14 * scale, 0.62 * rows.height);
        TextStyle number = TextStyle.values(size);
        TextStyle caption = TextStyle.text(11 * scale);
        double label = 0;
        for (int index : rows.order) {
            String name = bars.get(index).label;
            label = Math.max(
                    label, surface.textWidth(name, TextStyle.label(name, size).semibold()));
        }
        label = Math.ceil(Math.min(label, 0.35 * width));
        double gap = 8 * scale;
        double barX = label + gap;
        double share = Math.max(number.digits(7), Math.min(surface.textWidth(labels.share, caption), 70 * scale));
        double logit = Math.max(number.digits(7), Math.min(surface.textWidth(labels.logit, caption), 70 * scale));
        boolean logits = bars.stream().anyMatch(bar -> bar.logit.isPresent())
                && width - barX - share - logit - 3 * gap >= LEAST_BAR * scale;
        boolean shares = width - barX - share - gap >= LEAST_BAR * scale;
        double shareEnd = logits ? width - logit - 2 * gap : width;
        double barEnd = Math.floor(shares ? shareEnd - share - gap : width);
        return new Columns(label, barX, Math.max(barX, barEnd), shares ? shareEnd : 0, logits ? width : 0, size);
    }

    private void paintHeader(Surface surface, Columns columns) {
        TextStyle caption = TextStyle.text(11 * scale);
        double middle = (HEADER - 4) * scale / 2;
        double baseline = caption.baselineAround(middle);
        if (columns.hasShares()) {
            String share = caption.fit(surface, labels.share, columns.shareEnd - columns.barEnd);
            surface.text(share, columns.shareEnd, baseline, Anchor.RIGHT, caption, palette.mutedText());
        }
        if (columns.hasLogits()) {
            String logit = caption.fit(surface, labels.logit, columns.logitEnd - columns.shareEnd);
            surface.text(logit, columns.logitEnd, baseline, Anchor.RIGHT, caption, palette.mutedText());
        }
        if (state == State.NOT_SURE) {
            TextStyle style = TextStyle.text(14 * scale).semibold();
            String notSure = style.fit(surface, labels.notSure, columns.barEnd - columns.barX);
            surface.text(notSure, columns.barX, style.baselineAround(middle), Anchor.LEFT, style, palette.warning());
        }
    }

    private void paintRow(Surface surface, Bar bar, boolean leads, double y, double height, Columns columns) {
        double middle = y + height / 2;
        double thickness = Math.max(2, Math.round(0.6 * height));
        double top = Math.round(middle - thickness / 2);
        double track = columns.barEnd - columns.barX;
        surface.fillRectangle(columns.barX, top, track, thickness, palette.panel());
        TextStyle plain = TextStyle.label(bar.label, columns.size);
        TextStyle name = leads ? plain.semibold() : plain;
        String label = name.fit(surface, bar.label, columns.labelWidth);
        double baseline = name.baselineAround(middle);
        int ink = leads ? palette.text() : palette.mutedText();
        surface.text(label, columns.labelWidth, baseline, Anchor.RIGHT, name, ink);
        if (state == State.EMPTY) {
            surface.strokeRectangle(columns.barX, top, track, thickness, 1, palette.gridLine());
            return;
        }
        double length = Double.isNaN(bar.share) ? 0 : track * Math.min(1, Math.max(0, bar.share));
        // a hair of bar stays, so that a class at 0 % is a row and not a gap
        surface.fillRectangle(
                columns.barX, top, Math.max(1, length), thickness, leads ? palette.accent() : palette.mark());
        TextStyle number = TextStyle.values(columns.size);
        if (columns.hasShares()) {
            surface.text(Numerals.percent(bar.share), columns.shareEnd, baseline, Anchor.RIGHT, number, ink);
        }
        if (columns.hasLogits() && bar.logit.isPresent()) {
            String logit = Numerals.decimals(bar.logit.getAsDouble(), 2);
            String written = logit.length() <= 7 ? logit : Numerals.significant(bar.logit.getAsDouble(), 2);
            surface.text(written, columns.logitEnd, baseline, Anchor.RIGHT, number, palette.mutedText());
        }
    }

    private int leader() {
        return state != State.SURE
                ? -1
                : IntStream.range(0, bars.size())
                        .boxed()
                        .filter(i -> !Double.isNaN(bars.get(i).share))
                        .max(Comparator.comparingDouble(i -> bars.get(i).share))
                        .orElse(-1);
    }
}
