package convscope.training;

import convscope.engine.LearningState;
import convscope.tensor.Tensor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a training needs besides weights, plan and epochs to go on exactly where it was.
 *
 * @param place where it stands
 * @param learning what the optimiser has kept
 * @param best weights of the best epoch so far; empty unless the plan keeps the best
 */
public record Continuation(Place place, LearningState learning, Map<String, Tensor> best) {
    public Continuation {
        best = Collections.unmodifiableMap(new LinkedHashMap<>(best));
    }
}
