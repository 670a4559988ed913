package convscope.paint.java2d;

import convscope.paint.Figure;
import convscope.paint.MapImage;
import convscope.paint.svg.Svg;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws figures into pictures, without a display. Made once, since it reads the bundled fonts. */
public final class Java2D {
    private final Java2DFonts fonts;

    public Java2D() {
        this.fonts = Java2DFonts.load();
    }

    /** The figure on an opaque ground of this colour, {@code width}×{@code height} px. */
    public BufferedImage render(Figure figure, int width, int height, int background) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        try (Java2DSurface surface = surface(image)) {
            surface.fillRectangle(0, 0, width, height, background);
            figure.paint(surface, width, height);
        }
        return image;
    }

    /** A surface over a picture; to be closed. */
    public Java2DSurface surface(BufferedImage image) {
        return new Java2DSurface(image.createGraphics(), fonts);
    }

    /** The figure as the bytes of a PNG file. */
    public byte[] png(Figure figure, int width, int height, int background) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(render(figure, width, height, background), "png", bytes);
        return bytes.toByteArray();
    }

    /** The figure as the text of an SVG file, its words measured as those of a PNG are. */
    public String svg(Figure figure, int width, int height, int background) {
        try (Java2DSurface ruler = surface(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB))) {
            return Svg.of(figure, width, height, background, ruler);
        }
    }

    /** Renders the figure into a PNG file, whose folder is made if missing. */
    public void writePng(Figure figure, int width, int height, int background, Path file) throws IOException {
        writePng(render(figure, width, height, background), file);
    }

    /** Pixels as the bytes of a PNG file. */
    public static byte[] png(MapImage pixels) {
        BufferedImage image = new BufferedImage(pixels.columns(), pixels.rows(), BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, pixels.columns(), pixels.rows(), pixels.argb(), 0, pixels.columns());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException("No PNG writer took the picture");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Writes a picture as PNG; the folder is made if missing. */
    public static void writePng(BufferedImage image, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        if (!ImageIO.write(image, "png", file.toFile())) {
            throw new IOException("No PNG writer took the picture for " + file);
        }
    }
}
