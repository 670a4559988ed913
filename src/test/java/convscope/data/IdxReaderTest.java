package convscope.data;

import static convscope.data.Sentences.english;
import static convscope.data.Sentences.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import convscope.tensor.Shape;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxReaderTest {
    private static final byte[] IMAGES = images(3, 2, 4);
    private static final byte[] LABELS = labels(3);

    @Test
    void readsPlainAndGzippedFiles(@TempDir Path folder) throws Exception {
        Path images = Files.write(folder.resolve("images"), gzipped(IMAGES));
        Path labels = Files.write(folder.resolve("labels"), LABELS);
        Dataset dataset = IdxReader.read(images, labels, Mnist.CLASSES);
        assertThat(dataset.size()).isEqualTo(3);
        assertThat(dataset.imageShape()).isEqualTo(Shape.image(1, 2, 4));
        assertThat(dataset.image(2).get(0, 1, 3)).isEqualTo(23 / 255f);
        assertThat(dataset.label(2)).isEqualTo(2);
    }

    @Test
    void saysWhereAndWhatWasExpectedAndFound() {
        assertThat(refusalOf(() -> read(LABELS, LABELS)))
                .startsWith("images is no IDX file")
                .contains("at byte 0 it should have 0x00000803 and has 0x00000801");
        assertThat(refusalOf(() -> read(IMAGES, labels(4))))
                .contains("labels does not belong to images", "at byte 4", "announce 3 labels and announces 4");
        assertThat(refusalOf(() -> read(IMAGES, with(LABELS, 10, 10))))
                .contains("at byte 10 it should be 0 to 9 and is 10");
        assertThat(refusalOf(() -> read(Arrays.copyOf(IMAGES, 39), LABELS)))
                .contains("ends at byte 39 and should have 40");
        assertThat(refusalOf(() -> read(Arrays.copyOf(IMAGES, 41), LABELS))).contains("should end at byte 40");
        assertThat(refusalOf(() -> read(IMAGES, Arrays.copyOf(LABELS, 12)))).contains("should end at byte 11");
        assertThat(refusalOf(() -> IdxReader.read(Path.of("no-such"), Path.of("no-such"), Mnist.CLASSES)))
                .startsWith("no-such does not exist");
    }

    @Test
    void refusesSizesOfNothingAndSizesThatOverflow() {
        assertThat(refusalOf(() -> read(header(0, 28, 28), LABELS))).contains("at byte 4", "is 0");
        assertThat(refusalOf(() -> read(header(1, -1, 28), LABELS))).contains("at byte 8", "is 4294967295");
        assertThat(refusalOf(() -> read(header(1, 28, 0x80000000), LABELS))).contains("at byte 12", "2147483648");
        int most = Integer.MAX_VALUE;
        for (byte[] huge : new byte[][] {
            header(most, most, most), header(65536, 65536, 1), header(1, 65536, 65536), header(most, 1, 3)
        }) {
            assertThat(refusalOf(() -> read(huge, LABELS))).contains("too large", "268435456 bytes");
        }
    }

    @Test
    void takesMemoryOnlyForBytesThatArrive() {
        // 256 MB are announced and allowed; a reader that believed it would ask for them at once
        int[] largest = {0};
        InputStream stream = new ByteArrayInputStream(header(1 << 18, 32, 32)) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                largest[0] = Math.max(largest[0], length);
                return super.read(bytes, offset, length);
            }
        };
        assertThat(refusalOf(() -> IdxReader.read("images", () -> stream, "labels", null, Mnist.CLASSES)))
                .contains("ends at byte 16 and should have 268435472");
        assertThat(largest[0]).isLessThanOrEqualTo(1 << 16);
    }

    @Test
    void refusesAFileCutAnywhere() throws IOException {
        for (byte[] whole : new byte[][] {IMAGES, gzipped(IMAGES)}) {
            for (int length = 0; length < whole.length; length++) {
                byte[] cut = Arrays.copyOf(whole, length);
                refusalOf(() -> read(cut, LABELS));
            }
        }
        for (byte[] whole : new byte[][] {LABELS, gzipped(LABELS)}) {
            for (int length = 0; length < whole.length; length++) {
                byte[] cut = Arrays.copyOf(whole, length);
                refusalOf(() -> read(IMAGES, cut));
            }
        }
    }

    @Test
    void refusesEveryFlippedBitOfAHeader() {
        for (int bit = 0; bit < 16 * 8; bit++) {
            byte[] flipped = flipped(IMAGES, bit);
            refusalOf(() -> read(flipped, LABELS));
        }
        for (int bit = 0; bit < 8 * 8; bit++) {
            byte[] flipped = flipped(LABELS, bit);
            refusalOf(() -> read(IMAGES, flipped));
        }
    }

    @Test
    void damageIsRefusedOrReadButNothingElse() throws IOException {
        byte[][] originals = {IMAGES, gzipped(IMAGES), LABELS, gzipped(LABELS)};
        int refused = 0;
        for (int seed = 0; seed < 4_000; seed++) {
            Random random = new Random(seed);
            byte[] damaged = originals[seed % 4].clone();
            for (int i = random.nextInt(3); i >= 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                read(seed % 4 < 2 ? damaged : IMAGES, seed % 4 < 2 ? LABELS : damaged);
            } catch (DataException e) {
                english(e);
                refused++;
            } catch (RuntimeException e) {
                fail("seed " + seed, e);
            }
        }
        assertThat(refused).isBetween(1_000, 3_999);
    }

    private static Dataset read(byte[] images, byte[] labels) throws DataException {
        return IdxReader.read(
                "images",
                () -> new ByteArrayInputStream(images),
                "labels",
                () -> new ByteArrayInputStream(labels),
                Mnist.CLASSES);
    }

    static byte[] images(int count, int rows, int columns) {
        byte[] file = Arrays.copyOf(header(count, rows, columns), 16 + count * rows * columns);
        for (int i = 16; i < file.length; i++) {
            file[i] = (byte) (i - 16);
        }
        return file;
    }

    static byte[] labels(int count) {
        ByteBuffer file = ByteBuffer.allocate(8 + count).putInt(0x801).putInt(count);
        for (int i = 0; i < count; i++) {
            file.put((byte) (i % 10));
        }
        return file.array();
    }

    private static byte[] header(int count, int rows, int columns) {
        return ByteBuffer.allocate(16)
                .putInt(0x803)
                .putInt(count)
                .putInt(rows)
                .putInt(columns)
                .array();
    }

    private static byte[] gzipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] with(byte[] bytes, int index, int value) {
        byte[] changed = bytes.clone();
        changed[index] = (byte) value;
        return changed;
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        return with(bytes, bit / 8, bytes[bit / 8] ^ 1 << bit % 8);
    }
}
