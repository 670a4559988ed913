package convscope.engine.dl4j;

import convscope.spec.Activation;
import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.params.ConvolutionParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A convolution, over all channels or depthwise, with its activation, that does no work twice.
 *
 * <p>The library's layer computes the convolution again on the way back, takes the activation's derivative slowly, and
 * computes the gradient of the image itself even for the first layer, where nobody asks for it. This one keeps its
 * output, and the first layer's gradient is {@link WeightGradient}. Dilation, which oneDNN refuses, is a larger kernel with
 * zeros in its gaps.
 */
final class FusedConvolution extends ConvolutionLayer {
    private static final long serialVersionUID = 1L;

    private final Activation function;
    private final transient WeightGradient ofFirst;
    private final boolean depthwise;

    /**
     * A layer from the library's description, whose own activation must be the identity.
     *
     * @param function the activation
     * @param ofFirst computes the gradient if the input is the image, whose own nobody needs; otherwise {@code null}
     * @param depthwise whether each channel has filters of its own; the description then counts one input channel
     */
    FusedConvolution(Builder builder, Activation function, WeightGradient ofFirst, boolean depthwise) {
        super(builder);
        this.function = function;
        this.ofFirst = ofFirst;
        this.depthwise = depthwise;
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration configuration,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialise,
            DataType type) {
        Computation layer = new Computation(configuration, type, this);
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(parameters);
        layer.setParamTable(initializer().init(configuration, parameters, initialise));
        layer.setConf(configuration);
        return layer;
    }

    /** The layer at work. */
    private static final class Computation extends org.deeplearning4j.nn.layers.convolution.ConvolutionLayer {
        private static final long serialVersionUID = 1L;

        private final transient FusedConvolution description;
        private final transient KernelForm form;
        private transient INDArray output;

        Computation(NeuralNetConfiguration configuration, DataType type, FusedConvolution description) {
            super(configuration, type);
            this.description = description;
            this.form = new KernelForm(description.depthwise, description.getDilation());
        }

        @Override
        public INDArray activate(boolean training, LayerWorkspaceMgr workspace) {
            INDArray kernel = form.expand(getParam(ConvolutionParamInitializer.WEIGHT_KEY), input.size(1));
            DynamicCustomOp operation = hasBias()
                    ? operation(form.forward(), input, kernel, getParam(ConvolutionParamInitializer.BIAS_KEY))
                    : operation(form.forward(), input, kernel);
            addArguments(operation, kernel);
            long[] shape = operation.calculateOutputShape().get(0).getShape();
            INDArray sums = workspace.createUninitialized(ArrayType.ACTIVATIONS, dataType, shape, 'c');
            operation.addOutputArgument(sums);
            Nd4j.exec(operation);
            INDArray values = ActivationFunction.apply(description.function, sums);
            output = training ? values : null;
            return values;
        }

        @Override
        public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspace) {
            INDArray gradient = ActivationFunction.backward(description.function, output, epsilon, workspace);
            INDArray weightGradient = gradientViews.get(ConvolutionParamInitializer.WEIGHT_KEY);
            INDArray biasGradient = hasBias() ? gradientViews.get(ConvolutionParamInitializer.BIAS_KEY) : null;
            INDArray below = null;
            if (description.ofFirst != null && dataType == DataType.FLOAT) {
                description.ofFirst.compute(input, gradient, weightGradient, biasGradient);
            } else {
                below = workspace.createUninitialized(ArrayType.ACTIVATION_GRAD, dataType, input.shape(), 'c');
                generalGradient(gradient, weightGradient, biasGradient, below);
            }
            Gradient gradients = new DefaultGradient();
            if (biasGradient != null) {
                gradients.setGradientFor(ConvolutionParamInitializer.BIAS_KEY, biasGradient);
            }
            gradients.setGradientFor(ConvolutionParamInitializer.WEIGHT_KEY, weightGradient, 'c');
            return new Pair<>(gradients, below);
        }

        private void generalGradient(
                INDArray gradient, INDArray weightGradient, INDArray biasGradient, INDArray below) {
            INDArray weight = getParam(ConvolutionParamInitializer.WEIGHT_KEY);
            INDArray kernel = form.expand(weight, input.size(1));
            INDArray kernelGradient =
                    form.isPlain() ? weightGradient : Nd4j.createUninitialized(dataType, kernel.shape());
            DynamicCustomOp operation;
            if (biasGradient == null) {
                operation = operation(form.backward(), input, kernel, gradient);
                operation.addOutputArgument(below, kernelGradient);
            } else {
                INDArray bias = getParam(ConvolutionParamInitializer.BIAS_KEY);
                operation = operation(form.backward(), input, kernel, bias, gradient);
                operation.addOutputArgument(below, kernelGradient, biasGradient);
            }
            addArguments(operation, kernel);
            Nd4j.exec(operation);
            if (!form.isPlain()) {
                weightGradient.assign(form.collapse(kernelGradient, weightGradient.shape()));
            }
        }

        private static DynamicCustomOp operation(String name, INDArray... inputs) {
            return DynamicCustomOp.builder(name).addInputs(inputs).build();
        }

        private void addArguments(DynamicCustomOp operation, INDArray kernel) {
            int[] stride = layerConf().getStride();
            int[] padding = layerConf().getPadding();
            int same = convolutionMode == ConvolutionMode.Same ? 1 : 0;
            operation.addIArgument(
                    (int) kernel.size(form.heightAxis()),
                    (int) kernel.size(form.heightAxis() + 1),
                    stride[0],
                    stride[1],
                    padding[0],
                    padding[1],
                    1,
                    1,
                    same,
                    0, // channels first
                    form.layout());
        }

        @Override
        public void clear() {
            super.clear();
            output = null;
        }
    }
}
