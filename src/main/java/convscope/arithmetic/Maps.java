package convscope.arithmetic;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.List;

/** What is done with whole feature maps: averaged, put in a row, added, put one behind the other. */
public final class Maps {
    private Maps() {}

    /**
     * The mean of each map (global average pooling).
     *
     * @param input {@code [channels][height][width]}
     * @return {@code [channels]}
     * @see <a href="https://arxiv.org/abs/1312.4400">Lin, Chen and Yan, Network in Network</a>
     */
    public static Tensor means(Tensor input) {
        int channels = input.shape().channels();
        int cells = input.values().length / channels;
        Tensor output = Tensor.zeros(Shape.of(channels));
        for (int channel = 0; channel < channels; channel++) {
            double sum = 0;
            for (int cell = 0; cell < cells; cell++) {
                sum += input.values()[channel * cells + cell];
            }
            output.values()[channel] = (float) (sum / cells);
        }
        return output;
    }

    /** All values in one vector, in the order channel, row, column: the order in which they lie already. */
    public static Tensor flatten(Tensor input) {
        return input.reshape(Shape.of(input.values().length));
    }

    /**
     * The sum place by place.
     *
     * @param inputs at least one, all of one shape
     */
    public static Tensor sum(List<Tensor> inputs) {
        Shape shape = inputs.get(0).shape();
        Tensor output = Tensor.zeros(shape);
        for (Tensor input : inputs) {
            if (!input.shape().equals(shape)) {
                throw new IllegalArgumentException("Shapes " + shape + " and " + input.shape() + " cannot be added");
            }
        }
        for (int i = 0; i < output.values().length; i++) {
            double sum = 0;
            for (Tensor input : inputs) {
                sum += input.values()[i];
            }
            output.values()[i] = (float) sum;
        }
        return output;
    }

    /**
     * The channels of all inputs, one behind the other.
     *
     * @param inputs at least one; images of one height and width, or vectors
     */
    public static Tensor concatenate(List<Tensor> inputs) {
        int[] sizes = inputs.get(0).shape().toArray();
        sizes[0] = inputs.stream().mapToInt(input -> input.shape().channels()).sum();
        Tensor output = Tensor.zeros(Shape.of(sizes));
        int next = 0;
        for (Tensor input : inputs) {
            if (input.shape().rank() != sizes.length
                    || !input.shape().item().equals(output.shape().item())) {
                throw new IllegalArgumentException("Shape " + input.shape() + " cannot stand beside "
                        + inputs.get(0).shape());
            }
            System.arraycopy(input.values(), 0, output.values(), next, input.values().length);
            next += input.values().length;
        }
        return output;
    }
}
