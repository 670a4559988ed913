package convscope.ui;

import convscope.assembly.Draft;
import convscope.data.DataLibrary;
import convscope.data.Dataset;
import convscope.data.Split;
import convscope.data.Watch;
import convscope.engine.Engine;
import convscope.engine.EngineThread;
import convscope.engine.Network;
import convscope.project.DataReference;
import convscope.project.Project;
import convscope.project.Session;
import convscope.project.Workbook;
import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import convscope.text.Message;
import convscope.training.Checkpoint;
import convscope.training.EpochRecord;
import convscope.training.Evaluation;
import convscope.training.History;
import convscope.training.Plan;
import convscope.training.Progress;
import convscope.training.Run;
import convscope.training.Trainer;
import convscope.training.TrainingRecord;
import convscope.ui.TrainingDrive.Goal;
import convscope.ui.fx.ReadingWatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Trains the network that is open, on a thread of its own; nobody ever waits for it.
 *
 * <p>A training is a {@link Run} of the project. It goes on as the same run as long as only such parts of the plan change as
 * may change on the way; another rule, penalty or seed begins another run from the weights of the moment. All methods belong
 * to JavaFX's thread, and listeners are told on it.
 */
public final class Training implements AutoCloseable {
    private static final int FIRST_EPOCHS = 5;

    /** Numbers of a network up to which the project is brought up to date at every epoch, not only at rest. */
    private static final long SMALL = 10_000_000;

    private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

    private final Session session;
    private final Recognition recognition;
    private final EngineThread<Network> thread;
    private final Supplier<Engine> engine;
    private final DataLibrary library;
    private final Executor reading;
    private final Executor io;
    private final Executor fxThread;
    private final IntFunction<String> runName;
    private final TrainingDrive drive;
    private final List<Listener> listeners = new ArrayList<>();
    private Phase phase = Phase.ASLEEP;
    private volatile int buildings; // written on JavaFX's thread
    private volatile int opening;
    private volatile Optional<TrainingImages> images = Optional.empty(); // written on JavaFX's thread
    private Optional<Plan> carried = Optional.empty();
    private Optional<Integer> run = Optional.empty();
    private Optional<TrainingMoment> moment = Optional.empty();
    private Optional<Goal> queued = Optional.empty();
    private boolean reads; // images, while it prepares
    private CompletableFuture<?> settled = CompletableFuture.completedFuture(null);

    /** What goes on. */
    public enum Phase {
        /** Nobody asked for training yet, or it is impossible. */
        ASLEEP,
        /** Images are being read, or the network is being built. */
        PREPARING,
        /** It stands still. */
        READY,
        /** Batch after batch. */
        PLAYING
    }

    /** Who wants to know; every method may be left out. */
    public interface Listener {
        /** Another phase. */
        default void phaseChanged() {}

        /** So many images have been read, ten times a second at most. */
        default void reading(long images, long of) {}

        /** Another network, run, or place in its history: what was shown of the training is past. */
        default void prepared() {}

        /** Where training stands, at most three times a second. */
        default void advanced(TrainingMoment moment) {}

        /** What the last step was like inside, at most three times a second. */
        default void lookedInside(TrainingMoment.Inside inside) {}

        /** The validation images were measured. */
        default void measured(Evaluation evaluation) {}

        /** It paused by itself, because numbers ceased to be finite; why, with what to try. */
        default void halted(Message why) {}

        /**
         * It cannot train; why, with what to do.
         *
         * @param images whether other images would help
         */
        default void impossible(Message why, boolean images) {}

        /** Something failed that never should. */
        default void failed(Throwable cause) {}
    }

    /**
     * @param thread owns the network
     * @param engine makes or returns the engine; called on that thread only
     * @param library where images come from
     * @param reading where they are read, which may take minutes
     * @param io where weights are drawn
     * @param fxThread JavaFX's thread
     * @param runName what the run of this number, from 1, is called at first
     */
    public Training(
            Session session,
            Recognition recognition,
            EngineThread<Network> thread,
            Supplier<Engine> engine,
            DataLibrary library,
            Executor reading,
            Executor io,
            Executor fxThread,
            IntFunction<String> runName) {
        this.session = session;
        this.recognition = recognition;
        this.thread = thread;
        this.engine = engine;
        this.library = library;
        this.reading = reading;
        this.io = io;
        this.fxThread = fxThread;
        this.runName = runName;
        drive = new TrainingDrive(thread, fxThread, new FromDrive());
        session.addListener(new Session.Listener() {
            @Override
            public void projectOpened() {
                sleep();
            }

            @Override
            public void networkChanged() {
                sleep();
            }
        });
    }

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    public Phase phase() {
        return phase;
    }

    /** The images that train and validate, once they are read. */
    public Optional<Dataset> images() {
        return images.map(TrainingImages::images);
    }

    /** Which of the project's runs goes on; empty before the first batch of a new one. */
    public Optional<Integer> run() {
        return run;
    }

    /** Where training stands; empty before it was prepared. */
    public Optional<TrainingMoment> moment() {
        return moment;
    }

    /** The plan by which the open project trains next: the one that was set, else that of its last training. */
    public Plan plan() {
        Project project = session.project();
        return project.workbook()
                .plan()
                .or(() -> project.training().map(TrainingRecord::plan))
                .orElseGet(() -> Plan.of(Preset.LENET, FIRST_EPOCHS, 1));
    }

    /** Whether the plan is one that only another run can follow. */
    public boolean needsAnotherRun() {
        return run.isPresent() && !carried.map(now -> goesOn(now, plan())).orElse(true);
    }

    private static boolean goesOn(Plan now, Plan next) {
        return next.seed() == now.seed()
                && next.l2() == now.l2()
                && next.optimizer().getClass() == now.optimizer().getClass();
    }

    // getting ready

    private void sleep() {
        buildings++;
        drive.pause();
        images = images.filter(known -> TrainingImages.request(session.project(), session.file())
                .filter(known.request()::equals)
                .isPresent());
        run = Optional.empty();
        carried = Optional.empty();
        moment = Optional.empty();
        queued = Optional.empty();
        settled = DONE;
        enter(Phase.ASLEEP);
    }

    /** Reads the images and builds the network, if that was not done yet. */
    public void prepare() {
        if (phase == Phase.ASLEEP) {
            build(session.project());
        }
    }

    /** Builds the network with a project's weights, at the place in the training where the project stands. */
    private void build(Project project) {
        int building = ++buildings;
        moment = Optional.empty();
        run = project.workbook().goingOn();
        reads = true;
        enter(Phase.PREPARING);
        Watch watch = new ReadingWatch(
                fxThread, (done, of) -> told(listener -> listener.reading(done, of)), () -> building != buildings);
        TrainingImages.read(project, session.file(), images, library, watch, reading)
                .thenComposeAsync(
                        found -> building == buildings
                                ? build(project, found)
                                : CompletableFuture.failedFuture(new CancellationException()),
                        fxThread)
                .whenCompleteAsync((done, failure) -> built(building, failure), fxThread);
    }

    private CompletableFuture<Void> build(Project project, TrainingImages found) {
        images = Optional.of(found);
        reads = false;
        Workbook workbook = project.workbook();
        Optional<Run> going = workbook.goingOn().map(workbook.runs()::get);
        Plan plan = going.map(now -> now.record().plan()).orElseGet(this::plan);
        carried = Optional.of(plan);
        ShapeTrace trace = ShapeTrace.of(project.network());
        Split split = found.split(plan);
        return thread.open(() -> engine.get()
                        .network(
                                trace,
                                project.weights(),
                                plan.optimizer(),
                                plan.l2(),
                                plan.seed(),
                                recognition.rightOfWay()))
                .thenCompose(done -> drive.use(network -> going.isPresent()
                        ? new Trainer(
                                network,
                                found.images(),
                                split,
                                going.get().record(),
                                workbook.continuation().orElseThrow(),
                                copy(going.get().history()))
                        : new Trainer(network, found.images(), split, plan)));
    }

    /** The curves of a project never change; those of a training do. */
    private static History copy(History history) {
        return history.until(
                new History.Mark(history.batches().size(), history.measures().size(), Long.MAX_VALUE));
    }

    private void built(int building, Throwable failure) {
        if (building != buildings) {
            return;
        }
        if (failure != null) {
            queued = Optional.empty();
            enter(Phase.ASLEEP);
            refuse(failure);
            return;
        }
        opening = recognition.opening();
        enter(Phase.READY);
        told(Listener::prepared);
        drive.show();
        Optional<Goal> goal = queued;
        queued = Optional.empty();
        goal.ifPresentOrElse(this::start, this::measure);
    }

    private void refuse(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof TrainingImages.Refusal refusal) {
            told(listener -> listener.impossible(refusal.what(), true));
        } else {
            told(listener -> listener.failed(cause));
        }
    }

    /** Says what the network knows now, without writing it down. */
    private void measure() {
        int building = buildings;
        drive.ask((network, trainer) ->
                        trainer.measured().or(() -> trainer.look(() -> drive.isIdle() && building == buildings)))
                .thenAcceptAsync(evaluation -> measured(building, evaluation), fxThread)
                .whenComplete(this::mustNotFail);
    }

    private void measured(int building, Optional<Evaluation> evaluation) {
        if (building != buildings || phase != Phase.READY) {
            return;
        }
        if (evaluation.isPresent()) {
            told(listener -> listener.measured(evaluation.get()));
        } else {
            measure(); // somebody had a question in between
        }
    }

    // playing

    /** Trains until all epochs are done, or it is paused. */
    public void play() {
        go(Goal.NONE);
    }

    /** Trains on one batch. */
    public void oneBatch() {
        go(Goal.BATCH);
    }

    /** Trains to the end of the epoch. */
    public void oneEpoch() {
        go(Goal.EPOCH);
    }

    private void go(Goal goal) {
        switch (phase) {
            case ASLEEP -> {
                queued = Optional.of(goal);
                prepare();
            }
            case PREPARING -> queued = Optional.of(goal);
            case READY -> start(goal);
            case PLAYING -> {} // it does so already
        }
    }

    private void start(Goal goal) {
        if (run.isEmpty() && carried.filter(plan()::equals).isEmpty() || needsAnotherRun()) {
            anotherRun(goal);
            return;
        }
        if (isDone()) {
            return;
        }
        carry(plan());
        enter(Phase.PLAYING);
        if (run.isPresent()) {
            session.update(session.project()); // from now on it is no longer as it was saved
        } else {
            int building = buildings;
            drive.ask((network, trainer) -> trainer.checkpoint())
                    .thenAcceptAsync(
                            first -> {
                                if (building == buildings) {
                                    begin(first);
                                }
                            },
                            fxThread)
                    .whenComplete(this::mustNotFail);
        }
        drive.go(goal); // after the question
    }

    /** Goes on from the weights of now as a run that is still to begin, once the project has what was learnt. */
    private void anotherRun(Goal goal) {
        int building = buildings;
        settled.thenRunAsync(
                        () -> {
                            if (building == buildings) {
                                queued = Optional.of(goal);
                                session.update(ended(session.project()));
                                build(session.project());
                            }
                        },
                        fxThread)
                .whenComplete(this::mustNotFail);
    }

    /** Whether it will play as soon as it is ready. */
    public boolean isQueued() {
        return queued.isPresent();
    }

    /** Whether all epochs of the plan are done, or early stopping has ended the run. */
    public boolean isDone() {
        return run.isPresent()
                && moment.map(now -> now.stoppedEarly() || now.epochs().size() >= plan().epochs())
                        .orElse(false);
    }

    private void carry(Plan next) {
        if (carried.filter(next::equals).isEmpty()) {
            carried = Optional.of(next);
            drive.change((network, trainer) -> {
                trainer.change(next);
                return null;
            });
        }
    }

    /** The project gets another run, which begins here. */
    private void begin(Checkpoint first) {
        Project project = session.project();
        Workbook workbook = project.workbook();
        int number = workbook.runs().size();
        int colour = number == 0 ? 0 : workbook.runs().get(number - 1).colour() + 1;
        Run another =
                new Run(runName.apply(number + 1), colour, "", project.network().name(), first.record(), new History());
        run = Optional.of(number);
        DataReference reference = images.orElseThrow().reference();
        Workbook with = workbook.withRun(number, another)
                .withReference(
                        new DataReference(workbook.reference().folder(), reference.validation(), reference.limit()));
        session.update(project.withWorkbook(with)
                .withLabels(images.orElseThrow().images().classes())
                .withTraining(first, number));
    }

    /** The project as it is, with no run going on. */
    private static Project ended(Project project) {
        return project.withWorkbook(project.workbook().withoutRunGoingOn());
    }

    private static Project planned(Project project, Plan plan) {
        return project.withWorkbook(project.workbook().withPlan(Optional.of(plan)));
    }

    /** Pauses within a tenth of a second; images that are still being read are not read any further. */
    public void pause() {
        halt();
        if (phase == Phase.PREPARING && reads) {
            buildings++;
            enter(Phase.ASLEEP);
        }
    }

    private void halt() {
        queued = Optional.empty();
        drive.pause();
    }

    /** Pauses; done, on JavaFX's thread, when the project has all that was learnt. */
    public CompletableFuture<Void> rest() {
        return afterwards(before -> CompletableFuture.completedFuture(true)).thenAccept(before -> {});
    }

    /** Whether it trains, or will as soon as it is ready, or the project has not got yet what was learnt last. */
    public boolean isBusy() {
        return phase == Phase.PLAYING || isQueued() || !settled.isDone();
    }

    /** Another plan, from the next batch on as far as that is possible; see {@link #needsAnotherRun}. */
    public void change(Plan next) {
        if (next.equals(plan())) {
            return;
        }
        session.update(planned(session.project(), next));
        if (run.isPresent() && carried.filter(now -> goesOn(now, next)).isPresent()) {
            carry(next);
        }
    }

    // what can be taken back: each answers with the project as it was before, or with nothing if it was not done

    /** Ends the run; the weights are those of now, or the best where the plan keeps them. */
    public CompletableFuture<Optional<Project>> stop() {
        return afterwards(before -> {
            Project next = ended(before);
            Map<String, Tensor> best = before.workbook()
                    .continuation()
                    .filter(further -> plan().keepBest())
                    .map(further -> further.best())
                    .orElse(Map.of());
            show(best.isEmpty() ? next : next.withWeights(best, next.training()));
            return CompletableFuture.completedFuture(true);
        });
    }

    /** Begins anew with fresh weights, drawn from the plan's seed; the runs so far stay. */
    public CompletableFuture<Optional<Project>> reset() {
        return reset(() -> {});
    }

    /**
     * As {@link #reset()}.
     *
     * @param then what follows at once, such as playing
     */
    public CompletableFuture<Optional<Project>> reset(Runnable then) {
        return afterwards(before -> {
            int building = buildings;
            Plan plan = plan();
            ShapeTrace trace = ShapeTrace.of(before.network());
            if (phase != Phase.ASLEEP) {
                enter(Phase.PREPARING); // whoever plays now plays with the fresh weights
            }
            return CompletableFuture.supplyAsync(() -> plan.initializer().draw(trace, plan.seed()), io)
                    .thenApplyAsync(
                            fresh -> {
                                if (building != buildings) {
                                    return false;
                                }
                                Optional<Goal> goal = queued;
                                show(planned(ended(before), plan).withWeights(fresh, Optional.empty()));
                                queued = goal;
                                then.run();
                                return true;
                            },
                            fxThread)
                    .whenCompleteAsync((done, failure) -> stay(building, failure), fxThread);
        });
    }

    /** What cannot be prepared leaves everything as it was. */
    private void stay(int building, Throwable failure) {
        if (failure != null && building == buildings && phase == Phase.PREPARING) {
            enter(Phase.READY);
        }
    }

    /** Takes a run that does not go on out of the project. */
    public void removeRun(int number) {
        runs(session.project().workbook().withoutRun(number));
    }

    /** Puts a run that does not go on back into the project, at its place. */
    public void insertRun(int number, Run back) {
        Workbook workbook = session.project().workbook();
        runs(workbook.withRun(Math.min(number, workbook.runs().size()), back));
    }

    private void runs(Workbook next) {
        run = run.flatMap(going -> next.run());
        session.update(session.project().withWorkbook(next));
    }

    /** Goes back to the end of an epoch of this run, 0 being its start. */
    public CompletableFuture<Optional<Project>> goBackTo(int epoch) {
        int building = buildings;
        if (phase != Phase.READY && phase != Phase.PLAYING) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        return afterwards(before -> drive.change((network, trainer) -> trainer.goBackTo(epoch))
                .thenApplyAsync(
                        done -> {
                            if (done && building == buildings) {
                                told(Listener::prepared); // what was shown belongs to what was learnt later
                                drive.show();
                                taken(building);
                                measure();
                            }
                            return done;
                        },
                        fxThread));
    }

    /** Another project with the same network takes the place of this one: its weights, its runs, its place in them. */
    public void show(Project next) {
        halt();
        Optional<Draft> draft = session.project().workbook().draft(); // what hands have begun is not touched
        session.update(next.withWorkbook(next.workbook().withDraft(draft)));
        recognition.replace(next.weights(), recognition.opening());
        if (phase != Phase.ASLEEP) {
            build(next);
        }
    }

    /** Pauses, does the work with the project as it is then, and answers with that project when it is done. */
    private CompletableFuture<Optional<Project>> afterwards(Function<Project, CompletableFuture<Boolean>> work) {
        halt();
        int building = buildings;
        return project().thenCompose(before -> {
            if (building != buildings) {
                return CompletableFuture.completedFuture(Optional.empty());
            }
            session.update(before);
            return work.apply(before).thenApply(done -> done ? Optional.of(before) : Optional.empty());
        });
    }

    /**
     * What is open as it is at this moment, in the middle of an epoch too: with the weights, the curves and all that the
     * training needs to go on exactly from here. Ready within a tenth of a second.
     */
    public CompletableFuture<Project> project() {
        return phase == Phase.PLAYING ? current() : settled.thenApplyAsync(done -> session.project(), fxThread);
    }

    private CompletableFuture<Project> current() {
        int building = buildings;
        return drive.ask((network, trainer) -> trainer.checkpoint())
                .thenApplyAsync(
                        now -> building == buildings && run.isPresent()
                                ? session.project().withTraining(now, run.get())
                                : session.project(),
                        fxThread);
    }

    /** The project is brought up to date, and with it what answers. */
    private void taken(int building) {
        settled = current()
                .thenAccept(
                        now -> { // at once: what hands do to the project in between is not to be lost
                            if (building == buildings) {
                                session.update(now);
                                recognition.replace(now.weights(), opening);
                            }
                        })
                .handle((done, failure) -> {
                    mustNotFail(done, failure);
                    return null; // whatever comes next is not held up by it
                });
    }

    private void mustNotFail(Object done, Throwable failure) {
        if (failure != null) {
            fxThread.execute(() -> told(listener -> listener.failed(failure)));
        }
    }

    /** Looks at this from now on, at once where training stands still. */
    public void watch(TrainingWatch wanted) {
        drive.watch(wanted);
        if (phase == Phase.READY) {
            drive.show();
        }
    }

    /** The place of the weight of a parameter that the last step moved farthest; empty before a step was remembered. */
    public CompletableFuture<OptionalInt> mostMoved(String parameter) {
        return phase == Phase.READY || phase == Phase.PLAYING
                ? drive.ask((network, trainer) -> network.mostMoved(parameter))
                : CompletableFuture.completedFuture(OptionalInt.empty());
    }

    private void enter(Phase next) {
        if (phase != next) {
            phase = next;
            told(Listener::phaseChanged);
        }
    }

    private void told(Consumer<Listener> what) {
        List.copyOf(listeners).forEach(what);
    }

    @Override
    public void close() {
        buildings++;
        phase = Phase.ASLEEP;
        drive.close();
        thread.close();
    }

    /** What happens on the way. */
    private final class FromDrive implements TrainingDrive.Told {
        @Override
        public void moment(TrainingMoment now) {
            if (phase == Phase.READY || phase == Phase.PLAYING) {
                moment = Optional.of(now);
                told(listener -> listener.advanced(now));
            }
        }

        @Override
        public void inside(TrainingMoment.Inside inside) {
            if (phase == Phase.READY || phase == Phase.PLAYING) {
                told(listener -> listener.lookedInside(inside));
            }
        }

        @Override
        public void measured(Evaluation evaluation) {
            if (phase == Phase.READY || phase == Phase.PLAYING) {
                told(listener -> listener.measured(evaluation));
            }
        }

        @Override
        public void weights(Map<String, Tensor> weights) {
            recognition.refresh(weights, opening);
        }

        @Override
        public void epoch(EpochRecord record) {
            if (phase == Phase.PLAYING
                    && ShapeTrace.of(session.project().network()).total() <= SMALL) {
                int building = buildings;
                current()
                        .thenAccept(now -> {
                            if (building == buildings && phase == Phase.PLAYING) {
                                session.update(now);
                            }
                        })
                        .whenComplete(Training.this::mustNotFail);
            }
        }

        @Override
        public void ended(TrainingDrive.End end, Optional<Progress> last) {
            if (phase == Phase.PLAYING) {
                enter(Phase.READY);
                taken(buildings);
                if (end == TrainingDrive.End.DONE) {
                    measure(); // the best weights may have taken the place of the last
                }
                last.flatMap(Progress::halt).ifPresent(why -> told(listener -> listener.halted(why)));
            }
        }

        @Override
        public void failed(Throwable cause) {
            if (phase == Phase.PLAYING) {
                enter(Phase.READY);
                taken(buildings);
            }
            told(listener -> listener.failed(cause));
        }
    }
}
