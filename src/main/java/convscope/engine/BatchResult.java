package convscope.engine;

import java.util.Optional;

/**
 * What one batch showed.
 *
 * @param loss mean loss of its images before the step, with the penalty
 * @param penalty L2's part of it
 * @param correct images that were answered right; 0 for plain values
 * @param count images in the batch
 * @param breakdown what was no number any more; unless it is the weights, no step was made
 */
public record BatchResult(double loss, double penalty, int correct, int count, Optional<Breakdown> breakdown) {
    /** What ceased to be a finite number. */
    public enum Kind {
        LOSS,
        GRADIENT,
        WEIGHTS
    }

    /**
     * Where numbers ended.
     *
     * @param kind what is not finite
     * @param parameter the first {@code layer/parameter} where it is so; empty for the loss
     */
    public record Breakdown(Kind kind, String parameter) {}
}
