package convscope.paint;

import java.util.Optional;

/**
 * Where each map of a grid lies, in whole px from the top left corner of the grid.
 *
 * <p>Maps come in groups that stay on one line (the kernels of one filter); groups flow over lines. Between maps and
 * around all lies the frame, 1 px at 100 %; between groups that stand apart more of it.
 *
 * @param maps how many maps there are
 * @param shown how many of them have room, from the first
 * @param group maps to a group
 * @param groupColumns groups to a line
 * @param tileWidth width of a map as drawn
 * @param tileHeight height of a map as drawn
 * @param gap px between maps of a group and around all
 * @param groupGap px between groups
 */
record MapsLayout(
        int maps, int shown, int group, int groupColumns, int tileWidth, int tileHeight, int gap, int groupGap) {
    /** Smaller than this a shrunk map shows nothing; fewer maps are shown instead. */
    private static final int SMALLEST_TILE = 6;

    /** A single value is never drawn larger than this, at 100 %. */
    private static final int LARGEST_CELL = 32;

    /**
     * The layout with the largest tiles for maps of {@code rows}×{@code columns} values in {@code width}×{@code height}
     * px. A value takes a whole number of px unless the map has more values than px.
     */
    static MapsLayout of(
            int maps, int group, boolean apart, int rows, int columns, double width, double height, double scale) {
        int gap = Math.max(1, (int) Math.round(scale));
        int groupGap = apart ? 4 * gap : gap;
        int groups = maps / group;
        double largest = Math.max(1, Math.floor(LARGEST_CELL * scale));
        double best = 0;
        int bestColumns = 1;
        for (int candidate = 1; candidate <= groups; candidate++) {
            int lines = (groups + candidate - 1) / candidate;
            double across = (width - 2 * gap - (candidate - 1) * groupGap - candidate * (group - 1.0) * gap)
                    / (candidate * group);
            double down = (height - 2 * gap - (lines - 1) * groupGap) / lines;
            double zoom = Math.min(largest, Math.min(across / columns, down / rows));
            zoom = zoom >= 1 ? Math.floor(zoom) : zoom;
            boolean fuller = groups % candidate == 0 || groups % bestColumns != 0;
            if (zoom > best || zoom == best && fuller) {
                best = zoom;
                bestColumns = candidate;
            }
        }
        double least = Math.min(1, SMALLEST_TILE / (double) Math.min(rows, columns));
        if (best >= least) {
            return new MapsLayout(maps, maps, group, bestColumns, px(columns * best), px(rows * best), gap, groupGap);
        }
        return crowded(maps, group, px(columns * least), px(rows * least), gap, groupGap, width, height);
    }

    private static int px(double size) {
        return Math.max(1, (int) Math.floor(size + 1e-9));
    }

    private static MapsLayout crowded(
            int maps, int group, int tileWidth, int tileHeight, int gap, int groupGap, double width, double height) {
        int across = (int) ((width - 2 * gap + groupGap) / (group * (tileWidth + gap) - gap + groupGap));
        if (across < 1 && group > 1) {
            return crowded(maps, 1, tileWidth, tileHeight, gap, gap, width, height);
        }
        int down = (int) ((height - 2 * gap + groupGap) / (tileHeight + groupGap));
        int room = Math.max(0, across) * Math.max(0, down) * group;
        return new MapsLayout(
                maps, Math.min(maps, room), group, Math.max(1, across), tileWidth, tileHeight, gap, groupGap);
    }

    int x(int map) {
        int column = map / group % groupColumns;
        return gap + column * groupPitch() + map % group * (tileWidth + gap);
    }

    int y(int map) {
        return gap + map / group / groupColumns * (tileHeight + groupGap);
    }

    int width() {
        int groups = Math.min(groupColumns, (shown + group - 1) / group);
        return groups == 0 ? 0 : 2 * gap + groups * groupPitch() - groupGap;
    }

    int height() {
        return shown == 0 ? 0 : y(shown - 1) + tileHeight + gap;
    }

    /** The map whose tile covers this px of the grid. */
    Optional<Integer> mapAt(double x, double y) {
        int line = (int) Math.floor((y - gap) / (tileHeight + groupGap));
        int column = (int) Math.floor((x - gap) / groupPitch());
        double inGroup = x - gap - column * groupPitch();
        int place = (int) Math.floor(inGroup / (tileWidth + gap));
        if (line < 0 || column < 0 || column >= groupColumns || place >= group) {
            return Optional.empty();
        }
        int map = (line * groupColumns + column) * group + place;
        boolean inside = map < shown && x < x(map) + tileWidth && y < y(map) + tileHeight;
        return inside ? Optional.of(map) : Optional.empty();
    }

    private int groupPitch() {
        return group * (tileWidth + gap) - gap + groupGap;
    }
}
