package convscope.arithmetic;

import convscope.tensor.Tensor;
import java.util.function.DoubleUnaryOperator;

/**
 * The functions that bend what was summed up; without them a stack of layers would be one linear map.
 *
 * @see <a href="https://keras.io/api/layers/activations/">Keras, layer activation functions</a>
 */
public final class ActivationFunctions {
    private ActivationFunctions() {}

    /** Negative values become 0. */
    public static double relu(double x) {
        return Math.max(x, 0);
    }

    /** Negative values are multiplied by {@code slope}. */
    public static double leakyRelu(double x, double slope) {
        return x < 0 ? slope * x : x;
    }

    /** Negative values bend smoothly towards −1: eˣ − 1 (α = 1). */
    public static double elu(double x) {
        return x < 0 ? Math.expm1(x) : x;
    }

    /** Squeezes into 0 to 1: 1 / (1 + e⁻ˣ). */
    public static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** A function of one value, applied to every value. */
    public static Tensor each(Tensor input, DoubleUnaryOperator function) {
        Tensor output = Tensor.zeros(input.shape());
        for (int i = 0; i < input.values().length; i++) {
            output.values()[i] = (float) function.applyAsDouble(input.values()[i]);
        }
        return output;
    }

    /**
     * Softmax over the channels at each place: positive shares that add up to 1.
     *
     * <p>The largest value is taken off first; that changes no share, and no power overflows.
     *
     * @param input {@code [channels][height][width]}, or {@code [length]} as one place
     */
    public static Tensor softmax(Tensor input) {
        int channels = input.shape().channels();
        int places = input.values().length / channels;
        Tensor output = Tensor.zeros(input.shape());
        for (int place = 0; place < places; place++) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int channel = 0; channel < channels; channel++) {
                largest = Math.max(largest, input.values()[channel * places + place]);
            }
            double sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                sum += Math.exp(input.values()[channel * places + place] - largest);
            }
            for (int channel = 0; channel < channels; channel++) {
                int i = channel * places + place;
                output.values()[i] = (float) (Math.exp(input.values()[i] - largest) / sum);
            }
        }
        return output;
    }
}
