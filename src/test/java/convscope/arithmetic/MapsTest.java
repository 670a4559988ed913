package convscope.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MapsTest {
    private static final Tensor TWO_MAPS = Tensor.of(Shape.image(2, 1, 2), 1, 3, 10, 20);

    @Test
    void averagesEachMap() {
        assertThat(Maps.means(TWO_MAPS)).isEqualTo(Tensor.of(Shape.of(2), 2, 15));
    }

    @Test
    void flattensInTheOrderChannelRowColumn() {
        assertThat(Maps.flatten(TWO_MAPS)).isEqualTo(Tensor.of(Shape.of(4), 1, 3, 10, 20));
    }

    @Test
    void addsPlaceByPlace() {
        assertThat(Maps.sum(List.of(TWO_MAPS, TWO_MAPS, TWO_MAPS)))
                .isEqualTo(Tensor.of(Shape.image(2, 1, 2), 3, 9, 30, 60));
        assertThatThrownBy(() -> Maps.sum(List.of(TWO_MAPS, Tensor.zeros(Shape.of(4)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void putsChannelsOneBehindTheOther() {
        Tensor one = Tensor.of(Shape.image(1, 1, 2), 7, 8);
        assertThat(Maps.concatenate(List.of(one, TWO_MAPS)))
                .isEqualTo(Tensor.of(Shape.image(3, 1, 2), 7, 8, 1, 3, 10, 20));
        assertThat(Maps.concatenate(List.of(Tensor.of(Shape.of(1), 5), Tensor.of(Shape.of(2), 6, 7))))
                .isEqualTo(Tensor.of(Shape.of(3), 5, 6, 7));
        assertThatThrownBy(() -> Maps.concatenate(List.of(one, Tensor.zeros(Shape.image(1, 2, 1)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void normalisesEachChannelWithItsOwnNumbers() {
        Normalization normalization = new Normalization(
                Tensor.of(Shape.of(2), 2, 1),
                Tensor.of(Shape.of(2), 0, 100),
                Tensor.of(Shape.of(2), 1, 10),
                Tensor.of(Shape.of(2), 3.999f, 24.999f),
                1e-3);
        assertThat(normalization.apply(TWO_MAPS).values())
                .containsExactly(new float[] {0, 2, 100, 102}, Offset.offset(1e-5f));
    }
}
