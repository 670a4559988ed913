package convscope.data;

import static convscope.data.Sentences.english;
import static convscope.data.Sentences.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureReaderTest {
    @Test
    void readsColoursAsStored(@TempDir Path folder) throws Exception {
        BufferedImage source = Pictures.colour(7, 5);
        for (String format : new String[] {"png", "bmp"}) {
            Path file = Files.write(folder.resolve("p." + format), Pictures.encoded(source, format));
            Picture picture = PictureReader.read(file);
            assertThat(picture.name()).isEqualTo("p." + format);
            assertThat(picture.width()).isEqualTo(7);
            assertThat(picture.height()).isEqualTo(5);
            assertThat(picture.colour().shape()).isEqualTo(Shape.image(3, 5, 7));
            assertThat(picture.colour().get(0, 2, 3)).isEqualTo((3 * 255 / 7) / 255f);
            assertThat(picture.colour().get(1, 2, 3)).isEqualTo((2 * 255 / 5) / 255f);
            assertThat(picture.colour().get(2, 2, 3)).isEqualTo(5 / 255f);
            assertThat(picture.grey().get(0, 0, 0)).isZero();
            assertThat(picture.grey().get(0, 2, 3))
                    .isCloseTo((0.299f * 109 + 0.587f * 102 + 0.114f * 5) / 255, within(1e-6f));
        }
    }

    @Test
    void readsJpegAndGif() throws DataException {
        Picture jpeg = PictureReader.read("a.jpg", Pictures.encoded(Pictures.colour(40, 30), "jpg"));
        assertThat(jpeg.colour().get(0, 15, 39)).isCloseTo(0.97f, within(0.06f));
        Picture gif = PictureReader.read("a.gif", Pictures.encoded(Pictures.colour(40, 30), "gif"));
        assertThat(gif.colour().get(0, 15, 39)).isCloseTo(0.97f, within(0.1f));
    }

    @Test
    void greySamplesKeepTheirValue() throws DataException {
        // the platform would take them for linear light and make 0.5 into 0.73
        float[] steps = new float[256];
        for (int i = 0; i < 256; i++) {
            steps[i] = i / 255f;
        }
        Tensor ramp = Tensor.of(Shape.image(1, 16, 16), steps);
        Picture picture = PictureReader.read("ramp.png", Pictures.encoded(Pictures.grey(ramp), "png"));
        assertThat(picture.grey()).isEqualTo(ramp);
        BufferedImage deep = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
        deep.getRaster().setPixels(0, 0, 2, 1, new int[] {65535, 32768});
        Tensor values =
                PictureReader.read("deep.png", Pictures.encoded(deep, "png")).grey();
        assertThat(values.values()).containsExactly(1, 32768 / 65535f);
        BufferedImage bits = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY);
        bits.setRGB(1, 0, 0xFFFFFF);
        assertThat(PictureReader.read("bits.png", Pictures.encoded(bits, "png"))
                        .grey()
                        .values())
                .containsExactly(0, 1);
    }

    @Test
    void transparencyIsPaper() throws DataException {
        BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0xFF000000);
        image.setRGB(1, 0, 0x80000000);
        image.setRGB(2, 0, 0x00123456);
        Picture picture = PictureReader.read("t.png", Pictures.encoded(image, "png"));
        assertThat(picture.grey().values()[0]).isZero();
        assertThat(picture.grey().values()[1]).isCloseTo(127 / 255f, within(1e-6f));
        assertThat(picture.grey().values()[2]).isEqualTo(1);
        BufferedImage nothing = new BufferedImage(3, 3, BufferedImage.TYPE_INT_ARGB);
        assertThat(refusalOf(() -> PictureReader.read("n.png", Pictures.encoded(nothing, "png"))))
                .contains("n.png is wholly transparent");
    }

    @Test
    void largePicturesAreReduced() throws DataException {
        BufferedImage large = new BufferedImage(4096, 3, BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 0; x < 4096; x++) {
            for (int y = 0; y < 3; y++) {
                large.getRaster().setSample(x, y, 0, x % 2 * 200);
            }
        }
        Picture picture = PictureReader.read("l.png", Pictures.encoded(large, "png"));
        assertThat(picture.width()).isEqualTo(4096);
        assertThat(picture.height()).isEqualTo(3);
        assertThat(picture.colour().shape()).isEqualTo(Shape.image(3, 2, 2048));
        assertThat(picture.grey().min()).isCloseTo(100 / 255f, within(1e-6f));
        assertThat(picture.grey().max()).isCloseTo(100 / 255f, within(1e-6f));
    }

    @Test
    void sizesAreRefusedFromTheHeader() {
        // nothing follows the header: whoever looked further would find it damaged
        assertThat(refusalOf(() -> PictureReader.read("huge.png", pngHeader(100_000, 100_000))))
                .contains("huge.png is too large: it has 100000×100000 pixels, the most is 40000000");
        assertThat(refusalOf(() -> PictureReader.read("huge.gif", gifHeader(65_535, 65_535))))
                .contains("huge.gif is too large");
        assertThat(refusalOf(() -> PictureReader.read("ok.png", pngHeader(100, 100))))
                .contains("ok.png is damaged");
    }

    @Test
    void whatIsNoPictureIsSaidInASentence(@TempDir Path folder) throws Exception {
        assertThat(refusalOf(() -> PictureReader.read(folder))).contains("is a folder");
        assertThat(refusalOf(() -> PictureReader.read(folder.resolve("none.png"))))
                .contains("does not exist");
        Path empty = Files.createFile(folder.resolve("empty.png"));
        assertThat(refusalOf(() -> PictureReader.read(empty))).startsWith("empty.png is empty");
        assertThat(refusalOf(() -> PictureReader.read("a.png", "not a picture".getBytes(StandardCharsets.UTF_8))))
                .startsWith("a.png is no picture");
        assertThat(refusalOf(() -> PictureReader.read("a.png", new byte[1000]))).startsWith("a.png is no picture");
    }

    @Test
    void damageIsRefusedOrReadButNothingElse() {
        byte[][] originals = {
            Pictures.encoded(Pictures.colour(12, 9), "png"),
            Pictures.encoded(Pictures.colour(12, 9), "jpg"),
            Pictures.encoded(Pictures.colour(12, 9), "gif"),
            Pictures.encoded(Pictures.colour(12, 9), "bmp"),
            OrientationTest.jpeg(6)
        };
        int refused = 0;
        for (byte[] original : originals) {
            for (int length = 0; length < Math.min(original.length, 700); length++) {
                refused += refuses("length " + length, Arrays.copyOf(original, length)) ? 1 : 0;
            }
            for (int seed = 0; seed < 600; seed++) {
                Random random = new Random(seed);
                byte[] damaged = original.clone();
                for (int i = random.nextInt(4); i >= 0; i--) {
                    // half of the damage in the header, where it hurts most
                    int reach = random.nextBoolean() ? Math.min(80, damaged.length) : damaged.length;
                    damaged[random.nextInt(reach)] = (byte) random.nextInt();
                }
                refused += refuses("seed " + seed, damaged) ? 1 : 0;
            }
        }
        assertThat(refused).isGreaterThan(1_500);
    }

    private static boolean refuses(String what, byte[] bytes) {
        try {
            PictureReader.read("damaged", bytes);
            return false;
        } catch (DataException e) {
            english(e);
            return true;
        } catch (RuntimeException e) {
            return fail(what, e);
        }
    }

    private static byte[] pngHeader(int width, int height) {
        ByteBuffer chunk = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 0, 0, 0, 0});
        CRC32 check = new CRC32();
        check.update(chunk.array());
        return ByteBuffer.allocate(33)
                .putLong(0x89504E470D0A1A0AL)
                .putInt(13)
                .put(chunk.array())
                .putInt((int) check.getValue())
                .array();
    }

    private static byte[] gifHeader(int width, int height) {
        byte[] bytes = Pictures.encoded(Pictures.colour(3, 3), "gif");
        // logical screen, then the first frame after ',' that names its own size
        for (int i = 13; i < bytes.length - 9; i++) {
            if (bytes[i] == ',' && bytes[i + 5] == 3 && bytes[i + 7] == 3) {
                bytes[i + 5] = (byte) width;
                bytes[i + 6] = (byte) (width >> 8);
                bytes[i + 7] = (byte) height;
                bytes[i + 8] = (byte) (height >> 8);
                return Arrays.copyOf(bytes, i + 12);
            }
        }
        throw new IllegalStateException("No frame in the GIF");
    }
}
