package convscope.engine.dl4j;

import convscope.engine.BatchResult;
import convscope.engine.BatchResult.Breakdown;
import convscope.engine.LearningState;
import convscope.engine.Network;
import convscope.engine.StepSize;
import convscope.engine.WeightStep;
import convscope.engine.optimizer.Block;
import convscope.engine.optimizer.Numbers;
import convscope.engine.optimizer.Stepper;
import convscope.spec.BatchNormalization;
import convscope.spec.Optimizer;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A network that learns with two workers in step: each computes the gradient of half of the batch over the same
 * parameters, the sums are added in a fixed order, one optimiser moves the weights.
 *
 * <p>A network with batch normalisation has one worker with two cores instead, because statistics over half batches
 * would make it another network.
 */
final class Dl4jNetwork extends Dl4jPredictor implements Network {
    private final long seed;
    private final List<GradientWorker> workers = new ArrayList<>();
    private final List<Block> blocks;
    private final Stepper stepper;

    /**
     * A network at the beginning of its training.
     *
     * @param l2 λ of the penalty, 0 for none
     * @param pause run by every worker between two steps of its computing, within a batch too
     */
    Dl4jNetwork(
            ShapeTrace trace,
            Map<String, Tensor> parameters,
            Optimizer optimizer,
            double l2,
            long seed,
            Runnable pause,
            DataType type) {
        super(trace, parameters, pause, type);
        this.seed = seed;
        boolean whole = trace.layers().stream().anyMatch(layer -> layer.spec() instanceof BatchNormalization);
        int count = whole ? 1 : 2;
        INDArray shared = Native.inside(() -> passes().graph().params());
        for (int number = 0; number < count; number++) {
            workers.add(new GradientWorker(number, whole ? 2 : 1, trace, pause, type, shared));
        }
        this.blocks = weights().blocks();
        this.stepper = new Stepper(optimizer, l2, blocks, Arrays4j.numbers(shared));
    }

    @Override
    public Optional<BatchResult> train(Tensor images, Tensor targets, BooleanSupplier goOn) {
        int n = images.shape().size(0);
        int used = Math.min(workers.size(), n);
        List<Future<BatchResult>> shares = new ArrayList<>();
        for (int i = 0; i < used; i++) {
            shares.add(workers.get(i)
                    .gradient(images, targets, n * i / used, n * (i + 1) / used, seed, stepper.iteration(), goOn));
        }
        double loss = 0;
        int correct = 0;
        boolean calledOff = false;
        for (Future<BatchResult> share : shares) { // to the last, so that none still works when the next step begins
            try {
                BatchResult result = GradientWorker.await(share);
                loss += result.loss();
                correct += result.correct();
            } catch (GradientWorker.CalledOff e) {
                calledOff = true;
            }
        }
        return calledOff ? Optional.empty() : Optional.of(step(loss / n, correct, n, used));
    }

    private BatchResult step(double loss, int correct, int n, int used) {
        List<Numbers> sums =
                workers.subList(0, used).stream().map(GradientWorker::gradients).toList();
        shareOut(share -> stepper.gather(sums, n, share, workers.size()));
        double penalty = stepper.gatheredPenalty();
        Optional<Breakdown> breakdown =
                Double.isFinite(loss) ? stepper.breakdown() : Optional.of(new Breakdown(BatchResult.Kind.LOSS, ""));
        if (breakdown.isEmpty()) {
            stepper.begin();
            shareOut(share -> stepper.move(share, workers.size()));
            breakdown = stepper.ruined();
        }
        return new BatchResult(loss + penalty, penalty, correct, n, breakdown);
    }

    private void shareOut(IntConsumer work) {
        List<Future<Void>> running = new ArrayList<>();
        for (int i = 0; i < workers.size(); i++) {
            int share = i;
            running.add(workers.get(i).submit(() -> {
                work.accept(share);
                return null;
            }));
        }
        running.forEach(GradientWorker::await);
    }

    @Override
    public long iteration() {
        return stepper.iteration();
    }

    @Override
    public double learningRate() {
        return stepper.rate();
    }

    @Override
    public void setLearningRate(double rate) {
        stepper.setRate(rate);
    }

    @Override
    public double penalty() {
        return stepper.penalty();
    }

    @Override
    public List<StepSize> stepSizes() {
        return stepper.sizes();
    }

    @Override
    public void remember(boolean on) {
        stepper.remember(on);
    }

    @Override
    public Optional<WeightStep> explain(String parameter, int index) {
        return stepper.explain(parameter, index);
    }

    @Override
    public OptionalInt mostMoved(String parameter) {
        return stepper.mostMoved(parameter);
    }

    @Override
    public Tensor parameter(String key) {
        return weights().read(key);
    }

    @Override
    public LearningState learningState() {
        return stepper.state();
    }

    @Override
    public void setLearningState(LearningState state) {
        stepper.setState(state);
    }

    @Override
    public void resetLearning() {
        stepper.reset();
    }

    /** The gradient of the summed loss, flattened as the parameters are; for tests against finite differences. */
    double[] gradient(Tensor images, Tensor targets) {
        int n = images.shape().size(0);
        GradientWorker.await(workers.get(0).gradient(images, targets, 0, n, seed, stepper.iteration(), () -> true));
        return Native.inside(() -> workers.get(0)
                .passes()
                .graph()
                .getFlattenedGradients()
                .dup('c')
                .data()
                .asDouble());
    }

    /** Bytes that the arrays of each worker's last pass took. */
    List<Long> taken() {
        return workers.stream()
                .map(worker -> GradientWorker.await(worker.submit(worker.passes()::taken)))
                .toList();
    }

    /** The summed loss in training mode. */
    double loss(Tensor images, Tensor targets) {
        return GradientWorker.await(workers.get(0).loss(images, targets, seed, stepper.iteration()));
    }

    /** Which places of the flattened parameters training moves; the others are running statistics. */
    boolean[] trainable() {
        int count =
                Native.inside(() -> Math.toIntExact(passes().graph().params().length()));
        boolean[] trainable = new boolean[count];
        for (Block block : blocks) {
            Arrays.fill(trainable, block.from(), block.from() + block.count(), block.trainable());
        }
        return trainable;
    }

    @Override
    public void close() {
        workers.forEach(GradientWorker::close);
        super.close();
    }
}
