package convscope.ui.draw;

import convscope.data.Mnist;
import convscope.data.Stroke.Point;
import convscope.data.digits.SampleDigits;
import convscope.project.Session;
import convscope.spec.ShapeTrace;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import convscope.ui.Edits;
import convscope.ui.History;
import convscope.ui.Lab;
import convscope.ui.Recognition;
import convscope.ui.Station;
import convscope.ui.control.Action;
import convscope.ui.control.Help;
import convscope.ui.fx.Fonts;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The station Draw: whatever is put on the pad becomes the probe, and the network's answer is shown beside it. */
public final class DrawController implements Station {
    private static final double TURN = Math.toRadians(5);
    private static final double WIDTH_STEP = 0.01;
    private static final int REMEMBERED = 32;

    private final Lab lab;
    private final DrawModel model = new DrawModel();
    private final History<Sheet> history;
    private final Replay replay = new Replay(drawing -> display(Sheet.of(drawing)));
    private final PreparationQueue queue;
    private final PictureLoading pictures;
    private final DrawActions actions;
    private final DrawView view;
    private final int[] nextSample = new int[Mnist.CLASSES.size()];
    private final Deque<Studied> studied = new ArrayDeque<>();
    private Optional<PenLine> pen = Optional.empty();
    private Optional<PenListener> penListener = Optional.empty();
    private ShapeTrace trace;
    private long orders;
    private long cleared;
    private long answered;
    private boolean studying;

    private record Studied(long number, Tensor image) {}

    /**
     * @param worker prepares drawings; a thread of its own, since reading a file must not hold up the pen
     * @param seed chooses among MNIST's test images
     */
    public DrawController(Lab lab, Fonts fonts, Executor worker, long seed) {
        this.lab = lab;
        pictures = new PictureLoading(lab, model, seed, backdrop -> edit(Sheet.of(backdrop)));
        history = new History<>(Sheet.EMPTY, this::show, this::settle);
        queue = new PreparationQueue(worker, lab.fxThread(), this::prepared, lab.recognition()::anticipate);
        trace = ShapeTrace.of(lab.session().project().network());
        actions = new DrawActions(this, model);
        view = new DrawView(model, actions, new PadInput(this), this::sample, lab, fonts);
        Help.explain(view, helpKey());
        model.reading.set(nothing());
        follow();
    }

    private void follow() {
        lab.session().addListener(new Session.Listener() {
            @Override
            public void projectOpened() {
                trace = ShapeTrace.of(lab.session().project().network());
                model.reading.set(nothing());
                prepare();
            }

            @Override
            public void networkChanged() {
                projectOpened();
            }

            @Override
            public void probeChanged() {
                if (!studying) {
                    lab.session().probe().ifPresent(DrawController.this::take);
                }
            }
        });
        lab.recognition().addListener(new Recognition.Listener() {
            @Override
            public void recognized(Recognition.Result result) {
                show(result);
            }

            @Override
            public void forgotten() {
                model.reading.set(nothing());
            }
        });
    }

    private Reading nothing() {
        return Reading.nothing(trace.head(), lab.session().project().labels());
    }

    /** Another station studies this image: it is put on the pad, so that pad and probe are the same. */
    private void take(Tensor probe) {
        edit(Sheet.of(Backdrop.of(probe)));
    }

    // the sheet

    private void edit(Sheet next) {
        settle();
        history.edit(next);
    }

    private void show(Sheet sheet) {
        if (!replay.isRunning()) {
            display(sheet);
        }
    }

    private void display(Sheet sheet) {
        model.sheet.set(sheet);
        prepare();
    }

    /** Ends what the pen or a replay is doing. */
    private void settle() {
        penUp();
        replay.finish();
    }

    private void prepare() {
        orders++;
        if (model.sheet.get().isEmpty() && model.live.get().isEmpty()) {
            // an empty pad shows nothing at once; what is being prepared is of the past
            cleared = orders;
            model.problem.set(null);
            model.prepared.set(Optional.empty());
            study(Optional.empty());
            return;
        }
        lab.recognition().rightOfWay().claim();
        penListener.ifPresent(listener -> listener.changed(orders));
        Shape input = trace.input().output();
        queue.offer(new Preparation.Order(orders, model.sheet.get(), model.live.get(), input));
    }

    private void prepared(Preparation.Outcome outcome) {
        boolean past = outcome.order().number() <= cleared
                || !outcome.order().input().equals(trace.input().output());
        if (past) {
            return;
        }
        model.problem.set(outcome.problem().orElse(null));
        model.prepared.set(outcome.prepared());
        outcome.prepared().ifPresent(prepared -> {
            studied.addLast(new Studied(outcome.order().number(), prepared.image()));
            if (studied.size() > REMEMBERED) {
                studied.removeFirst();
            }
        });
        study(outcome.prepared().map(Prepared::image));
    }

    private void study(Optional<Tensor> image) {
        if (image.isPresent() || lab.session().probe().isPresent()) {
            studying = true;
            lab.session().study(image);
            studying = false;
        }
    }

    private void show(Recognition.Result result) {
        model.reading.set(Reading.of(result.answer(), lab.session().project().labels(), result.milliseconds()));
        studied.stream()
                .filter(one -> one.image == result.probe())
                .mapToLong(Studied::number)
                .max()
                .ifPresent(number -> {
                    answered = number;
                    if (isCurrent()) {
                        lab.recognition().rightOfWay().release();
                    }
                    penListener.ifPresent(listener -> listener.barsSet(number));
                });
    }

    // the pen

    void penDown(Point point) {
        settle();
        pen = Optional.of(new PenLine(point, model.penWidth.get(), model.erasing.get()));
        showPen();
    }

    void penTo(Point point) {
        if (pen.filter(line -> line.to(point)).isPresent()) {
            showPen();
        }
    }

    void penUp() {
        if (pen.isPresent()) {
            Sheet next = model.sheet.get().with(pen.get().stroke());
            pen = Optional.empty();
            model.live.set(Optional.empty());
            history.edit(next);
        }
    }

    /** Takes the stroke back that the pen is making. */
    void penCancel() {
        if (pen.isPresent()) {
            pen = Optional.empty();
            model.live.set(Optional.empty());
            prepare();
        }
    }

    private void showPen() {
        model.live.set(pen.map(PenLine::stroke));
        prepare();
    }

    void changeWidth(int steps) {
        double width = model.penWidth.get() + steps * WIDTH_STEP;
        model.penWidth.set(Math.max(DrawModel.THINNEST, Math.min(DrawModel.THICKEST, width)));
    }

    // what the actions do

    void clear() {
        edit(Sheet.EMPTY);
    }

    void nudge(int right, int down) {
        settle();
        edit(history.now().nudged(right, down));
    }

    void centre() {
        settle();
        edit(history.now().centred());
    }

    void turn(int steps) {
        settle();
        edit(history.now().turned(steps * TURN));
    }

    /** Draws a sample of this digit; each time another one. */
    void sample(int digit) {
        settle();
        int number = nextSample[digit];
        nextSample[digit] = (number + 1) % SampleDigits.PER_CLASS;
        Sheet sheet = Sheet.of(SampleDigits.drawing(digit, number));
        if (lab.settings().get().reducedMotion()) {
            edit(sheet);
        } else {
            replay.start(sheet.drawing());
            history.edit(sheet);
        }
    }

    /** Puts one of MNIST's test images on the pad, drawn by lot. */
    void testImage() {
        pictures.testImage();
    }

    void choosePicture() {
        view.choosePicture().ifPresent(this::receive);
    }

    void paste() {
        DrawView.Pasted pasted = view.clipboard();
        pasted.file().ifPresent(this::receive);
        pasted.picture().ifPresent(pictures::show);
    }

    void dismissProblem() {
        model.problem.set(null);
    }

    /** Who measures from now on; nobody if empty. */
    void measure(Optional<PenListener> listener) {
        penListener = listener;
    }

    /** Where the pen draws. */
    Node pad() {
        return view.pad();
    }

    /** Whether what is shown belongs to what is on the pad now. */
    boolean isCurrent() {
        return answered == orders || cleared == orders;
    }

    DrawModel model() {
        return model;
    }

    // the station

    @Override
    public String id() {
        return "draw";
    }

    @Override
    public int number() {
        return 4;
    }

    @Override
    public boolean isFirst() {
        return true;
    }

    @Override
    public String titleKey() {
        return "draw.title";
    }

    @Override
    public String helpKey() {
        return "draw.help";
    }

    @Override
    public Ikon icon() {
        return BootstrapIcons.PENCIL;
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
        view.pad().requestFocus();
    }

    @Override
    public void hidden() {
        settle();
    }

    @Override
    public boolean accepts(Path file) {
        return PictureLoading.accepts(file);
    }

    @Override
    public void receive(Path file) {
        pictures.read(file);
    }
}
