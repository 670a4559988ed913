package convscope.data;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a camera was held, by the Exif value 1..8 in a JPEG file: phones store what the sensor saw and a note on how to
 * turn it.
 *
 * @param exif 1 upright, 3 upside down, 6 and 8 on its side, the others mirrored
 * @see <a href="https://www.cipa.jp/std/documents/download_e.html?CIPA_DC-008-2024-E">CIPA DC-008, Exif, tag 0x0112</a>
 */
record Orientation(int exif) {
    private static final Orientation UPRIGHT = new Orientation(1);
    private static final int TAG = 0x0112;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    /** The orientation noted in a JPEG file; upright where there is no note, a strange one, or another kind of file. */
    static Orientation ofJpeg(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        int at = 2;
        if (file.length < 4 || bytes.getShort(0) != (short) 0xFFD8) {
            return UPRIGHT;
        }
        // segments: 0xFF, kind, length of what follows with these two bytes; pixels begin at kind 0xDA
        while (at + 4 <= file.length && (file[at] & 0xFF) == 0xFF && (file[at + 1] & 0xFF) != 0xDA) {
            int length = bytes.getShort(at + 2) & 0xFFFF;
            if (length < 2 || at + 2 + length > file.length) {
                return UPRIGHT;
            }
            if ((file[at + 1] & 0xFF) == 0xE1 && length >= 2 + EXIF.length + 8) {
                ByteBuffer segment = bytes.slice(at + 4, length - 2);
                byte[] start = new byte[EXIF.length];
                segment.get(start);
                if (Arrays.equals(start, EXIF)) {
                    return ofTiff(segment.slice());
                }
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static Orientation ofTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = tiff.getInt(4) & 0xFFFFFFFFL;
        if (directory + 2 > tiff.limit()) {
            return UPRIGHT;
        }
        int entries = tiff.getShort((int) directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + 12L * i;
            if (entry + 12 > tiff.limit()) {
                return UPRIGHT;
            }
            if ((tiff.getShort((int) entry) & 0xFFFF) == TAG) {
                int value = tiff.getShort((int) entry + 8);
                return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Whether width and height change places. */
    boolean swapsSides() {
        return exif >= 5;
    }

    /** The picture as it was meant to be seen. */
    Tensor upright(Tensor image) {
        if (exif == 1) {
            return image;
        }
        Shape stored = image.shape();
        int height = swapsSides() ? stored.width() : stored.height();
        int width = swapsSides() ? stored.height() : stored.width();
        float[] result = new float[image.values().length];
        int plane = height * width;
        for (int channel = 0; channel < stored.channels(); channel++) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int from = from(y, x, stored.height(), stored.width());
                    result[channel * plane + y * width + x] = image.values()[channel * plane + from];
                }
            }
        }
        return Tensor.of(Shape.image(stored.channels(), height, width), result);
    }

    /** Where the stored picture of this size has the pixel that belongs to (y, x). */
    private int from(int y, int x, int height, int width) {
        return switch (exif) {
            case 2 -> y * width + width - 1 - x;
            case 3 -> (height - 1 - y) * width + width - 1 - x;
            case 4 -> (height - 1 - y) * width + x;
            case 5 -> x * width + y;
            case 6 -> (height - 1 - x) * width + y;
            case 7 -> (height - 1 - x) * width + width - 1 - y;
            default -> x * width + width - 1 - y;
        };
    }
}
