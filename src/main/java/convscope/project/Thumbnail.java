package convscope.project;

import java.util.Arrays;

/** A small picture of the project as a PNG file's bytes, for lists of recent files. */
public final class Thumbnail {
    /** Largest that is kept. */
    public static final int MOST_BYTES = 1 << 20;

    private static final byte[] MAGIC = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

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

    @Override
    public boolean equals(Object other) {
        return other instanceof Thumbnail thumbnail && Arrays.equals(thumbnail.png, png);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(png);
    }
}
