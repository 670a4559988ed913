package convscope.assembly;

import convscope.spec.NetworkSpec;
import convscope.tensor.Tensor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A network that is being put together, usable or not; immutable.
 *
 * @param network layers and wires as they are now
 * @param weights what the layers have learnt or were given, under {@code layer/parameter}. They follow their layers through
 *     renaming, moving and pasting; of a shape that no longer fits they wait here until the network is built, in case the
 *     setting comes back. Parameters that have none are drawn then.
 */
public record Draft(NetworkSpec network, Map<String, Tensor> weights) {
    public Draft {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }

    /** This draft with these weights, in place of those that it has under the same names. */
    public Draft withWeights(Map<String, Tensor> others) {
        Map<String, Tensor> all = new LinkedHashMap<>(weights);
        all.putAll(others);
        return new Draft(network, all);
    }
}
