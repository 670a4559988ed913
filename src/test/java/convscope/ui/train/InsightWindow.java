package convscope.ui.train;

import static convscope.ui.fx.JavaFxExtension.onFxThread;

import convscope.paint.Figure;
import convscope.ui.fx.Fonts;
import convscope.ui.fx.LocalizedTexts;
import convscope.ui.fx.Theme;
import convscope.ui.train.InsightModel.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/** The panels alone in a window, over a training that answers them; driven by a robot. */
final class InsightWindow implements AutoCloseable, InsightListener {
    final InsightModel model = new InsightModel();
    final List<String> asked = new ArrayList<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    final LocalizedTexts texts;
    final Theme theme;
    private final Optional<Learning> learning;
    private Stage stage;
    InsightView view;

    private InsightWindow(Optional<Learning> learning, String language, boolean dark, int scale) {
        this.learning = learning;
        texts = new LocalizedTexts(Locale.forLanguageTag(language));
        theme = onFxThread(() -> new Theme(dark));
        onFxThread(() -> {
            theme.scaleProperty().set(scale);
            return null;
        });
    }

    /** The panels over this training, English, light, 100 %. */
    static InsightWindow open(Learning learning, double width, double height) {
        return open(Optional.of(learning), "en", false, 100, width, height);
    }

    static InsightWindow open(
            Optional<Learning> learning, String language, boolean dark, int scale, double width, double height) {
        InsightWindow window = new InsightWindow(learning, language, dark, scale);
        onFxThread(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> window.failures.add(failure));
            window.view =
                    new InsightView(window.model, window, new PanelLook(window.texts, window.theme, Fonts.load()));
            StackPane ground = new StackPane(window.view);
            ground.getStyleClass().add("station-area");
            StackPane.setMargin(window.view, new Insets(8));
            window.stage = new Stage();
            window.stage.setX(0);
            window.stage.setY(0);
            window.stage.setScene(new Scene(ground, width + 16, height + 16));
            window.theme.dress(window.stage.getScene());
            window.stage.show();
            learning.ifPresent(one -> one.fill(window.model));
            return null;
        });
        window.settle();
        return window;
    }

    @Override
    public void study(int image) {
        asked.add("study " + image);
    }

    @Override
    public void explain(String parameter, int index) {
        asked.add("explain " + parameter + " " + index);
        model.asked.set(Optional.of(new AskedWeight(parameter, index)));
        learning.ifPresent(one -> one.answer(model));
    }

    @Override
    public void explainMostMoved(String parameter) {
        learning.orElseThrow().mostMoved(parameter).ifPresent(index -> explain(parameter, index));
    }

    @Override
    public void export(String name, Figure figure, double width, double height) {
        asked.add("export " + name + " " + figure.getClass().getSimpleName() + " " + (int) width + "×" + (int) height);
    }

    void show(Panel panel) {
        run(() -> model.panel.set(panel));
        settle();
    }

    void run(Runnable work) {
        get(() -> {
            work.run();
            return null;
        });
    }

    <T> T get(Supplier<T> question) {
        return Platform.isFxApplicationThread() ? question.get() : onFxThread(question);
    }

    @SuppressWarnings("unchecked")
    <T extends Node> T find(String selector) {
        T node = (T) get(() -> stage.getScene().getRoot().lookup(selector));
        if (node == null) {
            throw new AssertionError("There is no " + selector + " in the window");
        }
        return node;
    }

    boolean has(String selector) {
        return get(() -> {
            Node node = stage.getScene().getRoot().lookup(selector);
            boolean there = node != null;
            for (Node at = node; at != null; at = at.getParent()) {
                there &= at.isVisible();
            }
            return there;
        });
    }

    String text(String selector) {
        Labeled labeled = find(selector);
        return get(labeled::getText);
    }

    /** Moves the pointer to a place of a node, in its own px. */
    void point(String selector, double x, double y) {
        Node node = find(selector);
        run(() -> {
            Point2D place = node.localToScreen(x, y);
            new Robot().mouseMove(place);
        });
        settle();
    }

    void click(String selector, double x, double y) {
        point(selector, x, y);
        run(() -> new Robot().mouseClick(MouseButton.PRIMARY));
        settle();
    }

    void click(String selector) {
        Node node = find(selector);
        Bounds bounds = get(node::getBoundsInLocal);
        click(selector, bounds.getCenterX(), bounds.getCenterY());
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

    void resize(double width, double height) {
        run(() -> {
            stage.setWidth(width + 16);
            stage.setHeight(height + 16);
        });
        settle();
    }

    Scene scene() {
        return stage.getScene();
    }

    WritableImage picture() {
        return get(() -> stage.getScene().snapshot(null));
    }

    /** Lets what was asked of JavaFX happen, and three pulses with their layout. */
    void settle() {
        for (int i = 0; i < 3; i++) {
            CompletableFuture<Void> laidOut = new CompletableFuture<>();
            run(() -> {
                Scene scene = stage.getScene();
                Runnable[] listener = new Runnable[1];
                listener[0] = () -> {
                    scene.removePostLayoutPulseListener(listener[0]);
                    laidOut.complete(null);
                };
                scene.addPostLayoutPulseListener(listener[0]);
                Platform.requestNextPulse();
            });
            laidOut.orTimeout(30, TimeUnit.SECONDS).join();
        }
    }

    @Override
    public void close() {
        run(() -> {
            new Robot().mouseMove(1900, 1070);
            stage.hide();
            Thread.currentThread().setUncaughtExceptionHandler(null);
        });
        failures.forEach(failure -> {
            throw new AssertionError("While the window was laid out or painted", failure);
        });
    }
}
