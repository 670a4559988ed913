package convscope.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    @Test
    void numbersCountByTheirValue() {
        List<String> expected = List.of(
                "1",
                "2",
                "02a",
                "10",
                "99999999999999999998",
                "99999999999999999999",
                "a",
                "a1",
                "a1b",
                "a2",
                "A10",
                "b",
                "고양이");
        List<String> mixed = new ArrayList<>(expected);
        Collections.shuffle(mixed, new Random(3));
        mixed.sort(new NaturalOrder());
        assertThat(mixed).isEqualTo(expected);
    }

    @Test
    void namesThatDifferAreNeverEqual() {
        NaturalOrder order = new NaturalOrder();
        for (String[] pair : new String[][] {{"cat", "Cat"}, {"a1", "a01"}, {"", "a"}}) {
            assertThat(order.compare(pair[0], pair[1])).isNotZero();
            assertThat(Integer.signum(order.compare(pair[0], pair[1])))
                    .isEqualTo(-Integer.signum(order.compare(pair[1], pair[0])));
        }
    }
}
