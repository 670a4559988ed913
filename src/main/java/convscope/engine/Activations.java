package convscope.engine;

import convscope.tensor.Tensor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What every layer made of one image.
 *
 * @param outputs by layer name, in the order of computation, input included; after the layer's activation
 * @param logits the last layer's sums before its softmax or sigmoid, {@code [units]}
 */
public record Activations(Map<String, Tensor> outputs, Tensor logits) {
    public Activations {
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    }
}
