package convscope.training;

import convscope.spec.Initializer;
import convscope.spec.Optimizer;
import convscope.spec.Preset;

/**
 * What is decided before training starts.
 *
 * @param optimizer the rule and its step size
 * @param initializer how the weights are drawn
 * @param batch images a step looks at, at least 1
 * @param epochs passes over the training images, at least 1
 * @param seed decides the weights, the split, the order of the images and what dropout drops
 * @param keepBest whether the weights of the epoch with the best validation accuracy are kept instead of the last
 */
public record Plan(Optimizer optimizer, Initializer initializer, int batch, int epochs, long seed, boolean keepBest) {
    public Plan {
        if (batch < 1 || epochs < 1) {
            throw new IllegalArgumentException("A plan needs at least one image a batch and one epoch");
        }
    }

    /** A preset's own settings for this many epochs. */
    public static Plan of(Preset preset, int epochs, long seed) {
        return new Plan(preset.optimizer(), preset.initializer(), Preset.BATCH, epochs, seed, false);
    }
}
