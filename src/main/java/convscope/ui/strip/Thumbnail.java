package convscope.ui.strip;

import convscope.paint.ColourMap;
import convscope.paint.MapImage;
import convscope.paint.ValueRange;
import convscope.spec.Activation;
import convscope.spec.Input;
import convscope.spec.ShapeTrace;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Arrays;

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
            thumbnail.tile(MapImage.ofColour(output), 0, 0, side);
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
        int perLine = output.shape().channels() == 1 ? 1 : 2;
        int tile = (side - (perLine - 1)) / perLine;
        for (int map = 0; map < Math.min(output.shape().channels(), perLine * perLine); map++) {
            MapImage image = MapImage.of(output.item(map), colours, range);
            tile(image, map % perLine * (tile + 1), map / perLine * (tile + 1), tile);
        }
    }

    /** Draws a map into a square, whole px a value if that nearly fills it. */
    private void tile(MapImage map, int left, int top, int size) {
        double zoom = (double) size / Math.max(map.columns(), map.rows());
        double whole = Math.floor(zoom);
        if (whole >= 1 && whole / zoom > 0.8) {
            zoom = whole;
        }
        int across = Math.max(1, (int) Math.round(map.columns() * zoom));
        int down = Math.max(1, (int) Math.round(map.rows() * zoom));
        int x0 = left + (size - across) / 2;
        int y0 = top + (size - down) / 2;
        for (int y = 0; y < down; y++) {
            int row = y * map.rows() / down;
            for (int x = 0; x < across; x++) {
                int column = x * map.columns() / across;
                pixels[(y0 + y) * side + x0 + x] = map.argb()[row * map.columns() + column];
            }
        }
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
