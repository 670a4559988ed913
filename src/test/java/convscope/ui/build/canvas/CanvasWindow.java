package convscope.ui.build.canvas;

import convscope.settings.Settings;
import convscope.spec.NetworkSpec;
import convscope.ui.FakeEngine;
import convscope.ui.Lab;
import convscope.ui.Station;
import convscope.ui.TestWindow;
import convscope.ui.build.draft.BuildModel;
import convscope.ui.build.palette.PaletteController;
import convscope.ui.control.Action;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.robot.Robot;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The palette and the canvas in a window, with a draft that belongs to no project. */
final class CanvasWindow implements AutoCloseable {
    final BuildModel model = new BuildModel();
    final HandEdits edits = new HandEdits(model);
    final TestWindow window;
    /** Whether cards glide. */
    final boolean[] moving = {false};

    CanvasController canvas;
    PaletteController palette;

    /** A station of canvas and palette only. */
    private final class Bench implements Station {
        private final HBox node;

        Bench(Lab lab) {
            canvas = new CanvasController(model, edits, lab.texts(), lab.theme(), () -> !moving[0]);
            palette = new PaletteController(model, edits, lab.texts());
            HBox.setHgrow(canvas.node(), Priority.ALWAYS);
            node = new HBox(16, palette.node(), canvas.node());
        }

        @Override
        public String id() {
            return "build";
        }

        @Override
        public int number() {
            return 1;
        }

        @Override
        public String titleKey() {
            return "build.canvas.copy";
        }

        @Override
        public String helpKey() {
            return "build.canvas.help";
        }

        @Override
        public Ikon icon() {
            return BootstrapIcons.DIAGRAM_3;
        }

        @Override
        public Node node() {
            return node;
        }

        @Override
        public List<Action> actions() {
            List<Action> all = new ArrayList<>(canvas.actions());
            all.addAll(palette.actions());
            return all;
        }

        @Override
        public boolean dismiss() {
            return canvas.dismiss();
        }

        @Override
        public boolean isFirst() {
            return true;
        }
    }

    private CanvasWindow(NetworkSpec network, Settings settings) {
        window = TestWindow.open(
                TestWindow.project(TestWindow.LENET, "LeNet-5 on MNIST"),
                settings,
                FakeEngine::new,
                (lab, fonts) -> List.of(new Bench(lab)));
        window.run(() -> edits.open(network));
        window.settle();
    }

    /** A window in which nothing glides. */
    static CanvasWindow open(NetworkSpec network) {
        return open(network, "en", false, 100, 1280, 800);
    }

    static CanvasWindow open(NetworkSpec network, String language, boolean dark, int scale, int width, int height) {
        return new CanvasWindow(network, new Settings(language, dark, scale, width, height, false, List.of(), true));
    }

    CanvasView view() {
        return (CanvasView) canvas.node();
    }

    NetworkSpec network() {
        return window.get(() -> model.draft.get().network());
    }

    List<String> selection() {
        return window.get(model.selection::get);
    }

    List<String> asked() {
        return window.get(() -> List.copyOf(edits.asked));
    }

    void select(String... layers) {
        window.run(() -> edits.select(List.of(layers)));
        window.settle();
    }

    /** The middle of a card on the screen, and so much away from it. */
    Point2D card(String name, double x, double y) {
        CardView card = window.get(() -> view().world().cards().stream()
                .filter(it -> it.shownName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no card " + name + " in sight")));
        return window.get(() -> card.localToScreen(card.getWidth() / 2 + x, card.getHeight() / 2 + y));
    }

    Point2D card(String name) {
        return card(name, 0, 0);
    }

    /** The output of a card. */
    Point2D knob(String name) {
        return card(name, 0, 35);
    }

    /** The place of a wire at which something can be put in. */
    Point2D wire(String from, String to) {
        return window.get(() -> view().world().wires().stream()
                .map(WireView::wire)
                .filter(wire -> wire.from().equals(from) && wire.target().equals(to))
                .findFirst()
                .map(wire -> view().world()
                        .localToScreen(wire.middle().x(), wire.middle().y()))
                .orElseThrow(() -> new AssertionError("There is no wire " + from + " " + to + " in sight")));
    }

    Point2D middle(String selector) {
        Node node = window.find(selector);
        return window.get(() -> node.localToScreen(
                node.getBoundsInLocal().getCenterX(), node.getBoundsInLocal().getCenterY()));
    }

    /** A free place at the right of the canvas. */
    Point2D ground() {
        return window.get(() -> view().localToScreen(view().getWidth() - 60, view().getHeight() / 2));
    }

    void move(Point2D to) {
        window.run(() -> new Robot().mouseMove(to));
        window.settle();
    }

    void click(Point2D at, KeyCode... held) {
        hold(held, true);
        window.run(() -> {
            Robot robot = new Robot();
            robot.mouseMove(at);
            robot.mouseClick(MouseButton.PRIMARY);
        });
        hold(held, false);
        window.settle();
    }

    void doubleClick(Point2D at) {
        window.run(() -> {
            Robot robot = new Robot();
            robot.mouseMove(at);
            robot.mouseClick(MouseButton.PRIMARY);
            robot.mouseClick(MouseButton.PRIMARY);
        });
        window.settle();
    }

    /** Presses at one place, moves to another in steps and looks around before it lets go. */
    void drag(Point2D from, Point2D to, Runnable before, KeyCode... held) {
        hold(held, true);
        window.run(() -> {
            Robot robot = new Robot();
            robot.mouseMove(from);
            robot.mousePress(MouseButton.PRIMARY);
        });
        for (int i = 1; i <= 8; i++) {
            Point2D at = from.interpolate(to, i / 8.0);
            window.run(() -> new Robot().mouseMove(at));
        }
        window.settle();
        before.run();
        window.run(() -> new Robot().mouseRelease(MouseButton.PRIMARY));
        hold(held, false);
        window.settle();
    }

    void drag(Point2D from, Point2D to, KeyCode... held) {
        drag(from, to, () -> {}, held);
    }

    private void hold(KeyCode[] keys, boolean down) {
        for (KeyCode key : keys) {
            window.run(() -> {
                if (down) {
                    new Robot().keyPress(key);
                } else {
                    new Robot().keyRelease(key);
                }
            });
        }
    }

    /** The canvas has the focus, as after a click on it. */
    void focus() {
        window.run(() -> canvas.node().requestFocus());
    }

    @Override
    public void close() {
        window.close();
    }
}
