package convscope.ui.draw;

import convscope.data.DataException;
import convscope.data.Stroke.Point;
import convscope.engine.dl4j.Dl4jEngine;
import convscope.project.Project;
import convscope.spec.Preset;
import convscope.ui.fx.JavaFxExtension;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws the station in its states into {@code target/gallery}, to be looked at. */
@Tag("gallery")
@ExtendWith(JavaFxExtension.class)
class DrawGalleryTest {
    private static final Path FOLDER = Path.of("target", "gallery");
    private static Project lenet;

    @BeforeAll
    static void train() throws DataException {
        lenet = DrawWindow.trained(20_000);
    }

    @ParameterizedTest
    @CsvSource({
        "empty,en,false,100,1280,800",
        "empty,ko,true,150,1280,800",
        "drawing,en,true,100,1280,800",
        "answered,en,false,100,1920,1080",
        "answered,ko,true,100,1920,1080",
        "answered,ko,false,150,1280,800",
        "not-sure,en,false,100,1280,800",
        "not-sure,ko,true,100,1280,800",
        "picture,en,false,100,1280,800",
        "picture,ko,true,150,1280,800",
        "sample,en,true,100,1280,800",
        "sample,en,false,150,1280,800",
        "test-image,en,false,100,1280,800",
        "pixel,ko,false,100,1280,800",
        "nudged,en,false,100,1280,800",
        "problem,en,true,100,1280,800",
        "cifar,en,false,100,1280,800",
        "values,ko,true,100,1280,800",
        "present,en,false,100,1920,1080",
        "answered,en,false,250,1280,800",
    })
    void station(String state, String language, boolean dark, int scale, int width, int height) throws IOException {
        Project project = state.equals("cifar") ? DrawWindow.untrained(Preset.CIFAR10_NET) : lenet;
        try (DrawWindow window =
                DrawWindow.open(project, DrawWindow.settings(language, dark, scale, width, height), Dl4jEngine::new)) {
            bring(window, state);
            if (!state.equals("problem")) {
                window.awaitAnswer();
            }
            window.settle();
            save(window, String.join("-", state, language, dark ? "dark" : "light", scale + "", width + "x" + height));
        }
    }

    private static void bring(DrawWindow window, String state) {
        switch (state) {
            case "drawing" -> {
                window.down(two());
                window.awaitAnswer();
            }
            case "answered", "present", "values" -> {
                window.stroke(two());
                window.awaitAnswer();
                if (state.equals("values")) {
                    window.press(KeyCode.L);
                }
                if (state.equals("present")) {
                    window.press(KeyCode.F11);
                }
            }
            case "not-sure" -> {
                window.stroke(new Point(0.2, 0.3), new Point(0.7, 0.35), new Point(0.75, 0.8));
                window.stroke(new Point(0.3, 0.7), new Point(0.5, 0.5), new Point(0.8, 0.25));
                window.awaitAnswer();
            }
            case "picture" -> {
                window.run(() -> window.app.shell().open(Path.of("samples", "digits", "4-2.png")));
                window.await("an image", () -> !window.model().sheet.get().isEmpty());
            }
            case "sample" -> {
                window.click("#sample-7");
                window.awaitAnswer();
            }
            case "test-image" -> {
                window.press(KeyCode.D);
                window.await("an image", () -> !window.model().sheet.get().isEmpty());
            }
            case "pixel" -> {
                window.press(KeyCode.DIGIT5);
                window.awaitAnswer();
                Node sees = window.find("#sees");
                window.run(() -> {
                    Bounds bounds = sees.localToScreen(sees.getBoundsInLocal());
                    new Robot().mouseMove(bounds.getCenterX() + 4, bounds.getCenterY() + 20);
                });
            }
            case "nudged" -> {
                window.press(KeyCode.DIGIT3);
                window.awaitAnswer();
                for (int i = 0; i < 4; i++) {
                    window.press(KeyCode.RIGHT);
                }
                window.press(KeyCode.DOWN);
                window.press(KeyCode.R);
            }
            case "problem" -> {
                Path file = Path.of("target", "gallery", "white.png");
                try {
                    Files.createDirectories(file.getParent());
                    BufferedImage white = new BufferedImage(50, 50, BufferedImage.TYPE_INT_RGB);
                    white.createGraphics().fillRect(0, 0, 50, 50);
                    ImageIO.write(white, "png", file.toFile());
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
                window.run(() -> window.app.shell().open(file));
                window.await("a problem", () -> window.model().problem.get() != null);
            }
            case "cifar" -> {
                window.press(KeyCode.DIGIT8);
                window.awaitAnswer();
            }
            default -> window.settle();
        }
    }

    private static Point[] two() {
        return new Point[] {
            new Point(0.3, 0.32), new Point(0.38, 0.22), new Point(0.52, 0.18), new Point(0.64, 0.24),
            new Point(0.68, 0.36), new Point(0.62, 0.48), new Point(0.5, 0.6), new Point(0.38, 0.7),
            new Point(0.28, 0.78), new Point(0.42, 0.78), new Point(0.56, 0.77), new Point(0.72, 0.77)
        };
    }

    private static void save(DrawWindow window, String name) throws IOException {
        WritableImage shot = window.get(() -> window.scene().snapshot(null));
        BufferedImage image = SwingFXUtils.fromFXImage(shot, null);
        Files.createDirectories(FOLDER);
        File file = FOLDER.resolve("draw-" + name + ".png").toFile();
        ImageIO.write(image, "png", file);
    }
}
