package convscope.ui.strip;

import convscope.engine.Activations;
import convscope.spec.ShapeTrace;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the strip shows: the network, the selected layer, what the layers made of the probe. */
final class StripModel {
    final ObjectProperty<ShapeTrace> trace;
    final ObjectProperty<Optional<String>> selected = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<Optional<Activations>> activations = new SimpleObjectProperty<>(Optional.empty());

    /** The selected layer, if it has values that can be explained. */
    final ObjectProperty<Optional<ShapeTrace.Layer>> explained = new SimpleObjectProperty<>(Optional.empty());

    StripModel(ShapeTrace trace) {
        this.trace = new SimpleObjectProperty<>(trace);
    }
}
