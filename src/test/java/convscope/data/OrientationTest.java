package convscope.data;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OrientationTest {
    private static final Tensor STORED = Tensor.of(Shape.image(1, 2, 3), 1, 2, 3, 4, 5, 6);

    @Test
    void undoesEachOfTheEight() {
        float[][] upright = {
            {1, 2, 3, 4, 5, 6},
            {3, 2, 1, 6, 5, 4},
            {6, 5, 4, 3, 2, 1},
            {4, 5, 6, 1, 2, 3},
            {1, 4, 2, 5, 3, 6},
            {4, 1, 5, 2, 6, 3},
            {6, 3, 5, 2, 4, 1},
            {3, 6, 2, 5, 1, 4}
        };
        for (int exif = 1; exif <= 8; exif++) {
            Shape shape = exif < 5 ? Shape.image(1, 2, 3) : Shape.image(1, 3, 2);
            assertThat(new Orientation(exif).upright(STORED))
                    .as("Exif " + exif)
                    .isEqualTo(Tensor.of(shape, upright[exif - 1]));
        }
    }

    @Test
    void aPhotographTakenOnItsSideStandsUpright() throws DataException {
        Picture picture = PictureReader.read("phone.jpg", jpeg(6));
        assertThat(picture.width()).isEqualTo(20);
        assertThat(picture.height()).isEqualTo(40);
        assertThat(picture.colour().shape()).isEqualTo(Shape.image(3, 40, 20));
        // stored red grows to the right, so upright it grows downwards
        assertThat(picture.colour().get(0, 38, 10))
                .isGreaterThan(picture.colour().get(0, 2, 10) + 0.7f);
    }

    @Test
    void readsBothByteOrdersAndIgnoresNonsense() {
        assertThat(Orientation.ofJpeg(withExif(exif(ByteOrder.LITTLE_ENDIAN, 8))))
                .isEqualTo(new Orientation(8));
        assertThat(Orientation.ofJpeg(withExif(exif(ByteOrder.BIG_ENDIAN, 3)))).isEqualTo(new Orientation(3));
        assertThat(Orientation.ofJpeg(withExif(exif(ByteOrder.BIG_ENDIAN, 9)))).isEqualTo(new Orientation(1));
        assertThat(Orientation.ofJpeg(withExif(new byte[40]))).isEqualTo(new Orientation(1));
        assertThat(Orientation.ofJpeg(new byte[0])).isEqualTo(new Orientation(1));
    }

    /** A JPEG of 40×20, stored with red growing to the right, with this Exif orientation. */
    static byte[] jpeg(int exif) {
        byte[] plain = Pictures.encoded(Pictures.colour(40, 20), "jpg");
        byte[] segment = withExif(exif(ByteOrder.LITTLE_ENDIAN, exif));
        return ByteBuffer.allocate(plain.length + segment.length - 2)
                .put(segment)
                .put(plain, 2, plain.length - 2)
                .array();
    }

    private static byte[] withExif(byte[] content) {
        return ByteBuffer.allocate(6 + content.length)
                .putShort((short) 0xFFD8)
                .putShort((short) 0xFFE1)
                .putShort((short) (2 + content.length))
                .put(content)
                .array();
    }

    private static byte[] exif(ByteOrder order, int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4).order(order);
        tiff.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        tiff.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
        tiff.putShort((short) 42).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        return tiff.array();
    }
}
