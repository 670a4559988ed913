package convscope.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.text.Message;
import convscope.ui.fx.JavaFxExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the station writes: figures as pictures, every number as CSV. */
@ExtendWith(JavaFxExtension.class)
class TrainExportsTest {
    @TempDir
    Path folder;

    @Test
    void curvesAndNumbersAreThoseOnTheScreen() throws Exception {
        try (TrainWindow train = TrainWindow.open(TrainWindow.settings())) {
            train.awaitReady();
            train.window.click("#train-epoch");
            train.window.await(
                    "an epoch",
                    () -> train.model().runs.get().stream()
                            .anyMatch(run -> run.record().epochs().size() == 1));
            train.awaitReady();
            List<Message> problems = new ArrayList<>();
            TrainExports exports = new TrainExports(train.lab, problems::add);
            Picture shown = train.window.get(() -> train.train
                    .chart()
                    .figure()
                    .map(figure -> new Picture(figure, 640, 480, 0xffffffff))
                    .orElseThrow());
            train.window.run(() -> {
                exports.picture(folder.resolve("curves.png"), shown);
                exports.picture(folder.resolve("curves.SVG"), shown);
                exports.numbers(folder.resolve("curves.csv"), train.model().runs.get());
                exports.numbers(
                        folder.resolve("no/such/folder.csv"), train.model().runs.get());
            });
            train.window.awaitDisk();
            assertThat(ImageIO.read(folder.resolve("curves.png").toFile()).getWidth())
                    .isEqualTo(640);
            assertThat(Files.readString(folder.resolve("curves.SVG")))
                    .contains("<svg")
                    .contains("training")
                    .contains("validation");
            int batches = train.model().runs.get().get(0).history().batches().size();
            assertThat(Files.readAllLines(folder.resolve("curves.csv")))
                    .as("a head, every batch, two measures")
                    .hasSize(1 + batches + 2);
            assertThat(problems).extracting(Message::key).containsExactly("train.export.failed");
        }
    }
}
