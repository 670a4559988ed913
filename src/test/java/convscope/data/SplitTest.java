package convscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {
    @Test
    void everyImageIsInExactlyOnePart() {
        Split split = Split.of(60_000, Split.MNIST_VALIDATION, 1);
        assertThat(split.validation()).hasSize(5_000).isSorted();
        assertThat(split.training()).hasSize(55_000).isSorted();
        int[] all = IntStream.concat(Arrays.stream(split.training()), Arrays.stream(split.validation()))
                .sorted()
                .toArray();
        assertThat(all).isEqualTo(IntStream.range(0, 60_000).toArray());
    }

    @Test
    void theSeedAloneDecides() {
        assertThat(Split.of(1000, 100, 7).validation())
                .isEqualTo(Split.of(1000, 100, 7).validation());
        assertThat(Split.of(1000, 100, 7).validation())
                .isNotEqualTo(Split.of(1000, 100, 8).validation());
    }

    @Test
    void theOrderOfASeedNeverChanges() {
        assertThat(Shuffle.order(10, 1, 0)).containsExactly(2, 9, 3, 8, 7, 4, 0, 6, 1, 5);
        assertThat(Shuffle.order(10, 1, 1)).containsExactly(3, 4, 8, 1, 9, 5, 7, 2, 0, 6);
        assertThat(Shuffle.order(10, 2, 0)).containsExactly(5, 1, 8, 2, 4, 6, 9, 0, 7, 3);
        assertThat(Arrays.copyOf(Split.of(60_000, 5_000, 1).validation(), 5)).containsExactly(12, 19, 20, 40, 55);
    }

    @Test
    void everyOrderOfThreeIsEquallyLikely() {
        int[] seen = new int[27];
        for (int seed = 0; seed < 6_000; seed++) {
            int[] order = Shuffle.order(3, seed, 0);
            seen[order[0] * 9 + order[1] * 3 + order[2]]++;
        }
        // binomial: mean 1000, standard deviation 29
        int[] counts = Arrays.stream(seen).filter(count -> count > 0).toArray();
        assertThat(counts).hasSize(6);
        for (int count : counts) {
            assertThat(count).isBetween(870, 1_130);
        }
    }

    @Test
    void limitsTrainingOnly() {
        Split split = Split.of(100, 10, 1);
        assertThat(split.training()).hasSize(90).contains(split.limited(20).training());
        assertThat(split.limited(20).training()).hasSize(20);
        assertThat(split.limited(20).validation()).isEqualTo(split.validation());
        assertThat(split.limited(1000)).isSameAs(split);
        assertThatIllegalArgumentException().isThrownBy(() -> Split.of(10, 11, 1));
    }
}
