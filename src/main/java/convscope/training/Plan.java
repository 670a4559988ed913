package convscope.training;

import convscope.spec.Initializer;
import convscope.spec.Optimizer;
import convscope.spec.Preset;
import java.util.Optional;

/**
 * What is decided about training; whatever of it is changed on the way holds from the next batch on.
 *
 * @param optimizer the rule and its step size
 * @param initializer how the weights are drawn
 * @param batch images a step looks at, at least 1
 * @param epochs passes over the training images, at least 1
 * @param seed decides the weights, the split, the order of the images and what dropout drops
 * @param keepBest whether the weights of the epoch with the best validation accuracy are kept instead of the last
 * @param l2 λ of the penalty λ·Σw² on the weights of convolutions and dense layers, 0 for none
 * @param schedule how the rate changes
 * @param earlyStopping when training ends before its last epoch; empty for never
 */
public record Plan(
        Optimizer optimizer,
        Initializer initializer,
        int batch,
        int epochs,
        long seed,
        boolean keepBest,
        double l2,
        RateSchedule schedule,
        Optional<EarlyStopping> earlyStopping) {
    public Plan {
        if (batch < 1 || epochs < 1) {
            throw new IllegalArgumentException("A plan needs at least one image a batch and one epoch");
        }
    }

    /** A plan without penalty, with a constant rate, to its last epoch. */
    public Plan(Optimizer optimizer, Initializer initializer, int batch, int epochs, long seed, boolean keepBest) {
        this(optimizer, initializer, batch, epochs, seed, keepBest, 0, new RateSchedule.Constant(), Optional.empty());
    }

    /** A preset's own settings for this many epochs. */
    public static Plan of(Preset preset, int epochs, long seed) {
        return new Plan(preset.optimizer(), preset.initializer(), Preset.BATCH, epochs, seed, false);
    }

    public Plan withOptimizer(Optimizer other) {
        return new Plan(other, initializer, batch, epochs, seed, keepBest, l2, schedule, earlyStopping);
    }

    public Plan withInitializer(Initializer other) {
        return new Plan(optimizer, other, batch, epochs, seed, keepBest, l2, schedule, earlyStopping);
    }

    public Plan withBatch(int images) {
        return new Plan(optimizer, initializer, images, epochs, seed, keepBest, l2, schedule, earlyStopping);
    }

    public Plan withEpochs(int number) {
        return new Plan(optimizer, initializer, batch, number, seed, keepBest, l2, schedule, earlyStopping);
    }

    public Plan withSeed(long other) {
        return new Plan(optimizer, initializer, batch, epochs, other, keepBest, l2, schedule, earlyStopping);
    }

    public Plan withKeepBest(boolean keep) {
        return new Plan(optimizer, initializer, batch, epochs, seed, keep, l2, schedule, earlyStopping);
    }

    public Plan withL2(double lambda) {
        return new Plan(optimizer, initializer, batch, epochs, seed, keepBest, lambda, schedule, earlyStopping);
    }

    public Plan withSchedule(RateSchedule other) {
        return new Plan(optimizer, initializer, batch, epochs, seed, keepBest, l2, other, earlyStopping);
    }

    public Plan withEarlyStopping(Optional<EarlyStopping> other) {
        return new Plan(optimizer, initializer, batch, epochs, seed, keepBest, l2, schedule, other);
    }
}
