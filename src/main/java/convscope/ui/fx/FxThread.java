package convscope.ui.fx;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** Runs work on JavaFX's thread: at once if it is this one, else soon, in the order given. */
public final class FxThread implements Executor {
    @Override
    public void execute(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }
}
