package convscope.ui;

import convscope.assembly.Carried;
import convscope.assembly.Draft;
import convscope.assembly.Edit;
import convscope.project.Project;
import convscope.project.Session;
import convscope.spec.Head;
import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import convscope.training.Plan;
import convscope.training.TrainingRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableBooleanValue;
import javafx.util.Duration;

/**
 * Changes the network that is open; the one way to do so.
 *
 * <p>A change is seen at once as a {@link Draft}, which the project keeps. Once the hands have rested for a moment and the draft
 * can be used it is adopted: its weights are carried, and it becomes the network of the project. What has problems stays a
 * draft, and the project keeps the last network that had none. A training that goes on pauses first, and what it has learnt
 * stays. All methods belong to JavaFX's thread, and listeners are told on it.
 */
public final class Editing {
    private static final Duration REST = Duration.millis(300);

    private final Session session;
    private final Training training;
    private final Executor io;
    private final Executor fxThread;
    private final History<Stage> history;
    private final PauseTransition rest = new PauseTransition(REST);
    private final List<Listener> listeners = new ArrayList<>();
    private final long mostBytes = Runtime.getRuntime().maxMemory() / 8;
    private ShapeTrace trace;
    private CompletableFuture<Void> resting = CompletableFuture.completedFuture(null);
    private CompletableFuture<Void> adopting = CompletableFuture.completedFuture(null);
    private final Edits steps = new Steps();
    private Map<String, Tensor> shown = Map.of();
    private Map<String, Tensor> learnt = Map.of(); // the project's, as the draft was begun or brought up to date
    private List<String> names = List.of(); // of classes, as others than this have given them
    private List<String> ownLabels = List.of();
    private boolean goingBack;
    private int openings;
    private int changes;

    /** A draft, and how its weights came about. */
    private record Stage(Draft draft, Optional<TrainingRecord> training) {}

    /** Who wants to know; every method may be left out. */
    public interface Listener {
        /** Another draft, or another project. */
        default void draftChanged() {}

        /** The draft is the project's network now; which weights stayed and which are new. */
        default void adopted(Carried weights) {}

        /** Something failed that never should. */
        default void failed(Throwable cause) {}
    }

    /**
     * @param io where weights are drawn
     * @param fxThread JavaFX's thread
     */
    public Editing(Session session, Training training, Executor io, Executor fxThread) {
        this.session = session;
        this.training = training;
        this.io = io;
        this.fxThread = fxThread;
        Stage first = stage(session.project());
        trace = ShapeTrace.of(first.draft().network());
        history = new History<>(first, this::show, this::remember);
        rest.setOnFinished(event -> adopt());
        takeUp();
        session.addListener(new Session.Listener() {
            @Override
            public void projectOpened() {
                begin();
            }

            @Override
            public void projectChanged() {
                follow();
            }
        });
    }

    private static Stage stage(Project project) {
        return new Stage(
                project.workbook().draft().orElseGet(() -> new Draft(project.network(), project.weights())),
                project.training());
    }

    private void begin() {
        openings++;
        changes++;
        rest.stop();
        history.restart(stage(session.project()));
        trace = ShapeTrace.of(history.now().draft().network());
        takeUp();
        told(Listener::draftChanged);
        if (!isAdopted() && trace.usable()) {
            rest.playFromStart();
        }
    }

    private void takeUp() {
        learnt = session.project().weights();
        names = session.project().labels();
        ownLabels = names;
    }

    /**
     * What the project's network has learnt since a draft was begun belongs to the draft as well, and class names that others
     * have given stay in mind while the draft has fewer classes.
     */
    private void follow() {
        Project project = session.project();
        if (!project.labels().equals(ownLabels)) {
            names = project.labels();
            ownLabels = project.labels();
        }
        if (project.weights().equals(learnt)) {
            return;
        }
        Map<Tensor, String> keys = new IdentityHashMap<>();
        learnt.forEach((key, tensor) -> keys.put(tensor, key));
        learnt = project.weights();
        if (!isAdopted() && !keys.isEmpty()) {
            Map<String, Tensor> newest =
                    new LinkedHashMap<>(history.now().draft().weights());
            newest.replaceAll(
                    (key, tensor) -> keys.containsKey(tensor) ? learnt.getOrDefault(keys.get(tensor), tensor) : tensor);
            Draft draft = new Draft(history.now().draft().network(), newest);
            history.replace(new Stage(draft, history.now().training()));
            session.update(project.withWorkbook(project.workbook().withDraft(Optional.of(draft))));
        }
    }

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    /** The network as the hands have left it, with the weights of this moment. */
    public Draft draft() {
        remember();
        return history.now().draft();
    }

    /** What follows from the draft. */
    public ShapeTrace trace() {
        return trace;
    }

    /** Whether the draft is the project's network. */
    public boolean isAdopted() {
        return session.project().workbook().draft().isEmpty();
    }

    /** The changes, to be taken back. */
    public Edits edits() {
        return steps;
    }

    /** Steps back and forth wait for their turn as changes do. */
    private final class Steps implements Edits {
        @Override
        public ObservableBooleanValue canUndo() {
            return history.canUndo();
        }

        @Override
        public ObservableBooleanValue canRedo() {
            return history.canRedo();
        }

        @Override
        public void undo() {
            rested(() -> {
                goingBack = !isAdopted();
                history.undo();
                goingBack = false;
            });
        }

        @Override
        public void redo() {
            rested(history::redo);
        }
    }

    /**
     * Changes the draft, at once unless a training has to pause before.
     *
     * @param change makes the next draft, from the newest weights
     * @param gesture what the hand is doing, such as the name of a setting; empty if every time counts
     * @param done told what came of it, after the listeners
     */
    public void edit(Function<Draft, Edit> change, String gesture, Consumer<Edit> done) {
        rested(() -> apply(change, gesture, done));
    }

    /** Does something at once, or, where a training has to pause before, when it has; in the order in which it was asked. */
    private void rested(Runnable work) {
        if (resting.isDone() && training.isBusy()) {
            resting = training.rest();
        }
        if (resting.isDone()) {
            work.run();
        } else {
            int opening = openings;
            resting = resting.thenRun(() -> {
                if (opening == openings) {
                    work.run();
                }
            });
            resting.whenComplete(this::mustNotFail);
        }
    }

    private void apply(Function<Draft, Edit> change, String gesture, Consumer<Edit> done) {
        remember();
        Stage now = history.now();
        Edit edit = change.apply(now.draft());
        Draft next = edit.draft();
        if (edit.changes(now.draft())) {
            Optional<TrainingRecord> still = now.training()
                    .filter(record -> isSameButForNames(now.draft().network(), next.network()));
            history.edit(new Stage(next, still), gesture);
            thin();
        }
        done.accept(edit);
    }

    /** What was learnt since the last change belongs to the state that is left. */
    private void remember() {
        if (isAdopted()) {
            history.replace(stage(session.project()));
        }
        shown = history.now().draft().weights();
    }

    private void show(Stage turned) {
        changes++;
        Stage stage = turned;
        if (turned.draft().weights().isEmpty()) { // its own had become too many
            stage = new Stage(new Draft(turned.draft().network(), shown), Optional.empty());
        }
        if (goingBack && turned.draft().network().equals(session.project().network())) {
            // the draft was never adopted, and that network may have learnt since
            stage = new Stage(
                    new Draft(turned.draft().network(), session.project().weights()),
                    session.project().training());
        }
        history.replace(stage);
        shown = stage.draft().weights();
        Project project = session.project();
        Draft draft = stage.draft();
        trace = ShapeTrace.of(draft.network());
        Plan plan = training.plan(); // which the training to come keeps
        session.update(project.withWorkbook(
                project.workbook().withPlan(Optional.of(plan)).withDraft(Optional.of(draft))));
        told(Listener::draftChanged);
        rest.stop();
        if (trace.usable()) {
            rest.playFromStart();
        }
    }

    /** Adopts the draft without waiting, if it can be used; done when it is the project's network. */
    public CompletableFuture<Void> settle() {
        if (!isAdopted() && rest.getStatus() == Animation.Status.RUNNING) {
            adopt();
        }
        return adopting;
    }

    private void adopt() {
        rest.stop();
        if (!trace.usable()) {
            return;
        }
        int change = changes;
        Stage stage = history.now();
        Plan plan = training.plan();
        ShapeTrace usable = trace;
        adopting = CompletableFuture.supplyAsync(
                        () -> Carried.over(stage.draft(), usable, plan.initializer(), plan.seed()), io)
                .thenAcceptAsync(
                        weights -> {
                            if (change == changes) {
                                adopt(stage, weights);
                            }
                        },
                        fxThread);
        adopting.whenComplete(this::mustNotFail);
    }

    private void adopt(Stage stage, Carried carried) {
        Project project = session.project();
        NetworkSpec network = stage.draft().network();
        List<String> labels = labels(names, trace.head());
        history.replace(new Stage(new Draft(network, carried.weights()), stage.training()));
        ownLabels = labels;
        boolean asBefore =
                network.equals(project.network()) && carried.weights().equals(project.weights());
        if (asBefore) {
            learnt = project.weights();
            session.update(project.withWorkbook(project.workbook().withDraft(Optional.empty())));
        } else {
            session.rebuild(new Project(
                    project.title(),
                    network,
                    carried.weights(),
                    labels,
                    project.data(),
                    stage.training(),
                    project.workbook().withoutRunGoingOn().withDraft(Optional.empty())));
        }
        told(listener -> listener.adopted(carried));
    }

    /** A name for each class: those that there are, and numbers for more. */
    private static List<String> labels(List<String> now, Head head) {
        int wanted = head.kind() == Head.Kind.VALUES && now.size() != head.classes() ? 0 : head.classes();
        List<String> labels = new ArrayList<>(now.subList(0, Math.min(now.size(), wanted)));
        while (labels.size() < wanted) {
            labels.add(Integer.toString(labels.size()));
        }
        return labels;
    }

    private static boolean isSameButForNames(NetworkSpec one, NetworkSpec other) {
        return shape(one).equals(shape(other));
    }

    private record Place(Object layer, List<Integer> inputs) {}

    private static List<Place> shape(NetworkSpec network) {
        List<String> names = network.nodes().stream().map(Node::name).toList();
        return network.nodes().stream()
                .map(node -> new Place(
                        node.layer(), node.inputs().stream().map(names::indexOf).toList()))
                .toList();
    }

    /** Lets the oldest states go without their weights, where all of them together would take too much memory. */
    private void thin() {
        Set<Tensor> counted = Collections.newSetFromMap(new IdentityHashMap<>());
        long[] bytes = {0};
        history.age(stage -> {
            for (Tensor tensor : stage.draft().weights().values()) {
                if (counted.add(tensor)) {
                    bytes[0] += Float.BYTES * tensor.shape().count();
                }
            }
            return bytes[0] <= mostBytes
                    ? stage
                    : new Stage(new Draft(stage.draft().network(), Map.of()), Optional.empty());
        });
    }

    private void mustNotFail(Object done, Throwable failure) {
        if (failure != null) {
            fxThread.execute(() -> told(listener -> listener.failed(failure)));
        }
    }

    private void told(Consumer<Listener> what) {
        List.copyOf(listeners).forEach(what);
    }
}
