package convscope.ui.keeping;

import convscope.project.Project;
import convscope.project.Session;
import convscope.ui.control.Sheet;
import convscope.ui.fx.LocalizedTexts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * What keeping the user's work needs of the window.
 *
 * @param session what is open
 * @param project what is open as it is at this moment; the session's own project, to the very object, where nothing has
 *     moved on since it was last told
 * @param texts the language of the moment
 * @param dialogs ask for files
 * @param sheet shows questions
 * @param frame says, opens and closes
 * @param copies folder where running programs keep their copies
 * @param clock tells the time
 * @param io where files are read and written, one after the other
 * @param fxThread JavaFX's thread
 */
public record Surroundings(
        Session session,
        Supplier<CompletableFuture<Project>> project,
        LocalizedTexts texts,
        FileDialogs dialogs,
        Sheet sheet,
        WindowFrame frame,
        Path copies,
        Clock clock,
        Executor io,
        Executor fxThread) {}
