package convscope.engine.dl4j;

import convscope.spec.Activation;
import convscope.spec.AveragePooling;
import convscope.spec.Convolution;
import convscope.spec.Dense;
import convscope.spec.Flatten;
import convscope.spec.Input;
import convscope.spec.MaxPooling;
import convscope.spec.Optimizer;
import convscope.spec.Padding;
import convscope.spec.ShapeTrace;
import convscope.spec.Window;
import convscope.tensor.Shape;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * A chain in the library's own layers with its own defaults: what somebody would write who follows its handbook.
 *
 * <p>Convolution, pooling, flatten and dense with no activation or ReLU; padding {@code valid} or {@code same}.
 */
final class StockTranslation {
    private final ComputationGraphConfiguration.GraphBuilder graph;
    private final ShapeTrace trace;
    private String last;

    private StockTranslation(ShapeTrace trace, Optimizer optimizer) {
        this.trace = trace;
        Shape image = trace.input().output();
        graph = new NeuralNetConfiguration.Builder()
                .updater(updater(optimizer))
                .graphBuilder()
                .addInputs(trace.input().name())
                .setInputTypes(InputType.convolutional(image.height(), image.width(), image.channels()));
        last = trace.input().name();
    }

    static ComputationGraphConfiguration of(ShapeTrace trace, Optimizer optimizer, CountingLoss loss) {
        StockTranslation translation = new StockTranslation(trace, optimizer);
        trace.layers().forEach(translation::add);
        LossLayer head = new LossLayer.Builder(loss)
                .activation(
                        switch (trace.head().kind()) {
                            case CLASSES -> org.nd4j.linalg.activations.Activation.SOFTMAX;
                            case BINARY -> org.nd4j.linalg.activations.Activation.SIGMOID;
                            case VALUES -> org.nd4j.linalg.activations.Activation.IDENTITY;
                        })
                .build();
        return translation
                .graph
                .addLayer("#loss", head, translation.last)
                .setOutputs("#loss")
                .build();
    }

    private static IUpdater updater(Optimizer optimizer) {
        if (optimizer instanceof Optimizer.Adam adam) {
            return new Adam(adam.learningRate(), adam.beta1(), adam.beta2(), adam.epsilon());
        }
        if (optimizer instanceof Optimizer.Sgd sgd) {
            return new Sgd(sgd.learningRate());
        }
        throw new IllegalArgumentException("No stock rule for " + optimizer);
    }

    private void add(ShapeTrace.Layer layer) {
        if (layer.spec() instanceof Convolution convolution) {
            Window window = convolution.window();
            put(
                    layer,
                    new ConvolutionLayer.Builder(
                                    window.kernel().height(), window.kernel().width())
                            .stride(window.stride().height(), window.stride().width())
                            .dilation(
                                    window.dilation().height(),
                                    window.dilation().width())
                            .convolutionMode(mode(window))
                            .nOut(convolution.filters())
                            .hasBias(convolution.bias())
                            .activation(activation(layer, convolution.activation()))
                            .build());
        } else if (layer.spec() instanceof MaxPooling pooling) {
            put(layer, pooling(SubsamplingLayer.PoolingType.MAX, pooling.window()));
        } else if (layer.spec() instanceof AveragePooling pooling) {
            put(layer, pooling(SubsamplingLayer.PoolingType.AVG, pooling.window()));
        } else if (layer.spec() instanceof Dense dense) {
            put(
                    layer,
                    new DenseLayer.Builder()
                            .nOut(dense.units())
                            .hasBias(dense.bias())
                            .activation(activation(layer, dense.activation()))
                            .build());
        } else if (!(layer.spec() instanceof Input || layer.spec() instanceof Flatten)) {
            throw new IllegalArgumentException("No stock layer for " + layer.spec());
        }
    }

    private void put(ShapeTrace.Layer layer, Layer stock) {
        graph.addLayer(layer.name(), stock, last);
        last = layer.name();
    }

    private static Layer pooling(SubsamplingLayer.PoolingType type, Window window) {
        return new SubsamplingLayer.Builder(type)
                .kernelSize(window.kernel().height(), window.kernel().width())
                .stride(window.stride().height(), window.stride().width())
                .convolutionMode(mode(window))
                .build();
    }

    private static ConvolutionMode mode(Window window) {
        if (window.padding().kind() == Padding.Kind.EXPLICIT) {
            throw new IllegalArgumentException("No stock layer for " + window);
        }
        return window.padding().kind() == Padding.Kind.SAME ? ConvolutionMode.Same : ConvolutionMode.Truncate;
    }

    private org.nd4j.linalg.activations.Activation activation(ShapeTrace.Layer layer, Activation activation) {
        boolean head = layer.name().equals(trace.output().name());
        if (head || activation == Activation.NONE) {
            return org.nd4j.linalg.activations.Activation.IDENTITY;
        }
        if (activation == Activation.RELU) {
            return org.nd4j.linalg.activations.Activation.RELU;
        }
        throw new IllegalArgumentException("No stock layer for " + layer.spec());
    }
}
