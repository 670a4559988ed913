package convscope.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.data.Drawing;
import convscope.data.Stroke;
import convscope.data.Stroke.Point;
import convscope.data.digits.SampleDigits;
import convscope.engine.dl4j.Dl4jEngine;
import convscope.project.Project;
import convscope.project.ProjectFile;
import convscope.project.Samples;
import convscope.settings.Settings;
import convscope.spec.Preset;
import convscope.ui.fx.JavaFxExtension;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a stranger does first, through the real window with the real network, by mouse and keys. */
@ExtendWith(JavaFxExtension.class)
class JourneyTest {
    @Test
    void opensDrawsReadsTheAnswerChangesThemeAndLanguageAndOpensAnotherFile(@TempDir Path folder) throws Exception {
        Path other = folder.resolve("fully-connected.convscope");
        Project untrained = DrawWindow.untrained(Preset.FULLY_CONNECTED);
        ProjectFile.write(
                other,
                new Project(
                        "Other network",
                        untrained.network(),
                        untrained.weights(),
                        Samples.lenet().labels(),
                        "mnist",
                        untrained.training()));
        Settings settings = new Settings("en", false, 100, 1280, 800, false, List.of(other), true);
        try (DrawWindow window = DrawWindow.open(Samples.lenet(), settings, Dl4jEngine::new)) {
            assertThat(window.stage.getTitle()).contains(Samples.lenet().title());

            for (int digit : new int[] {3, 7, 2}) {
                Drawing drawing = SampleDigits.drawing(digit, 0);
                for (Stroke stroke : drawing.strokes()) {
                    window.stroke(stroke.points().toArray(new Point[0]));
                }
                window.awaitAnswer();
                assertThat(window.text("#answer")).isEqualTo(Integer.toString(digit));
                assertThat(window.lab.session().probe()).isPresent();
                window.press(KeyCode.DELETE);
                assertThat(window.text("#answer")).isEqualTo("–");
                assertThat(window.lab.session().probe()).isEmpty();
            }
            window.press(KeyCode.CONTROL, KeyCode.Z); // the last drawing comes back
            window.awaitAnswer();
            assertThat(window.text("#answer")).isEqualTo("2");

            window.click("#theme");
            assertThat(window.lab.theme().darkProperty().get()).isTrue();
            window.click("#korean");
            assertThat(window.get(() -> window.lab.texts().locale().getLanguage()))
                    .isEqualTo("ko");
            assertThat(window.text("#answer")).isEqualTo("2");

            window.click("#project"); // New network…, Open…, Save, Save as…, then the recent file
            window.press(KeyCode.DOWN);
            window.press(KeyCode.DOWN);
            window.press(KeyCode.DOWN);
            window.press(KeyCode.DOWN);
            window.press(KeyCode.DOWN);
            window.press(KeyCode.ENTER);
            window.await("the other file", () -> window.stage.getTitle().contains("Other network"));
            window.awaitAnswer();
            assertThat(window.lab.session().file()).contains(other);
            assertThat(window.model().sheet.get().isEmpty()).isFalse();
        }
    }
}
