package convscope.ui.train;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Arrays;
import java.util.List;

/**
 * How the places of a parameter are named, and the small picture in which one of them is chosen.
 *
 * <p>A convolution has output map, input channel, row and column, and its picture is the filter of one output map; a dense
 * layer has output and input, and its picture is all weights of one output; a bias has only its output.
 *
 * @param shape of the parameter
 */
record ParameterPlaces(Shape shape) {
    /** Keys of the names of the axes, outermost first. */
    List<String> axes() {
        return switch (shape.rank()) {
            case 4 -> List.of("insight.axis.output", "insight.axis.input", "insight.axis.row", "insight.axis.column");
            case 2 -> List.of("insight.axis.output", "insight.axis.input");
            default -> List.of("insight.axis.output");
        };
    }

    /** Numbers of a place along the axes, from 0. */
    int[] numbers(int place) {
        int[] numbers = new int[shape.rank()];
        int rest = place;
        for (int axis = shape.rank() - 1; axis >= 0; axis--) {
            numbers[axis] = rest % shape.size(axis);
            rest /= shape.size(axis);
        }
        return numbers;
    }

    /** Place, row-major, of numbers along the axes. */
    int place(int... numbers) {
        int place = 0;
        for (int axis = 0; axis < numbers.length; axis++) {
            place = place * shape.size(axis) + numbers[axis];
        }
        return place;
    }

    /** Weights in one picture. */
    private int pictureSize() {
        return Math.toIntExact(shape.rank() == 1 ? shape.count() : shape.count() / shape.size(0));
    }

    /** The weights among which this one stands: a filter, or the weights of one output. */
    Tensor picture(Tensor values, int place) {
        int from = start(place);
        float[] part = Arrays.copyOfRange(values.values(), from, from + pictureSize());
        return Tensor.of(shape.rank() == 4 ? shape.item() : Shape.of(pictureSize()), part);
    }

    /** Place of the first weight of the picture in which this one stands. */
    int start(int place) {
        return place / pictureSize() * pictureSize();
    }
}
