package convscope.data;

import convscope.tensor.Tensor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Picture files for tests. */
final class Pictures {
    private Pictures() {}

    static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalArgumentException("No writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** An 8-bit grey picture with these samples, 0..1. */
    static BufferedImage grey(Tensor image) {
        int width = image.shape().width();
        int height = image.shape().height();
        BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                grey.getRaster().setSample(x, y, 0, Math.round(255 * image.get(0, y, x)));
            }
        }
        return grey;
    }

    /** A small picture in colour, every pixel different. */
    static BufferedImage colour(int width, int height) {
        BufferedImage colour = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                colour.setRGB(x, y, x * 255 / width << 16 | y * 255 / height << 8 | (x + y) % 256);
            }
        }
        return colour;
    }
}
