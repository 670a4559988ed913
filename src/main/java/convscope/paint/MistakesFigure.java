package convscope.paint;

import convscope.paint.Surface.Anchor;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A wall of images that were taken for something else (or rightly for what they are), each with what it is, what it was
 * taken for and how surely.
 *
 * <p>The images are as large as all of them have room for; where even small ones have none, the first ones stay and a line
 * says how many more there are.
 *
 * @param mistakes the worst first
 * @param more says how many found no room
 * @param palette colours
 * @param scale 1 at 100 %
 * @param highlighted the tile under the pointer, with a ring around its image
 * @param selected the tile that was chosen, with a ring in the accent colour
 */
public record MistakesFigure(
        List<Mistake> mistakes,
        IntFunction<String> more,
        Palette palette,
        double scale,
        OptionalInt highlighted,
        OptionalInt selected)
        implements Figure {
    private static final double LEAST_IMAGE = 40;
    private static final double LARGEST_IMAGE = 112;
    private static final double WIDEST = 1.75;
    private static final double GAP = 12;
    private static final double LINE = 16;
    private static final double TEXT = 12;
    private static final String ARROW = " → ";

    /**
     * One image.
     *
     * @param image what was shown to the network
     * @param truth name of its class
     * @param answer name of the class that it was taken for
     * @param probability of that answer, 0 to 1
     */
    public record Mistake(MapImage image, String truth, String answer, double probability) {}

    public MistakesFigure {
        mistakes = List.copyOf(mistakes);
    }

    public static MistakesFigure of(List<Mistake> mistakes, IntFunction<String> more, Palette palette, double scale) {
        return new MistakesFigure(mistakes, more, palette, scale, OptionalInt.empty(), OptionalInt.empty());
    }

    public MistakesFigure highlight(OptionalInt tile) {
        return new MistakesFigure(mistakes, more, palette, scale, tile, selected);
    }

    public MistakesFigure select(OptionalInt tile) {
        return new MistakesFigure(mistakes, more, palette, scale, highlighted, tile);
    }

    @Override
    public void paint(Surface surface, double width, double height) {
        Wall wall = wall(surface, width, height);
        for (int i = 0; i < wall.shown; i++) {
            paintTile(surface, wall, i);
        }
        selected.ifPresent(tile -> ring(surface, wall, tile, true));
        highlighted.ifPresent(tile -> ring(surface, wall, tile, false));
        int hidden = mistakes.size() - wall.shown;
        if (hidden > 0 && height >= LINE * scale) {
            TextStyle style = TextStyle.text(TEXT * scale);
            double baseline = style.baselineAround(height - LINE * scale / 2);
            String text = style.fit(surface, more.apply(hidden), width);
            surface.text(text, 0, baseline, Anchor.LEFT, style, palette.mutedText());
        }
    }

    /** The mistake whose tile is at this point when the figure fills {@code width}×{@code height}. */
    public OptionalInt at(Surface surface, double x, double y, double width, double height) {
        Wall wall = wall(surface, width, height);
        return IntStream.range(0, wall.shown)
                .filter(i -> wall.tile(i).contains(x, y))
                .findFirst();
    }

    /** Where a tile is drawn; empty if it found no room. */
    public Optional<Area> area(Surface surface, int tile, double width, double height) {
        Wall wall = wall(surface, width, height);
        return tile < wall.shown ? Optional.of(wall.tile(tile)) : Optional.empty();
    }

    /** The tiles on one size: images of {@code side} px, tiles wider than that where names need it. */
    private record Wall(int columns, int shown, double side, double width, double height, double gap, boolean words) {
        Area tile(int index) {
            double x = index % columns * (width + gap);
            double y = Math.floor(index / columns * (height + gap)) + gap / 4;
            return new Area(gap / 4 + x, y, width, height);
        }
    }

    private Wall wall(Surface surface, double width, double height) {
        TextStyle style = TextStyle.text(TEXT * scale);
        double names = TextStyle.values(TEXT * scale).digits(7);
        for (Mistake mistake : mistakes) {
            names = Math.max(names, surface.textWidth(mistake.truth + ARROW + mistake.answer, style));
        }
        Wall wall = wall(LARGEST_IMAGE * scale, names, width, height);
        for (double side = LARGEST_IMAGE; side >= LEAST_IMAGE && wall.shown < mistakes.size(); side -= 4) {
            wall = wall(side * scale, names, width, height);
        }
        if (wall.shown < mistakes.size()) {
            wall = wall(LEAST_IMAGE * scale, names, width, height - LINE * scale);
        }
        return wall;
    }

    private Wall wall(double wanted, double names, double width, double height) {
        double side = Math.floor(wanted);
        double gap = GAP * scale;
        boolean words = height >= side + gap / 2 + 2 * LINE * scale && width >= side + gap / 2;
        double across = words ? Math.ceil(Math.max(side, Math.min(names, WIDEST * side))) : side;
        double down = side + (words ? 2 * LINE * scale + 4 * scale : 0);
        int columns = (int) Math.floor((width - gap / 2 + gap) / (across + gap));
        int rows = (int) Math.floor((height - gap / 2 + gap) / (down + gap));
        int room = Math.max(0, columns) * Math.max(0, rows);
        return new Wall(Math.max(1, columns), Math.min(mistakes.size(), room), side, across, down, gap, words);
    }

    private void paintTile(Surface surface, Wall wall, int index) {
        Mistake mistake = mistakes.get(index);
        Area tile = wall.tile(index);
        Area image = image(wall, index);
        surface.strokeRectangle(
                image.x() - 1, image.y() - 1, image.width() + 2, image.height() + 2, 1, palette.frame());
        MapImage pixels = mistake.image;
        surface.image(
                pixels.argb(), pixels.columns(), pixels.rows(), image.x(), image.y(), image.width(), image.height());
        if (!wall.words) {
            return;
        }
        double middle = tile.x() + tile.width() / 2;
        double first = tile.y() + wall.side + 4 * scale + LINE * scale / 2;
        paintNames(surface, mistake, middle, first, tile.width());
        TextStyle number = TextStyle.values(TEXT * scale);
        double baseline = number.baselineAround(first + LINE * scale);
        String share = Numerals.percent(mistake.probability);
        surface.text(share, middle, baseline, Anchor.CENTRE, number, palette.mutedText());
    }

    /** What it is and what it was taken for; where both find no room, each gives way as much as it must. */
    private void paintNames(Surface surface, Mistake mistake, double middle, double y, double width) {
        TextStyle truthStyle = TextStyle.label(mistake.truth, TEXT * scale).semibold();
        TextStyle answerStyle = TextStyle.label(mistake.answer, TEXT * scale).semibold();
        TextStyle arrowStyle = TextStyle.text(TEXT * scale);
        double arrow = surface.textWidth(ARROW, arrowStyle);
        double room = width - arrow;
        double answerWidth = surface.textWidth(mistake.answer, answerStyle);
        String truth = truthStyle.fit(surface, mistake.truth, Math.max(room / 2, room - answerWidth));
        double truthWidth = surface.textWidth(truth, truthStyle);
        String answer = answerStyle.fit(surface, mistake.answer, room - truthWidth);
        double left = Math.floor(middle - (truthWidth + arrow + surface.textWidth(answer, answerStyle)) / 2);
        double baseline = arrowStyle.baselineAround(y);
        surface.text(truth, left, baseline, Anchor.LEFT, truthStyle, palette.good());
        surface.text(
                ARROW.strip(), left + truthWidth + arrow / 2, baseline, Anchor.CENTRE, arrowStyle, palette.mutedText());
        int ink = mistake.truth.equals(mistake.answer) ? palette.good() : palette.bad();
        surface.text(answer, left + truthWidth + arrow, baseline, Anchor.LEFT, answerStyle, ink);
    }

    /** The image in the middle of its tile, in the shape it has. */
    private Area image(Wall wall, int index) {
        Area tile = wall.tile(index);
        MapImage image = mistakes.get(index).image;
        double zoom = wall.side / Math.max(image.columns(), image.rows());
        // every pixel the same size where there is room for that
        zoom = zoom >= 1 ? Math.floor(zoom) : zoom;
        double across = Math.max(1, Math.floor(image.columns() * zoom));
        double down = Math.max(1, Math.floor(image.rows() * zoom));
        return new Area(
                Math.floor(tile.x() + (tile.width() - across) / 2),
                Math.floor(tile.y() + (wall.side - down) / 2),
                across,
                down);
    }

    private void ring(Surface surface, Wall wall, int tile, boolean chosen) {
        if (tile >= wall.shown) {
            return;
        }
        Area image = image(wall, tile);
        if (chosen) {
            double line = Math.max(2, Math.round(2 * scale));
            surface.strokeRectangle(
                    image.x() - line,
                    image.y() - line,
                    image.width() + 2 * line,
                    image.height() + 2 * line,
                    line,
                    palette.accent());
        } else {
            Ring.paint(surface, image.x(), image.y(), image.width(), image.height(), scale);
        }
    }
}
