package convscope.ui.convolve;

import convscope.paint.stepper.Board;
import convscope.paint.stepper.Place;
import convscope.project.CellQuestion;
import convscope.project.Session;
import convscope.spec.Size;
import convscope.stepper.Calculation;
import convscope.stepper.Case;
import convscope.stepper.CaseCheck;
import convscope.stepper.CaseJson;
import convscope.stepper.CaseProblem;
import convscope.stepper.Frame;
import convscope.stepper.Misfit;
import convscope.stepper.Moment;
import convscope.stepper.Operation;
import convscope.stepper.Position;
import convscope.stepper.StationLimits;
import convscope.stepper.Tempo;
import convscope.stepper.Walk;
import convscope.tensor.Shape;
import convscope.text.Message;
import convscope.ui.Edits;
import convscope.ui.History;
import convscope.ui.Lab;
import convscope.ui.Station;
import convscope.ui.control.Action;
import convscope.ui.control.Help;
import convscope.ui.fx.Fonts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The station Convolve: a window glides over an input, and every number that it makes can be followed. */
public final class ConvolveController implements Station {
    /** Speeds that the keys go through. */
    static final List<Double> SPEEDS = List.of(0.25, 0.5, 1.0, 2.0, 4.0, 10.0, 20.0);

    private static final Place FIRST_CELL = new Place(Board.INPUT, 0, 0, 0);

    private final Lab lab;
    private final ConvolveModel model;
    private final History<Experiment> history;
    private final Computing computing;
    private final Playback playback = new Playback(this::played, this::ended);
    private final ConvolveActions actions;
    private final Inputs inputs;
    private final Filters filters;
    private final Explaining explaining;
    private final CaseFiles files;
    private final Exports exports;
    private final ConvolveView view;
    private Moment target = Experiment.BEGINNING; // of a step that is on its way

    /**
     * @param worker computes what takes time
     * @param seed of the numbers that are drawn by lot
     */
    public ConvolveController(Lab lab, Fonts fonts, Executor worker, long seed) {
        this.lab = lab;
        Experiment first = Experiment.of(Welcome.CASE);
        model = new ConvolveModel(first);
        history = new History<>(first, this::show, this::pause);
        computing = new Computing(worker, lab.fxThread(), this::computed, this::failed);
        inputs = new Inputs(this, lab, seed);
        filters = new Filters(this, lab, seed);
        explaining = new Explaining(this, lab);
        files = new CaseFiles(this, lab);
        exports = new Exports(model, files, lab);
        actions = new ConvolveActions(this, model);
        view = new ConvolveView(this, model, actions, lab, fonts);
        Help.explain(view, helpKey());
        show(first);
        lab.session().addListener(new Session.Listener() {
            @Override
            public void asked(CellQuestion question) {
                explaining.explain(question);
            }
        });
    }

    // what is shown

    ConvolveModel model() {
        return model;
    }

    Inputs inputs() {
        return inputs;
    }

    Filters filters() {
        return filters;
    }

    CaseFiles files() {
        return files;
    }

    Exports exports() {
        return exports;
    }

    private void show(Experiment experiment) {
        Case before = model.experiment.get().subject();
        boolean first = model.calculation.get().isEmpty();
        model.experiment.set(experiment);
        if (experiment.subject() != before || first) {
            check(experiment);
        } else {
            place(experiment.moment());
        }
    }

    private void check(Experiment experiment) {
        Case subject = experiment.subject();
        model.pointed.set(Optional.empty());
        // what the network computes is never refused: it is there already
        List<CaseProblem> problems =
                experiment.explained().isPresent() ? CaseCheck.of(subject) : StationLimits.of(subject);
        model.problems.set(problems);
        model.misfit.set(problems.isEmpty() ? Misfit.of(subject) : Optional.empty());
        if (problems.isEmpty()) {
            model.computing.set(!computing.compute(subject));
        } else {
            computing.forget();
            model.computing.set(false);
            pause();
        }
    }

    private void computed(Calculation calculation) {
        model.computing.set(false);
        playback.stop();
        model.playing.set(false);
        model.calculation.set(Optional.of(calculation));
        model.chosen.set(model.chosen.get().filter(place -> Cells.exists(calculation, place)));
        place(history.now().moment());
    }

    private void failed(Throwable cause) {
        model.computing.set(false);
        model.notice.set(Optional.of(Notice.wrong(Message.of("convolve.failed"))));
    }

    private Optional<Walk> walk() {
        return model.calculation.get().map(Calculation::walk);
    }

    /** Shows a moment at rest; where the calculation is still on its way, its nearest. */
    private void place(Moment moment) {
        walk().ifPresent(walk -> {
            Moment nearest = walk.clamp(moment);
            remember(nearest);
            model.frame.set(Frame.still(nearest));
        });
    }

    /** The moment belongs to the state, but going there is no edit. */
    private void remember(Moment moment) {
        if (model.problems.get().isEmpty() && !model.computing.get()) {
            history.replace(history.now().with(moment));
        }
    }

    // what is changed

    /** Changes the case. */
    void change(UnaryOperator<Case> change) {
        Experiment now = history.now();
        history.edit(now.with(change.apply(now.subject())));
    }

    /** Changes the case; what follows within a moment in the same setting is one step. */
    void change(String setting, UnaryOperator<Case> change) {
        Experiment now = history.now();
        history.edit(now.with(change.apply(now.subject())), setting);
    }

    /** Changes anything. */
    void edit(UnaryOperator<Experiment> change) {
        history.edit(change.apply(history.now()));
    }

    /** Changes anything; what follows within a moment with the same gesture is one step. */
    void edit(String gesture, UnaryOperator<Experiment> change) {
        history.edit(change.apply(history.now()), gesture);
    }

    /** Follows something outside, such as the probe, without a step to take back. */
    void follow(Experiment next) {
        history.replace(next);
        show(next);
    }

    Experiment now() {
        return history.now();
    }

    /** Opens a case in place of the present one. */
    void open(Experiment next) {
        model.notice.set(Optional.empty());
        model.chosen.set(Optional.empty());
        history.edit(next);
    }

    void repair(CaseProblem.Repair repair) {
        change(subject -> repair.result());
    }

    /** Another operation. */
    void operate(Operation operation) {
        edit(now -> now.with(CaseEdits.operation(now.subject(), operation, now.spare())));
    }

    /** One dimension, or two again. */
    void flatten(boolean wanted) {
        Shape input = now().subject().input().shape();
        Shape shape = wanted ? CaseEdits.flatShape(input) : Shape.image(input.channels(), input.width(), input.width());
        edit(now -> {
            Experiment resized = inputs.with(now, now.source(), shape);
            Case subject = resized.subject();
            int side = subject.kernelSize().width();
            return resized.with(wanted ? CaseEdits.flat(subject) : CaseEdits.window(subject, Size.of(side)));
        });
    }

    void toggleVisits() {
        edit(now -> now.with(now.view().withVisits(!now.view().visits())));
    }

    void toggleStack() {
        pause();
        edit(now -> now.with(now.view().withStacked(!now.view().stacked())));
    }

    /** The map whose filter is shown and changed. */
    int map() {
        return Math.min(model.map(), Math.max(0, now().subject().maps() - 1));
    }

    // files

    void chooseFile() {
        view.chooseCase().ifPresent(this::receive);
    }

    void choosePhoto() {
        view.choosePhoto().ifPresent(inputs::photo);
    }

    void saveCase() {
        view.chooseTarget("case", CaseJson.EXTENSION).ifPresent(file -> files.save(file));
    }

    void saveFilm() {
        pause();
        view.chooseTarget("film", ".gif").ifPresent(file -> exports.film(file, view.pictures()));
    }

    void savePicture() {
        view.chooseTarget("picture", ".png").ifPresent(file -> exports.picture(file, view.pictures()));
    }

    void saveNumbers() {
        view.chooseTarget("numbers", ".csv").ifPresent(exports::numbers);
    }

    void say(Notice notice) {
        model.notice.set(Optional.of(notice));
    }

    // the walk

    void playOrPause() {
        if (playback.isRunning() && model.playing.get()) {
            pause();
        } else {
            play();
        }
    }

    private void play() {
        if (canWalk()) {
            model.playing.set(true);
            walk().ifPresent(walk -> playback.play(
                    walk, model.frame.get().moment(), tempo(), now().pace().loop()));
        }
    }

    private boolean canWalk() {
        return model.problems.get().isEmpty() && !model.isStacked();
    }

    /** Stops what moves, at the end of what it was about. */
    void pause() {
        if (playback.isRunning()) {
            playback.stop();
            Moment reached = model.playing.get() ? model.frame.get().moment() : target;
            model.playing.set(false);
            place(reached);
        }
    }

    private void played(Frame frame) {
        remember(frame.moment());
        model.frame.set(frame);
    }

    private void ended() {
        boolean played = model.playing.get();
        model.playing.set(false);
        walk().ifPresent(walk -> place(played ? walk.last() : target));
    }

    private Tempo tempo() {
        return new Tempo(now().pace().speed(), lab.settings().get().reducedMotion());
    }

    void step(int positions) {
        walk().filter(walk -> canWalk()).ifPresent(walk -> {
            Moment from = walk.clamp(now().moment());
            pause();
            Moment to = from;
            for (int i = 0; i < Math.abs(positions); i++) {
                to = positions > 0 ? walk.next(to) : walk.previous(to);
            }
            boolean glides = positions == 1
                    && to.position() != from.position()
                    && !lab.settings().get().reducedMotion();
            if (glides) {
                approach(walk, new Moment(to.position(), 0), to);
            } else {
                place(to);
            }
        });
    }

    /** Up or down by rows of the output. */
    void stepRow(int rows) {
        model.calculation
                .get()
                .ifPresent(done -> jump(
                        now().moment().position() + rows * done.output().shape().width()));
    }

    void microStep(int steps) {
        walk().filter(walk -> canWalk()).ifPresent(walk -> {
            Moment from = walk.clamp(now().moment());
            pause();
            Moment to = steps > 0 ? walk.nextMicro(from) : walk.previousMicro(from);
            if (steps > 0 && !to.equals(from) && !lab.settings().get().reducedMotion()) {
                approach(walk, to, to);
            } else {
                place(to);
            }
        });
    }

    private void approach(Walk walk, Moment by, Moment to) {
        target = to;
        remember(to);
        playback.approach(walk, by, Tempo.of(Math.min(tempo().speed(), Tempo.GLIDE_ONLY)));
    }

    /** The moment when an output cell has just been written, the nearest if there is none of this number. */
    void jump(int position) {
        pause();
        walk().filter(walk -> canWalk()).ifPresent(walk -> place(walk.at(position)));
    }

    void jump(Position position) {
        model.calculation.get().ifPresent(done -> jump(done.number(position)));
    }

    void toBeginning() {
        pause();
        walk().ifPresent(walk -> place(walk.first()));
    }

    void toEnd() {
        pause();
        walk().ifPresent(walk -> place(walk.last()));
    }

    void faster(int steps) {
        double now = now().pace().speed();
        int at = 0;
        while (at < SPEEDS.size() - 1 && SPEEDS.get(at) < now) {
            at++;
        }
        speed(SPEEDS.get(Math.max(0, Math.min(at + steps, SPEEDS.size() - 1))));
    }

    void speed(double speed) {
        edit("speed", now -> now.with(new Experiment.Pace(speed, now.pace().loop())));
        goOn();
    }

    void loop(boolean loop) {
        edit(now -> now.with(new Experiment.Pace(now.pace().speed(), loop)));
        goOn();
    }

    /** Plays on with what was changed. */
    private void goOn() {
        if (model.playing.get()) {
            play();
        }
    }

    // cells

    /** A cell is chosen: of the output it is gone to, of the others it is marked and can be edited. */
    void choose(Optional<Place> place) {
        model.chosen.set(place.filter(cell -> cell.board() != Board.OUTPUT));
        place.filter(cell -> cell.board() == Board.OUTPUT)
                .ifPresent(cell -> jump(new Position(cell.channel(), cell.row(), cell.column())));
    }

    /** Edits the cell that is marked, or the first of the input. */
    void editCell() {
        if (model.problems.get().isEmpty() && !model.isStacked()) {
            view.boards().editor().edit(model.chosen.get().orElse(FIRST_CELL));
        }
    }

    /** Marks the cell beside the one that is marked. */
    void moveCell(int rows, int columns) {
        model.calculation.get().ifPresent(done -> {
            Optional<Place> to = model.chosen
                    .get()
                    .map(place -> Cells.beside(done, place, rows, columns).orElse(place));
            choose(Optional.of(to.orElse(FIRST_CELL)));
        });
    }

    /** Marks a cell of the kernel, or of the input again. */
    void nextBoard() {
        boolean kernel =
                model.chosen.get().filter(place -> place.board() == Board.INPUT).isPresent()
                        && now().subject().operation().hasKernel();
        choose(Optional.of(kernel ? new Place(Board.KERNEL, 0, 0, 0) : FIRST_CELL));
    }

    /** Another number in a cell of the input or of the filter that is shown there. */
    void set(Place place, float value) {
        if (place.board() == Board.INPUT) {
            edit(now -> now.with(
                            CaseEdits.withInputCell(now.subject(), place.channel(), place.row(), place.column(), value))
                    .with(new InputSource.Own()));
        } else {
            filters.setWeight(place, value);
        }
    }

    /** Marks nothing any more; says whether anything was. */
    boolean release() {
        boolean something = model.chosen.get().isPresent() || model.notice.get().isPresent();
        model.chosen.set(Optional.empty());
        model.notice.set(Optional.empty());
        return something;
    }

    // the station

    @Override
    public String id() {
        return "convolve";
    }

    @Override
    public int number() {
        return 5;
    }

    @Override
    public String titleKey() {
        return "convolve.title";
    }

    @Override
    public String helpKey() {
        return "convolve.help";
    }

    @Override
    public Ikon icon() {
        return BootstrapIcons.GRID_3X3;
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public List<Action> actions() {
        return actions.all();
    }

    @Override
    public Optional<Edits> edits() {
        return Optional.of(history);
    }

    @Override
    public void shown() {
        view.boards().requestFocus();
    }

    @Override
    public void hidden() {
        pause();
        view.endEditing();
    }

    @Override
    public boolean explainsValues() {
        return true;
    }

    @Override
    public boolean accepts(Path file) {
        return CaseFiles.accepts(file) || Inputs.accepts(file);
    }

    @Override
    public void receive(Path file) {
        if (CaseFiles.accepts(file)) {
            files.open(file);
        } else {
            inputs.photo(file);
        }
    }
}
