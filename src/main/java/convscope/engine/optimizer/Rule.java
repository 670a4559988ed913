package convscope.engine.optimizer;

import convscope.spec.Optimizer;
import java.util.List;
import java.util.Map;

/**
 * One rule's arithmetic, the same for every weight: w weight, g gradient of the mean loss, η rate, t number of the step
 * from 1.
 *
 * <p>Everything is computed in double, whatever the weights are kept in.
 */
public interface Rule {
    /** Names of the numbers that the rule keeps for each weight from step to step. */
    List<String> moments();

    /** What these numbers are before the first step. */
    default double start() {
        return 0;
    }

    /**
     * Moves weights.
     *
     * @param weights w, moved in place
     * @param gradient g
     * @param moments the numbers kept, in the order of {@link #moments()}, moved in place
     * @param count how many of each array's places count
     * @param rate η
     * @param step t
     */
    void step(double[] weights, double[] gradient, double[][] moments, int count, double rate, long step);

    /**
     * Numbers between gradient and step that explain it, by name; empty if there are none.
     *
     * @param moments the numbers kept for one weight, after the step
     * @param step t
     */
    default Map<String, Double> between(double[] moments, long step) {
        return Map.of();
    }

    /** The arithmetic of a rule of the course. */
    static Rule of(Optimizer optimizer) {
        if (optimizer instanceof Optimizer.Momentum momentum) {
            return new MomentumRule(momentum);
        }
        if (optimizer instanceof Optimizer.Nesterov nesterov) {
            return new NesterovRule(nesterov);
        }
        if (optimizer instanceof Optimizer.Adam adam) {
            return new AdamRule(adam);
        }
        if (optimizer instanceof Optimizer.RmsProp rmsProp) {
            return new RmsPropRule(rmsProp);
        }
        if (optimizer instanceof Optimizer.AdaGrad adaGrad) {
            return new AdaGradRule(adaGrad);
        }
        return new SgdRule();
    }
}
