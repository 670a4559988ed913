package convscope.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why one weight changed in the last step, number by number.
 *
 * <p>{@code gradient = lossGradient + penaltyGradient}; the rule makes {@code momentsAfter} of {@code momentsBefore} and
 * the gradient, and from them {@code change}; {@code after} is {@code before + change}, rounded once to the precision in
 * which weights are kept.
 *
 * @param parameter {@code layer/parameter}
 * @param index its place in the parameter, row-major
 * @param step number of the step, from 1
 * @param rate step size
 * @param before its value before the step
 * @param lossGradient mean over the batch of the gradient of each image's loss
 * @param penaltyGradient 2·λ·before for a penalised weight, else 0
 * @param momentsBefore what the rule had kept for it, by name
 * @param momentsAfter what it keeps now
 * @param between further numbers of the rule, such as Adam's corrected means
 * @param change what the rule adds
 * @param after its value now
 */
public record WeightStep(
        String parameter,
        int index,
        long step,
        double rate,
        double before,
        double lossGradient,
        double penaltyGradient,
        Map<String, Double> momentsBefore,
        Map<String, Double> momentsAfter,
        Map<String, Double> between,
        double change,
        double after) {
    public WeightStep {
        momentsBefore = Collections.unmodifiableMap(new LinkedHashMap<>(momentsBefore));
        momentsAfter = Collections.unmodifiableMap(new LinkedHashMap<>(momentsAfter));
        between = Collections.unmodifiableMap(new LinkedHashMap<>(between));
    }

    /** What the rule followed. */
    public double gradient() {
        return lossGradient + penaltyGradient;
    }

    /** What the rule made of the gradient: {@code change = −rate · direction}. NaN at rate 0. */
    public double direction() {
        return -change / rate;
    }
}
