package convscope.ui.convolve;

import convscope.engine.Engine;
import convscope.paint.stepper.Board;
import convscope.paint.stepper.Box;
import convscope.paint.stepper.Place;
import convscope.project.Project;
import convscope.project.ProjectFileException;
import convscope.project.Samples;
import convscope.settings.Settings;
import convscope.stepper.Case;
import convscope.stepper.SampleCases;
import convscope.tensor.Tensor;
import convscope.ui.FakeEngine;
import convscope.ui.Lab;
import convscope.ui.TestWindow;
import convscope.ui.fx.Worker;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/** The whole window with the station Convolve, driven by a robot. */
final class ConvolveWindow implements AutoCloseable {
    final TestWindow window;
    final Lab lab;
    final ConvolveController convolve;

    private ConvolveWindow(TestWindow window, ConvolveController convolve) {
        this.window = window;
        this.lab = window.lab;
        this.convolve = convolve;
    }

    static ConvolveWindow open(Settings settings) {
        return open(settings, FakeEngine::new);
    }

    static ConvolveWindow open(Settings settings, Supplier<Engine> engine) {
        return open(lenet(), settings, engine);
    }

    static ConvolveWindow open(Project project, Settings settings, Supplier<Engine> engine) {
        ConvolveController[] made = new ConvolveController[1];
        TestWindow window = TestWindow.open(project, settings, engine, (lab, fonts) -> {
            made[0] = new ConvolveController(lab, fonts, new Worker("convolution"), 7);
            return List.of(made[0]);
        });
        window.run(made[0]::shown); // the first station is shown before there is a window that could give it the focus
        return new ConvolveWindow(window, made[0]);
    }

    static Project lenet() {
        try {
            return Samples.lenet();
        } catch (ProjectFileException e) {
            throw new AssertionError(e);
        }
    }

    /** What the station opens with. */
    static Case welcome() {
        return SampleCases.read(SampleCases.names().get(0)).subject();
    }

    /** English, light, nothing moves. */
    static Settings settings() {
        return new Settings("en", false, 100, 1280, 800, false, List.of(), true);
    }

    ConvolveModel model() {
        return convolve.model();
    }

    String text(String selector) {
        Labeled labeled = window.find(selector);
        return window.get(labeled::getText);
    }

    void type(String selector, String text) {
        TextInputControl field = window.find(selector);
        window.run(() -> {
            field.requestFocus();
            field.setText(text);
        });
        window.settle();
    }

    void run(Runnable work) {
        window.run(work);
    }

    void press(KeyCode... keys) {
        window.press(keys);
    }

    void click(String selector) {
        window.click(selector);
    }

    static Place input(int row, int column) {
        return new Place(Board.INPUT, 0, row, column);
    }

    static Place kernel(int row, int column) {
        return new Place(Board.KERNEL, 0, row, column);
    }

    static Place output(int row, int column) {
        return new Place(Board.OUTPUT, 0, row, column);
    }

    /** Moves the pointer to the middle of a cell. */
    void point(Place place) {
        window.settle();
        Node boards = window.find("#boards");
        window.run(() -> {
            Box box = convolve.boxOf(place).orElseThrow(() -> new AssertionError(place + " is not drawn"));
            Point2D middle = boards.localToScreen(box.x() + box.width() / 2, box.y() + box.height() / 2);
            new Robot().mouseMove(middle);
        });
        window.settle();
    }

    void click(Place place) {
        point(place);
        window.run(() -> new Robot().mouseClick(MouseButton.PRIMARY));
        window.settle();
    }

    void doubleClick(Place place) {
        point(place);
        window.run(() -> new Robot().mouseClick(MouseButton.PRIMARY));
        window.run(() -> new Robot().mouseClick(MouseButton.PRIMARY));
        window.settle();
    }

    /** Waits until the selected card of the strip offers to explain a value. */
    void awaitOffer() {
        window.await(
                "the offer",
                () -> window.scene().getRoot().lookupAll(".layer-why").stream().anyMatch(Node::isVisible));
    }

    /** The output that was computed last. */
    Tensor output() {
        return window.get(() -> model().calculation.get().orElseThrow().output());
    }

    int position() {
        return window.get(() -> model().frame.get().moment().position());
    }

    @Override
    public void close() {
        window.close();
    }
}
