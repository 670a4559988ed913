package convscope.ui.draw;

import convscope.App;
import convscope.data.DataException;
import convscope.data.Dataset;
import convscope.data.Mnist;
import convscope.data.Split;
import convscope.data.Stroke.Point;
import convscope.engine.Engine;
import convscope.engine.Network;
import convscope.engine.dl4j.Dl4jEngine;
import convscope.project.Project;
import convscope.project.ProjectFile;
import convscope.settings.Settings;
import convscope.settings.SettingsFile;
import convscope.spec.Initializer;
import convscope.spec.NetworkSpec;
import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import convscope.training.Plan;
import convscope.training.Trainer;
import convscope.ui.Lab;
import convscope.ui.fx.JavaFxExtension;
import convscope.ui.fx.Worker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/** The whole window with the station Draw, driven by a robot. */
final class DrawWindow implements AutoCloseable {
    Lab lab;
    DrawController draw;
    Stage stage;
    App app;

    static DrawWindow open(Project project, Settings settings, Supplier<Engine> engine) {
        DrawWindow window = new DrawWindow();
        Path folder;
        try {
            folder = Files.createTempDirectory("convscope-draw");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        SettingsFile file = new SettingsFile(folder, Locale.ENGLISH);
        file.save(settings);
        JavaFxExtension.onFxThread(() -> {
            window.stage = new Stage();
            // a window larger than the screen would be centred beyond its edges, where no robot reaches
            window.stage.setX(0);
            window.stage.setY(0);
            App.Parts parts = new App.Parts(
                    engine,
                    ProjectFile::read,
                    project,
                    (lab, fonts) -> {
                        window.lab = lab;
                        window.draw = new DrawController(lab, fonts, new Worker("preparation"), 7);
                        return List.of(window.draw);
                    },
                    file);
            window.app = App.show(window.stage, parts, Optional.empty());
            return null;
        });
        window.settle();
        return window;
    }

    static Settings settings(String language, boolean dark, int scale, int width, int height) {
        return new Settings(language, dark, scale, width, height, false, List.of(), true);
    }

    static Project untrained(Preset preset) {
        ShapeTrace trace = ShapeTrace.of(preset.network());
        return project(preset.network(), Initializer.GLOROT_UNIFORM.draw(trace, 1));
    }

    static Project project(NetworkSpec network, Map<String, Tensor> weights) {
        return new Project(network.name(), network, weights, List.of(), "mnist", Optional.empty());
    }

    /** A LeNet that has seen some of MNIST once. */
    static Project trained(int images) throws DataException {
        ShapeTrace trace = ShapeTrace.of(Preset.LENET.network());
        Map<String, Tensor> weights = Initializer.GLOROT_UNIFORM.draw(trace, 1);
        Dataset data = Mnist.training();
        Split split = Split.of(data.size(), 100, 1).limited(images);
        try (Network network = new Dl4jEngine().network(trace, weights, Preset.LENET.optimizer(), 1)) {
            Trainer trainer = new Trainer(network, data, split, Plan.of(Preset.LENET, 1, 1));
            while (!trainer.done()) {
                trainer.next();
            }
            return project(Preset.LENET.network(), network.parameters());
        }
    }

    Scene scene() {
        return stage.getScene();
    }

    void run(Runnable work) {
        get(() -> {
            work.run();
            return null;
        });
    }

    <T> T get(Supplier<T> question) {
        return JavaFxExtension.onFxThread(question);
    }

    @SuppressWarnings("unchecked")
    <T extends Node> T find(String selector) {
        T node = (T) get(() -> scene().getRoot().lookup(selector));
        if (node == null) {
            throw new AssertionError("There is no " + selector + " in the window");
        }
        return node;
    }

    String text(String selector) {
        Labeled labeled = find(selector);
        return get(labeled::getText);
    }

    /** Draws with the mouse, through places on the pad from 0 to 1. */
    void stroke(Point... points) {
        down(points);
        run(() -> new Robot().mouseRelease(MouseButton.PRIMARY));
        settle();
    }

    /** The same without lifting the pen. */
    void down(Point... points) {
        Node pad = find("#pad");
        for (int i = 0; i < points.length; i++) {
            Point point = points[i];
            boolean first = i == 0;
            run(() -> {
                Bounds bounds = pad.getBoundsInLocal();
                Point2D place = pad.localToScreen(point.x() * bounds.getWidth(), point.y() * bounds.getHeight());
                Robot robot = new Robot();
                robot.mouseMove(place);
                if (first) {
                    robot.mousePress(MouseButton.PRIMARY);
                }
            });
        }
        settle();
    }

    void click(String selector) {
        Node node = find(selector);
        run(() -> {
            Bounds bounds = node.localToScreen(node.getBoundsInLocal());
            Robot robot = new Robot();
            robot.mouseMove(bounds.getCenterX(), bounds.getCenterY());
            robot.mouseClick(MouseButton.PRIMARY);
        });
        settle();
    }

    void press(KeyCode... keys) {
        run(() -> {
            Robot robot = new Robot();
            for (KeyCode key : keys) {
                robot.keyPress(key);
            }
            for (int i = keys.length - 1; i >= 0; i--) {
                robot.keyRelease(keys[i]);
            }
        });
        settle();
    }

    void settle() {
        for (int i = 0; i < 2; i++) {
            run(() -> {});
            run(Platform::requestNextPulse);
        }
    }

    void await(String what, BooleanSupplier holds) {
        for (int i = 0; i < 2000; i++) {
            if (get(holds::getAsBoolean)) {
                return;
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("Waited in vain: " + what);
    }

    DrawModel model() {
        return draw.model();
    }

    void awaitAnswer() {
        await("an answer to what is on the pad", draw::isCurrent);
    }

    @Override
    public void close() {
        run(() -> {
            new Robot().mouseRelease(MouseButton.PRIMARY);
            stage.hide();
        });
    }
}
