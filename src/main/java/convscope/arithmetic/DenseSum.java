package convscope.arithmetic;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Optional;

/**
 * A dense layer: each unit weighs every value of a vector and adds up.
 *
 * <p>It is a convolution whose window covers everything at once: on one cell with many channels it equals a 1×1
 * convolution.
 *
 * @param weight {@code [units][length]}
 * @param bias {@code [units]}, added to each sum; empty for none
 */
public record DenseSum(Tensor weight, Optional<Tensor> bias) {
    public DenseSum {
        if (weight.shape().rank() != 2) {
            throw new IllegalArgumentException("Dense weights are [units][length], found " + weight.shape());
        }
        Kernels.checkBias(bias, weight.shape().size(0));
    }

    /**
     * One number for each unit.
     *
     * @param input {@code [length]}
     * @return {@code [units]}
     */
    public Tensor apply(Tensor input) {
        int units = weight.shape().size(0);
        int length = weight.shape().size(1);
        if (!input.shape().equals(Shape.of(length))) {
            throw new IllegalArgumentException("The units weigh " + length + " values, found " + input.shape());
        }
        Tensor output = Tensor.zeros(Shape.of(units));
        for (int unit = 0; unit < units; unit++) {
            double sum = 0;
            for (int i = 0; i < length; i++) {
                sum += (double) weight.get(unit, i) * input.get(i);
            }
            output.values()[unit] = (float) (sum + Kernels.bias(bias, unit));
        }
        return output;
    }
}
