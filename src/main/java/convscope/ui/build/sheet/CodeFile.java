package convscope.ui.build.sheet;

import convscope.project.AtomicFile;
import convscope.text.Message;
import convscope.ui.control.TargetChooser;
import convscope.ui.fx.LocalizedTexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.stage.Window;

/** Writes code into a file that the user chooses, as a whole or not at all. */
public final class CodeFile {
    private static final List<String> ENDINGS = List.of(".py");

    private final LocalizedTexts texts;
    private final Executor io;
    private final Executor fxThread;
    private final Consumer<Message> problem;

    /**
     * @param io where files are written
     * @param problem is told why a file could not be written, on JavaFX's thread
     */
    public CodeFile(LocalizedTexts texts, Executor io, Executor fxThread, Consumer<Message> problem) {
        this.texts = texts;
        this.io = io;
        this.fxThread = fxThread;
        this.problem = problem;
    }

    /** Asks for a file and writes the code there; nothing happens if none is chosen. */
    public void choose(Window owner, String name, String code) {
        TargetChooser.choose(owner, texts.get("sheet.code.save"), name, ENDINGS).ifPresent(file -> write(file, code));
    }

    /** Writes the code into this file. */
    void write(Path file, String code) {
        CompletableFuture<Void> answer = new CompletableFuture<>();
        io.execute(() -> {
            try {
                new AtomicFile().write(file, out -> out.write(code.getBytes(StandardCharsets.UTF_8)));
                answer.complete(null);
            } catch (IOException failure) {
                answer.completeExceptionally(failure);
            }
        });
        answer.whenCompleteAsync((done, failure) -> told(file, failure), fxThread);
    }

    private void told(Path file, Throwable failure) {
        if (failure != null) {
            String reason = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
            problem.accept(Message.of("train.export.failed", String.valueOf(file.getFileName()), reason));
        }
    }
}
