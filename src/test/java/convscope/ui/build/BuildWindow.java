package convscope.ui.build;

import convscope.engine.Engine;
import convscope.project.Project;
import convscope.settings.Settings;
import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import convscope.ui.Lab;
import convscope.ui.TestWindow;
import convscope.ui.train.TrainController;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/** The whole window with the stations Build and Train, driven by a robot. */
final class BuildWindow implements AutoCloseable {
    final TestWindow window;
    final Lab lab;
    final BuildController build;
    final TrainController train;

    private BuildWindow(TestWindow window, BuildController build, TrainController train) {
        this.window = window;
        this.lab = window.lab;
        this.build = build;
        this.train = train;
    }

    static BuildWindow open(Project project, Settings settings, Supplier<Engine> engine) {
        BuildController[] build = new BuildController[1];
        TrainController[] train = new TrainController[1];
        TestWindow window = TestWindow.open(project, settings, engine, (lab, fonts) -> {
            build[0] = new BuildController(lab, fonts, new SplittableRandom(1));
            train[0] = new TrainController(lab, fonts);
            return List.of(build[0], train[0]);
        });
        window.run(build[0]::shown); // it is in front already, but the window was not shown yet
        window.settle();
        return new BuildWindow(window, build[0], train[0]);
    }

    /** A project of this network that nobody has trained, as a file would have it. */
    static Project project(NetworkSpec network, String data) {
        return new Project(network.name(), network, Map.of(), List.of(), data, Optional.empty());
    }

    /** Large enough for everything to be in sight; nothing glides. */
    static Settings settings() {
        return new Settings("en", false, 100, 1920, 1080, false, List.of(), true);
    }

    NetworkSpec network() {
        return window.get(() -> lab.editing().draft().network());
    }

    /** The layers by name, whatever their order. */
    static Map<String, Node> nodes(NetworkSpec network) {
        return network.nodes().stream().collect(Collectors.toMap(Node::name, node -> node));
    }

    void awaitAdopted() {
        window.await("the draft is adopted", () -> lab.editing().isAdopted());
        window.settle();
    }

    /** The middle of a node on the screen, and so much away from it. */
    Point2D middle(String selector, double x, double y) {
        javafx.scene.Node node = window.find(selector);
        return window.get(() -> {
            var bounds = node.localToScreen(node.getLayoutBounds());
            return new Point2D(bounds.getCenterX() + x, bounds.getCenterY() + y);
        });
    }

    /** Where a card gives its output. */
    Point2D knob(String layer) {
        javafx.scene.Node card = window.find("#card-" + layer);
        return window.get(() -> {
            var bounds = card.localToScreen(card.getLayoutBounds());
            return new Point2D(bounds.getCenterX(), bounds.getMaxY() - 1);
        });
    }

    /** A free place of the canvas, at its upper right. */
    Point2D ground() {
        javafx.scene.Node canvas = window.find("#canvas");
        return window.get(() -> {
            var bounds = canvas.localToScreen(canvas.getLayoutBounds());
            return new Point2D(bounds.getMaxX() - 40, bounds.getMinY() + 60);
        });
    }

    /** Presses at one place, moves to another in steps, and lets go. */
    void drag(Point2D from, Point2D to) {
        window.run(() -> {
            Robot robot = new Robot();
            robot.mouseMove(from);
            robot.mousePress(MouseButton.PRIMARY);
        });
        for (int step = 1; step <= 4; step++) {
            Point2D at = from.interpolate(to, step / 4.0);
            window.run(() -> new Robot().mouseMove(at));
        }
        window.settle();
        window.run(() -> new Robot().mouseRelease(MouseButton.PRIMARY));
        window.settle();
    }

    void click(Point2D at) {
        window.run(() -> {
            Robot robot = new Robot();
            robot.mouseMove(at);
            robot.mouseClick(MouseButton.PRIMARY);
        });
        window.settle();
    }

    /** Writes into a field, in place of what is there. */
    void write(String field, String text) {
        window.click(field);
        javafx.scene.Node node = window.find(field);
        if (!window.get(node::isFocused)) {
            throw new AssertionError(field + " cannot be clicked");
        }
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.type(text);
        window.settle();
    }

    @Override
    public void close() {
        window.close();
    }
}
