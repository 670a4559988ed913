package convscope.paint.svg;

import convscope.paint.Figure;
import convscope.paint.Surface;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Draws figures into SVG files. */
public final class Svg {
    /** Rectangles that touch stay without a seam between them when the picture is enlarged. */
    private static final String CRISP = "<style>rect { shape-rendering: crispEdges }</style>\n";

    private Svg() {}

    /**
     * The figure on an opaque ground of this colour, as the text of an SVG file.
     *
     * @param width px
     * @param height px
     * @param ruler measures texts: the surface on which the figure is shown, or any other
     */
    public static String of(Figure figure, int width, int height, int background, Surface ruler) {
        SvgSurface surface = new SvgSurface(ruler);
        surface.fillRectangle(0, 0, width, height, background);
        figure.paint(surface, width, height);
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width
                + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + " " + height + "\">\n" + CRISP
                + surface.elements()
                + "</svg>\n";
    }

    /** Writes the figure into a file in UTF-8; the folder is made if missing. */
    public static void write(Figure figure, int width, int height, int background, Surface ruler, Path file)
            throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, of(figure, width, height, background, ruler));
    }
}
