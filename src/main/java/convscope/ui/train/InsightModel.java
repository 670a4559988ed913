package convscope.ui.train;

import convscope.data.Dataset;
import convscope.engine.StepSize;
import convscope.engine.WeightStep;
import convscope.spec.Optimizer;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import convscope.text.Message;
import convscope.training.Evaluation;
import convscope.training.FilterSnapshots.Snapshot;
import convscope.training.Health;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the panels of understanding show; filled on JavaFX's thread by whoever trains. */
final class InsightModel {
    /** The panels, in the order of their tabs. */
    enum Panel {
        CONFUSION,
        MISTAKES,
        FILTERS,
        LAYERS,
        WEIGHT
    }

    /** The network that learns. */
    final ObjectProperty<Optional<ShapeTrace>> trace = new SimpleObjectProperty<>(Optional.empty());

    /** The images that the measure is about; empty while their folder is missing. */
    final ObjectProperty<Optional<Dataset>> data = new SimpleObjectProperty<>(Optional.empty());

    /** Names of the classes. */
    final ObjectProperty<List<String>> labels = new SimpleObjectProperty<>(List.of());

    /** The newest measure of the validation images; empty before the first. */
    final ObjectProperty<Optional<Evaluation>> measure = new SimpleObjectProperty<>(Optional.empty());

    /** Whether there is a measure over the classes of now. */
    boolean hasMeasure() {
        return measure.get()
                .filter(measured ->
                        measured.confusion().counts().length == labels.get().size())
                .isPresent();
    }

    /** Earlier weights of {@link FirstFilters}, newest last. */
    final ObjectProperty<List<Snapshot>> snapshots = new SimpleObjectProperty<>(List.of());

    /** The weights of {@link FirstFilters} as they are now. */
    final ObjectProperty<Optional<Tensor>> currentFilters = new SimpleObjectProperty<>(Optional.empty());

    /** How large the last step was; empty before the first. */
    final ObjectProperty<List<StepSize>> sizes = new SimpleObjectProperty<>(List.of());

    /** Layers that do not learn well. */
    final ObjectProperty<List<Health.Finding>> findings = new SimpleObjectProperty<>(List.of());

    /** Why training paused by itself because numbers ceased to be finite; empty while they are. */
    final ObjectProperty<Optional<Message>> halt = new SimpleObjectProperty<>(Optional.empty());

    /** The rule that moves the weights, with its constants. */
    final ObjectProperty<Optional<Optimizer>> optimizer = new SimpleObjectProperty<>(Optional.empty());

    /** The weight that is asked about. */
    final ObjectProperty<Optional<AskedWeight>> asked = new SimpleObjectProperty<>(Optional.empty());

    /** All weights of the parameter that is asked about, as they are now; empty while they are not known. */
    final ObjectProperty<Optional<Tensor>> askedValues = new SimpleObjectProperty<>(Optional.empty());

    /** The answer; empty until there was a step since it was asked. */
    final ObjectProperty<Optional<WeightStep>> step = new SimpleObjectProperty<>(Optional.empty());

    /** The panel in front; only what it shows needs to be filled often. */
    final ObjectProperty<Panel> panel = new SimpleObjectProperty<>(Panel.CONFUSION);
}
