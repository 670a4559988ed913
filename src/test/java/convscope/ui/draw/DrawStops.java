package convscope.ui.draw;

import convscope.data.Stroke.Point;
import convscope.engine.dl4j.Dl4jEngine;
import convscope.project.Project;
import convscope.project.ProjectFileException;
import convscope.project.Samples;
import convscope.spec.Initializer;
import convscope.spec.NetworkSpec;
import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
import convscope.ui.TestWindow;
import convscope.ui.tour.Stop;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.PopupControl;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** The states of the station Draw, and those of the window around it, with the shipped network and the real engine. */
public final class DrawStops {
    private DrawStops() {}

    public static List<Stop> all() {
        return List.of(
                stop("empty", window -> {}),
                stop("drawing", window -> {
                    window.down(two());
                    window.awaitAnswer();
                }),
                stop("answered", window -> {
                    window.stroke(two());
                    window.awaitAnswer();
                }),
                stop("not-sure", DrawStops::puzzle),
                stop("picture", window -> show(window, darkOnLight())),
                stop("sample", window -> {
                    window.click("#sample-7");
                    window.awaitAnswer();
                }),
                stop("test-image", window -> {
                    window.press(KeyCode.D);
                    window.await("an image", () -> !window.model().sheet.get().isEmpty());
                    window.awaitAnswer();
                }),
                stop("logits", window -> {
                    window.press(KeyCode.DIGIT4);
                    window.awaitAnswer();
                    window.press(KeyCode.L);
                }),
                stop("nudged", window -> {
                    window.press(KeyCode.DIGIT3);
                    window.awaitAnswer();
                    for (int i = 0; i < 4; i++) {
                        window.press(KeyCode.RIGHT);
                    }
                    window.press(KeyCode.DOWN);
                    window.press(KeyCode.R);
                    window.awaitAnswer();
                }),
                again(
                        "pixel",
                        window -> {
                            window.press(KeyCode.DIGIT5);
                            window.awaitAnswer();
                        },
                        window -> {
                            Node sees = window.find("#sees");
                            window.run(() -> {
                                Bounds bounds = sees.localToScreen(sees.getBoundsInLocal());
                                new Robot().mouseMove(bounds.getCenterX() + 4, bounds.getCenterY() + 20);
                            });
                        }),
                stop("problem", window -> {
                    window.run(() -> window.app.shell().open(blank()));
                    window.await("a problem", () -> window.model().problem.get() != null);
                }),
                stop("banner", window -> {
                    window.press(KeyCode.DIGIT2);
                    window.awaitAnswer();
                    window.run(() -> window.app.shell().open(Path.of("notes.txt")));
                }),
                again(
                        "help",
                        window -> {
                            window.press(KeyCode.DIGIT6);
                            window.awaitAnswer();
                        },
                        window -> {
                            window.press(KeyCode.ESCAPE);
                            window.press(KeyCode.F1);
                            window.settle();
                            window.await("the whole help", DrawStops::helpIsSeen);
                        }),
                stop("branches", untrained(TestWindow.branchy()), window -> {
                    window.press(KeyCode.DIGIT8);
                    window.awaitAnswer();
                    window.run(() -> window.lab.session().select(Optional.of("add_a")));
                }),
                stop("colour", untrained(Preset.CIFAR10_NET.network()), window -> {
                    window.press(KeyCode.DIGIT8);
                    window.awaitAnswer();
                }),
                stop("present", window -> {
                    window.press(KeyCode.DIGIT9);
                    window.awaitAnswer();
                    window.press(KeyCode.F11);
                }));
    }

    private static Stop stop(String name, Consumer<DrawWindow> bring) {
        return stop(name, lenet(), bring);
    }

    private static Stop stop(String name, Project project, Consumer<DrawWindow> bring) {
        return Stop.of(name, settings -> {
            DrawWindow window = DrawWindow.open(project, settings, Dl4jEngine::new);
            try {
                bring.accept(window);
            } catch (RuntimeException | AssertionError failure) {
                window.close();
                throw failure;
            }
            park(window.window);
            return window.window;
        });
    }

    private static Stop again(String name, Consumer<DrawWindow> bring, Consumer<TestWindow> again) {
        Stop stop = stop(name, bring);
        return new Stop(name, stop.open(), again);
    }

    /** Takes the pointer where nothing answers to it. */
    private static void park(TestWindow window) {
        window.run(() ->
                new Robot().mouseMove(window.stage.getX() + 1, window.stage.getY() + window.stage.getHeight() - 1));
    }

    /** Scribbles until the network does not know. */
    private static void puzzle(DrawWindow window) {
        for (Point[] scribble : scribbles()) {
            window.stroke(scribble);
            window.awaitAnswer();
            if (window.model().reading.get().certainty() == Reading.Certainty.NOT_SURE) {
                return;
            }
            window.press(KeyCode.C);
        }
        throw new AssertionError("The network knows every scribble");
    }

    /** A house, a zigzag, an hourglass and crosses of several widths. */
    private static List<Point[]> scribbles() {
        return List.of(
                path(0.2, 0.8, 0.2, 0.4, 0.5, 0.15, 0.8, 0.4, 0.8, 0.8, 0.2, 0.8, 0.8, 0.4),
                path(0.15, 0.3, 0.3, 0.7, 0.45, 0.3, 0.6, 0.7, 0.75, 0.3, 0.9, 0.7),
                path(0.25, 0.2, 0.75, 0.2, 0.25, 0.8, 0.75, 0.8, 0.25, 0.2),
                path(0.2, 0.2, 0.2, 0.8, 0.2, 0.5, 0.8, 0.5, 0.8, 0.2, 0.8, 0.8),
                path(0.2, 0.2, 0.8, 0.8, 0.5, 0.5, 0.8, 0.2, 0.2, 0.8),
                path(0.5, 0.1, 0.5, 0.9, 0.5, 0.5, 0.1, 0.5, 0.9, 0.5),
                path(0.2, 0.7, 0.35, 0.4, 0.5, 0.7, 0.65, 0.4, 0.8, 0.7));
    }

    private static Point[] path(double... coordinates) {
        Point[] points = new Point[coordinates.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Point(coordinates[2 * i], coordinates[2 * i + 1]);
        }
        return points;
    }

    private static Point[] two() {
        return new Point[] {
            new Point(0.3, 0.32), new Point(0.38, 0.22), new Point(0.52, 0.18), new Point(0.64, 0.24),
            new Point(0.68, 0.36), new Point(0.62, 0.48), new Point(0.5, 0.6), new Point(0.38, 0.7),
            new Point(0.28, 0.78), new Point(0.42, 0.78), new Point(0.56, 0.77), new Point(0.72, 0.77)
        };
    }

    private static Project lenet() {
        try {
            return Samples.lenet();
        } catch (ProjectFileException e) {
            throw new AssertionError(e);
        }
    }

    private static Project untrained(NetworkSpec network) {
        return DrawWindow.project(network, Initializer.GLOROT_UNIFORM.draw(ShapeTrace.of(network), 1));
    }

    private static void show(DrawWindow window, Path picture) {
        window.run(() -> window.app.shell().open(picture));
        window.await("an image", () -> !window.model().sheet.get().isEmpty());
        window.awaitAnswer();
    }

    /** A photo-like digit: dark ink on light paper. */
    private static Path darkOnLight() {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0xf2efe6));
        graphics.fillRect(0, 0, 400, 300);
        graphics.setColor(new Color(0x2b3a67));
        graphics.setStroke(new java.awt.BasicStroke(16));
        graphics.drawPolyline(new int[] {230, 150, 260}, new int[] {50, 180, 180}, 3);
        graphics.drawPolyline(new int[] {215, 205}, new int[] {120, 250}, 2);
        graphics.dispose();
        return written("photo-of-a-four.png", image);
    }

    /** Paper with nothing on it. */
    private static Path blank() {
        BufferedImage image = new BufferedImage(50, 50, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 50, 50);
        graphics.dispose();
        return written("white.png", image);
    }

    private static Path written(String name, BufferedImage image) {
        try {
            Path file = Files.createTempDirectory("convscope-tour").resolve(name);
            ImageIO.write(image, "png", file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean helpIsSeen() {
        List<PopupControl> popups = Window.getWindows().stream()
                .filter(PopupControl.class::isInstance)
                .map(PopupControl.class::cast)
                .toList();
        // shown at first without being visible, until it has found its place
        return !popups.isEmpty()
                && popups.stream().allMatch(popup -> popup.getSkin().getNode().isVisible());
    }
}
