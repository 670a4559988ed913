package convscope.ui.keeping;

import convscope.project.OwnFile;
import convscope.project.Session;
import convscope.text.Message;
import convscope.ui.control.Action;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** Takes the right to write the file that is open, and says so where another window has it. */
final class FileRight {
    private final Surroundings room;
    private final KeepingModel model;
    private final OwnFile own;
    private final Saving saving;

    FileRight(Surroundings room, KeepingModel model, OwnFile own, Saving saving) {
        this.room = room;
        this.model = model;
        this.own = own;
        this.saving = saving;
        room.session().addListener(new Session.Listener() {
            @Override
            public void projectOpened() {
                opened();
            }

            @Override
            public void projectChanged() {
                if (!room.session().isChanged()) {
                    model.withdraw(Offer.About.LOCKED); // it is saved, so it was had
                }
            }
        });
    }

    private void opened() {
        model.withdraw(Offer.About.LOCKED);
        Optional<Path> file = room.session().file();
        if (file.isEmpty()) {
            room.io().execute(own::close);
            return;
        }
        room.io().execute(() -> {
            if (!own.opened(file.get())) {
                room.fxThread().execute(() -> held(file.get()));
            }
        });
    }

    private void held(Path file) {
        if (room.session().file().filter(file::equals).isPresent()) {
            Action other = Action.of("action.save-as", BootstrapIcons.SAVE2, saving::saveAs);
            model.offer(new Offer(
                    Offer.About.LOCKED,
                    Message.of("keeping.locked", file.getFileName().toString()),
                    List.of(other)));
        }
    }
}
