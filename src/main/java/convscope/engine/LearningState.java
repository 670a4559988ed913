package convscope.engine;

import convscope.tensor.Tensor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a rule has kept from the steps so far: with the weights and the same batches, all that decides the next steps.
 *
 * @param iteration steps done
 * @param moments every number kept, under {@code layer/parameter/moment}, shaped as the parameter
 */
public record LearningState(long iteration, Map<String, Tensor> moments) {
    public LearningState {
        moments = Collections.unmodifiableMap(new LinkedHashMap<>(moments));
    }
}
