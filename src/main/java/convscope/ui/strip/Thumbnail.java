package convscope.ui.strip;

import convscope.paint.ColourMap;
import convscope.paint.MapImage;
import convscope.paint.ValueRange;
import convscope.spec.Activation;
import convscope.spec.Input;
import convscope.spec.ShapeTrace;
import convscope.stepper.Position;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a layer made of the probe, as one small square picture.
 *
 * <p>Maps: the first four, two by two (one alone fills the square). Vectors: up to sixteen values as a column of cells, more
 * as a square of cells read line by line, as many as have room. A value is a square of whole px while there is room; one
 * colour scale for the layer.
 */
final class Thumbnail {
    private static final int MOST_IN_COLUMN = 16;
    private static final int NOTHING = 0;

    private final int side;
    private final int[] pixels;

    private Thumbnail(int side) {
        this.side = side;
        pixels = new int[side * side];
        Arrays.fill(pixels, NOTHING);
    }

    /**
     * @param layer whose output it is
     * @param output {@code [channels][height][width]} or {@code [length]}
     * @param side of the square in px
     */
    static MapImage of(ShapeTrace.Layer layer, Tensor output, int side) {
        Thumbnail thumbnail = new Thumbnail(side);
        Shape shape = output.shape();
        ColourMap colours = colours(layer, output);
        ValueRange range = range(layer, output, colours);
        if (layer.spec() instanceof Input && shape.isImage() && shape.channels() == 3) {
            thumbnail.draw(MapImage.ofColour(output), Tile.of(0, shape.height(), shape.width(), 0, 0, side));
        } else if (shape.isImage() && shape.height() * shape.width() > 1) {
            thumbnail.maps(output, colours, range);
        } else {
            thumbnail.cells(output.values(), colours, range);
        }
        return new MapImage(side, side, thumbnail.pixels);
    }

    private static ColourMap colours(ShapeTrace.Layer layer, Tensor output) {
        if (layer.spec() instanceof Input) {
            return ColourMap.GREY;
        }
        return output.min() < 0 ? ColourMap.DIVERGING : ColourMap.VIRIDIS;
    }

    private static ValueRange range(ShapeTrace.Layer layer, Tensor output, ColourMap colours) {
        Activation activation = layer.spec().activation();
        boolean share = activation == Activation.SOFTMAX || activation == Activation.SIGMOID;
        if (share || layer.spec() instanceof Input) {
            return new ValueRange(0, 1);
        }
        ValueRange range = ValueRange.of(output);
        if (colours == ColourMap.DIVERGING) {
            return range.symmetric();
        }
        return range.isConstant() ? new ValueRange(0, Math.max(1, range.max())) : range;
    }

    private void maps(Tensor output, ColourMap colours, ValueRange range) {
        for (Tile tile : tiles(output.shape(), side)) {
            draw(MapImage.of(output.item(tile.map), colours, range), tile);
        }
    }

    /** The maps that are shown: one that fills the square, or the first four, two by two. */
    private static List<Tile> tiles(Shape shape, int side) {
        int perLine = shape.channels() == 1 ? 1 : 2;
        int size = (side - (perLine - 1)) / perLine;
        List<Tile> tiles = new ArrayList<>();
        for (int map = 0; map < Math.min(shape.channels(), perLine * perLine); map++) {
            int left = map % perLine * (size + 1);
            int top = map / perLine * (size + 1);
            tiles.add(Tile.of(map, shape.height(), shape.width(), left, top, size));
        }
        return tiles;
    }

    /** A map in a square, whole px a value if that nearly fills it. */
    private record Tile(int map, int rows, int columns, int left, int top, int across, int down) {
        static Tile of(int map, int rows, int columns, int left, int top, int size) {
            double zoom = (double) size / Math.max(columns, rows);
            double whole = Math.floor(zoom);
            if (whole >= 1 && whole / zoom > 0.8) {
                zoom = whole;
            }
            int across = Math.max(1, (int) Math.round(columns * zoom));
            int down = Math.max(1, (int) Math.round(rows * zoom));
            return new Tile(map, rows, columns, left + (size - across) / 2, top + (size - down) / 2, across, down);
        }

        int row(int y) {
            return y * rows / down;
        }

        int column(int x) {
            return x * columns / across;
        }
    }

    private void draw(MapImage map, Tile tile) {
        for (int y = 0; y < tile.down; y++) {
            for (int x = 0; x < tile.across; x++) {
                int argb = map.argb()[tile.row(y) * map.columns() + tile.column(x)];
                pixels[(tile.top + y) * side + tile.left + x] = argb;
            }
        }
    }

    /**
     * The cell of a layer's maps that is shown at a place of its picture.
     *
     * @param output shape {@code [channels][height][width]} with more than one cell a map
     * @param side of the square in px
     */
    static Optional<Position> at(Shape output, int side, double x, double y) {
        return tiles(output, side).stream()
                .filter(tile ->
                        x >= tile.left && x < tile.left + tile.across && y >= tile.top && y < tile.top + tile.down)
                .map(tile -> new Position(tile.map, tile.row((int) y - tile.top), tile.column((int) x - tile.left)))
                .findFirst();
    }

    private void cells(float[] values, ColourMap colours, ValueRange range) {
        boolean column = values.length <= MOST_IN_COLUMN;
        int columns = column ? 1 : Math.min(side / 2, (int) Math.ceil(Math.sqrt(values.length)));
        int rows = Math.min(side / 2, (values.length + columns - 1) / columns);
        int pitch = Math.max(1, side / Math.max(columns, rows));
        int gap = pitch >= 4 ? 1 : 0;
        int width = column ? Math.max(pitch, side / 4) : pitch;
        int x0 = (side - columns * width) / 2;
        int y0 = (side - rows * pitch) / 2;
        for (int i = 0; i < Math.min(values.length, rows * columns); i++) {
            int argb = colours.of(values[i], range);
            fill(x0 + i % columns * width, y0 + i / columns * pitch, width - gap, pitch - gap, argb);
        }
    }

    private void fill(int left, int top, int width, int height, int argb) {
        for (int y = top; y < top + height; y++) {
            Arrays.fill(pixels, y * side + left, y * side + left + width, argb);
        }
    }
}
