package convscope.assembly.advice;

import convscope.assembly.advice.Advice.Answer;
import convscope.assembly.advice.Advice.Topic;
import convscope.spec.Activation;
import convscope.spec.BatchNormalization;
import convscope.spec.Convolution;
import convscope.spec.Dense;
import convscope.spec.DepthwiseConvolution;
import convscope.spec.LayerSpec;
import convscope.spec.Node;
import convscope.spec.ShapeTrace;
import convscope.text.Message;
import java.util.List;
import java.util.Optional;

/**
 * A bias right before batch normalisation, which subtracts the mean and with it the bias.
 *
 * @see <a href="https://arxiv.org/abs/1502.03167">Ioffe and Szegedy, Batch Normalization, section 3.2</a>
 */
final class BiasAdvice {
    private BiasAdvice() {}

    static Optional<Advice> of(ShapeTrace trace, ShapeTrace.Layer layer) {
        Optional<ShapeTrace.Layer> biased = layer.spec() instanceof BatchNormalization
                ? trace.layer(layer.node().inputs().get(0))
                : Optional.of(layer);
        return biased.flatMap(weighing -> advice(trace, weighing));
    }

    private static Optional<Advice> advice(ShapeTrace trace, ShapeTrace.Layer layer) {
        List<Node> consumers = trace.network().consumers(layer.name());
        boolean normalized =
                !consumers.isEmpty() && consumers.stream().allMatch(node -> node.layer() instanceof BatchNormalization);
        return without(layer.spec())
                .filter(spec -> normalized && layer.spec().activation() == Activation.NONE)
                .map(spec -> {
                    int count = layer.output().channels();
                    return Advice.of(
                            Topic.BIAS,
                            Message.of(
                                    "advice.bias",
                                    layer.name(),
                                    consumers.get(0).name(),
                                    count),
                            List.of(new Answer(
                                    Message.of("advice.bias.remove", count),
                                    Rewrite.with(trace.network(), layer.node(), spec))));
                });
    }

    /** The layer without its bias; empty if it has none. */
    private static Optional<LayerSpec> without(LayerSpec layer) {
        if (layer instanceof Convolution convolution && convolution.bias()) {
            return Optional.of(convolution.withBias(false));
        }
        if (layer instanceof DepthwiseConvolution depthwise && depthwise.bias()) {
            return Optional.of(depthwise.withBias(false));
        }
        if (layer instanceof Dense dense && dense.bias()) {
            return Optional.of(new Dense(dense.units(), dense.activation(), false));
        }
        return Optional.empty();
    }
}
