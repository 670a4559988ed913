package convscope.ui.keeping;

import convscope.text.Message;
import convscope.ui.control.Action;
import convscope.ui.control.Question;
import java.util.List;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** Asks before something that was not saved is left for something else, or with the window. */
final class Leaving {
    private final Surroundings room;
    private final Saving saving;
    private final Copies copies;

    Leaving(Surroundings room, Saving saving, Copies copies) {
        this.room = room;
        this.saving = saving;
        this.copies = copies;
    }

    /** Whether what is open can be left without a word. */
    boolean isFree() {
        return saving.running().isEmpty() && !room.session().isChanged();
    }

    /** Goes on with this once what is open is saved or not wanted; not at all if the user would rather stay. */
    void leave(Runnable next) {
        if (saving.running().isPresent()) {
            // what follows is decided when it is known what the file has
            saving.running()
                    .get()
                    .thenAcceptAsync(
                            saved -> leave(next), work -> room.fxThread().execute(work));
        } else if (room.session().isChanged()) {
            copies.keepSoon();
            ask(next);
        } else {
            next.run();
        }
    }

    private void ask(Runnable next) {
        Question.ask(
                room.sheet(),
                room.texts(),
                Message.of("keeping.leave", room.session().project().title()),
                Message.of(room.session().file().isPresent() ? "keeping.leave.file" : "keeping.leave.no-file"),
                List.of(
                        Action.of("action.save", BootstrapIcons.SAVE, () -> saveAndLeave(next), "Shortcut+S"),
                        Action.of("keeping.leave.without", null, next, "Shortcut+D"),
                        Action.of("keeping.cancel", null, () -> {}, "Esc")),
                () -> {});
    }

    private void saveAndLeave(Runnable next) {
        saving.save().thenAccept(saved -> {
            if (saved) {
                next.run();
            }
        });
    }
}
