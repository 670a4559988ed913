package convscope.ui;

import convscope.tensor.Tensor;
import convscope.ui.fx.JavaFxExtension;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.PopupControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws the window in its states into {@code target/gallery}, to be looked at. */
@Tag("gallery")
@ExtendWith(JavaFxExtension.class)
class ShellGalleryTest {
    private static final Path FOLDER = Path.of("target", "gallery");

    @ParameterizedTest
    @CsvSource({
        "lenet,en,false,100,1280,800",
        "lenet,ko,true,100,1280,800",
        "lenet,en,true,100,1920,1080",
        "lenet,ko,false,100,1920,1080",
        "lenet,en,false,150,1280,800",
        "lenet,ko,true,150,1280,800",
        "lenet,en,false,250,1280,800",
        "branches,en,false,100,1920,1080",
        "branches,ko,true,150,1920,1080",
        "waiting,en,false,100,1280,800",
        "problem,ko,false,150,1280,800",
        "help,en,true,100,1280,800",
    })
    void window(String state, String language, boolean dark, int scale, int width, int height) throws IOException {
        try (TestWindow window = TestWindow.open(
                state.equals("branches") ? TestWindow.branchy() : TestWindow.LENET,
                TestWindow.settings(language, dark, scale, width, height))) {
            if (!state.equals("waiting")) {
                Tensor seven = TestWindow.seven();
                long[] seen = new long[1];
                window.run(() -> window.lab.recognition().addListener(new Recognition.Listener() {
                    @Override
                    public void recognized(Recognition.Result result) {
                        seen[0]++;
                    }
                }));
                window.study(seven);
                window.await("an answer", () -> seen[0] > 0);
                window.run(
                        () -> window.lab.session().select(Optional.of(state.equals("branches") ? "add_a" : "conv1")));
            }
            if (state.equals("problem")) {
                window.run(() -> window.app.shell().open(Path.of("picture.txt")));
            }
            if (state.equals("help")) {
                window.press(KeyCode.F1);
                window.await("the help", () -> Window.getWindows().size() > 1);
                window.await("the whole help", ShellGalleryTest::helpIsOpaque);
                WritableImage help = window.get(() -> Window.getWindows().stream()
                        .filter(other -> other != window.stage)
                        .findFirst()
                        .orElseThrow()
                        .getScene()
                        .snapshot(null));
                ImageIO.write(
                        SwingFXUtils.fromFXImage(help, null),
                        "png",
                        FOLDER.resolve("shell-help-popover.png").toFile());
            }
            window.settle();
            save(window, String.join("-", state, language, dark ? "dark" : "light", scale + "", width + "x" + height));
        }
    }

    private static boolean helpIsOpaque() {
        return Window.getWindows().stream()
                .filter(PopupControl.class::isInstance)
                .map(PopupControl.class::cast)
                .anyMatch(popup -> popup.getSkin().getNode().getOpacity() == 1);
    }

    private static void save(TestWindow window, String name) throws IOException {
        WritableImage shot = window.get(() -> window.scene().snapshot(null));
        BufferedImage image = SwingFXUtils.fromFXImage(shot, null);
        Files.createDirectories(FOLDER);
        File file = FOLDER.resolve("shell-" + name + ".png").toFile();
        ImageIO.write(image, "png", file);
    }
}
