package convscope.ui.convolve;

import convscope.paint.stepper.Place;
import convscope.spec.ShapeTrace;
import convscope.stepper.Calculation;
import convscope.stepper.Case;
import convscope.stepper.CaseProblem;
import convscope.stepper.Frame;
import convscope.stepper.Misfit;
import convscope.stepper.Operation;
import convscope.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** What the station shows. */
final class ConvolveModel {
    /** {@link #exporting} while nothing is written. */
    static final double IDLE = Double.NaN;

    /** The parts of the panel. */
    enum Section {
        WINDOW,
        INPUT,
        KERNEL,
        STACK
    }

    final ObjectProperty<Experiment> experiment;

    /** The last case that could be computed; older than the experiment while that has problems or takes its time. */
    final ObjectProperty<Optional<Calculation>> calculation = new SimpleObjectProperty<>(Optional.empty());

    /** Whether the calculation is on its way. */
    final BooleanProperty computing = new SimpleBooleanProperty();

    /** What keeps the case from being computed. */
    final ObjectProperty<List<CaseProblem>> problems = new SimpleObjectProperty<>(List.of());

    /** The stride that does not fit. */
    final ObjectProperty<Optional<Misfit>> misfit = new SimpleObjectProperty<>(Optional.empty());

    /** What is to be seen of the calculation now. */
    final ObjectProperty<Frame> frame = new SimpleObjectProperty<>(Frame.still(Experiment.BEGINNING));

    final BooleanProperty playing = new SimpleBooleanProperty();

    /** The cell under the pointer. */
    final ObjectProperty<Optional<Place>> pointed = new SimpleObjectProperty<>(Optional.empty());

    /** The cell that was chosen: marked, and edited with Enter. */
    final ObjectProperty<Optional<Place>> chosen = new SimpleObjectProperty<>(Optional.empty());

    /** The part of the panel that is open. */
    final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.WINDOW);

    /** What went wrong with a file or an export. */
    final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());

    /** How far a film is written, 0 to 1, or {@link #IDLE}. */
    final DoubleProperty exporting = new SimpleDoubleProperty(IDLE);

    /** The image under study. */
    final ObjectProperty<Optional<Tensor>> probe = new SimpleObjectProperty<>(Optional.empty());

    /** The layers of the open network that have filters. */
    final ObjectProperty<List<ShapeTrace.Layer>> layers = new SimpleObjectProperty<>(List.of());

    /** Whether the user wants to set rows and columns each for themselves. */
    final BooleanProperty separate = new SimpleBooleanProperty();

    private final BooleanBinding separately;
    private final BooleanBinding flat;

    ConvolveModel(Experiment first) {
        experiment = new SimpleObjectProperty<>(first);
        separately = Bindings.createBooleanBinding(
                () -> separate.get() || !isSquare(experiment.get().subject()), separate, experiment);
        flat = Bindings.createBooleanBinding(
                () -> CaseEdits.isFlat(experiment.get().subject()), experiment);
    }

    private static boolean isSquare(Case subject) {
        return Stream.of(subject.kernelSize(), subject.stride(), subject.dilation(), subject.outputPadding())
                .allMatch(size -> size.height() == size.width());
    }

    /** Whether the stack is seen instead of the walk. */
    boolean isStacked() {
        return experiment.get().view().stacked() && StackLevels.isPossible(experiment.get());
    }

    /** Whether rows and columns are set each for themselves: because that is wanted, or because they differ. */
    ObservableValue<Boolean> separately() {
        return separately;
    }

    /** Whether there is only one row. */
    ObservableValue<Boolean> flat() {
        return flat;
    }

    /** The map whose filter is shown beside an input channel. */
    int mapOfKernel(int channel) {
        Case subject = experiment.get().subject();
        int filters = CaseEdits.filters(subject);
        return subject.operation() == Operation.DEPTHWISE ? channel * filters + map() % filters : map();
    }

    /** The map that is worked out now. */
    int map() {
        return calculation
                .get()
                .map(done -> done.position(
                                done.walk().clamp(frame.get().moment()).position())
                        .map())
                .orElse(0);
    }
}
