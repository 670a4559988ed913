package convscope.ui.build.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.spec.NetworkSpec;
import convscope.ui.TestWindow;
import convscope.ui.fx.JavaFxExtension;
import convscope.ui.tour.Audit;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pictures of the canvas with every kind of network, to be looked at, into {@code target/canvas}; nothing may be cut off. */
@Timeout(240)
@ExtendWith(JavaFxExtension.class)
class CanvasPicturesTest {
    private static final Path FOLDER = Path.of("target", "canvas");

    private static Map<String, NetworkSpec> networks() {
        Map<String, NetworkSpec> all = new LinkedHashMap<>();
        all.put("empty", Networks.empty());
        all.put("lenet", Networks.lenet());
        all.put("three-skips", Networks.residual(3));
        all.put("inception", Networks.inception());
        all.put("dense", Networks.densely(6));
        all.put("broken", Networks.broken());
        all.put("sixty", Networks.residual(11));
        all.put("three-hundred", Networks.residual(58));
        return all;
    }

    @Test
    void everyNetworkInBothThemesAndAtEveryScale() throws IOException {
        List<String> findings = new ArrayList<>();
        Audit audit = new Audit();
        for (boolean dark : new boolean[] {false, true}) {
            for (int scale : new int[] {100, 150}) {
                String language = scale == 100 ? "en" : "ko";
                try (CanvasWindow canvas = CanvasWindow.open(Networks.empty(), language, dark, scale, 1280, 800)) {
                    canvas.window.run(() -> canvas.palette.fold(scale > 100));
                    for (Map.Entry<String, NetworkSpec> entry : networks().entrySet()) {
                        canvas.window.run(() -> canvas.edits.open(entry.getValue()));
                        canvas.window.settle();
                        String name = entry.getKey() + (dark ? "-dark" : "-light") + "-" + scale;
                        take(canvas.window, name, audit, findings);
                        canvas.window.run(() -> {
                            if (canvas.model.trace.get().network().node("add2").isPresent()) {
                                canvas.edits.select(List.of("add2"));
                            }
                            canvas.canvas.showWhole();
                        });
                        canvas.window.settle();
                        take(canvas.window, name + "-whole", audit, findings);
                    }
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void whatHandsDoInBothThemes() throws IOException {
        List<String> findings = new ArrayList<>();
        Audit audit = new Audit();
        for (boolean dark : new boolean[] {false, true}) {
            String theme = dark ? "-dark" : "-light";
            try (CanvasWindow canvas = CanvasWindow.open(Networks.inception(), "ko", dark, 100, 1920, 1080)) {
                canvas.select("one", "three");
                canvas.move(canvas.card("five"));
                take(canvas.window, "selected" + theme, audit, findings);
                canvas.drag(
                        canvas.card("three", 40, 0),
                        canvas.wire("stem", "five_in").add(-10, -4),
                        () -> shoot(canvas.window, "carried" + theme, audit, findings));
                canvas.window.run(() -> canvas.edits.open(Networks.residual(3)));
                canvas.window.settle();
                canvas.move(canvas.wire("conv1a", "norm1a"));
                take(canvas.window, "pointed" + theme, audit, findings);
                canvas.drag(
                        canvas.knob("stem"),
                        canvas.card("conv1b", 40, 0),
                        () -> shoot(canvas.window, "pulled" + theme, audit, findings));
                canvas.select("conv1a");
                canvas.focus();
                canvas.window.press(KeyCode.F2);
                canvas.window.press(KeyCode.END);
                take(canvas.window, "renamed" + theme, audit, findings);
                canvas.window.press(KeyCode.ESCAPE);
                canvas.drag(
                        canvas.card("conv1a", -200, -20),
                        canvas.card("conv1b", 150, 0),
                        () -> shoot(canvas.window, "band" + theme, audit, findings),
                        KeyCode.SHIFT);
            }
        }
        assertThat(findings).isEmpty();
    }

    private static void shoot(TestWindow window, String name, Audit audit, List<String> findings) {
        try {
            take(window, name, audit, findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(TestWindow window, String name, Audit audit, List<String> findings) throws IOException {
        WritableImage picture = window.get(() -> window.scene().snapshot(null));
        BufferedImage image = window.get(() -> SwingFXUtils.fromFXImage(picture, null));
        Files.createDirectories(FOLDER);
        ImageIO.write(image, "png", FOLDER.resolve(name + ".png").toFile());
        window.get(() -> audit.of(window.scene(), picture)).forEach(finding -> findings.add(name + ": " + finding));
    }
}
