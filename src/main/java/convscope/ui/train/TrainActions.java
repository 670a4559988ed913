package convscope.ui.train;

import convscope.paint.Time;
import convscope.ui.Training.Phase;
import convscope.ui.control.Action;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** What can be done in the station, each with its key. */
final class TrainActions {
    final Action play;
    final Action oneBatch;
    final Action oneEpoch;
    final Action stop;
    final Action reset;
    final Action startOver;
    final Action firstEpoch;
    final Action time;
    final Action logarithmic;
    final Action zoomed;
    final Action comparing;

    TrainActions(TrainController controller, TrainModel model) {
        ObservableBooleanValue still =
                Bindings.createBooleanBinding(() -> !model.isPlaying() && !model.done.get(), model.phase, model.done);
        ObservableBooleanValue going = Bindings.createBooleanBinding(
                () -> model.run.get().isPresent() || model.phase.get() == Phase.PLAYING, model.run, model.phase);
        play = Action.of("train.play", BootstrapIcons.PLAY_FILL, controller::playOrPause, "Space");
        oneBatch = Action.of("train.one-batch", BootstrapIcons.CHEVRON_RIGHT, controller::oneBatch, "B")
                .when(still);
        oneEpoch = Action.of("train.one-epoch", BootstrapIcons.SKIP_FORWARD, controller::oneEpoch, "E")
                .when(still);
        stop = Action.of("train.stop", BootstrapIcons.STOP_FILL, controller::stop, "S")
                .when(going);
        reset = Action.of("train.reset", BootstrapIcons.ARROW_COUNTERCLOCKWISE, controller::reset, "R");
        startOver = Action.of("train.start-over", BootstrapIcons.PLAY, controller::startOver);
        firstEpoch = Action.of("train.first-epoch", BootstrapIcons.PLAY, controller::firstEpoch);
        time = Action.of(
                "train.chart.time",
                BootstrapIcons.CLOCK,
                () -> controller.chart(now -> now.with(now.time() == Time.EPOCHS ? Time.SECONDS : Time.EPOCHS)),
                "T");
        logarithmic = Action.of(
                "train.chart.logarithmic",
                null,
                () -> controller.chart(now -> now.withLogarithmic(!now.logarithmic())),
                "L");
        zoomed = Action.of(
                "train.chart.zoomed",
                BootstrapIcons.ARROWS_COLLAPSE,
                () -> controller.chart(now -> now.withZoomed(!now.zoomed())),
                "Z");
        comparing = Action.of(
                        "train.chart.comparing",
                        BootstrapIcons.INTERSECT,
                        () -> controller.chart(now -> now.withComparing(!now.comparing())),
                        "C")
                .when(Bindings.createBooleanBinding(() -> model.runs.get().size() > 1, model.runs));
    }

    /** All that have keys, in the order in which the help lists them. */
    List<Action> all() {
        return List.of(play, oneBatch, oneEpoch, stop, reset, time, logarithmic, zoomed, comparing);
    }
}
