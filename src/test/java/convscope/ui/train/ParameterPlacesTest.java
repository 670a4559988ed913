package convscope.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.arithmetic.RandomTensors;
import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import convscope.training.Practice;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ParameterPlacesTest {
    @Test
    void numbersAndPlacesAreInverse() {
        for (Shape shape : List.of(Shape.of(4, 3, 5, 2), Shape.of(7, 6), Shape.of(9))) {
            ParameterPlaces places = new ParameterPlaces(shape);
            assertThat(places.axes()).hasSize(shape.rank());
            for (int place = 0; place < shape.count(); place++) {
                assertThat(places.place(places.numbers(place))).isEqualTo(place);
            }
        }
        assertThat(new ParameterPlaces(Shape.of(4, 3, 5, 2)).numbers(37)).containsExactly(1, 0, 3, 1);
    }

    @Test
    void thePictureHoldsTheWeight() {
        for (Shape shape : List.of(Shape.of(4, 3, 5, 2), Shape.of(7, 6), Shape.of(9))) {
            ParameterPlaces places = new ParameterPlaces(shape);
            Tensor values = RandomTensors.uniform(new SplittableRandom(1), shape);
            for (int place = 0; place < shape.count(); place++) {
                Tensor picture = places.picture(values, place);
                assertThat(picture.values()[place - places.start(place)]).isEqualTo(values.values()[place]);
                assertThat(picture.shape().rank()).isEqualTo(shape.rank() == 4 ? 3 : 1);
            }
        }
    }

    @Test
    void firstFiltersAreTheConvolutionsOrWhatReadsTheWholeImage() {
        assertThat(FirstFilters.of(ShapeTrace.of(Preset.LENET.network())))
                .contains(new FirstFilters("conv1/weight", Shape.of(6, 1, 5, 5)));
        assertThat(FirstFilters.of(ShapeTrace.of(Practice.dropping())).map(FirstFilters::key))
                .contains("conv/weight");
        FirstFilters dense =
                FirstFilters.of(ShapeTrace.of(Preset.FULLY_CONNECTED.network())).orElseThrow();
        assertThat(dense.shape().item()).isEqualTo(Shape.image(1, 28, 28));
        Tensor row = Tensor.zeros(Shape.of(dense.shape().size(0), 784));
        row.values()[2 * 784 + 30] = 1;
        assertThat(dense.pictures(row).orElseThrow().get(2, 0, 1, 2)).isEqualTo(1);
        assertThat(dense.pictures(Tensor.zeros(Shape.of(3, 3)))).isEmpty();
    }
}
