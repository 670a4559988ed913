package convscope.ui.convolve;

import convscope.project.AtomicFile;
import convscope.stepper.CaseException;
import convscope.stepper.CaseFile;
import convscope.stepper.CaseJson;
import convscope.stepper.CaseProblem;
import convscope.stepper.Moment;
import convscope.stepper.StationLimits;
import convscope.text.Message;
import convscope.ui.Lab;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens and saves case files where waiting is allowed. Of several that are opened only the last arrives. */
final class CaseFiles {
    private static final Logger LOG = LoggerFactory.getLogger(CaseFiles.class);

    private final ConvolveController controller;
    private final Lab lab;
    private int requests;

    CaseFiles(ConvolveController controller, Lab lab) {
        this.controller = controller;
        this.lab = lab;
    }

    static boolean accepts(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(CaseJson.EXTENSION);
    }

    /** Opens a case; what is wrong with it is said, and the present one stays. */
    void open(Path file) {
        int request = ++requests;
        String name = String.valueOf(file.getFileName());
        CompletableFuture<CaseFile> answer = new CompletableFuture<>();
        lab.io().execute(() -> {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                answer.complete(CaseJson.read(in));
            } catch (CaseException | IOException | RuntimeException failure) {
                answer.completeExceptionally(failure);
            }
        });
        answer.whenCompleteAsync(
                (read, failure) -> {
                    if (request == requests) {
                        arrived(name, read, failure);
                    }
                },
                lab.fxThread());
    }

    private void arrived(String name, CaseFile read, Throwable failure) {
        if (failure != null) {
            controller.say(Notice.wrong(sentence(name, failure)));
            return;
        }
        List<CaseProblem> problems = StationLimits.of(read.subject());
        if (problems.isEmpty()) {
            show(read);
        } else {
            CaseProblem problem = problems.get(0);
            Message what = Message.of("convolve.file.problem", name, problem.field(), problem.what());
            controller.say(Notice.offering(what, problem.repairs()));
        }
    }

    /** Shows what a file holds; the beginning of the walk if it does not say where it was. */
    void show(CaseFile file) {
        Experiment now = controller.now();
        Experiment opened = now.opened(file.subject(), file.title())
                .with(file.position()
                        .map(position -> new Moment(position, Integer.MAX_VALUE))
                        .orElse(Experiment.BEGINNING))
                .with(new Experiment.Pace(
                        file.speed().orElse(now.pace().speed()), now.pace().loop()));
        controller.open(opened);
    }

    private static Message sentence(String name, Throwable failure) {
        if (failure instanceof CaseException unreadable) {
            return Message.of("convolve.file.unreadable", name, unreadable.what());
        }
        if (failure instanceof NoSuchFileException) {
            return Message.of("data.missing", name);
        }
        if (failure instanceof IOException) {
            return Message.of("data.unreadable", name, reason(failure));
        }
        LOG.error("{} could not be opened", name, failure);
        return Message.of("open.failed", name);
    }

    private static String reason(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    /** Saves the case with its place and speed. */
    void save(Path file) {
        Experiment now = controller.now();
        boolean beginning = now.moment().equals(Experiment.BEGINNING);
        CaseFile content = new CaseFile(
                now.subject(),
                now.title(),
                beginning ? Optional.empty() : Optional.of(now.moment().position()),
                Optional.of(now.pace().speed()));
        write(file, out -> out.write(CaseJson.write(content).getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes a file as a whole or not at all, and says so. */
    void write(Path file, AtomicFile.Content content) {
        String name = String.valueOf(file.getFileName());
        CompletableFuture<Void> answer = new CompletableFuture<>();
        lab.io().execute(() -> {
            try {
                new AtomicFile().write(file, content);
                answer.complete(null);
            } catch (IOException | RuntimeException failure) {
                answer.completeExceptionally(failure);
            }
        });
        answer.whenCompleteAsync((done, failure) -> told(name, failure), lab.fxThread());
    }

    /** Says that a file was written, or why not. */
    void told(String name, Throwable failure) {
        if (failure == null) {
            controller.say(Notice.done(Message.of("convolve.file.saved", name)));
        } else {
            LOG.warn("{} could not be written", name, failure);
            controller.say(Notice.wrong(Message.of("convolve.file.not-saved", name, reason(failure))));
        }
    }
}
