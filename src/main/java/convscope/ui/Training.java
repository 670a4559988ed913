package convscope.ui;

import convscope.project.Project;
import convscope.project.Session;
import java.util.concurrent.CompletableFuture;

/**
 * Trains the network that is open, on a thread of its own; nobody ever waits for it.
 *
 * <p>All methods belong to JavaFX's thread.
 */
public final class Training {
    private final Session session;

    public Training(Session session) {
        this.session = session;
    }

    /**
     * What is open as it is at this moment, in the middle of an epoch too: with the weights, the curves and all that the
     * training needs to go on exactly from here. Ready within a tenth of a second, on any thread.
     */
    public CompletableFuture<Project> project() {
        return CompletableFuture.completedFuture(session.project());
    }
}
