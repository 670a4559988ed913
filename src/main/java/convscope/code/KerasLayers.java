package convscope.code;

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
import java.util.List;

/** One of our layers as layers of Keras, one after the other. */
final class KerasLayers implements LayerMatch<List<KerasPart>> {
    private final ShapeTrace.Layer layer;
    private final KerasWords words;

    private KerasLayers(ShapeTrace.Layer layer, KerasWords words) {
        this.layer = layer;
        this.words = words;
    }

    static List<KerasPart> of(ShapeTrace.Layer layer, KerasWords words) {
        return layer.spec().match(new KerasLayers(layer, words));
    }

    private Shape in() {
        return layer.inputs().get(0);
    }

    private List<KerasPart> one(String type, Arguments arguments) {
        return one(type, words.prefix() + type, arguments);
    }

    private List<KerasPart> one(String type, String function, Arguments arguments) {
        String call = words.named(arguments, "").call(function);
        return List.of(new KerasPart(call, type, "", layer.output(), layer.parameterCount()));
    }

    private List<KerasPart> window(Sliding window) {
        return new KerasWindow(words, window).parts();
    }

    @Override
    public List<KerasPart> input(Input spec) {
        String shape = "(%d, %d, %d)".formatted(spec.height(), spec.width(), spec.channels());
        return one("InputLayer", "keras.Input", new Arguments().addIf(true, "shape", shape));
    }

    @Override
    public List<KerasPart> convolution(Convolution spec) {
        return window(Sliding.of(spec, in()));
    }

    @Override
    public List<KerasPart> depthwiseConvolution(DepthwiseConvolution spec) {
        return window(Sliding.of(spec, in()));
    }

    @Override
    public List<KerasPart> maxPooling(MaxPooling spec) {
        return window(Sliding.of(spec, in()));
    }

    @Override
    public List<KerasPart> averagePooling(AveragePooling spec) {
        return window(Sliding.of(spec, in()));
    }

    @Override
    public List<KerasPart> batchNormalization(BatchNormalization spec) {
        BatchNormalization usual = BatchNormalization.STANDARD;
        return one(
                "BatchNormalization",
                new Arguments()
                        .addIf(spec.momentum() != usual.momentum(), "momentum", Python.number(spec.momentum()))
                        .addIf(spec.epsilon() != usual.epsilon(), "epsilon", Python.number(spec.epsilon())));
    }

    @Override
    public List<KerasPart> dropout(Dropout spec) {
        return one("Dropout", new Arguments().add(Python.number(spec.rate())));
    }

    @Override
    public List<KerasPart> flatten(Flatten spec) {
        return one("Flatten", new Arguments());
    }

    @Override
    public List<KerasPart> globalAverage(GlobalAverage spec) {
        return one("GlobalAveragePooling2D", new Arguments());
    }

    @Override
    public List<KerasPart> dense(Dense spec) {
        Arguments arguments = new Arguments()
                .add(spec.units())
                .addIf(spec.activation() != Activation.NONE, "activation", KerasWords.activation(spec.activation()))
                .addIf(!spec.bias(), "use_bias", "False");
        return one("Dense", words.initialized(arguments, "kernel_initializer"));
    }

    @Override
    public List<KerasPart> activation(ActivationLayer spec) {
        String function =
                spec.activation() == Activation.NONE ? "\"linear\"" : KerasWords.activation(spec.activation());
        return one("Activation", new Arguments().add(function));
    }

    @Override
    public List<KerasPart> add(Add spec) {
        return one("Add", new Arguments());
    }

    @Override
    public List<KerasPart> concatenate(Concatenate spec) {
        return one("Concatenate", new Arguments());
    }
}
