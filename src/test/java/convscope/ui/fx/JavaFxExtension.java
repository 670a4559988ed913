package convscope.ui.fx;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts the JavaFX toolkit once for all test classes that ask for it. */
public final class JavaFxExtension implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(JavaFxExtension.class))
                .getOrComputeIfAbsent("toolkit", key -> start());
    }

    /** Runs a task on the JavaFX thread and waits for what it returns; its exception becomes the test's. */
    public static <T> T onFxThread(Supplier<T> task) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(task.get());
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        });
        try {
            return done.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("The task on the JavaFX thread did not finish", e);
        }
    }

    /** Starts the toolkit in a program of its own. */
    public static void startToolkit() {
        start();
    }

    private static Boolean start() {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        Platform.setImplicitExit(false);
        try {
            if (!started.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("The JavaFX toolkit did not start");
            }
        } catch (InterruptedException e) {
            throw new AssertionError("Interrupted while the JavaFX toolkit started", e);
        }
        return true;
    }
}
