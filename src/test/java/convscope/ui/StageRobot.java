package convscope.ui;

import static convscope.ui.fx.JavaFxExtension.onFxThread;

import convscope.ui.fx.Theme;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/** A part of the window alone in a stage, driven by a robot; whatever fails while it is shown fails the test. */
public abstract class StageRobot implements AutoCloseable {
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private Stage stage;

    /** Shows these nodes where robots reach; on JavaFX's thread. */
    protected final void show(Parent root, double width, double height, Theme theme) {
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
        stage = new Stage();
        stage.setX(0);
        stage.setY(0);
        stage.setScene(new Scene(root, width, height));
        theme.dress(stage.getScene());
        stage.show();
    }

    protected final Stage stage() {
        return stage;
    }

    public final Scene scene() {
        return stage.getScene();
    }

    public final void run(Runnable work) {
        get(() -> {
            work.run();
            return null;
        });
    }

    public final <T> T get(Supplier<T> question) {
        return Platform.isFxApplicationThread() ? question.get() : onFxThread(question);
    }

    @SuppressWarnings("unchecked")
    public final <T extends Node> T find(String selector) {
        T node = (T) get(() -> scene().getRoot().lookup(selector));
        if (node == null) {
            throw new AssertionError("There is no " + selector + " in the window");
        }
        return node;
    }

    /** Presses the keys together and lets them go. */
    public final void press(KeyCode... keys) {
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

    /** Lets what was asked of JavaFX happen, and three pulses with their layout. */
    public final void settle() {
        for (int i = 0; i < 3; i++) {
            CompletableFuture<Void> laidOut = new CompletableFuture<>();
            run(() -> {
                Scene scene = scene();
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
