package convscope.paint;

import convscope.paint.Surface.Anchor;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * All maps of a tensor in one picture, with the legend of their colours.
 *
 * <p>Feature maps {@code [channels][height][width]} are one tile each, a vector {@code [length]} is one cell a value, filters
 * {@code [out][in][height][width]} are one line of {@code in} kernels a filter (map number {@code out index · in + in
 * index}). Tiles show every value as a square of whole px while there is room. The legend gives way below 160×44 px at
 * 100 %.
 */
public final class MapsGrid implements Figure {
    /**
     * One value under the pointer.
     *
     * @param map number of the map, from 0
     * @param row from 0, downwards
     * @param column from 0, to the right
     * @param value the value itself
     */
    public record Cell(int map, int row, int column, float value) {}

    /**
     * The words of the figure.
     *
     * @param dead written on a map that is zero everywhere
     * @param smallest stands for the numbers of the legend when each map has its own scale: "its smallest"
     * @param largest likewise
     * @param more says how many maps found no room
     */
    public record Labels(String dead, String smallest, String largest, IntFunction<String> more) {}

    private final Tensor tensor;
    private final ColourMap colours;
    private final Palette palette;
    private final double scale;
    private final Labels labels;
    private final ValueRange.Scope scope;
    private final ValueRange range;
    private final Optional<Cell> highlighted;
    private final boolean legend;
    private final int maps;
    private final int group;
    private final int rows;
    private final int columns;

    private MapsGrid(
            Tensor tensor,
            ColourMap colours,
            Palette palette,
            double scale,
            Labels labels,
            ValueRange.Scope scope,
            ValueRange range,
            Optional<Cell> highlighted,
            boolean legend) {
        this.tensor = tensor;
        this.colours = colours;
        this.palette = palette;
        this.scale = scale;
        this.labels = labels;
        this.scope = scope;
        this.range = range;
        this.highlighted = highlighted;
        this.legend = legend;
        Shape shape = tensor.shape();
        int rank = shape.rank();
        if (rank != 1 && rank != 3 && rank != 4) {
            throw new IllegalArgumentException("A grid of maps shows [length], [channels, height, width] or"
                    + " [out, in, height, width], found " + shape);
        }
        this.group = rank == 4 ? shape.size(1) : 1;
        this.maps = shape.size(0) * group;
        this.rows = rank == 1 ? 1 : shape.size(rank - 2);
        this.columns = rank == 1 ? 1 : shape.size(rank - 1);
    }

    /** The maps on one colour scale that covers the whole tensor. */
    public static MapsGrid of(Tensor tensor, ColourMap colours, Palette palette, double scale, Labels labels) {
        return new MapsGrid(
                tensor,
                colours,
                palette,
                scale,
                labels,
                ValueRange.Scope.LAYER,
                ValueRange.of(tensor),
                Optional.empty(),
                true);
    }

    /** The same maps, each on the colour scale of its own values. */
    public MapsGrid eachOnItsOwn() {
        return new MapsGrid(tensor, colours, palette, scale, labels, ValueRange.Scope.MAP, range, highlighted, legend);
    }

    /** The same maps on a colour scale that covers more than them. */
    public MapsGrid over(ValueRange allLayers) {
        return new MapsGrid(
                tensor, colours, palette, scale, labels, ValueRange.Scope.ALL_LAYERS, allLayers, highlighted, legend);
    }

    /** The same maps with a ring around this cell. */
    public MapsGrid highlight(Optional<Cell> cell) {
        return new MapsGrid(tensor, colours, palette, scale, labels, scope, range, cell, legend);
    }

    /** The same maps alone: for thumbnails. */
    public MapsGrid withoutLegend() {
        return new MapsGrid(tensor, colours, palette, scale, labels, scope, range, highlighted, false);
    }

    @Override
    public void paint(Surface surface, double width, double height) {
        MapsLayout layout = layout(width, height);
        if (layout.shown() > 0) {
            surface.image(pixels(layout), layout.width(), layout.height(), 0, 0, layout.width(), layout.height());
            paintDeadLabels(surface, layout);
            highlighted.filter(cell -> cell.map() < layout.shown()).ifPresent(cell -> ring(surface, layout, cell));
        }
        if (layout.shown() < maps) {
            TextStyle style = TextStyle.text(11 * scale);
            String more = style.fit(surface, labels.more().apply(maps - layout.shown()), width);
            double baseline = style.baselineAround(height - style.lineHeight() / 2);
            surface.text(more, 0, baseline, Anchor.LEFT, style, palette.mutedText());
        }
        if (hasLegend(width, height)) {
            paintLegend(surface, layout, height);
        }
    }

    /** The value drawn at this point when the figure fills {@code width}×{@code height}; empty between the maps. */
    public Optional<Cell> at(double x, double y, double width, double height) {
        MapsLayout layout = layout(width, height);
        return layout.mapAt(x, y).map(map -> {
            int row = (int) Math.floor(y - layout.y(map)) * rows / layout.tileHeight();
            int column = (int) Math.floor(x - layout.x(map)) * columns / layout.tileWidth();
            return new Cell(map, row, column, tensor.values()[(map * rows + row) * columns + column]);
        });
    }

    /** Where a value is drawn; empty if its map found no room. */
    public Optional<Area> area(Cell cell, double width, double height) {
        MapsLayout layout = layout(width, height);
        return cell.map() < layout.shown() ? Optional.of(area(layout, cell)) : Optional.empty();
    }

    /** Px that the maps take of this height. */
    public double heightFor(double width, double height) {
        return layout(width, height).height();
    }

    private Area area(MapsLayout layout, Cell cell) {
        return new Area(
                layout.x(cell.map()) + Math.floor((double) cell.column() * layout.tileWidth() / columns),
                layout.y(cell.map()) + Math.floor((double) cell.row() * layout.tileHeight() / rows),
                Math.max(1, layout.tileWidth() / columns),
                Math.max(1, layout.tileHeight() / rows));
    }

    MapsLayout layout(double width, double height) {
        double across = hasLegend(width, height) ? width - legend(range).width() - 12 * scale : width;
        MapsLayout all = MapsLayout.of(maps, group, tensor.shape().rank() == 4, rows, columns, across, height, scale);
        return all.shown() == maps
                ? all
                : MapsLayout.of(
                        maps,
                        group,
                        tensor.shape().rank() == 4,
                        rows,
                        columns,
                        across,
                        height - 1.5 * 11 * scale,
                        scale);
    }

    private boolean hasLegend(double width, double height) {
        return legend && width >= 160 * scale && height >= Legend.leastHeight(scale);
    }

    private Legend legend(ValueRange shown) {
        return new Legend(colours, shown, palette, scale);
    }

    private void paintLegend(Surface surface, MapsLayout layout, double height) {
        double x = layout.width() + Math.round(12 * scale);
        double room = layout.shown() < maps ? height - 1.5 * 11 * scale : height;
        if (scope != ValueRange.Scope.MAP) {
            legend(range).paint(surface, x, 0, room, "", "");
        } else if (highlighted.isPresent()) {
            legend(rangeOf(highlighted.get().map())).paint(surface, x, 0, room, "", "");
        } else {
            legend(range).paint(surface, x, 0, room, labels.largest(), labels.smallest());
        }
    }

    private ValueRange rangeOf(int map) {
        return scope == ValueRange.Scope.MAP
                ? ValueRange.of(tensor.values(), map * rows * columns, rows * columns)
                : range;
    }

    /** Whether a map is zero everywhere; the single values of a vector are never called dead. */
    private boolean isDead(int map) {
        int from = map * rows * columns;
        for (int i = from; i < from + rows * columns; i++) {
            if (tensor.values()[i] != 0) {
                return false;
            }
        }
        return tensor.shape().rank() > 1;
    }

    private int[] pixels(MapsLayout layout) {
        int[] picture = new int[layout.width() * layout.height()];
        Arrays.fill(picture, palette.frame());
        int size = rows * columns;
        for (int map = 0; map < layout.shown(); map++) {
            if (isDead(map)) {
                hatch(picture, layout, map);
            } else {
                int[] argb = MapImage.of(tensor.values(), map * size, size, colours, rangeOf(map));
                enlarge(argb, picture, layout, map);
            }
        }
        clearUnused(picture, layout);
        return picture;
    }

    /** What the last line leaves free is no map and looks like none. */
    private static void clearUnused(int[] picture, MapsLayout layout) {
        int last = layout.shown() - 1;
        int from = layout.x(last) + layout.tileWidth() + layout.gap();
        for (int y = layout.y(last); y < layout.height() && from < layout.width(); y++) {
            Arrays.fill(picture, y * layout.width() + from, (y + 1) * layout.width(), 0);
        }
    }

    private void enlarge(int[] argb, int[] picture, MapsLayout layout, int map) {
        for (int y = 0; y < layout.tileHeight(); y++) {
            int source = y * rows / layout.tileHeight() * columns;
            int target = (layout.y(map) + y) * layout.width() + layout.x(map);
            for (int x = 0; x < layout.tileWidth(); x++) {
                picture[target + x] = argb[source + x * columns / layout.tileWidth()];
            }
        }
    }

    private void hatch(int[] picture, MapsLayout layout, int map) {
        int period = Math.max(4, (int) Math.round(7 * scale));
        int line = Math.max(1, (int) Math.round(scale));
        for (int y = 0; y < layout.tileHeight(); y++) {
            int target = (layout.y(map) + y) * layout.width() + layout.x(map);
            for (int x = 0; x < layout.tileWidth(); x++) {
                picture[target + x] = (x + y) % period < line ? palette.frame() : palette.panel();
            }
        }
    }

    private void paintDeadLabels(Surface surface, MapsLayout layout) {
        TextStyle words = TextStyle.text(11 * scale);
        TextStyle zero = TextStyle.values(11 * scale);
        boolean wide = surface.textWidth(labels.dead(), words) <= layout.tileWidth() - 8 * scale
                && words.lineHeight() <= layout.tileHeight();
        boolean room = Math.min(layout.tileWidth(), layout.tileHeight()) >= 18 * scale;
        for (int map = 0; map < layout.shown(); map++) {
            if ((wide || room) && isDead(map)) {
                double x = layout.x(map) + layout.tileWidth() / 2.0;
                double y = layout.y(map) + layout.tileHeight() / 2.0;
                plate(surface, wide ? labels.dead() : "0", x, y, wide ? words : zero);
            }
        }
    }

    private void plate(Surface surface, String text, double x, double y, TextStyle style) {
        double width = Math.ceil(surface.textWidth(text, style) + 6 * scale);
        double height = Math.ceil(1.4 * style.size());
        surface.fillRectangle(Math.round(x - width / 2), Math.round(y - height / 2), width, height, palette.panel());
        surface.text(text, x, style.baselineAround(y), Anchor.CENTRE, style, palette.text());
    }

    private void ring(Surface surface, MapsLayout layout, Cell cell) {
        Area area = area(layout, cell);
        Ring.paint(surface, area.x(), area.y(), area.width(), area.height(), scale);
    }
}
