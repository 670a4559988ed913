package convscope.cli;

import convscope.engine.Learner;
import convscope.engine.Targets;
import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * One network trained with and without the accelerations, in turns, so that whatever else the machine does meets both.
 */
final class TrainingRace implements AutoCloseable {
    private final Learner shipped;
    private final Learner plain;
    private final Tensor images;
    private final Tensor targets;
    private final int rounds;
    private final long nanosecondsEach;

    TrainingRace(Preset preset, Equipment equipment, int rounds, double secondsEach) {
        ShapeTrace trace = ShapeTrace.of(preset.network());
        Map<String, Tensor> weights = preset.initializer().draw(trace, 1);
        shipped = equipment.engine().network(trace, weights, preset.optimizer(), 1);
        plain = equipment.plain().network(trace, weights, preset.optimizer());
        SplittableRandom random = new SplittableRandom(1);
        Shape shape = trace.input().output().batch(Preset.BATCH);
        images = Tensor.zeros(shape);
        for (int i = 0; i < images.values().length; i++) {
            images.values()[i] = (float) random.nextDouble();
        }
        int[] labels = random.ints(Preset.BATCH, 0, trace.head().classes()).toArray();
        targets = Targets.of(trace.head(), labels);
        this.rounds = rounds;
        this.nanosecondsEach = (long) (secondsEach * 1e9);
    }

    /**
     * What came out; images of a batch of 64, Adam.
     *
     * @param imagesPerSecond median of the rounds, as shipped
     * @param plainImagesPerSecond median of the rounds, as the library does on its own
     * @param ratio of the two medians
     * @param rounds turns that each had
     */
    record Result(double imagesPerSecond, double plainImagesPerSecond, double ratio, int rounds) {}

    Result run(Consumer<Integer> roundDone) {
        speed(shipped); // the first steps compile and load
        speed(plain);
        double[] fast = new double[rounds];
        double[] slow = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            fast[round] = speed(shipped);
            slow[round] = speed(plain);
            roundDone.accept(round + 1);
        }
        double shippedSpeed = Percentiles.median(fast);
        double plainSpeed = Percentiles.median(slow);
        return new Result(shippedSpeed, plainSpeed, shippedSpeed / plainSpeed, rounds);
    }

    private double speed(Learner network) {
        long start = System.nanoTime();
        long elapsed;
        int steps = 0;
        do {
            network.train(images, targets);
            steps++;
            elapsed = System.nanoTime() - start;
        } while (elapsed < nanosecondsEach);
        return steps * (double) Preset.BATCH / (elapsed / 1e9);
    }

    @Override
    public void close() {
        shipped.close();
        plain.close();
    }
}
