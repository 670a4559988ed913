package convscope.data;

import static convscope.data.Sentences.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convscope.tensor.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Cifar10Test {
    @TempDir
    private Path folder;

    @Test
    void readsTheAuthorsFolder() throws Exception {
        batch("data_batch_2.bin", 20, 1);
        batch("data_batch_10.bin", 10, 3);
        batch("data_batch_1.bin", 10, 2);
        batch("test_batch.bin", 10, 4);
        Files.writeString(folder.resolve("batches.meta.txt"), "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n\n");
        ImageSet set = Cifar10.read(folder, Watch.NOBODY);
        assertThat(set.ownTest()).isTrue();
        assertThat(set.training().size()).isEqualTo(40);
        assertThat(set.test().orElseThrow().size()).isEqualTo(10);
        assertThat(set.training().classes()).containsExactly("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
        assertThat(set.training().imageShape()).isEqualTo(Shape.image(3, 32, 32));
        assertThat(set.training().label(13)).isEqualTo(3);
        // files in natural order: the first byte of an image is the number of its file
        assertThat(new int[] {first(set, 0), first(set, 10), first(set, 30)}).containsExactly(2, 1, 3);
        assertThat(set.training().image(13).get(2, 31, 31)).isEqualTo(103 / 255f);
        assertThat(Cifar10.isAt(folder)).isTrue();
        assertThat(Cifar10.read(inside(), Watch.NOBODY).training().size()).isEqualTo(40);
    }

    /** The authors' folder as it lies in their archive. */
    private Path inside() throws IOException {
        Path outer = Files.createDirectory(folder.resolve("outer"));
        Path inner = Files.createDirectory(outer.resolve(Cifar10.FOLDER));
        for (String name : new String[] {"data_batch_1.bin", "data_batch_2.bin", "data_batch_10.bin"}) {
            Files.copy(folder.resolve(name), inner.resolve(name));
        }
        Files.copy(folder.resolve("test_batch.bin"), inner.resolve("test_batch.bin"));
        return outer;
    }

    private static int first(ImageSet set, int image) {
        return Math.round(255 * set.training().image(image).get(0, 0, 0));
    }

    @Test
    void holdsATenthOfEachClassBackWhereThereIsNoTestFile() throws Exception {
        Path file = batch("all.bin", 200, 7);
        ImageSet set = Cifar10.read(file, Watch.NOBODY);
        assertThat(set.ownTest()).isFalse();
        Dataset test = set.test().orElseThrow();
        assertThat(test.imagesPerClass()).containsOnly(2);
        assertThat(set.training().imagesPerClass()).containsOnly(18);
        assertThat(set.training().classes()).isEqualTo(Cifar10.CLASSES);
        // the same ones each time, and none on both sides: the last byte of an image is its number here
        ImageSet again = Cifar10.read(folder, Watch.NOBODY);
        assertThat(numbers(again.test().orElseThrow())).isEqualTo(numbers(test));
        assertThat(numbers(test)).doesNotContainAnyElementsOf(numbers(set.training()));
    }

    private static java.util.List<Integer> numbers(Dataset images) {
        return java.util.stream.IntStream.range(0, images.size())
                .map(i -> Math.round(255 * images.image(i).get(1, 0, 0)))
                .boxed()
                .toList();
    }

    @Test
    void saysWhereAndWhatWasExpectedAndFound() throws Exception {
        Path file = batch("cut.bin", 3, 1);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));
        assertThat(refusalOf(() -> Cifar10.read(file, Watch.NOBODY)))
                .contains(file.toString(), "the record at byte 6146 should have 3073 bytes and has 3072");
        Files.write(file, new byte[0]);
        assertThat(refusalOf(() -> Cifar10.read(file, Watch.NOBODY))).contains("at byte 0", "has 0");
        whole[3073] = 10;
        Files.write(file, whole);
        assertThat(refusalOf(() -> Cifar10.read(file, Watch.NOBODY)))
                .contains("at byte 3073 (image 1) it should be 0 to 9 and is 10");
        assertThat(refusalOf(() -> Cifar10.read(folder.resolve("no-such"), Watch.NOBODY)))
                .contains("There is no folder");
        Files.delete(file);
        assertThat(refusalOf(() -> Cifar10.read(folder, Watch.NOBODY))).contains("has no file of CIFAR-10");
        assertThat(Cifar10.isAt(folder)).isFalse();
        batch("test_batch.bin", 2, 1);
        assertThat(refusalOf(() -> Cifar10.read(folder, Watch.NOBODY))).contains("has no file of CIFAR-10");
        batch("data_batch_1.bin", 2, 1);
        Path names = Files.writeString(folder.resolve("batches.meta.txt"), "cat\ndog\n");
        assertThat(refusalOf(() -> Cifar10.read(folder, Watch.NOBODY)))
                .contains(names.toString(), "10 classes", "names 2");
        Files.writeString(names, "x".repeat(5000));
        assertThat(refusalOf(() -> Cifar10.read(folder, Watch.NOBODY))).contains("5000 bytes");
    }

    @Test
    void takesNoMemoryForWhatCannotFit() throws Exception {
        Path file = folder.resolve("huge.bin");
        try (var sparse = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(3073L * 4_000_000);
        }
        assertThat(refusalOf(() -> Cifar10.read(file, Watch.NOBODY))).contains("4,000,000 images", "11,719 MB", "-Xmx");
    }

    @Test
    void canBeCalledOff() throws Exception {
        Path file = batch("all.bin", 1200, 1);
        long[] seen = new long[2];
        Watch watch = new Watch() {
            @Override
            public void progress(long done, long of) {
                seen[0] = done;
                seen[1] = of;
            }

            @Override
            public boolean isCancelled() {
                return seen[0] >= 500;
            }
        };
        assertThatThrownBy(() -> Cifar10.read(file, watch)).isInstanceOf(CancellationException.class);
        assertThat(seen).containsExactly(500, 1200);
    }

    @Test
    void readsTheRealThing() throws Exception {
        ImageSet set = Cifar10.read(SharedData.of("cifar10"), Watch.NOBODY);
        assertThat(set.training().size() + set.test().orElseThrow().size()).isEqualTo(4000);
        assertThat(set.test().orElseThrow().imagesPerClass()).containsExactly(40, 37, 42, 38, 42, 39, 41, 39, 41, 41);
    }

    /** Labels go round the classes; red begins with a number of the file, green with one of the image. */
    private Path batch(String name, int images, int number) throws IOException {
        byte[] bytes = new byte[images * CifarRecords.RECORD];
        for (int i = 0; i < images; i++) {
            int at = i * CifarRecords.RECORD;
            bytes[at] = (byte) (i % 10);
            bytes[at + 1] = (byte) number;
            bytes[at + 1 + 1024] = (byte) i;
            bytes[at + 3072] = (byte) (100 + i % 10);
        }
        return Files.write(folder.resolve(name), bytes);
    }
}
