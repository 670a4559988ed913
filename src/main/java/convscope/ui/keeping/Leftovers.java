package convscope.ui.keeping;

import convscope.project.Project;
import convscope.project.Recovery;
import convscope.project.Session;
import convscope.text.Message;
import convscope.ui.control.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/**
 * Brings back what a program that was killed has left: the newest is opened, the others are offered one after the other.
 *
 * <p>A copy on the disk is thrown away only when this program keeps one of its own, or the user does not want it.
 */
final class Leftovers {
    private final Surroundings room;
    private final KeepingModel model;
    private final Saving saving;
    private final Copies copies;
    private final Leaving leaving;
    private final Deque<Leftover> waiting = new ArrayDeque<>();
    private Optional<Leftover> opened = Optional.empty();

    /**
     * What was found.
     *
     * @param file where saving puts it; empty also if its own file was written since, so that nothing newer is lost
     * @param overtaken whether that is so
     */
    private record Leftover(Recovery.Found found, Optional<Path> file, boolean overtaken) {
        static Leftover of(Recovery.Found found) {
            boolean overtaken =
                    found.origin().filter(file -> isNewer(file, found)).isPresent();
            return new Leftover(found, overtaken ? Optional.empty() : found.origin(), overtaken);
        }

        private static boolean isNewer(Path file, Recovery.Found found) {
            try {
                return Files.getLastModifiedTime(file).toInstant().isAfter(found.saved());
            } catch (IOException notThere) {
                return false;
            }
        }

        Message sentence() {
            return overtaken
                    ? Message.of("keeping.overtaken", found.sentence(), name(found.origin()))
                    : file.map(own -> Message.of("keeping.recovered-file", found.sentence(), name(Optional.of(own))))
                            .orElse(found.sentence());
        }

        private static String name(Optional<Path> file) {
            return file.map(Path::getFileName).map(Path::toString).orElse("");
        }
    }

    Leftovers(Surroundings room, KeepingModel model, Saving saving, Copies copies, Leaving leaving) {
        this.room = room;
        this.model = model;
        this.saving = saving;
        this.copies = copies;
        this.leaving = leaving;
        room.session().addListener(new Session.Listener() {
            @Override
            public void projectOpened() {
                done();
            }

            @Override
            public void projectChanged() {
                if (!room.session().isChanged()) {
                    done();
                }
            }
        });
    }

    /** What was opened is saved, or was left for something else. */
    private void done() {
        model.withdraw(Offer.About.RECOVERED);
        opened.ifPresent(this::discard);
        opened = Optional.empty();
    }

    private void discard(Leftover leftover) {
        room.io().execute(leftover.found::discard);
    }

    /** Looks for copies; where waiting is allowed. */
    void find(boolean openNewest) {
        List<Leftover> found = Recovery.find(room.copies(), ZoneId.systemDefault()).stream()
                .map(Leftover::of)
                .toList();
        room.fxThread().execute(() -> found(found, openNewest));
    }

    private void found(List<Leftover> found, boolean openNewest) {
        waiting.addAll(found);
        if (openNewest && !waiting.isEmpty() && !room.session().isChanged()) {
            open(waiting.poll());
        } else {
            offerNext();
        }
    }

    private void open(Leftover leftover) {
        room.session().openChanged(leftover.found.project(), leftover.file);
        opened = Optional.of(leftover);
        copies.keep().thenAccept(safe -> {
            if (safe) {
                discard(leftover);
            }
        });
        model.offer(new Offer(
                Offer.About.RECOVERED,
                leftover.sentence(),
                List.of(
                        Action.of("action.save", BootstrapIcons.SAVE, saving::save),
                        Action.of("keeping.discard", BootstrapIcons.TRASH, () -> discardOpen(leftover)))));
        offerNext();
    }

    private void offerNext() {
        model.withdraw(Offer.About.LEFTOVER);
        if (waiting.isEmpty()) {
            return;
        }
        Leftover next = waiting.peek();
        model.offer(new Offer(
                Offer.About.LEFTOVER,
                next.sentence(),
                List.of(
                        Action.of(
                                "keeping.open",
                                BootstrapIcons.FOLDER2_OPEN,
                                () -> leaving.leave(() -> {
                                    waiting.remove(next);
                                    open(next);
                                })),
                        Action.of("keeping.discard", BootstrapIcons.TRASH, () -> {
                            waiting.remove(next);
                            discard(next);
                            sayDiscarded(next, next.found.project());
                            offerNext();
                        }))));
    }

    /** What was opened is not wanted: its own file takes its place as it is, or the sample. */
    private void discardOpen(Leftover leftover) {
        Project project = room.session().project();
        room.frame().openInstead(leftover.found.origin().filter(Files::exists));
        sayDiscarded(leftover, project);
    }

    private void sayDiscarded(Leftover leftover, Project project) {
        Action undo = Action.of(
                "action.undo",
                BootstrapIcons.ARROW_COUNTERCLOCKWISE,
                () -> leaving.leave(() -> {
                    room.session().openChanged(project, leftover.file);
                    copies.keep();
                }));
        room.frame().say(Message.of("keeping.discarded", project.title()), Optional.of(undo));
    }
}
