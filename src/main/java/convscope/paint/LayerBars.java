package convscope.paint;

import convscope.paint.Surface.Anchor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;

/**
 * How large gradients and updates are in each layer, on logarithmic scales, with a word where something is wrong.
 *
 * <p>A size is a mark on its scale rather than a bar from nowhere, since a logarithm has no zero. What is zero stands at the
 * left end, what is not finite has no mark and says so.
 *
 * @param layers from the input to the output
 * @param labels the words
 * @param palette colours
 * @param scale 1 at 100 %
 */
public record LayerBars(List<Layer> layers, Labels labels, Palette palette, double scale) implements Figure {
    private static final double TEXT = 12;
    private static final double CAPTION = 11;
    private static final double HEADER = 40;
    private static final double LEAST_ROW = 18;
    private static final double LARGEST_ROW = 32;
    private static final double LEAST_TRACK = 60;
    private static final int LONGEST_SIZE = 8;
    private static final int DIGITS = 3;

    /**
     * One layer.
     *
     * @param name as the network names it
     * @param gradient size of its gradient, not negative
     * @param update size of its last step, measured as the caller's label says
     * @param remark a word such as "vanishing"; empty where all is well
     * @param tone how the remark is meant
     */
    public record Layer(String name, double gradient, double update, String remark, Tone tone) {}

    /** How bad a remark is. */
    public enum Tone {
        PLAIN,
        WARNING,
        BAD
    }

    /** The headings of the two scales. */
    public record Labels(String gradient, String update) {}

    public LayerBars {
        layers = List.copyOf(layers);
    }

    @Override
    public void paint(Surface surface, double width, double height) {
        Rows rows = rows(height);
        Columns columns = columns(surface, rows, width);
        List<Track> tracks = tracks(columns);
        if (rows.top > 0) {
            for (Track track : tracks) {
                paintHead(surface, track, rows, columns);
            }
        }
        for (int i = 0; i < rows.shown; i++) {
            paintRow(surface, layers.get(i), rows.top + (i + 0.5) * rows.height, columns, tracks);
        }
    }

    /** The layer whose row is at this height when the figure fills {@code height}. */
    public OptionalInt at(double y, double height) {
        Rows rows = rows(height);
        int row = (int) Math.floor((y - rows.top) / rows.height);
        return row >= 0 && row < rows.shown ? OptionalInt.of(row) : OptionalInt.empty();
    }

    /** Where the row of a layer is drawn; empty if it found no room. */
    public Optional<Area> area(int layer, double width, double height) {
        Rows rows = rows(height);
        return layer < rows.shown
                ? Optional.of(new Area(0, rows.top + layer * rows.height, width, rows.height))
                : Optional.empty();
    }

    private record Rows(double top, double height, int shown) {}

    private record Columns(double name, double trackWidth, double size, double remark, double gap) {}

    /** One of the two scales: where it stands, what it covers and whose sizes it shows. */
    private record Track(String label, double left, double right, Ticks ticks, boolean ofUpdates) {
        double x(double size) {
            double share = Math.log(size / ticks.first()) / Math.log(ticks.last() / ticks.first());
            return left + Math.max(0, Math.min(1, share)) * (right - left);
        }

        double size(Layer layer) {
            return ofUpdates ? layer.update : layer.gradient;
        }
    }

    private Rows rows(double height) {
        double top = height >= (HEADER + LEAST_ROW) * scale ? HEADER * scale : 0;
        double row = Math.floor(Math.min(LARGEST_ROW * scale, (height - top) / Math.max(1, layers.size())));
        row = Math.max(row, Math.floor(LEAST_ROW * scale));
        return new Rows(top, row, Math.min(layers.size(), (int) Math.max(0, (height - top) / row)));
    }

    /** Where there is little room the remarks go first, then the numbers, then the second scale. */
    private Columns columns(Surface surface, Rows rows, double width) {
        TextStyle text = TextStyle.text(TEXT * scale);
        double names = 0;
        double remarks = 0;
        for (Layer layer : layers.subList(0, rows.shown)) {
            names = Math.max(names, surface.textWidth(layer.name, text));
            remarks = Math.max(remarks, surface.textWidth(layer.remark, text.semibold()));
        }
        double gap = 12 * scale;
        names = Math.ceil(Math.min(names, 0.25 * width)) + gap;
        remarks = remarks > 0 ? Math.ceil(remarks) + gap : 0;
        double sizes = TextStyle.values(TEXT * scale).digits(LONGEST_SIZE) + gap;
        double least = LEAST_TRACK * scale + gap;
        if (width - names - 2 * sizes - remarks < 2 * least) {
            sizes = width - names - remarks < 2 * least || width < 6 * least ? 0 : sizes;
        }
        if (width - names - 2 * sizes - remarks < 2 * least) {
            sizes = 0;
            remarks = width - names - remarks < 2 * least ? 0 : remarks;
        }
        double track = Math.max(1, Math.floor((width - names - 2 * sizes - remarks) / 2 - gap));
        return new Columns(names, track, sizes, remarks, gap);
    }

    private List<Track> tracks(Columns columns) {
        List<Track> tracks = new ArrayList<>();
        double left = columns.name;
        for (boolean ofUpdates : new boolean[] {false, true}) {
            String label = ofUpdates ? labels.update : labels.gradient;
            double[] sizes = layers.stream()
                    .flatMapToDouble(layer -> DoubleStream.of(ofUpdates ? layer.update : layer.gradient))
                    .filter(size -> Double.isFinite(size) && size > 0)
                    .toArray();
            Ticks ticks = sizes.length == 0
                    ? Ticks.decades(1e-4, 1)
                    : Ticks.decades(
                            Arrays.stream(sizes).min().getAsDouble(),
                            Arrays.stream(sizes).max().getAsDouble());
            tracks.add(new Track(label, left, left + columns.trackWidth, ticks, ofUpdates));
            left += columns.trackWidth + columns.gap + columns.size;
        }
        return tracks;
    }

    private void paintHead(Surface surface, Track track, Rows rows, Columns columns) {
        TextStyle head = TextStyle.text(TEXT * scale).semibold();
        TextStyle number = TextStyle.values(CAPTION * scale);
        String label = head.fit(surface, track.label, columns.trackWidth + columns.size);
        surface.text(label, track.left, head.baselineAround(10 * scale), Anchor.LEFT, head, palette.text());
        double baseline = number.baselineAround(30 * scale);
        double taken = Double.NEGATIVE_INFINITY;
        double bottom = rows.top + rows.shown * rows.height;
        for (double tick : track.ticks.positions()) {
            double x = Math.round(track.x(tick));
            surface.fillRectangle(x, rows.top, 1, bottom - rows.top, palette.gridLine());
            String text = Numerals.power(tick);
            double half = number.digits(text.length()) / 2;
            double from = Math.max(track.left, Math.min(track.right + columns.gap / 2 - 2 * half, x - half));
            if (from >= taken && from + 2 * half <= track.right + columns.gap / 2) {
                surface.text(text, from, baseline, Anchor.LEFT, number, palette.mutedText());
                taken = from + 2 * half + 6 * scale;
            }
        }
    }

    private void paintRow(Surface surface, Layer layer, double middle, Columns columns, List<Track> tracks) {
        TextStyle text = TextStyle.text(TEXT * scale);
        TextStyle number = TextStyle.values(TEXT * scale);
        double baseline = text.baselineAround(middle);
        int tone = switch (layer.tone) {
            case PLAIN -> palette.text();
            case WARNING -> palette.warning();
            case BAD -> palette.bad();
        };
        String name = text.fit(surface, layer.name, columns.name - columns.gap);
        surface.text(name, 0, baseline, Anchor.LEFT, text, palette.text());
        for (Track track : tracks) {
            double size = track.size(layer);
            double line = Math.max(2, Math.round(2 * scale));
            surface.fillRectangle(track.left, Math.round(middle), track.right - track.left, 1, palette.gridLine());
            if (Double.isFinite(size)) {
                double x = size > 0 ? track.x(size) : track.left;
                int colour = layer.tone == Tone.PLAIN ? palette.accent() : tone;
                surface.fillRectangle(track.left, Math.round(middle - line / 2), x - track.left, line, colour);
                surface.dot(x, middle, 9 * scale, colour);
            }
            if (columns.size > 0) {
                String written = Numerals.significant(size, DIGITS);
                int ink = Double.isFinite(size) ? palette.mutedText() : palette.bad();
                surface.text(written, track.right + columns.gap, baseline, Anchor.LEFT, number, ink);
            }
        }
        if (columns.remark > 0) {
            double x = tracks.get(1).right + columns.gap + columns.size;
            String remark = text.semibold().fit(surface, layer.remark, columns.remark - columns.gap);
            surface.text(remark, x, baseline, Anchor.LEFT, text.semibold(), tone);
        }
    }
}
