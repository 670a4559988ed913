package convscope.ui.dataset;

import convscope.data.DataKind;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the card shows. */
final class DataModel {
    private final Map<DataKind, ObjectProperty<Supply>> supplies = new EnumMap<>(DataKind.class);

    /** Which data are chosen. */
    final ObjectProperty<DataKind> kind = new SimpleObjectProperty<>(DataKind.MNIST);

    /** Where they lie; empty for where the program keeps them itself. */
    final ObjectProperty<Optional<Path>> place = new SimpleObjectProperty<>(Optional.empty());

    /** What is known of them. */
    final ObjectProperty<Look> look = new SimpleObjectProperty<>(new Look.Nothing());

    /** What does not agree with the network. */
    final ObjectProperty<List<Misfit>> misfits = new SimpleObjectProperty<>(List.of());

    /** Other sizes that pictures could be made to fit. */
    final ObjectProperty<List<Misfit.Answer>> sizes = new SimpleObjectProperty<>(List.of());

    /** Whether there are images that could be used. */
    final BooleanBinding found = Bindings.createBooleanBinding(() -> look.get() instanceof Look.Found, look);

    DataModel() {
        for (DataKind each : DataKind.values()) {
            supplies.put(each, new SimpleObjectProperty<>(new Supply.Absent()));
        }
    }

    /** Whether data of a kind are here. */
    ObjectProperty<Supply> supply(DataKind of) {
        return supplies.get(of);
    }
}
