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
import convscope.settings.Settings;
import convscope.spec.Initializer;
import convscope.spec.NetworkSpec;
import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import convscope.training.Plan;
import convscope.training.Trainer;
import convscope.ui.Lab;
import convscope.ui.TestWindow;
import convscope.ui.fx.Worker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
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
    final TestWindow window;
    final Lab lab;
    final DrawController draw;
    final Stage stage;
    final App app;

    private DrawWindow(TestWindow window, DrawController draw) {
        this.window = window;
        this.draw = draw;
        lab = window.lab;
        stage = window.stage;
        app = window.app;
    }

    static DrawWindow open(Project project, Settings settings, Supplier<Engine> engine) {
        DrawController[] draw = new DrawController[1];
        TestWindow window = TestWindow.open(project, settings, engine, (lab, fonts) -> {
            draw[0] = new DrawController(lab, fonts, new Worker("preparation"), 7);
            return List.of(draw[0]);
        });
        return new DrawWindow(window, draw[0]);
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
        window.run(work);
    }

    <T> T get(Supplier<T> question) {
        return window.get(question);
    }

    <T extends Node> T find(String selector) {
        return window.find(selector);
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
        window.click(selector);
    }

    void press(KeyCode... keys) {
        window.press(keys);
    }

    void settle() {
        window.settle();
    }

    void await(String what, BooleanSupplier holds) {
        window.await(what, holds);
    }

    DrawModel model() {
        return draw.model();
    }

    void awaitAnswer() {
        await("an answer to what is on the pad", draw::isCurrent);
    }

    @Override
    public void close() {
        window.close();
    }
}
