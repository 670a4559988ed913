package convscope.ui.train;

import convscope.spec.Preset;
import convscope.text.Message;
import convscope.training.Plan;
import convscope.training.Run;
import convscope.ui.Training;
import convscope.ui.TrainingMoment;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the station shows. */
final class TrainModel {
    final ObjectProperty<Training.Phase> phase = new SimpleObjectProperty<>(Training.Phase.ASLEEP);

    /** What the next batch, or the next run, is trained by. */
    final ObjectProperty<Plan> plan = new SimpleObjectProperty<>(Plan.of(Preset.LENET, 1, 1));

    /** Whether that plan can only be followed by another run. */
    final BooleanProperty anotherRun = new SimpleBooleanProperty();

    /** Where training stands; empty before it was prepared. */
    final ObjectProperty<Optional<TrainingMoment>> moment = new SimpleObjectProperty<>(Optional.empty());

    /** Whether all epochs are done. */
    final BooleanProperty done = new SimpleBooleanProperty();

    /** The project's runs, and which of them goes on. */
    final ObjectProperty<List<Run>> runs = new SimpleObjectProperty<>(List.of());

    final ObjectProperty<Optional<Integer>> run = new SimpleObjectProperty<>(Optional.empty());

    /** Numbers of runs that the chart leaves out. */
    final ObjectProperty<Set<Integer>> hidden = new SimpleObjectProperty<>(Set.of());

    /** The run whose name and note can be changed. */
    final ObjectProperty<Optional<Integer>> opened = new SimpleObjectProperty<>(Optional.empty());

    final ObjectProperty<ChartOptions> chart = new SimpleObjectProperty<>(ChartOptions.START);

    /** What the open network has learnt already, in words; for the empty chart. */
    final ObjectProperty<Message> learnt = new SimpleObjectProperty<>();

    /** Whether it has learnt anything. */
    final BooleanProperty trained = new SimpleBooleanProperty();

    /** Why it does not train; null for nothing. */
    final ObjectProperty<Message> problem = new SimpleObjectProperty<>();

    /** Whether other images would help. */
    final BooleanProperty images = new SimpleBooleanProperty();

    /** Where there is little room, either the curves are shown or what is to be understood. */
    final BooleanProperty insightInFront = new SimpleBooleanProperty();

    boolean isPlaying() {
        return phase.get() == Training.Phase.PLAYING;
    }
}
