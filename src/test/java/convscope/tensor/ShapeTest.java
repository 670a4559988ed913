package convscope.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ShapeTest {
    @Test
    void writesImagesChannelsLastForPeople() {
        assertThat(Shape.image(6, 24, 25).channelsLast()).isEqualTo("24×25×6");
        assertThat(Shape.of(10).channelsLast()).isEqualTo("10");
    }

    @Test
    void refusesASizeBelowOne() {
        assertThatThrownBy(() -> Shape.of(3, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsRowMajor() {
        Tensor tensor = Tensor.of(Shape.of(2, 3), 0, 1, 2, 3, 4, 5);
        assertThat(tensor.get(1, 0)).isEqualTo(3);
        assertThat(tensor.item(1)).isEqualTo(Tensor.of(Shape.of(3), 3, 4, 5));
        assertThatThrownBy(() -> tensor.get(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
