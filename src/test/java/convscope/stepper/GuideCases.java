package convscope.stepper;

import convscope.spec.Size;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The guide's animations and numeric figures, made from its parameters (i, k, p, s, a, d): what the files in
 * {@code samples/convolutions} hold. The animations have no numbers of their own, so small ones are put in.
 */
final class GuideCases {
    static final Tensor FIGURE = Tensor.of(
            Shape.image(1, 5, 5),
            new float[] {3, 3, 2, 1, 0, 0, 0, 1, 3, 1, 3, 1, 2, 2, 3, 2, 0, 0, 2, 2, 2, 0, 0, 0, 1});
    static final Tensor WEIGHTS = Tensor.of(Shape.of(1, 1, 3, 3), new float[] {0, 1, 2, 2, 2, 0, 0, 1, 2});

    private GuideCases() {}

    /** All by name, with the side of the square output that the guide gives. */
    static Map<String, Sized> all() {
        Map<String, Sized> all = new LinkedHashMap<>();
        Case figure = Case.of(Operation.CONVOLUTION, FIGURE, WEIGHTS);
        all.put("numerical_no_padding_no_strides", new Sized(figure, 3));
        all.put(
                "numerical_padding_strides",
                new Sized(figure.withPadding(SidePadding.of(1)).withStride(Size.of(2)), 3));
        all.put("numerical_average_pooling", new Sized(Case.pooling(Operation.AVERAGE_POOLING, FIGURE, Size.of(3)), 3));
        all.put("numerical_max_pooling", new Sized(Case.pooling(Operation.MAX_POOLING, FIGURE, Size.of(3)), 3));
        all.put("no_padding_no_strides", direct(4, 3, 0, 1, 1, 2));
        all.put("arbitrary_padding_no_strides", direct(5, 4, 2, 1, 1, 6));
        all.put("same_padding_no_strides", direct(5, 3, 1, 1, 1, 5));
        all.put("full_padding_no_strides", direct(5, 3, 2, 1, 1, 7));
        all.put("no_padding_strides", direct(5, 3, 0, 2, 1, 2));
        all.put("padding_strides", direct(5, 3, 1, 2, 1, 3));
        all.put("padding_strides_odd", direct(6, 3, 1, 2, 1, 3));
        all.put("dilation", direct(7, 3, 0, 1, 2, 3));
        all.put("no_padding_no_strides_transposed", transposed(2, 3, 0, 1, 0, 4));
        all.put("arbitrary_padding_no_strides_transposed", transposed(6, 4, 2, 1, 0, 5));
        all.put("same_padding_no_strides_transposed", transposed(5, 3, 1, 1, 0, 5));
        all.put("full_padding_no_strides_transposed", transposed(7, 3, 2, 1, 0, 5));
        all.put("no_padding_strides_transposed", transposed(2, 3, 0, 2, 0, 5));
        all.put("padding_strides_transposed", transposed(3, 3, 1, 2, 0, 5));
        all.put("padding_strides_odd_transposed", transposed(3, 3, 1, 2, 1, 6));
        return all;
    }

    /**
     * @param subject the case
     * @param output rows and columns of its output by the guide
     */
    record Sized(Case subject, int output) {
        CaseFile file(String name) {
            return new CaseFile(subject, Optional.of(name), Optional.empty(), Optional.empty());
        }
    }

    private static Sized direct(int input, int kernel, int padding, int stride, int dilation, int output) {
        return new Sized(
                Case.of(Operation.CONVOLUTION, numbers(input), weights(kernel))
                        .withPadding(padding == 0 ? SidePadding.VALID : SidePadding.of(padding))
                        .withStride(Size.of(stride))
                        .withDilation(Size.of(dilation)),
                output);
    }

    private static Sized transposed(int input, int kernel, int crop, int stride, int extra, int output) {
        return new Sized(
                Case.of(Operation.TRANSPOSED, numbers(input), weights(kernel))
                        .withPadding(crop == 0 ? SidePadding.VALID : SidePadding.of(crop))
                        .withStride(Size.of(stride))
                        .withOutputPadding(Size.of(extra)),
                output);
    }

    private static Tensor numbers(int side) {
        Tensor input = Tensor.zeros(Shape.image(1, side, side));
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                input.values()[row * side + column] = (5 * row + 3 * column + row * column) % 4;
            }
        }
        return input;
    }

    private static Tensor weights(int side) {
        if (side == 3) {
            return WEIGHTS;
        }
        Tensor kernel = Tensor.zeros(Shape.of(1, 1, side, side));
        for (int i = 0; i < side * side; i++) {
            kernel.values()[i] = (2 * i + i / side) % 3;
        }
        return kernel;
    }
}
