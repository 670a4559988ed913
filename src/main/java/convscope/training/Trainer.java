package convscope.training;

import convscope.data.Batch;
import convscope.data.Batches;
import convscope.data.Dataset;
import convscope.data.ImageForm;
import convscope.data.Split;
import convscope.engine.BatchResult;
import convscope.engine.Network;
import convscope.engine.Targets;
import convscope.spec.Head;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import convscope.text.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Carries out a plan, one batch at a time; whoever drives it decides when the next one comes.
 *
 * <p>The same plan on the same data gives the same weights to the bit on the same machine, however often it is paused,
 * put away and taken up again. Belongs to the thread that owns the network.
 */
public final class Trainer {
    /** Arrays as large as the weights that a rule keeps at most. */
    private static final int MOST_MOMENTS = 2;

    private final Network network;
    private final Dataset data;
    private final Split split;
    private final TrainingState state;
    private final Recorder recorder;
    private final Checkpoints checkpoints = new Checkpoints(Runtime.getRuntime().maxMemory() / 6);
    private final Health health = new Health();
    private Plan plan;
    private Batches images;
    private int measureEvery;
    private boolean measureDue;
    private Optional<Evaluation> measured = Optional.empty();
    private Optional<Measuring> measuring = Optional.empty(); // of the weights of now

    /**
     * A trainer at the beginning of its plan.
     *
     * @throws IllegalArgumentException if the data do not fit the network, see {@link #misfit}
     */
    public Trainer(Network network, Dataset data, Split split, Plan plan) {
        this(network, data, split, plan, new TrainingState(), new Recorder(network, new History()));
        recorder.filters(0, 0);
        keepCheckpoint();
    }

    /**
     * A trainer that goes on where another one was; the network has the weights of that moment already.
     *
     * @param record plan and epochs so far
     * @param continuation all else that decides how it goes on
     * @param history the curves so far
     * @throws IllegalArgumentException if the data or what the optimiser kept do not fit the network
     */
    public Trainer(
            Network network,
            Dataset data,
            Split split,
            TrainingRecord record,
            Continuation continuation,
            History history) {
        this(network, data, split, record.plan(), new TrainingState(), new Recorder(network, history));
        state.set(record, continuation);
        network.setLearningState(continuation.learning());
        shuffle();
        if (state.image() == 0) {
            keepCheckpoint();
        }
    }

    private Trainer(Network network, Dataset data, Split split, Plan plan, TrainingState state, Recorder recorder) {
        misfit(network.trace(), data).ifPresent(message -> {
            throw new IllegalArgumentException(message.toString());
        });
        this.network = network;
        this.data = data;
        this.split = split;
        this.plan = plan;
        this.state = state;
        this.recorder = recorder;
        shuffle();
    }

    /** Why these data cannot train this network; empty if they can. */
    public static Optional<Message> misfit(ShapeTrace trace, Dataset data) {
        return misfit(trace, new ImageForm(data.imageShape(), data.classes()));
    }

    /** As {@link #misfit(ShapeTrace, Dataset)}, before the images are read. */
    public static Optional<Message> misfit(ShapeTrace trace, ImageForm data) {
        if (!trace.input().output().equals(data.imageShape())) {
            return Optional.of(Message.of(
                    "training.image-misfit",
                    trace.input().output().channelsLast(),
                    data.imageShape().channelsLast()));
        }
        if (trace.head().classes() != data.classes().size()) {
            return Optional.of(Message.of(
                    "training.class-misfit",
                    trace.head().classes(),
                    data.classes().size()));
        }
        return Optional.empty();
    }

    /** Whether all epochs are done, or early stopping has ended training. */
    public boolean done() {
        return state.ended() || state.epochs().size() >= plan.epochs();
    }

    /** Whether early stopping has ended training. */
    public boolean stoppedEarly() {
        return state.ended();
    }

    /** The plan as it is now. */
    public Plan plan() {
        return plan;
    }

    /** Changes the plan from the next batch on: rate, batch size, number of epochs, schedule, stopping, keeping. */
    public void change(Plan other) {
        if (other.seed() != plan.seed()
                || other.l2() != plan.l2()
                || other.optimizer().getClass() != plan.optimizer().getClass()) {
            throw new IllegalArgumentException("Another rule, penalty or seed is another training");
        }
        plan = other;
    }

    /** Measures the validation images every so many batches too, not only at the ends of epochs; 0 for not. */
    public void measureEvery(int batches) {
        measureEvery = batches;
    }

    /** Trains on the next batch; after the last of an epoch also measures the validation images. */
    public Progress next() {
        return next(() -> true).orElseThrow();
    }

    /**
     * Trains on the next batch, or measures what is to be measured, unless it is called off.
     *
     * @param goOn asked often, also from other threads; once it says no this returns within a tenth of a second, and what
     *     was begun will be done by the next call, to the same bit
     * @return where training stands; empty if nothing was done
     */
    public Optional<Progress> next(BooleanSupplier goOn) {
        if (done()) {
            throw new IllegalStateException("All " + plan.epochs() + " epochs are done");
        }
        if (state.image() < images.images()) {
            long start = System.nanoTime();
            Optional<BatchResult> result = trainBatch(goOn);
            if (result.isEmpty()) {
                return Optional.empty();
            }
            if (result.get().breakdown().isPresent()
                    && result.get().breakdown().get().kind() != BatchResult.Kind.WEIGHTS) {
                return Optional.of(progress(result.get().loss(), Optional.empty(), halt(result.get())));
            }
            state.add(result.get(), (System.nanoTime() - start) / 1e9);
            record(result.get());
            if (result.get().breakdown().isPresent()) {
                return Optional.of(progress(result.get().loss(), Optional.empty(), halt(result.get())));
            }
        }
        double batchLoss = state.lastLoss();
        boolean last = state.image() == images.images();
        if (measureDue && !last) {
            measure(goOn).ifPresent(measured -> measureDue = false);
        }
        Optional<EpochRecord> finished = last ? measure(goOn).map(this::finishEpoch) : Optional.empty();
        Progress progress = progress(batchLoss, finished, Optional.empty());
        if (finished.isPresent()) {
            startEpoch();
        }
        return Optional.of(progress);
    }

    private Optional<BatchResult> trainBatch(BooleanSupplier goOn) {
        Batch batch = images.slice(state.image(), Math.min(images.images(), endOfBatch()));
        network.setLearningRate(rate());
        Optional<BatchResult> result =
                network.train(batch.images(), Targets.of(network.trace().head(), batch.labels()), goOn);
        if (result.isPresent()) {
            measuring = Optional.empty();
        }
        return result;
    }

    private int endOfBatch() {
        return (int) Math.min(Integer.MAX_VALUE, (long) state.image() + plan.batch());
    }

    /** The rate of the next batch: the plan's, as far as the schedule has changed it. */
    public double rate() {
        double factor = plan.schedule() instanceof RateSchedule.Plateau
                ? state.plateau().factor()
                : plan.schedule().factor(epochsDone(), plan.epochs());
        return plan.optimizer().learningRate() * factor;
    }

    /** Epochs done, with fractions by images. */
    public double epochsDone() {
        return state.epochs().size() + (double) state.image() / images.images();
    }

    private void record(BatchResult result) {
        health.observe(network.stepSizes());
        double accuracy = accuracy(result.correct(), result.count());
        recorder.batch(epochsDone(), result.loss(), accuracy, network.learningRate(), state.wallSeconds());
        recorder.filters(network.iteration(), epochsDone());
        measureDue |= measureEvery > 0 && state.batches() % measureEvery == 0;
    }

    private double accuracy(int right, int count) {
        return network.trace().head().kind() == Head.Kind.VALUES ? Double.NaN : (double) right / count;
    }

    private Progress progress(double batchLoss, Optional<EpochRecord> finished, Optional<Message> halt) {
        int left = images.images() - state.image();
        return new Progress(
                finished.isPresent() ? state.epochs().size() : state.epochs().size() + 1,
                state.batches(),
                state.batches() + (int) (((long) left + plan.batch() - 1) / plan.batch()),
                batchLoss,
                state.lossSum() / state.image(),
                accuracy(state.correct(), state.image()),
                state.image() / state.seconds(),
                finished,
                halt);
    }

    private Optional<Message> halt(BatchResult result) {
        BatchResult.Breakdown breakdown = result.breakdown().orElseThrow();
        double smaller = plan.optimizer().learningRate() / 10;
        return Optional.of(
                switch (breakdown.kind()) {
                    case LOSS -> Message.of("training.halt.loss", smaller);
                    case GRADIENT -> Message.of("training.halt.gradient", breakdown.parameter(), smaller);
                    case WEIGHTS -> Message.of("training.halt.weights", breakdown.parameter(), smaller);
                });
    }

    /**
     * Measures the validation images now, and puts the measure into the history; changes nothing else.
     *
     * @param goOn asked often; false interrupts it, and unless the network learns in between the next call goes on from there
     * @return empty if it was interrupted
     */
    public Optional<Evaluation> measure(BooleanSupplier goOn) {
        long start = System.nanoTime();
        Optional<Evaluation> now = look(goOn);
        state.addWall((System.nanoTime() - start) / 1e9);
        measured = now.or(() -> measured);
        now.filter(evaluation -> split.validation().length > 0)
                .ifPresent(evaluation -> recorder.measure(
                        epochsDone(),
                        evaluation.loss() + network.penalty(),
                        evaluation.accuracy(),
                        rate(),
                        state.wallSeconds()));
        return now;
    }

    /**
     * Asks the network about the validation images and writes nothing down; interrupted and gone on with as
     * {@link #measure}.
     */
    public Optional<Evaluation> look(BooleanSupplier goOn) {
        if (measuring.isEmpty()) {
            measuring = Optional.of(new Measuring(network.trace(), data, split.validation()));
        }
        Measuring now = measuring.get();
        now.goOn(network, goOn);
        if (now.result().isPresent()) {
            measuring = Optional.empty();
        }
        return now.result();
    }

    /** The newest measure of the validation images; empty before the first, and after going back. */
    public Optional<Evaluation> measured() {
        return measured;
    }

    /** Where training stands, as after a batch. */
    public Progress now() {
        return progress(state.lastLoss(), Optional.empty(), Optional.empty());
    }

    /** Images of an epoch. */
    public int imagesPerEpoch() {
        return images.images();
    }

    private EpochRecord finishEpoch(Evaluation validation) {
        EpochRecord record = new EpochRecord(
                state.lossSum() / state.image(),
                accuracy(state.correct(), state.image()),
                validation.loss() + network.penalty(),
                validation.accuracy(),
                state.seconds(),
                state.image() / state.seconds());
        state.finish(record, plan, network::parameters);
        return record;
    }

    private void startEpoch() {
        measureDue = false;
        state.startEpoch();
        if (done() && plan.keepBest() && !state.best().isEmpty()) {
            network.setParameters(state.best());
            measured = Optional.empty(); // it was the last epoch's
            measuring = Optional.empty();
        }
        shuffle(); // when all epochs are done too, since the plan may get more
        keepCheckpoint();
    }

    private void shuffle() {
        images = Batches.shuffled(
                data,
                split.training(),
                plan.batch(),
                plan.seed(),
                state.epochs().size());
    }

    /** What was done so far. */
    public TrainingRecord record(double testAccuracy) {
        return new TrainingRecord(plan, state.epochs(), state.keptEpoch(), testAccuracy);
    }

    /** What else is needed to go on exactly from here. */
    public Continuation continuation() {
        return state.continuation(network.learningState());
    }

    /** The curves so far; grows while training goes on, and may be read from any thread. */
    public History history() {
        return recorder.history();
    }

    /** Whether gradients and steps have a sound size, layer by layer. */
    public List<Health.Finding> findings() {
        return health.findings();
    }

    private void keepCheckpoint() {
        long largest = network.trace().total() * Float.BYTES * (1 + MOST_MOMENTS);
        if (checkpoints.fits(largest)) {
            checkpoints.add(checkpoint());
        }
    }

    /** Everything as it is now, to come back to. */
    public Checkpoint checkpoint() {
        return new Checkpoint(
                network.parameters(),
                record(Double.NaN),
                continuation(),
                recorder.history(),
                recorder.mark(network.iteration()));
    }

    /**
     * Ends of epochs that can be gone back to, 0 being the start; at most 24, spread over all
     * epochs, and as many as fit into a sixth of the memory: none of a network that is too large for it.
     */
    public List<Integer> checkpoints() {
        return checkpoints.epochs();
    }

    /**
     * Goes back to the end of an epoch: weights, optimiser and curves are as they were, the plan stays.
     *
     * @return whether that epoch was kept
     */
    public boolean goBackTo(int epoch) {
        Optional<Checkpoint> found = checkpoints.at(epoch);
        found.ifPresent(this::restore);
        return found.isPresent();
    }

    /** Everything is as it was at that moment, but the plan, which stays as it is. */
    public void restore(Checkpoint checkpoint) {
        network.setParameters(checkpoint.weights());
        network.setLearningState(checkpoint.continuation().learning());
        state.set(checkpoint.record(), checkpoint.continuation());
        recorder.set(checkpoint.history().until(checkpoint.mark()));
        begun();
    }

    /** Draws the weights anew from the plan's seed; nothing is left of what was learnt. */
    public void reset() {
        network.setParameters(plan.initializer().draw(network.trace(), plan.seed()));
        network.resetLearning();
        state.clear();
        recorder.set(new History());
        recorder.filters(0, 0);
        checkpoints.clear();
        begun();
        keepCheckpoint();
    }

    private void begun() {
        measureDue = false;
        measured = Optional.empty();
        measuring = Optional.empty();
        health.forget();
        shuffle();
    }

    /** Asks the network about all images of another dataset. */
    public Evaluation evaluate(Dataset other) {
        return Evaluation.of(network, other);
    }

    /** Weights of the best epoch so far; empty unless the plan keeps the best. */
    public Map<String, Tensor> best() {
        return state.best();
    }
}
