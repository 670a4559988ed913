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
import java.math.BigDecimal;
import java.util.List;

/** One of our layers as a module of PyTorch and what is computed with it. */
final class PyTorchLayers implements LayerMatch<PyTorchLayers.Part> {
    private final ShapeTrace.Layer layer;
    private final String self;
    private final List<String> sources;
    private final boolean head;

    /**
     * A layer in a module's class.
     *
     * @param self what its module is called, with {@code self.}
     * @param sources the variables that come in
     * @param head whether it is the network's last, whose softmax or sigmoid belongs to the loss
     */
    private PyTorchLayers(ShapeTrace.Layer layer, String self, List<String> sources, boolean head) {
        this.layer = layer;
        this.self = self;
        this.sources = sources;
        this.head = head;
    }

    /**
     * What a layer becomes.
     *
     * @param module what makes its module; empty if it needs none
     * @param value what it computes
     */
    record Part(String module, String value) {}

    static Part of(ShapeTrace.Layer layer, String self, List<String> sources, boolean head) {
        return layer.spec().match(new PyTorchLayers(layer, self, sources, head));
    }

    private Shape in() {
        return layer.inputs().get(0);
    }

    private String source() {
        return sources.get(0);
    }

    private String activated(Activation activation, String value) {
        boolean toTheLoss = head && (activation == Activation.SOFTMAX || activation == Activation.SIGMOID);
        return toTheLoss ? value : PyTorchActivation.applied(activation, value);
    }

    private Part module(String module) {
        return new Part(module, self + "(" + source() + ")");
    }

    private Part window(Sliding sliding, Activation activation) {
        PyTorchWindow window = new PyTorchWindow(sliding);
        return window.needsFunction()
                ? new Part("", window.function(source()))
                : new Part(window.module(), activated(activation, self + "(" + window.padded(source()) + ")"));
    }

    @Override
    public Part input(Input spec) {
        return new Part("", "");
    }

    @Override
    public Part convolution(Convolution spec) {
        return window(Sliding.of(spec, in()), spec.activation());
    }

    @Override
    public Part depthwiseConvolution(DepthwiseConvolution spec) {
        return window(Sliding.of(spec, in()), spec.activation());
    }

    @Override
    public Part maxPooling(MaxPooling spec) {
        return window(Sliding.of(spec, in()), Activation.NONE);
    }

    @Override
    public Part averagePooling(AveragePooling spec) {
        return window(Sliding.of(spec, in()), Activation.NONE);
    }

    @Override
    public Part batchNormalization(BatchNormalization spec) {
        // PyTorch's momentum is the share of the new, Keras's and ours that of the old
        BigDecimal share = BigDecimal.ONE.subtract(new BigDecimal(Double.toString(spec.momentum())));
        return module(new Arguments()
                .add(in().channels())
                .addIf(true, "eps", Python.number(spec.epsilon()))
                .addIf(true, "momentum", Python.number(share.doubleValue()))
                .call(in().isImage() ? "nn.BatchNorm2d" : "nn.BatchNorm1d"));
    }

    @Override
    public Part dropout(Dropout spec) {
        return module("nn.Dropout(" + Python.number(spec.rate()) + ")");
    }

    @Override
    public Part flatten(Flatten spec) {
        return new Part("", "torch.flatten(" + source() + ", 1)");
    }

    @Override
    public Part globalAverage(GlobalAverage spec) {
        return new Part("", source() + ".mean((2, 3))");
    }

    @Override
    public Part dense(Dense spec) {
        String module = new Arguments()
                .add(in().size(0))
                .add(spec.units())
                .addIf(!spec.bias(), "bias", "False")
                .call("nn.Linear");
        return new Part(module, activated(spec.activation(), self + "(" + source() + ")"));
    }

    @Override
    public Part activation(ActivationLayer spec) {
        return new Part("", activated(spec.activation(), source()));
    }

    @Override
    public Part add(Add spec) {
        return new Part("", String.join(" + ", sources));
    }

    @Override
    public Part concatenate(Concatenate spec) {
        return new Part("", "torch.cat((" + String.join(", ", sources) + "), 1)");
    }
}
