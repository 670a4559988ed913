package convscope.ui;

import convscope.engine.EngineThread;
import convscope.engine.Network;
import convscope.tensor.Tensor;
import convscope.training.EpochRecord;
import convscope.training.Evaluation;
import convscope.training.Progress;
import convscope.training.Trainer;
import convscope.ui.fx.Latest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Drives a trainer on the thread that owns its network, batch after batch, until it is told to pause.
 *
 * <p>Whoever has a question calls the batch off that is being computed, and is answered within a tenth of a second; the
 * batch is done again afterwards, to the same bit. What happens reaches the screen at an eye's pace, whatever the speed.
 */
final class TrainingDrive {
    /**
     * From one look to the next. Whatever the screen does meanwhile stops both gradient workers, since they wait for each
     * other: one look for everything costs least.
     */
    private static final long LOOK_NANOS = 300_000_000;

    /** Looking may take one part of so many of the time. */
    private static final int LOOK_SHARE = 40;

    private final EngineThread<Network> thread;
    private final Told told;
    private final Latest<TrainingMoment> moments;
    private final Latest<TrainingMoment.Inside> insides;
    private final AtomicInteger questions = new AtomicInteger();
    private volatile boolean wanted;
    private volatile int round; // of playing; written on JavaFX's thread
    private volatile TrainingWatch watch = TrainingWatch.NOTHING;
    private Trainer trainer; // on the thread only, as are the next three
    private boolean remembering;
    private Optional<Evaluation> measured = Optional.empty();
    private long lookDue = System.nanoTime();

    /** How driving came to an end. */
    enum End {
        /** It was told to pause, or did what it was asked for. */
        PAUSED,
        /** All epochs are done, or early stopping ended it. */
        DONE,
        /** Numbers ceased to be finite. */
        HALTED
    }

    /** Who is told what happens; on JavaFX's thread but for the weights. */
    interface Told {
        /** Where training stands; the newest, at most three times a second. */
        void moment(TrainingMoment moment);

        /** What the last step was like inside; the newest, at most three times a second. */
        void inside(TrainingMoment.Inside inside);

        /** The validation images were measured. */
        void measured(Evaluation evaluation);

        /** The weights as they are now, on the thread that trains; at most three times a second. */
        void weights(Map<String, Tensor> weights);

        /** An epoch is finished. */
        void epoch(EpochRecord record);

        /** It stands still; for {@link End#HALTED} the progress says why. */
        void ended(End end, Optional<Progress> last);

        /** Something failed that never should. */
        void failed(Throwable cause);
    }

    private record Step(Optional<End> end, Optional<Progress> progress) {}

    TrainingDrive(EngineThread<Network> thread, Executor fxThread, Told told) {
        this.thread = thread;
        this.told = new OnScreen(told, fxThread);
        moments = new Latest<>(fxThread, told::moment);
        insides = new Latest<>(fxThread, told::inside);
    }

    /** Tells on JavaFX's thread. */
    private record OnScreen(Told told, Executor fxThread) implements Told {
        @Override
        public void moment(TrainingMoment moment) {
            fxThread.execute(() -> told.moment(moment));
        }

        @Override
        public void inside(TrainingMoment.Inside inside) {
            fxThread.execute(() -> told.inside(inside));
        }

        @Override
        public void measured(Evaluation evaluation) {
            fxThread.execute(() -> told.measured(evaluation));
        }

        @Override
        public void weights(Map<String, Tensor> weights) {
            told.weights(weights);
        }

        @Override
        public void epoch(EpochRecord record) {
            fxThread.execute(() -> told.epoch(record));
        }

        @Override
        public void ended(End end, Optional<Progress> last) {
            fxThread.execute(() -> told.ended(end, last));
        }

        @Override
        public void failed(Throwable cause) {
            fxThread.execute(() -> told.failed(cause));
        }
    }

    /** Another trainer, made of the network on its thread; to be called once the network is open. */
    CompletableFuture<Void> use(Function<Network, Trainer> maker) {
        return thread.ask(network -> {
            trainer = maker.apply(network);
            remembering = false;
            measured = Optional.empty();
            return null;
        });
    }

    /** Shows everything as it is now. */
    CompletableFuture<Void> show() {
        return change((network, current) -> null);
    }

    /** Trains until it is told to pause, or reaches this. */
    void go(Goal goal) {
        int mine = ++round;
        wanted = true;
        step(mine, goal, 0);
    }

    /** When it pauses by itself. */
    @FunctionalInterface
    interface Goal {
        /** Never. */
        Goal NONE = (batches, epochEnded) -> false;

        /** After one batch. */
        Goal BATCH = (batches, epochEnded) -> true;

        /** At the end of the epoch. */
        Goal EPOCH = (batches, epochEnded) -> epochEnded;

        /**
         * Whether it is reached.
         *
         * @param batches done since it began
         * @param epochEnded whether the last of them ended an epoch
         */
        boolean reached(int batches, boolean epochEnded);
    }

    private void step(int mine, Goal goal, int before) {
        thread.ask(network -> {
                    Step step = once(network, mine);
                    boolean counts = step.progress.isPresent();
                    int batches = before + (counts ? 1 : 0);
                    boolean epochEnded =
                            step.progress.flatMap(Progress::finished).isPresent();
                    boolean enough = !wanted(mine) || counts && goal.reached(batches, epochEnded);
                    Optional<End> end = step.end.or(() -> enough ? Optional.of(End.PAUSED) : Optional.empty());
                    if (end.isPresent()) {
                        end(network, mine, end.get(), step.progress);
                    } else {
                        step(mine, goal, batches);
                    }
                    return null;
                })
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        wanted = false;
                        told.failed(failure);
                    }
                });
    }

    private void end(Network network, int mine, End end, Optional<Progress> last) {
        if (mine == round) {
            wanted = false;
            show(network);
            told.ended(end, last);
        }
    }

    private boolean wanted(int mine) {
        return wanted && mine == round;
    }

    private Step once(Network network, int mine) {
        if (!wanted(mine)) {
            return new Step(Optional.of(End.PAUSED), Optional.empty());
        }
        if (trainer.done()) { // the plan may have got fewer epochs
            return new Step(Optional.of(End.DONE), Optional.empty());
        }
        if (trainer.history().measures().size() == 0 && trainer.epochsDone() == 0) {
            trainer.measure(this::goesOn); // where it begins
            tellMeasure();
        }
        remember(network);
        Optional<Progress> progress = trainer.next(this::goesOn);
        if (progress.isEmpty()) {
            return new Step(Optional.empty(), progress);
        }
        tellMeasure();
        progress.get().finished().ifPresent(told::epoch);
        note(network);
        if (progress.get().halt().isPresent()) {
            return new Step(Optional.of(End.HALTED), progress);
        }
        return new Step(trainer.done() ? Optional.of(End.DONE) : Optional.empty(), progress);
    }

    private boolean goesOn() {
        return wanted && questions.get() == 0;
    }

    private void remember(Network network) {
        if (watch.remembering() != remembering) {
            remembering = watch.remembering();
            network.remember(remembering);
        }
    }

    private void tellMeasure() {
        Optional<Evaluation> now = trainer.measured();
        if (now.isPresent() && !now.equals(measured)) {
            told.measured(now.get());
        }
        measured = now;
    }

    private void note(Network network) {
        long now = System.nanoTime();
        if (now - lookDue >= 0) {
            show(network);
            long taken = System.nanoTime() - now;
            lookDue = System.nanoTime() + Math.max(LOOK_NANOS, LOOK_SHARE * taken);
        }
    }

    /** Shows everything as it is now. */
    private void show(Network network) {
        moments.offer(moment());
        showInside(network);
        tellMeasure();
    }

    private void showInside(Network network) {
        told.weights(network.parameters());
        TrainingWatch now = watch;
        insides.offer(new TrainingMoment.Inside(
                network.stepSizes(),
                trainer.findings(),
                now,
                now.pictured().map(network::parameter),
                now.asked().map(network::parameter),
                now.asked().flatMap(parameter -> network.explain(parameter, now.index()))));
    }

    private TrainingMoment moment() {
        Progress now = trainer.now();
        List<EpochRecord> epochs = trainer.record(Double.NaN).epochs();
        double images = trainer.imagesPerEpoch() * (trainer.plan().epochs() - trainer.epochsDone());
        return new TrainingMoment(
                trainer.plan(),
                epochs,
                trainer.epochsDone(),
                now.batch(),
                now.batches(),
                now.loss(),
                now.accuracy(),
                now.imagesPerSecond(),
                Math.max(0, images) / now.imagesPerSecond(),
                trainer.rate(),
                trainer.record(Double.NaN).keptEpoch(),
                trainer.checkpoints(),
                trainer.done(),
                trainer.stoppedEarly(),
                trainer.history());
    }

    /** Pauses as soon as the batch that is being computed is called off: within a tenth of a second. */
    void pause() {
        wanted = false;
    }

    /** Pauses and says nothing more. */
    void close() {
        round++;
        wanted = false;
    }

    /** Whether nobody wants it to train, or asks anything else than the one who asks this on the thread. */
    boolean isIdle() {
        return !wanted && questions.get() <= 1;
    }

    /** Asks network and trainer something, in between; a batch that is being computed is called off for it. */
    <T> CompletableFuture<T> ask(BiFunction<Network, Trainer, T> asked) {
        questions.incrementAndGet();
        return thread.ask(network -> {
            try {
                return asked.apply(network, trainer);
            } finally {
                questions.decrementAndGet();
            }
        });
    }

    /** Changes something, and shows how everything is then. */
    <T> CompletableFuture<T> change(BiFunction<Network, Trainer, T> change) {
        return ask((network, current) -> {
            T result = change.apply(network, current);
            show(network);
            return result;
        });
    }

    /** Looks at this from now on. */
    void watch(TrainingWatch wanted) {
        watch = wanted;
    }
}
