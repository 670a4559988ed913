package convscope.ui.train;

import convscope.paint.Palette;
import convscope.project.Project;
import convscope.project.Session;
import convscope.text.Message;
import convscope.training.EpochRecord;
import convscope.training.Plan;
import convscope.training.PlanCheck;
import convscope.training.Run;
import convscope.ui.Edits;
import convscope.ui.Lab;
import convscope.ui.Station;
import convscope.ui.Training;
import convscope.ui.TrainingMoment;
import convscope.ui.chart.ChartView;
import convscope.ui.control.Action;
import convscope.ui.fx.Fonts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The station Train: what shall be trained and how, and what comes of it. */
public final class TrainController implements Station {
    private static final Logger LOG = LoggerFactory.getLogger(TrainController.class);

    /** Steps that can be taken back, if memory allows. */
    private static final int MOST_STEPS = 50;

    /** Numbers kept for each weight: itself and what optimisers keep. */
    private static final int NUMBERS_EACH = 3;

    /** Epochs that a run which is done can be trained further at a time. */
    private static final int MORE_EPOCHS = 5;

    private final Lab lab;
    private final Training training;
    private final TrainModel model = new TrainModel();
    private final TrainEdits edits = new TrainEdits();
    private final TrainActions actions;
    private final Supplier<TrainView> maker;
    private final TrainExports exports;
    private final InsightController insight;
    private Optional<TrainView> view = Optional.empty();
    private boolean inFront;

    public TrainController(Lab lab, Fonts fonts) {
        this.lab = lab;
        training = lab.training();
        actions = new TrainActions(this, model);
        exports = new TrainExports(lab, model.problem::set);
        model.problem.addListener(property -> model.images.set(false)); // said anew for each
        insight = new InsightController(lab, this::exportInsight);
        maker = () -> new TrainView(this, model, actions, insight, lab, fonts);
        lab.session().addListener(new Session.Listener() {
            @Override
            public void projectOpened() {
                opened();
            }

            @Override
            public void networkChanged() {
                projectOpened();
            }

            @Override
            public void projectChanged() {
                follow();
            }
        });
        training.addListener(new FromTraining());
        follow();
        insight.opened();
    }

    private void opened() {
        edits.forget();
        model.problem.set(null);
        model.moment.set(Optional.empty());
        model.hidden.set(Set.of());
        model.opened.set(Optional.empty());
        follow();
        compare();
        insight.opened();
        if (inFront) {
            training.prepare();
        }
    }

    private void follow() {
        Project project = lab.session().project();
        model.plan.set(training.plan());
        model.runs.set(project.workbook().runs());
        model.run.set(training.run());
        model.anotherRun.set(training.needsAnotherRun());
        model.done.set(training.isDone());
        model.trained.set(project.training().isPresent());
        model.learnt.set(project.training()
                .filter(record -> !record.epochs().isEmpty())
                .map(record -> learnt(record.epochs()))
                .orElse(Message.of(project.training().isPresent() ? "train.learnt.some" : "train.learnt.nothing")));
    }

    /** Runs of several networks are there to be compared. */
    private void compare() {
        boolean several = model.runs.get().stream().map(Run::network).distinct().count() > 1;
        model.chart.set(model.chart.get().withComparing(several));
    }

    private static Message learnt(List<EpochRecord> epochs) {
        EpochRecord last = epochs.get(epochs.size() - 1);
        return Double.isNaN(last.valAccuracy())
                ? Message.of("train.learnt.loss", epochs.size(), last.loss())
                : Message.of("train.learnt.accuracy", epochs.size(), 100 * last.valAccuracy());
    }

    // playing

    void playOrPause() {
        if (model.isPlaying() || training.isQueued()) {
            training.pause();
        } else {
            train();
        }
    }

    private void train() {
        model.problem.set(null);
        if (model.done.get()) {
            further();
        } else {
            asBuilt(training::play);
        }
    }

    /** What is trained is the network as it was left in Build, also where that was a moment ago. */
    private void asBuilt(Runnable work) {
        lab.editing().settle().whenComplete((done, failure) -> work.run()); // a failure is told by who adopts
    }

    /** A run that is done goes on for some epochs; one that early stopping has ended goes on as another run. */
    private void further() {
        if (model.moment.get().filter(TrainingMoment::stoppedEarly).isPresent()) {
            step(training.stop()).thenRun(() -> asBuilt(training::play));
        } else {
            Plan plan = training.plan();
            int done = model.moment.get().map(now -> now.epochs().size()).orElse(0);
            change("epochs", plan.withEpochs(Math.min(PlanCheck.MOST_EPOCHS, done + MORE_EPOCHS)));
            asBuilt(training::play);
        }
    }

    void oneBatch() {
        model.problem.set(null);
        asBuilt(training::oneBatch);
    }

    void oneEpoch() {
        model.problem.set(null);
        asBuilt(training::oneEpoch);
    }

    void stop() {
        step(training.stop());
    }

    void reset() {
        model.problem.set(null);
        step(training.reset());
    }

    /** The first epoch of all, from where there are no curves yet. */
    void firstEpoch() {
        view().takeFocus(); // the button goes
        oneEpoch();
    }

    /** Fresh weights, and training from there. */
    void startOver() {
        view().takeFocus(); // the button goes
        model.problem.set(null);
        asBuilt(() -> step(training.reset(training::play)));
    }

    void goBackTo(int epoch) {
        model.problem.set(null);
        step(training.goBackTo(epoch));
    }

    private CompletableFuture<Optional<Project>> step(CompletableFuture<Optional<Project>> done) {
        return done.whenComplete((before, failure) -> {
            if (failure == null) {
                before.ifPresent(then -> edits.did(new PlaceStep(training, lab.session(), then), most(then)));
            } else {
                fail(failure);
            }
        });
    }

    /** Every step may hold weights of its own. */
    private static int most(Project project) {
        long numbers = project.weights().values().stream()
                .mapToLong(tensor -> tensor.values().length)
                .sum();
        long bytes = Math.max(1, numbers * NUMBERS_EACH * Float.BYTES);
        return (int) Math.max(1, Math.min(MOST_STEPS, Runtime.getRuntime().maxMemory() / 8 / bytes));
    }

    // the plan

    /** Another plan, by a change of one setting. */
    void change(String setting, Plan next) {
        Plan before = training.plan();
        boolean wrong =
                PlanCheck.problem(next).isPresent() && PlanCheck.problem(before).isEmpty();
        if (next.equals(before) || wrong || isPast(next)) {
            return;
        }
        training.change(next);
        boolean together = edits.last() instanceof PlanStep last && last.takes(setting, next);
        if (!together) {
            edits.did(new PlanStep(setting, before, next, training::change), MOST_STEPS);
        }
    }

    /** Whoever types 10 types 1 first, and would end what is in its second epoch. */
    private boolean isPast(Plan next) {
        return model.isPlaying()
                && model.moment
                        .get()
                        .map(now -> now.history().batches()) // which have come further than the moment
                        .filter(batches -> batches.size() > 0 && next.epochs() <= batches.epoch(batches.size() - 1))
                        .isPresent();
    }

    // runs

    void rename(int number, String name) {
        if (!name.isBlank()) {
            runs(number, run -> run.withName(name.strip()));
        }
    }

    void note(int number, String note) {
        runs(number, run -> run.withNote(note));
    }

    void recolour(int number) {
        runs(number, run -> run.withColour(run.colour() + 1));
    }

    private void runs(int number, UnaryOperator<Run> change) {
        Project project = lab.session().project();
        Run before = project.workbook().runs().get(number);
        if (!change.apply(before).equals(before)) {
            lab.session().update(project.withWorkbook(project.workbook().withRunChanged(number, change)));
        }
    }

    /** Takes a run that does not go on out of the project. */
    void delete(int number) {
        if (model.run.get().filter(going -> going == number).isPresent()) {
            return;
        }
        Run run = model.runs.get().get(number);
        model.opened.set(Optional.empty());
        model.hidden.set(Set.of());
        training.removeRun(number);
        edits.did(new RemovalStep(training, number, run), MOST_STEPS);
    }

    void toggle(int number) {
        Set<Integer> hidden = new HashSet<>(model.hidden.get());
        if (!hidden.remove(number)) {
            hidden.add(number);
        }
        model.hidden.set(Set.copyOf(hidden));
    }

    void open(int number) {
        model.opened.set(
                model.opened.get().filter(open -> open == number).isPresent() ? Optional.empty() : Optional.of(number));
    }

    void chart(UnaryOperator<ChartOptions> change) {
        model.chart.set(change.apply(model.chart.get()));
    }

    // files

    void exportChart(Optional<Picture> shown) {
        shown.ifPresent(picture -> export(lab.texts().get("train.export.curves"), picture));
    }

    private void exportInsight(InsightController.Exported shown) {
        Palette palette = lab.theme().palette();
        export(shown.name(), new Picture(shown.figure(), shown.width(), shown.height(), palette.background()));
    }

    private void export(String name, Picture picture) {
        view().chooseTarget("train.export.picture", name, List.of(TrainExports.PNG, TrainExports.SVG))
                .ifPresent(file -> exports.picture(file, picture));
    }

    void exportNumbers() {
        training.project()
                .thenAccept(now -> view().chooseTarget(
                                "train.export.numbers",
                                lab.texts().get("train.export.curves"),
                                List.of(TrainExports.CSV))
                        .ifPresent(file -> exports.numbers(file, now.workbook().runs())));
    }

    private void fail(Throwable cause) {
        LOG.error("Training failed", cause);
        model.problem.set(Message.of("train.failed"));
    }

    private final class FromTraining implements Training.Listener {
        @Override
        public void phaseChanged() {
            model.phase.set(training.phase());
            if (training.phase() == Training.Phase.READY && model.images.get()) {
                model.problem.set(null); // the images are there now
            }
            follow();
        }

        @Override
        public void prepared() {
            model.moment.set(Optional.empty());
            follow();
        }

        @Override
        public void advanced(TrainingMoment moment) {
            model.moment.set(Optional.of(moment));
            model.done.set(training.isDone());
        }

        @Override
        public void halted(Message why) {
            model.problem.set(why);
        }

        @Override
        public void impossible(Message why, boolean images) {
            model.problem.set(why);
            model.images.set(images);
        }

        @Override
        public void failed(Throwable cause) {
            fail(cause);
        }
    }

    // the station

    @Override
    public String id() {
        return "train";
    }

    @Override
    public int number() {
        return 3;
    }

    @Override
    public String titleKey() {
        return "train.title";
    }

    @Override
    public String helpKey() {
        return "train.help";
    }

    @Override
    public Ikon icon() {
        return BootstrapIcons.GRAPH_UP;
    }

    /** Made when it is first asked for: its many nodes would hold up the start of the program. */
    private TrainView view() {
        if (view.isEmpty()) {
            view = Optional.of(maker.get());
        }
        return view.get();
    }

    @Override
    public Node node() {
        return view();
    }

    @Override
    public List<Action> actions() {
        List<Action> all = new ArrayList<>(actions.all());
        all.addAll(view().insight().actions());
        return all;
    }

    @Override
    public boolean dismiss() {
        return view().insight().dismiss();
    }

    @Override
    public Optional<Edits> edits() {
        return Optional.of(edits);
    }

    @Override
    public void shown() {
        inFront = true;
        training.prepare();
        view().takeFocus();
    }

    @Override
    public void hidden() {
        inFront = false;
    }

    ChartView chart() {
        return view().chart();
    }

    InsightModel understanding() {
        return insight.model();
    }

    TrainModel model() {
        return model;
    }
}
