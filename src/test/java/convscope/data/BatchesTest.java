package convscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convscope.tensor.Shape;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {
    private static final int[] INDICES = IntStream.range(3, 26).toArray();
    private final Dataset dataset = dataset();

    @Test
    void theLastBatchIsSmaller() {
        Batches batches = Batches.shuffled(dataset, INDICES, 5, 1, 0);
        assertThat(batches.count()).isEqualTo(5);
        assertThat(batches.images()).isEqualTo(23);
        assertThat(batches.batch(0).images().shape()).isEqualTo(Shape.of(5, 2, 1, 3));
        assertThat(batches.batch(4).images().shape()).isEqualTo(Shape.of(3, 2, 1, 3));
        assertThat(batches.batch(4).size()).isEqualTo(3);
    }

    @Test
    void anEpochShowsEveryImageOnceWithItsLabel() {
        Batches batches = Batches.shuffled(dataset, INDICES, 5, 1, 0);
        int[] seen = IntStream.range(0, batches.count())
                .flatMap(number -> IntStream.of(batches.indices(number)))
                .sorted()
                .toArray();
        assertThat(seen).isEqualTo(INDICES);
        for (int number = 0; number < batches.count(); number++) {
            Batch batch = batches.batch(number);
            int[] indices = batches.indices(number);
            for (int i = 0; i < batch.size(); i++) {
                assertThat(batch.labels()[i]).isEqualTo(dataset.label(indices[i]));
                assertThat(batch.images().item(i)).isEqualTo(dataset.image(indices[i]));
            }
        }
    }

    @Test
    void aBatchDependsOnSeedEpochAndNumberAlone() {
        Batches batches = Batches.shuffled(dataset, INDICES, 5, 1, 3);
        batches.batch(0);
        assertThat(batches.indices(2)).isEqualTo(order(1, 3).indices(2));
        assertThat(batches.indices(2)).isNotEqualTo(order(1, 4).indices(2));
        assertThat(batches.indices(2)).isNotEqualTo(order(2, 3).indices(2));
    }

    @Test
    void keepsAGivenOrder() {
        assertThat(Batches.inOrder(dataset, new int[] {4, 2, 9}, 2).indices(0)).containsExactly(4, 2);
        assertThat(Batches.all(dataset, 30).indices(0))
                .isEqualTo(IntStream.range(0, 26).toArray());
        assertThat(Batches.all(dataset, Integer.MAX_VALUE).count()).isEqualTo(1);
        assertThat(Batches.inOrder(dataset, new int[0], 2).count()).isZero();
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThatIllegalArgumentException().isThrownBy(() -> Batches.all(dataset, 0));
        assertThatThrownBy(() -> Batches.all(dataset, 5).batch(6)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private Batches order(long seed, int epoch) {
        return Batches.shuffled(dataset, INDICES, 5, seed, epoch);
    }

    private static Dataset dataset() {
        byte[] pixels = new byte[26 * 6];
        int[] labels = new int[26];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) i;
            labels[i / 6] = i / 6 % 4;
        }
        return new Dataset(Shape.image(2, 1, 3), List.of("a", "b", "c", "d"), pixels, labels);
    }
}
