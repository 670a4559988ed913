package convscope.engine;

import convscope.spec.Optimizer;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import java.util.Map;

/** Makes networks that can be computed out of descriptions. */
public interface Engine {
    /**
     * A network that learns.
     *
     * @param trace a usable network
     * @param parameters every value it starts from, under {@code layer/parameter}
     * @param optimizer the rule by which it learns
     * @param l2 λ of the penalty λ·Σw² on the weights of convolutions and dense layers, 0 for none
     * @param seed from which dropout is drawn; same seed, same machine, same curve to the bit
     * @param rightOfWay whom its computing gives way to, also in the middle of a batch; no number depends on it
     */
    Network network(
            ShapeTrace trace,
            Map<String, Tensor> parameters,
            Optimizer optimizer,
            double l2,
            long seed,
            RightOfWay rightOfWay);

    /** A network that learns without a penalty, in a program in which nobody waits for anything else. */
    default Network network(ShapeTrace trace, Map<String, Tensor> parameters, Optimizer optimizer, long seed) {
        return network(trace, parameters, optimizer, 0, seed, new RightOfWay());
    }

    /** A network that only answers; cheap, and independent of any that learns. */
    Predictor predictor(ShapeTrace trace, Map<String, Tensor> parameters);

    /** What computes here and how fast it may, in a few words for the status bar and for measurements. */
    String description();
}
