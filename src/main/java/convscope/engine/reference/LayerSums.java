package convscope.engine.reference;

import convscope.arithmetic.ActivationFunctions;
import convscope.arithmetic.ConvolutionSum;
import convscope.arithmetic.DenseSum;
import convscope.arithmetic.DepthwiseSum;
import convscope.arithmetic.Maps;
import convscope.arithmetic.Normalization;
import convscope.arithmetic.WindowMaximum;
import convscope.arithmetic.WindowMean;
import convscope.spec.Activation;
import convscope.spec.ActivationLayer;
import convscope.spec.Add;
import convscope.spec.AveragePooling;
import convscope.spec.BatchNormalization;
import convscope.spec.Concatenate;
import convscope.spec.Convolution;
import convscope.spec.Dense;
import convscope.spec.DepthwiseConvolution;
import convscope.spec.Dropout;
import convscope.spec.Flatten;
import convscope.spec.GlobalAverage;
import convscope.spec.Input;
import convscope.spec.LayerMatch;
import convscope.spec.MaxPooling;
import convscope.spec.ShapeTrace;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one layer makes of its inputs, before its activation. */
final class LayerSums implements LayerMatch<Tensor> {
    private final ShapeTrace.Layer layer;
    private final Tensor image;
    private final List<Tensor> inputs;
    private final Map<String, Tensor> parameters;

    LayerSums(ShapeTrace.Layer layer, Tensor image, List<Tensor> inputs, Map<String, Tensor> parameters) {
        this.layer = layer;
        this.image = image;
        this.inputs = inputs;
        this.parameters = parameters;
    }

    /** The values after this activation. */
    static Tensor activated(Activation activation, Tensor sums) {
        return switch (activation) {
            case NONE -> sums;
            case RELU -> ActivationFunctions.each(sums, ActivationFunctions::relu);
            case LEAKY_RELU ->
                ActivationFunctions.each(sums, x -> ActivationFunctions.leakyRelu(x, Activation.LEAKY_SLOPE));
            case ELU -> ActivationFunctions.each(sums, ActivationFunctions::elu);
            case TANH -> ActivationFunctions.each(sums, Math::tanh);
            case SIGMOID -> ActivationFunctions.each(sums, ActivationFunctions::sigmoid);
            case SOFTMAX -> ActivationFunctions.softmax(sums);
        };
    }

    private Tensor only() {
        return inputs.get(0);
    }

    private Shape shape() {
        return only().shape();
    }

    private Tensor parameter(String name) {
        return parameters.get(layer.name() + "/" + name);
    }

    private Optional<Tensor> bias() {
        return Optional.ofNullable(parameter("bias"));
    }

    @Override
    public Tensor input(Input spec) {
        return image;
    }

    @Override
    public Tensor convolution(Convolution spec) {
        return new ConvolutionSum(
                        parameter("weight"),
                        bias(),
                        spec.window().vertical(shape()),
                        spec.window().horizontal(shape()))
                .apply(only());
    }

    @Override
    public Tensor depthwiseConvolution(DepthwiseConvolution spec) {
        return new DepthwiseSum(
                        parameter("weight"),
                        bias(),
                        spec.window().vertical(shape()),
                        spec.window().horizontal(shape()))
                .apply(only());
    }

    @Override
    public Tensor maxPooling(MaxPooling spec) {
        return new WindowMaximum(spec.window().vertical(shape()), spec.window().horizontal(shape())).apply(only());
    }

    @Override
    public Tensor averagePooling(AveragePooling spec) {
        return new WindowMean(spec.window().vertical(shape()), spec.window().horizontal(shape()), false).apply(only());
    }

    @Override
    public Tensor batchNormalization(BatchNormalization spec) {
        return new Normalization(
                        parameter("gamma"), parameter("beta"), parameter("mean"), parameter("variance"), spec.epsilon())
                .apply(only());
    }

    /** Nothing: only training drops. */
    @Override
    public Tensor dropout(Dropout spec) {
        return only();
    }

    @Override
    public Tensor flatten(Flatten spec) {
        return Maps.flatten(only());
    }

    @Override
    public Tensor globalAverage(GlobalAverage spec) {
        return Maps.means(only());
    }

    @Override
    public Tensor dense(Dense spec) {
        return new DenseSum(parameter("weight"), bias()).apply(only());
    }

    /** The values themselves: the function is applied to every layer's sums alike. */
    @Override
    public Tensor activation(ActivationLayer spec) {
        return only();
    }

    @Override
    public Tensor add(Add spec) {
        return Maps.sum(inputs);
    }

    @Override
    public Tensor concatenate(Concatenate spec) {
        return Maps.concatenate(inputs);
    }
}
