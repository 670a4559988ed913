package convscope.paint;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;

/**
 * Values as pixels, one pixel a value.
 *
 * @param columns width in pixels
 * @param rows height in pixels
 * @param argb colours, row-major; to be read, not written
 */
public record MapImage(int columns, int rows, int[] argb) {
    public MapImage {
        if (argb.length != columns * rows) {
            throw new IllegalArgumentException(
                    columns + "×" + rows + " pixels need as many colours, found " + argb.length);
        }
    }

    /** A map {@code [height][width]}, or an image {@code [1][height][width]}, through a colour map. */
    public static MapImage of(Tensor map, ColourMap colours, ValueRange range) {
        Shape shape = map.shape().isImage() && map.shape().channels() == 1
                ? map.shape().item()
                : map.shape();
        if (shape.rank() != 2) {
            throw new IllegalArgumentException("One map has the shape [height, width], found " + map.shape());
        }
        int[] argb = of(map.values(), 0, map.values().length, colours, range);
        return new MapImage(shape.size(1), shape.size(0), argb);
    }

    /** A colour picture {@code [3][height][width]}, red, green and blue from 0 to 1; values outside are clamped. */
    public static MapImage ofColour(Tensor image) {
        Shape shape = image.shape();
        if (!shape.isImage() || shape.channels() != 3) {
            throw new IllegalArgumentException("A colour picture has the shape [3, height, width], found " + shape);
        }
        int count = shape.height() * shape.width();
        float[] values = image.values();
        int[] argb = new int[count];
        for (int i = 0; i < count; i++) {
            float red = values[i];
            float green = values[count + i];
            float blue = values[2 * count + i];
            argb[i] = Float.isNaN(red + green + blue)
                    ? ColourMap.NAN
                    : 0xff000000 | level(red) << 16 | level(green) << 8 | level(blue);
        }
        return new MapImage(shape.width(), shape.height(), argb);
    }

    /** This picture stretched or shrunk to another size by taking the nearest pixel; itself if it has that size. */
    public MapImage stretched(int toColumns, int toRows) {
        if (toColumns == columns && toRows == rows) {
            return this;
        }
        int[] target = new int[toColumns * toRows];
        for (int y = 0; y < toRows; y++) {
            int source = (int) ((long) y * rows / toRows) * columns;
            for (int x = 0; x < toColumns; x++) {
                target[y * toColumns + x] = argb[source + (int) ((long) x * columns / toColumns)];
            }
        }
        return new MapImage(toColumns, toRows, target);
    }

    /** The colours of {@code count} values starting at {@code from}. */
    static int[] of(float[] values, int from, int count, ColourMap colours, ValueRange range) {
        ValueRange reach = colours == ColourMap.DIVERGING ? range.symmetric() : range;
        int[] argb = new int[count];
        for (int i = 0; i < count; i++) {
            argb[i] = colours.at(reach.position(values[from + i]));
        }
        return argb;
    }

    private static int level(float value) {
        return Math.round(255 * Math.min(1, Math.max(0, value)));
    }
}
