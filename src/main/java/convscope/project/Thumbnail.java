package convscope.project;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A small picture of the project as a PNG file's bytes, for lists of recent files. */
public final class Thumbnail {
    /** Largest that is kept. */
    public static final int MOST_BYTES = 1 << 20;

    private static final byte[] MAGIC = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** Where a PNG says how wide it is, and four bytes further how high. */
    private static final int SIZE_AT = 16;

    private final byte[] png;

    /**
     * A thumbnail of these bytes, which now belong to it.
     *
     * @throws IllegalArgumentException if they are no PNG, or too many
     */
    public Thumbnail(byte[] png) {
        if (!isOne(png)) {
            throw new IllegalArgumentException("No PNG of at most " + MOST_BYTES + " bytes");
        }
        this.png = png;
    }

    static boolean isOne(byte[] bytes) {
        return bytes.length <= MOST_BYTES
                && bytes.length > MAGIC.length
                && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /** The file's bytes; to be read, not written. */
    public byte[] png() {
        return png;
    }

    /** Whether it says of itself that no side is longer than so many px, so that nobody takes memory for a giant. */
    public boolean isWithin(int side) {
        if (png.length < SIZE_AT + 2 * Integer.BYTES) {
            return false;
        }
        ByteBuffer size = ByteBuffer.wrap(png, SIZE_AT, 2 * Integer.BYTES);
        int width = size.getInt();
        int height = size.getInt();
        return width > 0 && height > 0 && width <= side && height <= side;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Thumbnail thumbnail && Arrays.equals(thumbnail.png, png);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(png);
    }
}
