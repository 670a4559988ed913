package convscope.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.ui.Training.Phase;
import convscope.ui.fx.JavaFxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The station Train with the real engine. */
@ExtendWith(JavaFxExtension.class)
class TrainStationTest {
    @Test
    void playTrainsAllEpochsAndEndsByItself() {
        try (TrainWindow train = TrainWindow.open(TrainWindow.settings())) {
            train.awaitReady();
            train.window.click("#train-play");
            train.window.await(
                    "it plays",
                    () -> train.model().phase.get() == Phase.PLAYING
                            || train.model().done.get());
            train.window.await("all epochs are done", () -> train.model().done.get());
            train.awaitReady();
            assertThat(train.model().runs.get()).hasSize(1);
            assertThat(train.model().runs.get().get(0).record().epochs()).hasSize(3);
            assertThat(train.model().runs.get().get(0).history().batches().size())
                    .isEqualTo(60);
        }
    }
}
