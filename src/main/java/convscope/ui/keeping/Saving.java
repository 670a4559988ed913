package convscope.ui.keeping;

import convscope.project.DataReference;
import convscope.project.OwnFile;
import convscope.project.Project;
import convscope.project.ProjectFile;
import convscope.project.ProjectFileException;
import convscope.project.Session;
import convscope.project.Thumbnail;
import convscope.project.Workbook;
import convscope.text.Message;
import convscope.ui.control.Action;
import convscope.ui.control.Question;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Saves what is open, as it is at the moment, in the middle of training too; nobody waits for the disk. */
final class Saving {
    private static final Logger LOG = LoggerFactory.getLogger(Saving.class);

    /** What takes no longer is not announced. */
    private static final Duration SOON = Duration.millis(300);

    private final Surroundings room;
    private final KeepingModel model;
    private final OwnFile own;
    private final PauseTransition soon = new PauseTransition(SOON);
    private Optional<CompletableFuture<Boolean>> running = Optional.empty();
    private int openings;

    /** A project as it was asked for, and as it is in the file. */
    private record Written(Project asked, Project kept) {}

    Saving(Surroundings room, KeepingModel model, OwnFile own) {
        this.room = room;
        this.model = model;
        this.own = own;
        room.session().addListener(new Session.Listener() {
            @Override
            public void projectOpened() {
                openings++;
            }
        });
    }

    /** What is being saved now: whether it will have been saved; empty for nothing. */
    Optional<CompletableFuture<Boolean>> running() {
        return running;
    }

    /** Saves to the project's own file, or asks for one if it has none; tells whether it was saved. */
    CompletableFuture<Boolean> save() {
        return running.orElseGet(() -> room.session().file().map(this::write).orElseGet(this::saveAs));
    }

    /** Asks for a file and saves there; tells whether it was saved. */
    CompletableFuture<Boolean> saveAs() {
        if (running.isPresent()) {
            return running.get();
        }
        Optional<Path> folder = room.session().file().map(Path::toAbsolutePath).map(Path::getParent);
        String name = room.session()
                .file()
                .map(file -> file.getFileName().toString())
                .orElseGet(() -> fileName(room.session().project().title()));
        return room.dialogs()
                .toSave(folder, name)
                .map(this::writeComplete)
                .orElseGet(() -> CompletableFuture.completedFuture(false));
    }

    /** A title as a file's name on every system. */
    static String fileName(String title) {
        String plain = title.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]+", " ").strip();
        return (plain.isEmpty() || plain.startsWith(".") ? "project" + plain : plain) + ProjectFile.EXTENSION;
    }

    /** The system has asked about a file of the very name that was chosen, but not about the one with our ending. */
    private CompletableFuture<Boolean> writeComplete(Path chosen) {
        String name = chosen.getFileName().toString();
        if (name.toLowerCase(Locale.ROOT).endsWith(ProjectFile.EXTENSION)) {
            return write(chosen);
        }
        Path complete = chosen.resolveSibling(name + ProjectFile.EXTENSION);
        if (!Files.exists(complete)) {
            return write(complete);
        }
        CompletableFuture<Boolean> saved = new CompletableFuture<>();
        Question.ask(
                room.sheet(),
                room.texts(),
                Message.of("keeping.replace", complete.getFileName().toString()),
                Message.of("keeping.replace.why"),
                List.of(
                        Action.of("action.save-as", BootstrapIcons.SAVE2, () -> saveAs().thenAccept(saved::complete)),
                        Action.of(
                                "keeping.replace.yes",
                                null,
                                () -> write(complete).thenAccept(saved::complete)),
                        Action.of("keeping.cancel", null, () -> saved.complete(false))),
                () -> saved.complete(false));
        return saved;
    }

    private CompletableFuture<Boolean> write(Path to) {
        CompletableFuture<Boolean> saved = new CompletableFuture<>();
        running = Optional.of(saved);
        int opening = openings;
        Optional<Path> from = room.session().file();
        soon.setOnFinished(event ->
                model.saving.set(Message.of("keeping.saving", to.getFileName().toString())));
        soon.playFromStart();
        room.project()
                .get()
                .thenApplyAsync(project -> written(project, from, to), room.io())
                .whenCompleteAsync(
                        (written, failure) -> {
                            soon.stop();
                            model.saving.set(null);
                            running = Optional.empty();
                            if (failure == null) {
                                if (opening == openings) {
                                    tell(written, to);
                                }
                                room.frame().used(to);
                                room.frame()
                                        .say(
                                                Message.of(
                                                        "keeping.saved",
                                                        to.getFileName().toString()),
                                                Optional.empty());
                            } else {
                                refused(to, failure);
                            }
                            saved.complete(failure == null);
                        },
                        room.fxThread());
        return saved;
    }

    private Written written(Project project, Optional<Path> from, Path to) {
        Workbook workbook = project.workbook()
                .withReference(seenFrom(to, from, project.workbook().reference()));
        Optional<Thumbnail> drawn = ProjectPicture.of(project);
        Project kept = project.withWorkbook(drawn.isPresent() ? workbook.withThumbnail(drawn) : workbook);
        try {
            own.save(to, kept);
            return new Written(project, kept);
        } catch (ProjectFileException refused) {
            throw new CompletionException(refused);
        }
    }

    /** The same folder of images, as it is named from where the project is saved now. */
    private static DataReference seenFrom(Path to, Optional<Path> from, DataReference reference) {
        return reference
                .folder(from.orElse(to))
                .map(images -> reference.withFolder(images, to))
                .orElse(reference);
    }

    /** Tells the session, which may have come further while the disk was busy. */
    private void tell(Written written, Path to) {
        Project now = room.session().project();
        if (now == written.asked) {
            room.session().update(written.kept);
        } else if (now.workbook().reference().equals(written.asked.workbook().reference())) {
            room.session()
                    .update(now.withWorkbook(
                            now.workbook().withReference(written.kept.workbook().reference())));
        }
        room.session().saved(written.kept, to);
    }

    private void refused(Path to, Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof ProjectFileException refusal) {
            room.frame().warn(refusal.what());
        } else {
            LOG.error("{} could not be saved", to, cause);
            room.frame().warn(Message.of("keeping.save-failed", to.getFileName().toString()));
        }
    }
}
