package convscope.data;

import convscope.tensor.Tensor;
import convscope.text.Message;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads a picture file: PNG, JPEG, GIF (its first frame) or BMP.
 *
 * <p>Transparency is composed on white, a camera's rotation is undone. The size is taken from the header before anything
 * is decoded. No network here looks at more than a few hundred pixels, so a picture with a side above {@link #DETAIL} is
 * reduced to it while reading, by averaging areas; that bounds the memory it takes.
 */
public final class PictureReader {
    /** Most pixels that a picture may have. */
    public static final long MOST_PIXELS = 40_000_000;

    /** Most bytes that a file may have. */
    public static final long MOST_BYTES = 1L << 28;

    /** Longest side of a picture that is kept as it is. */
    public static final int DETAIL = 2048;

    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif", "bmp");

    private PictureReader() {}

    /**
     * The picture in this file.
     *
     * @throws DataException if the file cannot be read, is empty, damaged, too large, wholly transparent, or no PNG, JPEG,
     *     GIF or BMP
     */
    public static Picture read(Path file) throws DataException {
        return read(file, String.valueOf(file.getFileName()));
    }

    /**
     * As {@link #read(Path)}.
     *
     * @param name what the file is called in sentences
     */
    static Picture read(Path file, String name) throws DataException {
        try {
            if (Files.isDirectory(file)) {
                throw new DataException(Message.of("data.picture.folder", name));
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new DataException(Message.of("data.picture.bytes", name, Files.size(file), MOST_BYTES));
            }
            return read(name, Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new DataException(Message.of("data.missing", name), e);
        } catch (IOException e) {
            throw DataException.unreadable(name, e);
        }
    }

    /** The picture in these bytes of a file called {@code name}. */
    public static Picture read(String name, byte[] bytes) throws DataException {
        if (bytes.length == 0) {
            throw new DataException(Message.of("data.picture.empty", name));
        }
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = reader(name, stream);
            try {
                reader.setInput(stream, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_PIXELS) {
                    throw new DataException(Message.of("data.picture.pixels", name, width, height, MOST_PIXELS));
                }
                return picture(name, reader.read(0), Orientation.ofJpeg(bytes));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // the platform's decoders meet damage with whatever their arithmetic runs into
            throw damaged(name, e);
        }
    }

    private static ImageReader reader(String name, ImageInputStream stream) throws IOException, DataException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return reader;
            }
        }
        throw new DataException(Message.of("data.picture.format", name));
    }

    private static DataException damaged(String name, Exception cause) {
        return new DataException(Message.of("data.picture.damaged", name), cause);
    }

    private static Picture picture(String name, BufferedImage image, Orientation orientation) throws DataException {
        Tensor colour = PixelRows.colour(image, DETAIL)
                .orElseThrow(() -> new DataException(Message.of("data.picture.transparent", name)));
        Tensor upright = orientation.upright(colour);
        boolean turned = orientation.swapsSides();
        int width = turned ? image.getHeight() : image.getWidth();
        int height = turned ? image.getWidth() : image.getHeight();
        return new Picture(name, width, height, upright);
    }
}
