package convscope.paint;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Arrays;

/** What tells one network from another in a list: some of its first filters, or the way its loss went; no words. */
public final class Miniature {
    /** Largest side in px. */
    public static final int SIDE = 96;

    private static final int MOST_ACROSS = 4;
    private static final int GAP = 2;
    private static final int LINE = 2;

    private Miniature() {}

    /**
     * Up to sixteen filters as tiles, each by its first channel, on one colour scale.
     *
     * @param filters {@code [out][in][height][width]}
     */
    public static MapImage ofFilters(Tensor filters) {
        Shape shape = filters.shape();
        int rows = shape.size(2);
        int columns = shape.size(3);
        int across = Math.min(MOST_ACROSS, (int) Math.ceil(Math.sqrt(shape.size(0))));
        int count = Math.min(shape.size(0), across * across);
        int down = (count + across - 1) / across;
        int room = (SIDE - GAP) / across - GAP;
        int enlarged = Math.max(1, room / Math.max(rows, columns));
        int height = Math.min(room, rows * enlarged);
        int width = Math.min(room, columns * enlarged);
        int[] picture = ground(GAP + across * (width + GAP), GAP + down * (height + GAP), Palette.LIGHT.frame());
        ValueRange range = ValueRange.of(filters);
        for (int i = 0; i < count; i++) {
            int from = i * shape.size(1) * rows * columns;
            int[] argb = MapImage.of(filters.values(), from, rows * columns, ColourMap.DIVERGING, range);
            MapImage tile = new MapImage(columns, rows, argb).stretched(width, height);
            int left = GAP + i % across * (width + GAP);
            int top = GAP + i / across * (height + GAP);
            int stride = GAP + across * (width + GAP);
            for (int y = 0; y < height; y++) {
                System.arraycopy(tile.argb(), y * width, picture, (top + y) * stride + left, width);
            }
        }
        return new MapImage(GAP + across * (width + GAP), GAP + down * (height + GAP), picture);
    }

    /**
     * A line over the whole time, from 0 to its largest value; what is not finite is left out.
     *
     * @param values evenly in time, at least one
     */
    public static MapImage ofCurve(float... values) {
        int[] picture = ground(SIDE, SIDE, Palette.LIGHT.panel());
        float largest = 0;
        for (float value : values) {
            largest = Float.isFinite(value) ? Math.max(largest, value) : largest;
        }
        int before = -1;
        for (int x = 0; x < SIDE && largest > 0; x++) {
            float value = values[(int) ((long) x * values.length / SIDE)];
            if (Float.isFinite(value)) {
                int y = Math.round((1 - Math.max(0, value) / largest) * (SIDE - LINE));
                int from = before < 0 ? y : Math.min(before, y);
                int to = (before < 0 ? y : Math.max(before, y)) + LINE;
                for (int at = from; at < to; at++) {
                    picture[at * SIDE + x] = Palette.LIGHT.training();
                }
                before = y;
            }
        }
        return new MapImage(SIDE, SIDE, picture);
    }

    private static int[] ground(int width, int height, int argb) {
        int[] picture = new int[width * height];
        Arrays.fill(picture, argb);
        return picture;
    }
}
