package convscope.data;

import static convscope.data.Sentences.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import convscope.tensor.Shape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MnistTest {
    @Test
    void isComplete() throws DataException {
        Dataset training = Mnist.training();
        assertThat(training.size()).isEqualTo(60_000);
        assertThat(training.imageShape()).isEqualTo(Shape.image(1, 28, 28));
        assertThat(firstLabels(training)).containsExactly(5, 0, 4, 1, 9, 2, 1, 3, 1, 4);
        Dataset test = Mnist.test();
        assertThat(test.size()).isEqualTo(10_000);
        assertThat(firstLabels(test)).containsExactly(7, 2, 1, 0, 4, 1, 4, 9, 5, 9);
        assertThat(counts(test)).containsExactly(980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009);
    }

    @Test
    void aDamagedFileIsNamedWithItsChecksum() {
        // a changed byte in the middle breaks the unpacking, one in gzip's time of writing only the checksum
        for (int offset : new int[] {4, 800_000, 1_616_530}) {
            assertThat(refusalOf(() ->
                            Mnist.loadTest(name -> name.contains("images") ? damaged(name, offset) : resource(name))))
                    .contains("t10k-images-idx3-ubyte.gz of MNIST is damaged")
                    .contains("should be 4e612d6003de73386763f2c35c044ab376e830da80adb2347651a1f182f103a1 and is ");
        }
        assertThat(refusalOf(() -> Mnist.loadTest(name -> name.contains("labels") ? damaged(name, 4) : resource(name))))
                .contains("t10k-labels-idx1-ubyte.gz of MNIST is damaged");
    }

    @Test
    void aCutOrMissingFileIsNamed() {
        assertThat(refusalOf(() -> Mnist.loadTest(name -> {
                    byte[] whole = resource(name).readAllBytes();
                    return new ByteArrayInputStream(Arrays.copyOf(whole, whole.length / 2));
                })))
                .contains("t10k-images-idx3-ubyte.gz of MNIST is damaged");
        assertThat(refusalOf(() -> Mnist.loadTest(name -> null)))
                .contains("t10k-images-idx3-ubyte.gz of MNIST is missing");
    }

    private static int[] firstLabels(Dataset dataset) {
        int[] labels = new int[10];
        Arrays.setAll(labels, dataset::label);
        return labels;
    }

    private static int[] counts(Dataset dataset) {
        int[] counts = new int[10];
        for (int i = 0; i < dataset.size(); i++) {
            counts[dataset.label(i)]++;
        }
        return counts;
    }

    private static InputStream resource(String name) {
        return MnistTest.class.getResourceAsStream("/data/mnist/" + name);
    }

    private static InputStream damaged(String name, int offset) throws IOException {
        byte[] bytes = resource(name).readAllBytes();
        bytes[offset] ^= 0x40;
        return new ByteArrayInputStream(bytes);
    }
}
