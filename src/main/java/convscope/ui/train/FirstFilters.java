package convscope.ui.train;

import convscope.spec.Convolution;
import convscope.spec.Dense;
import convscope.spec.DepthwiseConvolution;
import convscope.spec.Flatten;
import convscope.spec.ShapeTrace;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Optional;

/**
 * The weights of a network that can be looked at as pictures: those of its first convolution, or of a dense layer that reads
 * the whole image.
 *
 * @param key {@code layer/parameter}
 * @param shape {@code [filters][channels][height][width]} in which they are looked at
 */
record FirstFilters(String key, Shape shape) {
    /** Those of this network; empty if it has none. */
    static Optional<FirstFilters> of(ShapeTrace trace) {
        return trace.layers().stream()
                .filter(layer -> layer.spec() instanceof Convolution || layer.spec() instanceof DepthwiseConvolution)
                .findFirst()
                .map(FirstFilters::ofConvolution)
                .or(() -> ofDense(trace));
    }

    private static FirstFilters ofConvolution(ShapeTrace.Layer layer) {
        return new FirstFilters(
                layer.key(layer.parameters().get(0)), layer.parameters().get(0).shape());
    }

    /** A flattened vector has the image's values in their order, so each row of weights is a picture. */
    private static Optional<FirstFilters> ofDense(ShapeTrace trace) {
        return trace.layers().stream()
                .filter(layer -> layer.spec() instanceof Dense)
                .filter(layer -> trace.layer(layer.node().inputs().get(0))
                        .filter(flat -> flat.spec() instanceof Flatten)
                        .filter(flat ->
                                flat.node().inputs().get(0).equals(trace.input().name()))
                        .isPresent())
                .findFirst()
                .map(layer -> new FirstFilters(
                        layer.key(layer.parameters().get(0)),
                        trace.input().output().batch(layer.output().size(0))));
    }

    /** The weights as pictures; empty if they are those of another network. */
    Optional<Tensor> pictures(Tensor weights) {
        return weights.shape().count() == shape.count() ? Optional.of(weights.reshape(shape)) : Optional.empty();
    }
}
