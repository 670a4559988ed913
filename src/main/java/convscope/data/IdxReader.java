package convscope.data;

import convscope.tensor.Shape;
import convscope.text.Message;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads the IDX files of MNIST and its relatives: images of unsigned bytes and their labels, plain or gzipped.
 *
 * <p>Integers are big-endian; an image file is magic 0x803, count, rows, columns, pixels; a label file is magic 0x801,
 * count, labels. Offsets in messages count unpacked bytes. Memory grows with the bytes that really arrive, never with
 * what a header claims.
 *
 * @see <a href="http://yann.lecun.com/exdb/mnist/">LeCun, Cortes and Burges, the MNIST database</a>
 */
public final class IdxReader {
    /** Most bytes of pixels that a file may hold: 342,392 images of 28×28. */
    public static final long LIMIT = 1L << 28;

    private static final int IMAGES = 0x803;
    private static final int LABELS = 0x801;

    private IdxReader() {}

    /**
     * The dataset of these two files.
     *
     * @param classes names of the classes; labels outside them are refused
     * @throws DataException if a file cannot be read, is no such file, or the two do not belong together
     */
    public static Dataset read(Path images, Path labels, List<String> classes) throws DataException {
        return read(
                name(images),
                () -> Files.newInputStream(images),
                name(labels),
                () -> Files.newInputStream(labels),
                classes);
    }

    static Dataset read(String imagesName, Opener images, String labelsName, Opener labels, List<String> classes)
            throws DataException {
        Pixels pixels = open(imagesName, images, IdxReader::readPixels);
        int[] read = open(labelsName, labels, file -> readLabels(file, imagesName, pixels.count, classes.size()));
        return new Dataset(Shape.image(1, pixels.rows, pixels.columns), classes, pixels.bytes, read);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static Pixels readPixels(Input file) throws IOException, DataException {
        file.magic(IMAGES);
        int count = file.size(4);
        int rows = file.size(8);
        int columns = file.size(12);
        // two 31-bit sizes fit a long, three do not: divide
        if (count > LIMIT / ((long) rows * columns)) {
            throw new DataException(Message.of("data.idx.tooLarge", file.name, 4, count, rows, columns, LIMIT));
        }
        byte[] bytes = file.rest(16, count * rows * columns);
        return new Pixels(count, rows, columns, bytes);
    }

    private static int[] readLabels(Input file, String imagesName, int images, int classes)
            throws IOException, DataException {
        file.magic(LABELS);
        int count = file.integer(4);
        if (count != images) {
            throw new DataException(Message.of("data.idx.count", file.name, 4, imagesName, images, unsigned(count)));
        }
        byte[] bytes = file.rest(8, count);
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = bytes[i] & 0xFF;
            if (labels[i] >= classes) {
                throw new DataException(Message.of("data.idx.label", file.name, 8 + i, classes - 1, labels[i]));
            }
        }
        return labels;
    }

    private static <T> T open(String name, Opener opener, Reading<T> reading) throws DataException {
        Counted counted = null;
        try (InputStream stream = opener.open()) {
            BufferedInputStream buffered = new BufferedInputStream(stream, 1 << 16);
            counted = new Counted(buffered);
            counted.unpack(buffered);
            return reading.read(new Input(name, counted));
        } catch (EOFException | ZipException e) {
            // a plain file ends without an exception, so this is the unpacking
            long offset = counted == null ? 0 : counted.position;
            throw new DataException(Message.of("data.idx.gzip", name, offset), e);
        } catch (NoSuchFileException e) {
            throw new DataException(Message.of("data.missing", name), e);
        } catch (IOException e) {
            throw DataException.unreadable(name, e);
        }
    }

    private static long unsigned(int value) {
        return Integer.toUnsignedLong(value);
    }

    /** Opens the bytes of a file. */
    interface Opener {
        InputStream open() throws IOException;
    }

    private interface Reading<T> {
        T read(Input file) throws IOException, DataException;
    }

    private record Pixels(int count, int rows, int columns, byte[] bytes) {}

    /** Unpacked bytes, and how many there were. */
    private static final class Counted extends FilterInputStream {
        private long position;

        Counted(InputStream in) {
            super(in);
        }

        /** Goes on with the bytes inside, if the stream starts as gzip does. */
        void unpack(BufferedInputStream buffered) throws IOException {
            buffered.mark(2);
            boolean gzip = buffered.read() == 0x1F && buffered.read() == 0x8B;
            buffered.reset();
            if (gzip) {
                in = new GZIPInputStream(buffered, 1 << 16);
            }
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            position += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            position += Math.max(0, read);
            return read;
        }
    }

    /** A file's unpacked bytes, read from the start. */
    private record Input(String name, InputStream stream) {
        void magic(int expected) throws IOException, DataException {
            int found = integer(0);
            if (found != expected) {
                throw new DataException(Message.of("data.idx.magic", name, 0, hex(expected), hex(found)));
            }
        }

        int size(int offset) throws IOException, DataException {
            int size = integer(offset);
            if (size < 1) {
                throw new DataException(Message.of("data.idx.size", name, offset, unsigned(size)));
            }
            return size;
        }

        int integer(int offset) throws IOException, DataException {
            return ByteBuffer.wrap(bytes(offset, 4)).getInt();
        }

        /** The next {@code length} bytes, which must be the last. */
        byte[] rest(int offset, int length) throws IOException, DataException {
            byte[] bytes = bytes(offset, length);
            if (stream.read() >= 0) {
                throw new DataException(Message.of("data.idx.trailing", name, (long) offset + length));
            }
            return bytes;
        }

        private byte[] bytes(int offset, int length) throws IOException, DataException {
            byte[] bytes = stream.readNBytes(length); // takes memory as bytes arrive
            if (bytes.length < length) {
                long end = (long) offset + bytes.length;
                throw new DataException(Message.of("data.idx.truncated", name, end, (long) offset + length));
            }
            return bytes;
        }

        private static String hex(int magic) {
            return String.format("0x%08X", magic);
        }
    }
}
