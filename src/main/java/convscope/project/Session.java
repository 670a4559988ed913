package convscope.project;

import convscope.spec.Input;
import convscope.spec.NetworkSpec;
import convscope.spec.ShapeTrace;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is open now: the project, the image under study, the selected layer. The network of what is open can always be used.
 *
 * <p>The same for every screen. Belongs to one thread (in the window, JavaFX's); listeners are told on it, after the
 * change.
 */
public final class Session {
    private final List<Listener> listeners = new ArrayList<>();
    private Project project;
    private Optional<Path> file;
    private Optional<Tensor> probe = Optional.empty();
    private Optional<String> selectedLayer = Optional.empty();
    private boolean changed;

    /** A session in which this project is open. */
    public Session(Project project, Optional<Path> file) {
        this.project = Footing.of(project);
        this.file = file;
    }

    /** Who wants to know what changed; every method may be left out. */
    public interface Listener {
        /** Another project is open; probe and selection are as before if they still fit, else empty. */
        default void projectOpened() {}

        /**
         * The network of the project that is open is another now; the project, and where it is kept, are the same. Probe and
         * selection are as before if they still fit, else empty.
         */
        default void networkChanged() {
            projectChanged();
        }

        /** The project that is open is no longer as it was, or it is saved now: see {@link #isChanged}. */
        default void projectChanged() {}

        /** Another image is under study, or none. */
        default void probeChanged() {}

        /** Another layer is selected, or none. */
        default void selectionChanged() {}

        /** Somebody wants to choose the images that the network is trained on. */
        default void dataAsked() {}

        /** Somebody asks why a cell has its value. */
        default void asked(CellQuestion question) {}
    }

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    public Project project() {
        return project;
    }

    /** Where the project is kept; empty for the sample and for what was never saved. */
    public Optional<Path> file() {
        return file;
    }

    /** The image under study, {@code [channels][height][width]} as the network takes it. */
    public Optional<Tensor> probe() {
        return probe;
    }

    public Optional<String> selectedLayer() {
        return selectedLayer;
    }

    /** Opens another project in place of this one. */
    public void open(Project next, Optional<Path> from) {
        open(next, from, false);
    }

    /**
     * Opens a project whose file does not have it as it is, such as one that was recovered.
     *
     * @param from where it belongs; empty if it was never saved
     */
    public void openChanged(Project next, Optional<Path> from) {
        open(next, from, true);
    }

    private void open(Project next, Optional<Path> from, boolean differs) {
        file = from;
        changed = differs;
        replace(Footing.of(next));
        told(Listener::projectOpened);
    }

    private void replace(Project next) {
        project = next;
        Optional<Shape> input = inputShape(next.network());
        probe = probe.filter(image -> input.filter(image.shape()::equals).isPresent());
        selectedLayer = selectedLayer.filter(name -> next.network().node(name).isPresent());
    }

    /** The network of the project that is open has become another one. */
    public void rebuild(Project next) {
        changed = true;
        replace(next);
        told(Listener::networkChanged);
    }

    /** Whether there is anything in the project that its file does not have. */
    public boolean isChanged() {
        return changed;
    }

    /** The project that is open has become this one: trained further, or written in; its network is the same. */
    public void update(Project next) {
        project = next;
        changed = true;
        told(Listener::projectChanged);
    }

    /**
     * What is open was saved.
     *
     * @param as the project as the file has it; if another one is open by now there are changes still
     * @param to the file
     */
    public void saved(Project as, Path to) {
        file = Optional.of(to);
        changed = project != as;
        told(Listener::projectChanged);
    }

    /** Studies this image from now on. */
    public void study(Optional<Tensor> image) {
        probe = image;
        told(Listener::probeChanged);
    }

    /** Selects a layer everywhere. */
    public void select(Optional<String> layer) {
        if (!layer.equals(selectedLayer)) {
            selectedLayer = layer;
            told(Listener::selectionChanged);
        }
    }

    /** Asks why a cell of a layer's output has its value; whoever can explain that does. */
    public void ask(CellQuestion question) {
        told(listener -> listener.asked(question));
    }

    /** Asks for the images that the network is trained on; whoever can let the user choose them does. */
    public void askForData() {
        told(Listener::dataAsked);
    }

    private static Optional<Shape> inputShape(NetworkSpec network) {
        return ShapeTrace.of(network).layers().stream()
                .filter(layer -> layer.spec() instanceof Input)
                .map(ShapeTrace.Layer::output)
                .findFirst();
    }

    private void told(Consumer<Listener> what) {
        List.copyOf(listeners).forEach(what);
    }
}
