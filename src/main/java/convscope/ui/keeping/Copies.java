package convscope.ui.keeping;

import convscope.project.Autosave;
import convscope.project.Project;
import convscope.project.ProjectFileException;
import convscope.project.Session;
import convscope.text.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps copies of what is open while it has changes: every minute, and soon after an edit.
 *
 * <p>The user's own file is never touched. All methods belong to JavaFX's thread.
 */
final class Copies {
    private static final Logger LOG = LoggerFactory.getLogger(Copies.class);

    /** Edits that follow each other sooner share a copy. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** A copy that takes long is kept less often: the disk has this many times as long to rest. */
    private static final int REST = 20;

    private final Surroundings room;
    private final AtomicInteger generation = new AtomicInteger();
    private Optional<Autosave> autosave = Optional.empty();
    private Optional<CompletableFuture<Boolean>> running = Optional.empty();
    private Optional<Project> kept = Optional.empty();
    private Instant last;
    private Duration took = Duration.ZERO;
    private boolean edited;
    private boolean warned;

    Copies(Surroundings room) {
        this.room = room;
        last = room.clock().instant();
        room.session().addListener(new Session.Listener() {
            @Override
            public void projectOpened() {
                generation.incrementAndGet(); // a copy of what was open before never comes
                kept = Optional.empty();
                forgetOrMark();
            }

            @Override
            public void projectChanged() {
                forgetOrMark();
            }
        });
    }

    /** Copies can be kept from now on. */
    void begin(Autosave made) {
        autosave = Optional.of(made);
    }

    private void forgetOrMark() {
        edited = room.session().isChanged();
        if (!edited) {
            forget();
        }
    }

    /** What is open is safe, or not wanted: the copy goes, and one that is being made never comes. */
    private void forget() {
        generation.incrementAndGet();
        kept = Optional.empty();
        autosave.ifPresent(made -> room.io().execute(made::forget));
    }

    /** Asked every second. */
    void beat() {
        Duration since = Duration.between(last, room.clock().instant());
        Duration rest = took.multipliedBy(REST);
        boolean rested = since.compareTo(PAUSE) >= 0 && since.compareTo(rest) >= 0;
        boolean due = edited && rested || since.compareTo(Autosave.INTERVAL) >= 0;
        if (room.session().isChanged() && due && running.isEmpty()) {
            keep();
        }
    }

    /** There may not be another occasion: keeps a copy if there is anything in it that the last one has not. */
    void keepSoon() {
        if (edited && running.isEmpty()) {
            keep();
        }
    }

    /** Keeps a copy now; tells whether there is one of what is open. */
    CompletableFuture<Boolean> keep() {
        if (autosave.isEmpty()) {
            return CompletableFuture.completedFuture(false);
        }
        if (running.isPresent()) {
            return running.get().thenCompose(before -> keep());
        }
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        running = Optional.of(done);
        Autosave to = autosave.get();
        int asked = generation.get();
        Optional<Path> file = room.session().file();
        Optional<Project> before = kept;
        edited = false;
        long start = System.nanoTime();
        room.project()
                .get()
                .thenApplyAsync(
                        project -> {
                            if (generation.get() == asked
                                    && before.filter(it -> it == project).isEmpty()) {
                                write(to, project, file);
                            }
                            return project;
                        },
                        room.io())
                .whenCompleteAsync(
                        (project, failure) -> {
                            running = Optional.empty();
                            last = room.clock().instant();
                            took = Duration.ofNanos(System.nanoTime() - start);
                            boolean current = generation.get() == asked;
                            if (failure != null) {
                                failed(failure);
                            } else if (current) {
                                kept = Optional.of(project);
                                warned = false;
                            }
                            done.complete(failure == null && current);
                        },
                        room.fxThread());
        return done;
    }

    private static void write(Autosave to, Project project, Optional<Path> file) {
        try {
            to.keep(project, file);
        } catch (ProjectFileException refused) {
            throw new CompletionException(refused);
        }
    }

    /** Says once that there is no net. */
    private void failed(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        LOG.warn("No copy could be kept in {}", room.copies(), cause);
        if (!warned) {
            warned = true;
            room.frame().warn(Message.of("keeping.no-copy", room.copies().toString()));
        }
    }

    /** There is nowhere to keep copies. */
    void cannot(IOException why) {
        failed(why);
    }

    /** The program ends in an orderly way. */
    void close() {
        generation.incrementAndGet();
        autosave.ifPresent(made -> room.io().execute(made::close));
        autosave = Optional.empty();
    }
}
