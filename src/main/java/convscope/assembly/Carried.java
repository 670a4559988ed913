package convscope.assembly;

import convscope.spec.Initializer;
import convscope.spec.ParameterSpec;
import convscope.spec.ShapeTrace;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights with which a draft becomes a network: what it has and fits is carried over, the rest is drawn.
 *
 * @param weights every parameter of the network, under {@code layer/parameter}; what was carried over is the same object
 * @param kept layers all of whose parameters were carried over
 * @param reshaped layers that had a parameter of another shape, which was drawn anew
 * @param drawn layers that had no such parameter and got one drawn
 */
public record Carried(Map<String, Tensor> weights, List<String> kept, List<String> reshaped, List<String> drawn) {
    public Carried {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        kept = List.copyOf(kept);
        reshaped = List.copyOf(reshaped);
        drawn = List.copyOf(drawn);
    }

    /**
     * The weights of a draft that can be used.
     *
     * @param draft layers and what they have so far
     * @param trace what follows from the draft's network, which is usable
     * @param initializer how the rest is drawn
     * @param seed what a parameter is drawn from, whichever others are drawn: the same as for a whole new network
     */
    public static Carried over(Draft draft, ShapeTrace trace, Initializer initializer, long seed) {
        List<String> kept = new ArrayList<>();
        List<String> reshaped = new ArrayList<>();
        List<String> drawn = new ArrayList<>();
        for (ShapeTrace.Layer layer : trace.layers()) {
            boolean missing = false;
            boolean misfit = false;
            for (ParameterSpec parameter : layer.parameters()) {
                Tensor there = draft.weights().get(layer.key(parameter));
                Shape shape = there == null ? null : there.shape();
                missing |= shape == null;
                misfit |= shape != null && !shape.equals(parameter.shape());
            }
            if (!layer.parameters().isEmpty()) {
                (misfit ? reshaped : missing ? drawn : kept).add(layer.name());
            }
        }
        return new Carried(initializer.complete(trace, seed, draft.weights()), kept, reshaped, drawn);
    }
}
