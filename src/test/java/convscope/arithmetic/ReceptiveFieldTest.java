package convscope.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceptiveFieldTest {
    @Test
    void twoThreeByThreesSeeWhatOneFiveByFiveSees() {
        WindowAxis three = WindowAxis.valid(9, 3, 1, 1);
        List<ReceptiveField> fields = ReceptiveField.ofStack(List.of(three, WindowAxis.valid(7, 3, 1, 1)));
        assertThat(fields)
                .containsExactly(ReceptiveField.INPUT, new ReceptiveField(3, 1, 0), new ReceptiveField(5, 1, 0));
    }

    @Test
    void theCoursesLeNetSeesSixteenPixelsBehindItsSecondPooling() {
        List<ReceptiveField> fields = ReceptiveField.ofStack(List.of(
                WindowAxis.valid(28, 5, 1, 1),
                WindowAxis.valid(24, 2, 2, 1),
                WindowAxis.valid(12, 5, 1, 1),
                WindowAxis.valid(8, 2, 2, 1)));
        assertThat(fields.get(4)).isEqualTo(new ReceptiveField(16, 4, 0));
    }

    /** Follows every kernel cell down to the input: the field is what is reached, from its first to its last cell. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void itIsWhatFollowingEveryKernelCellReaches(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            List<WindowAxis> windows = new ArrayList<>();
            int cells = 20 + random.nextInt(40);
            for (int layer = 0; layer < 1 + random.nextInt(4); layer++) {
                WindowAxis window = new WindowAxis(
                        cells,
                        1 + random.nextInt(4),
                        1 + random.nextInt(3),
                        random.nextInt(3),
                        random.nextInt(3),
                        1 + random.nextInt(2));
                if (window.fits()) {
                    windows.add(window);
                    cells = window.positions();
                }
            }
            ReceptiveField field = ReceptiveField.ofStack(windows).get(windows.size());
            for (int cell = 0; cell < cells; cell++) {
                TreeSet<Integer> reached = new TreeSet<>(List.of(cell));
                for (int layer = windows.size() - 1; layer >= 0; layer--) {
                    TreeSet<Integer> below = new TreeSet<>();
                    for (int position : reached) {
                        for (int kernelCell = 0; kernelCell < windows.get(layer).kernel(); kernelCell++) {
                            below.add(windows.get(layer).cell(position, kernelCell));
                        }
                    }
                    reached = below;
                }
                assertThat(field.first(cell)).as("seed %d, %s", seed, windows).isEqualTo(reached.first());
                assertThat(field.last(cell)).as("seed %d, %s", seed, windows).isEqualTo(reached.last());
            }
        }
    }
}
