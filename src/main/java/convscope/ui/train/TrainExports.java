package convscope.ui.train;

import convscope.paint.java2d.Java2D;
import convscope.project.AtomicFile;
import convscope.project.HistoryCsv;
import convscope.text.Message;
import convscope.training.Run;
import convscope.ui.Lab;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes figures and curves as files, as a whole or not at all, where waiting is allowed. */
final class TrainExports {
    static final String PNG = ".png";
    static final String SVG = ".svg";
    static final String CSV = ".csv";

    private static final Logger LOG = LoggerFactory.getLogger(TrainExports.class);

    private final Lab lab;
    private final Consumer<Message> problem;

    /** @param problem is told what could not be written */
    TrainExports(Lab lab, Consumer<Message> problem) {
        this.lab = lab;
        this.problem = problem;
    }

    /** A figure as SVG where the name ends so, else as PNG. */
    void picture(Path file, Picture shown) {
        boolean vectors = file.toString().toLowerCase(Locale.ROOT).endsWith(SVG);
        write(file, out -> out.write(vectors ? svg(shown) : png(shown)));
    }

    private static byte[] png(Picture shown) throws IOException {
        return new Java2D().png(shown.figure(), shown.width(), shown.height(), shown.background());
    }

    private static byte[] svg(Picture shown) {
        return new Java2D()
                .svg(shown.figure(), shown.width(), shown.height(), shown.background())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Every batch and every measure of all runs. */
    void numbers(Path file, List<Run> runs) {
        write(file, out -> HistoryCsv.write(out, runs.stream().map(Run::history).toList()));
    }

    private void write(Path file, AtomicFile.Content content) {
        CompletableFuture<Void> answer = new CompletableFuture<>();
        lab.io().execute(() -> {
            try {
                new AtomicFile().write(file, content);
                answer.complete(null);
            } catch (IOException | RuntimeException failure) {
                answer.completeExceptionally(failure);
            }
        });
        answer.whenCompleteAsync((done, failure) -> told(file, failure), lab.fxThread());
    }

    private void told(Path file, Throwable failure) {
        if (failure == null) {
            return;
        }
        String name = String.valueOf(file.getFileName());
        if (failure instanceof IOException) {
            String reason = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
            problem.accept(Message.of("train.export.failed", name, reason));
        } else {
            LOG.error("{} could not be written", name, failure);
            problem.accept(Message.of("train.export.failed", name, failure.toString()));
        }
    }
}
