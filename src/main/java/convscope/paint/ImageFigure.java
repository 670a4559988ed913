package convscope.paint;

import java.util.Optional;

/**
 * One picture enlarged, centred: every pixel a square of whole px while there is room.
 *
 * @param image the picture
 * @param palette colours of the frame around it
 * @param grid whether lines part the pixels where a pixel is at least 8 px
 * @param highlighted pixel with a ring around it
 */
public record ImageFigure(MapImage image, Palette palette, boolean grid, Optional<Pixel> highlighted)
        implements Figure {
    private static final int LEAST_FOR_GRID = 8;

    /** A pixel of the picture, both from 0. */
    public record Pixel(int row, int column) {}

    public static ImageFigure of(MapImage image, Palette palette) {
        return new ImageFigure(image, palette, false, Optional.empty());
    }

    public ImageFigure withGrid() {
        return new ImageFigure(image, palette, true, highlighted);
    }

    public ImageFigure highlight(Optional<Pixel> pixel) {
        return new ImageFigure(image, palette, grid, pixel);
    }

    @Override
    public void paint(Surface surface, double width, double height) {
        Placement place = place(width, height);
        surface.strokeRectangle(place.x - 1, place.y - 1, place.width + 2, place.height + 2, 1, palette.frame());
        surface.image(image.argb(), image.columns(), image.rows(), place.x, place.y, place.width, place.height);
        double side = place.width / image.columns();
        if (grid && side >= LEAST_FOR_GRID) {
            int line = Palette.faded(palette.frame(), 0.7);
            for (int column = 1; column < image.columns(); column++) {
                surface.fillRectangle(place.x + column * side, place.y, 1, place.height, line);
            }
            for (int row = 1; row < image.rows(); row++) {
                surface.fillRectangle(place.x, place.y + row * side, place.width, 1, line);
            }
        }
        highlighted.ifPresent(pixel -> {
            double x = place.x + Math.floor(pixel.column * side);
            double y = place.y + Math.floor(pixel.row * side);
            double size = Math.max(1, side);
            Ring.paint(surface, x, y, size, size, 1);
        });
    }

    /** The pixel drawn at this point when the figure fills {@code width}×{@code height}. */
    public Optional<Pixel> at(double x, double y, double width, double height) {
        Placement place = place(width, height);
        int row = (int) Math.floor((y - place.y) * image.rows() / place.height);
        int column = (int) Math.floor((x - place.x) * image.columns() / place.width);
        boolean inside = row >= 0 && row < image.rows() && column >= 0 && column < image.columns();
        return inside ? Optional.of(new Pixel(row, column)) : Optional.empty();
    }

    private record Placement(double x, double y, double width, double height) {}

    private Placement place(double width, double height) {
        double zoom = Math.min((width - 2) / image.columns(), (height - 2) / image.rows());
        zoom = zoom >= 1 ? Math.floor(zoom) : Math.max(zoom, 1.0 / Math.max(image.columns(), image.rows()));
        double across = Math.max(1, Math.floor(image.columns() * zoom));
        double down = Math.max(1, Math.floor(image.rows() * zoom));
        return new Placement(
                Math.max(1, Math.floor((width - across) / 2)),
                Math.max(1, Math.floor((height - down) / 2)),
                across,
                down);
    }
}
