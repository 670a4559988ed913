package convscope.paint.svg;

import convscope.paint.MapImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A picture as the bytes of a PNG file: 8 bits for red, green, blue and alpha, no filter.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">PNG, third edition</a>
 */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte BITS = 8;
    private static final byte RED_GREEN_BLUE_ALPHA = 6;

    private Png() {}

    static byte[] of(MapImage image) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13)
                .putInt(image.columns())
                .putInt(image.rows())
                .put(BITS)
                .put(RED_GREEN_BLUE_ALPHA);
        chunk(png, "IHDR", header.array());
        chunk(png, "IDAT", deflated(lines(image)));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    /** The lines from the top, each after a zero that says it is not filtered. */
    private static byte[] lines(MapImage image) {
        ByteBuffer lines = ByteBuffer.allocate(image.rows() * (1 + 4 * image.columns()));
        for (int row = 0; row < image.rows(); row++) {
            lines.put((byte) 0);
            for (int column = 0; column < image.columns(); column++) {
                lines.putInt(Integer.rotateLeft(image.argb()[row * image.columns() + column], 8));
            }
        }
        return lines.array();
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        while (!deflater.finished()) {
            deflated.write(part, 0, deflater.deflate(part));
        }
        deflater.end();
        return deflated.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        png.writeBytes(name);
        png.writeBytes(data);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
